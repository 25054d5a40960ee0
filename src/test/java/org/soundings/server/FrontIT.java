package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.soundings.Chromium;
import org.soundings.form.Hand;

/** X-G1: the whole way of a respondent behind TLS, through the fronts of docs/fronts. */
class FrontIT {
  private static final int MOST_SHEETS = 4;
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
}
