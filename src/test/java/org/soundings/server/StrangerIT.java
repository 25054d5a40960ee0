package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** X-G7, X-G11, X-G12: what odd requests are answered, and what strangers are told. */
class StrangerIT {
  private static final int TIMEOUT = 120_000;

  private final ServerProcess server = TestServer.get();
  private final Respondent respondent = new Respondent(server);

  /** As a browser never sends it. */
  private String raw(String line, String... headers) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port)) {
      socket.setSoTimeout(TIMEOUT);
      String request =
          line
              + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
              + String.join("", headers)
              + "\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static void guarded(String answer, String what) {
    String lower = answer.toLowerCase(Locale.ROOT);
    for (String header :
        List.of(
            "content-security-policy: default-src 'none'",
            "x-content-type-options: nosniff",
            "referrer-policy: same-origin",
            "x-frame-options: deny")) {
      assertTrue(lower.contains("\r\n" + header), what + " lacks " + header + ": " + answer);
    }
    for (String told :
        List.of("payara", "jersey", "grizzly", "glassfish", "exception", "at org.")) {
      assertFalse(lower.contains(told), what + " tells of " + told + ": " + answer);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "GET / ~ 200",
        "GET /nowhere ~ 404",
        "GET /metrics ~ 404",
        "GET /metrics/base ~ 404",
        "GET /WEB-INF/web.xml ~ 404",
        "GET /WEB-INF/ ~ 404",
        "GET /META-INF/MANIFEST.MF ~ 404",
        "GET /failure ~ 404",
        "GET /application.wadl ~ 404",
        "GET /health/ready ~ 200",
        "GET /openapi ~ 200",
        "GET /%zz ~ 400",
        "GET /s/.. ~ 400",
        "GET /s/%u002e%u002e/x.html ~ 400",
        "GET /s/<b> ~ 400",
        "GET /s/a|b ~ 400",
        "GET /s/ward;x=1 ~ 400",
        "GET /s/short?page=%zz ~ 200",
        "GET /s/short?q=100% ~ 200",
        "GET /s/short?u=\u00e9 ~ 200",
        "GET /api/v1/studies?q=100% ~ 400",
        "OPTIONS /s/short ~ 405",
        "OPTIONS / ~ 405",
        "OPTIONS /openapi ~ 405",
        "TRACE / ~ 405",
        "PUT /s/short ~ 405",
        "FOO /s/short ~ 405",
        "FOO /openapi ~ 405",
        "get /assets/x.css ~ 405",
        "PATCH /health/ready ~ 405",
        "GET nowhere ~ 400"
      })
  void everyReplyIsOursAndGuarded(String line, int status) throws IOException {
    String answer = raw(line);
    assertTrue(answer.startsWith("HTTP/1.1 " + status), line + ": " + answer);
    guarded(answer, line);
    assertFalse(answer.contains("/api/v1/studies/{study}") && !line.contains("openapi"), line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Accept-Language: en_US",
        "Accept-Language: en-",
        "Accept-Language: 12",
        "Accept-Language: en;q=1.0000",
        "Accept-Language: x-aaaaaaaaa",
        "Accept-Language: ;;;,,,q=",
        "Accept: text/",
        "Accept: <",
        "Accept-Encoding: ;q=gzip",
        "Cookie: soundings",
        "Cookie: theme=caf\u00e9",
        "User-Agent: \u00e9\u00ff",
        "Cookie: =;;=",
        "Cookie: $Version=1; soundings=\"",
        "If-None-Match: x",
        "If-Modified-Since: yesterday",
        "If-Match: x",
        "Content-Type: x",
        "Content-Type: a/b;q=2",
        "Content-Type: text/plain; Q = x",
        "Content-Type: a/b;qs=-1",
        "Range: bytes=9-1",
        "Authorization: Bearer",
        "X-Forwarded-Proto: gopher"
      })
  void oddHeadersAreNoFailureOfOurs(String header) throws IOException {
    for (String path :
        List.of(
            "/",
            "/s/short",
            "/s/short/promise",
            "/results/short",
            "/desk/sign-in",
            "/api/v1/studies",
            "/nowhere")) {
      String answer = raw("GET " + path, header + "\r\n");
      int status = Integer.parseInt(answer.substring(9, 12));
      assertTrue(status < 500, header + " at " + path + ": " + answer);
      guarded(answer, header + " at " + path);
    }
    assertFalse(server.output().contains("wrong in Soundings itself"), server.output());
  }

  /** Of whatever else runs on the domain. */
  @Test
  void cookiesOfOthersLockNobodyOut_XH17() throws IOException {
    for (String cookie :
        List.of("theme=caf\u00e9", "theme=caf\u00c3\u00a9", "a=" + "x".repeat(30_000))) {
      String answer = raw("GET /s/short", "Cookie: " + cookie + "\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 200"), answer.substring(0, 200));
    }
  }

  private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

  /** Two servers could read it in two ways. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding: identity",
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: chunked|Transfer-Encoding: identity",
        "Transfer-Encoding: \u000bchunked",
        "Transfer-Encoding: chunked|Content-Length: 5",
        "Content-Length: 5|Transfer-Encoding: chunked",
        "content-length : 500|Accept: */*|transfer-encoding:chunked",
        "Host: other|Content-Length: 0",
        "Content-Length: 5|Content-Length: 6"
      })
  void whatCanBeReadInTwoWaysIsRefused_XH17(String headers) throws IOException {
    String sent = FORM + headers.replace("|", "\r\n") + "\r\n";
    String second = "0\r\n\r\nGET /robots.txt HTTP/1.1\r\nHost: x\r\n\r\n";
    String answer = raw("POST /s/short", sent, "\r\n" + second);
    assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
    assertEquals(1, answer.split("HTTP/1.1 ", -1).length - 1, answer);
    guarded(answer, headers);
  }

  @Test
  void endsOfLinesBeforeARequestAreSkipped_XH17() throws IOException {
    for (String before : List.of("\r\n", "\r\n\r\n")) {
      String answer = raw(before + "GET /s/short");
      assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    }
  }

  @Test
  void soTheyAreBetweenTwoRequestsInOnePiece_XH17() throws IOException {
    String body = "_screen=_resume";
    String post =
        "POST /s/short HTTP/1.1\r\nHost: x\r\nContent-Length: 15\r\n" + FORM + "\r\n" + body;
    String get = "GET /robots.txt HTTP/1.1\r\nHost: x\r\n\r\n";
    for (String before : List.of(get, post)) {
      String answer = raw(before + "\r\n" + "GET /robots.txt");
      assertEquals(3, answer.split("HTTP/1.1 [23]", -1).length, answer);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/s/short", "/i/invited", "/nowhere", "/api/v1/studies", "/s/short/promise"})
  void searchEnginesListNoForm(String path) {
    assertEquals(
        "noindex", respondent.get(path).response().headers().firstValue("X-Robots-Tag").orElse(""));
  }

  @Test
  void searchEnginesMayListTheFirstPage() {
    HttpResponse<String> robots =
        respondent.send(respondent.request(server.uri("/robots.txt")).GET());
    assertEquals(200, robots.statusCode());
    for (String path : List.of("/s/", "/i/", "/api/")) {
      assertTrue(robots.body().contains("Disallow: " + path + "\n"), robots.body());
    }
    assertTrue(respondent.get("/").response().headers().firstValue("X-Robots-Tag").isEmpty());
  }

  /** Class 28. */
  @Test
  void noReplyFollowsTheHostHeader() throws IOException {
    String form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 15\r\n";
    String answer =
        raw("POST /s/short", "X-Forwarded-Host: evil.example\r\n", form + "\r\n_screen=_resume");
    assertTrue(answer.contains("\r\nLocation: /s/short?lang=en\r\n"), answer);
    assertFalse(answer.contains("evil.example"), answer);
  }

  @Test
  void aCodeWithdrawsOnlyUnderItsOwnStudy() {
    String code = respondent.answer("short", Respondent::nothing).receipt();
    Respondent anybody = new Respondent(server);
    List<Map.Entry<String, String>> typed = List.of(Map.entry("code", code));
    assertEquals(404, anybody.post("/s/everything/withdraw", typed).status());
    assertEquals(200, anybody.post("/s/short/withdraw", typed).status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{\"answers\": {\"q5\": \"NaN\"}} ~ 422 ~ A103",
        "{\"answers\": {\"q5\": \"Infinity\"}} ~ 422 ~ A103",
        "{\"answers\": {\"q5\": 1e400}} ~ 422 ~ A103",
        "{\"answers\": {\"q5\": 1e-400}} ~ 422 ~ A103",
        "{\"answers\": {\"q5\": \"0x1p3\"}} ~ 422 ~ A103",
        "{\"answers\": {\"q5\": \"5d\"}} ~ 422 ~ A103",
        "{\"answers\": {\"q5\": \"5f\"}} ~ 422 ~ A103",
        "{\"answers\": {\"q5\": \" 5 \"}} ~ 422 ~ A103",
        "{\"answers\": {\"q5\": \"\"}} ~ 422 ~ A103",
        "{\"answers\": {\"q1\": \"1\", \"q1\": \"2\"}} ~ 400 ~ A111",
        "{\"answers\": {}} {} ~ 400 ~ A109",
        "{\"answers\": {\"words\": \"\\ud800\"}} ~ 400 ~ A112",
        "{\"answers\": {\"q5\": [[[[1]]]]}} ~ 400 ~ A110",
        "{\"answers\": {\"q5\": 38}} ~ 201 ~ receipt",
        "{\"answers\": {\"q5\": \"0\"}} ~ 201 ~ receipt"
      })
  void programsSendWhatCanBeReadInOneWay(String body, int status, String says) {
    HttpResponse<String> answer =
        respondent.send(
            respondent
                .request(server.uri("/api/v1/studies/short/responses"))
                .header("Authorization", "Bearer " + server.key())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", KeyOf.text("stranger " + body))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    assertEquals(status, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains(says), answer.body());
  }
}
