package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.soundings.Chromium;
import org.soundings.form.Hand;

/** X-G1: the whole way of a respondent behind TLS, through the fronts of docs/fronts. */
class FrontIT {
  private static final int MOST_SHEETS = 4;
  private static final int MOST_SECONDS = 60;
  private static ServerProcess server;
  private static List<String> codes;
  private static int next;

  @BeforeAll
  static void invite() {
    server = ServerProcess.start(InvitedStudy.folder(10), Map.of());
    codes = new InvitedStudy(server).links(10).stream().map(InvitedStudy::code).toList();
  }

  @AfterAll
  static void stop() throws InterruptedException {
    server.stop();
  }

  @ParameterizedTest
  @CsvSource({"CADDY,true", "CADDY,false", "NGINX,true", "NGINX,false"})
  void anOpenStudyIsAnswered(Front.Kind kind, boolean script) throws Exception {
    try (Front front = Front.start(kind, server);
        BrowserContext window = Chromium.behindTls(script);
        Page page = window.newPage()) {
      List<String> findings = watched(page);
      page.navigate(front.uri("/s/everything").toString());
      page.check("#_agreed");
      new Hand(page).next();
      assertTrue(page.url().contains("page="), "consent is passed: " + page.url());
      page.navigate(front.uri("/s/short").toString());
      answer(page, front);
      guarded(window, findings);
    }
  }

  @ParameterizedTest
  @CsvSource({"CADDY,true", "CADDY,false", "NGINX,true", "NGINX,false"})
  void anInvitedStudyIsAnswered(Front.Kind kind, boolean script) throws Exception {
    try (Front front = Front.start(kind, server);
        BrowserContext window = Chromium.behindTls(script);
        Page page = window.newPage()) {
      List<String> findings = watched(page);
      String code = codes.get(next++);
      page.navigate(front.uri("/i/ward") + (script ? "#" + code : ""));
      if (!script) {
        page.fill("#code", code);
      }
      if (script) {
        InvitedStudy.goOn(page);
      } else {
        page.locator("#invitation button").click();
        page.locator("main button").click();
      }
      page.waitForURL("**/s/ward**");
      answer(page, front);
      guarded(window, findings);
    }
  }

  /** From the start page to the receipt. */
  private static void answer(Page page, Front front) {
    Hand hand = new Hand(page);
    hand.next();
    page.check("[name=q2][value=yes]");
    for (int i = 0; i < MOST_SHEETS && page.locator("#receipt").count() == 0; i++) {
      hand.next();
    }
    assertFalse(page.locator("#receipt").innerText().isBlank());
    assertTrue(page.url().startsWith(front.uri("/s/").toString()), page.url());
  }

  /** What a browser complains of, and every address without TLS in a reply. */
  private static List<String> watched(Page page) {
    List<String> findings = new CopyOnWriteArrayList<>();
    page.onConsoleMessage(message -> findings.add("console: " + message.text()));
    page.onPageError(error -> findings.add("script: " + error));
    page.onResponse(response -> look(response, findings));
    return findings;
  }

  private static void look(Response response, List<String> findings) {
    response
        .headers()
        .forEach(
            (name, value) -> {
              if (value.contains("http://")) {
                findings.add(response.url() + " has " + name + ": " + value);
              }
            });
    if (!response.headers().containsKey("strict-transport-security")) {
      findings.add(response.url() + " has no Strict-Transport-Security");
    }
  }

  private static void guarded(BrowserContext window, List<String> findings) {
    assertEquals(List.of(), findings);
    List<Cookie> cookies = window.cookies();
    assertFalse(cookies.isEmpty());
    for (Cookie cookie : cookies) {
      assertTrue(cookie.secure && cookie.httpOnly, cookie.name);
    }
  }

  @ParameterizedTest
  @EnumSource(Front.Kind.class)
  void pagesComeByHttp2AndNameNoAddressWithoutTls(Front.Kind kind) throws Exception {
    try (Front front = Front.start(kind, server);
        HttpClient client = HttpClient.newBuilder().sslContext(Front.trusting()).build()) {
      for (String path : List.of("/", "/s/short", "/s/short?page=all", "/i/ward", "/nowhere")) {
        HttpResponse<String> page =
            client.send(
                HttpRequest.newBuilder(front.uri(path)).build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(HttpClient.Version.HTTP_2, page.version());
        assertFalse(page.body().replace("http://www.w3.org/", "").contains("http://"), path);
        assertFalse(page.headers().map().toString().contains("http://"), path);
      }
    }
  }

  /** Whoever sends slowly is told so after a while, and holds no connection for good. */
  @ParameterizedTest
  @EnumSource(Front.Kind.class)
  void aBodyThatDripsIsEndedAndLiesInNoFile(Front.Kind kind) throws Exception {
    String canary = "canary-of-a-slow-sender";
    try (Front front = Front.start(kind, server);
        SSLSocket socket =
            (SSLSocket) Front.trusting().getSocketFactory().createSocket("127.0.0.1", front.port)) {
      SSLParameters named = socket.getSSLParameters();
      named.setServerNames(List.of(new SNIHostName("localhost")));
      socket.setSSLParameters(named);
      socket.setSoTimeout(1_000);
      OutputStream out = socket.getOutputStream();
      String head =
          "POST /s/short HTTP/1.1\r\nHost: localhost:%d\r\nContent-Length: 100000\r\n"
              + "Content-Type: application/x-www-form-urlencoded\r\n\r\nwords="
              + canary;
      out.write(head.formatted(front.port).getBytes(StandardCharsets.US_ASCII));
      out.write("x".repeat(60_000).getBytes(StandardCharsets.US_ASCII));
      String answer = dripped(socket, out);
      assertTrue(answer.startsWith("HTTP/1.1 408"), answer);
      assertEquals(List.of(), holding(front.folder, canary));
    }
  }

  /** A byte every second, until there is an answer. */
  private static String dripped(Socket socket, OutputStream out) throws IOException {
    InputStream in = socket.getInputStream();
    for (int i = 0; i < MOST_SECONDS; i++) {
      try {
        byte[] answer = new byte[1_000];
        int length = in.read(answer);
        return new String(answer, 0, Math.max(0, length), StandardCharsets.US_ASCII);
      } catch (SocketTimeoutException notYet) {
        out.write('x');
      }
    }
    return "none";
  }

  /** Files of a folder with these words, those that are deleted and still open too. */
  private static List<Path> holding(Path folder, String words) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> below = Files.walk(folder);
        Stream<ProcessHandle> processes = ProcessHandle.allProcesses()) {
      below.filter(Files::isRegularFile).forEach(files::add);
      for (ProcessHandle process : processes.toList()) {
        if (process.info().command().orElse("").endsWith("nginx")) {
          opened(process.pid()).forEach(files::add);
        }
      }
    }
    List<Path> holding = new ArrayList<>();
    for (Path file : files) {
      if (Files.isRegularFile(file)
          && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words)) {
        holding.add(file);
      }
    }
    return holding;
  }

  private static List<Path> opened(long process) throws IOException {
    Path folder = Path.of("/proc/" + process + "/fd");
    if (!Files.isReadable(folder)) {
      return List.of();
    }
    try (Stream<Path> opened = Files.list(folder)) {
      return opened.toList();
    }
  }

  @Test
  void withoutTlsNginxLeadsToTheSiteAndWritesNobodyDown() throws Exception {
    try (Front front = Front.start(Front.Kind.NGINX, server);
        HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(
                      URI.create("http://127.0.0.1:" + front.plain + "/s/short?from=canary"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertEquals(301, answer.statusCode());
      assertEquals(
          "https://survey.example.org/s/short?from=canary",
          answer.headers().firstValue("Location").orElseThrow());
      assertEquals(List.of(), holding(front.folder, "canary"));
    }
  }
}
