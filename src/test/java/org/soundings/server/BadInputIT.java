package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clear page or a 4xx, nothing kept, no stack trace. */
class BadInputIT {
  private static final int SLOW = 500;

  private final ServerProcess server = TestServer.get();
  private final Respondent respondent = new Respondent(server);

  private HttpResponse<String> sent(String study, Map<String, List<String>> answers) {
    Element form =
        respondent.get("/s/" + study + "?page=all").html().expectFirst("form[method=post]");
    return respondent.send(
        respondent.form(
            server.uri(form.attr("action")), Respondent.encoded(Respondent.filled(form, answers))));
  }

  private static void refused(HttpResponse<String> response) {
    assertTrue(
        response.statusCode() >= 400 && response.statusCode() < 500,
        response.statusCode() + " " + response.body());
    assertFalse(response.body().contains("Exception"), response.body());
    assertFalse(response.body().contains("Payara"), response.body());
  }

  @Test
  void unknownOptionsAndWrongTypesAreSaidAndKeptOutOfTheResponse() {
    for (Map<String, List<String>> wrong :
        List.of(
            Map.of("q1", List.of("77")),
            Map.of("q5", List.of("many")),
            Map.of("q1", List.of("1", "2")))) {
      HttpResponse<String> sent = sent("short", wrong);
      assertEquals(303, sent.statusCode(), sent.body());
      Respondent.Page again = respondent.get(sent.headers().firstValue("Location").orElseThrow());
      assertTrue(again.html().title().startsWith("Error: "), again.html().title());
      assertEquals("", again.receipt());
    }
  }

  @Test
  void forgedFieldsAreRefused() {
    refused(raw("/s/short", "_screen=all&_key=short&_version=x"));
    refused(raw("/s/short", "_screen=nowhere&_key=AAAAAAAAAAAAAAAAAAAAAA&_version=x"));
    refused(raw("/s/short", ""));
    refused(raw("/s/short", "%zz=1"));
    refused(raw("/s/short", "a=%ff%fe"));
  }

  @Test
  void tooMuchIsRefused() {
    refused(raw("/s/short", "x=" + "a".repeat(300_000)));
    refused(raw("/s/short", "a=1&".repeat(60_000)));
    refused(raw("/s/short", "a&".repeat(1_000_000)));
  }

  @Test
  void tenThousandBytesOfEmojiAreWordsLikeAnyOther() {
    String emoji = "\uD83D\uDE00".repeat(2_500);
    assertEquals(303, prompted(Map.of("words", List.of(emoji))).statusCode());
  }

  @Test
  void controlCharactersDoNotReachTheStore() {
    assertEquals(303, prompted(Map.of("words", List.of("a\u0000b\u0007c"))).statusCode());
  }

  private HttpResponse<String> prompted(Map<String, List<String>> answers) {
    Element form = respondent.get("/s/short?page=all").html().expectFirst("form[method=post]");
    var fields = Respondent.filled(form, answers);
    form.select("[name=_asked]")
        .forEach(asked -> fields.add(Map.entry("_prompted", asked.attr("value"))));
    return respondent.send(
        respondent.form(server.uri(form.attr("action")), Respondent.encoded(fields)));
  }

  @Test
  void anotherStudysKeyOpensNothing() {
    respondent.cookies.put("soundings", "AAAAAAAAAAAAAAAAAAAAAA");
    HttpResponse<String> page =
        respondent.send(respondent.request(server.uri("/s/everything?page=more")).GET());
    assertEquals(410, page.statusCode());
  }

  @Test
  void aClosedWaveAndOneNotYetOpenTakeNothing() {
    assertEquals(403, respondent.get("/s/over").status());
    assertEquals(403, respondent.get("/s/life").status());
    refused(raw("/s/over", "_screen=all&_key=AAAAAAAAAAAAAAAAAAAAAA"));
  }

  @Test
  void anotherSitesPageCannotAnswer() {
    refused(
        respondent.send(
            respondent
                .form(server.uri("/s/short"), "_screen=all")
                .header("Sec-Fetch-Site", "cross-site")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/s/../../etc/passwd",
        "/assets/..%2f..%2fetc%2fpasswd",
        "/s/%2e%2e/x",
        "/results/x/%00",
        "/WEB-INF/beans.xml",
        "/s/short?page=%3Cscript%3E",
        "/nowhere"
      })
  void pathTricksFindNothing(String path) throws IOException {
    String answer = line("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
    assertFalse(answer.contains("Exception"), answer);
  }

  @Test
  void slowClientsHoldUpNobody() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < SLOW; i++) {
        Socket socket = new Socket("127.0.0.1", server.port);
        socket
            .getOutputStream()
            .write(
                ("POST /s/short HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\n\r\na=")
                    .getBytes(StandardCharsets.US_ASCII));
        slow.add(socket);
      }
      long before = System.nanoTime();
      Respondent.Page receipt = respondent.answer("short", Respondent::nothing);
      assertFalse(receipt.receipt().isEmpty());
      long seconds = (System.nanoTime() - before) / 1_000_000_000L;
      assertTrue(seconds < 10, seconds + " s beside " + SLOW + " slow clients");
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  private HttpResponse<String> raw(String path, String body) {
    return respondent.send(respondent.form(server.uri(path), body));
  }

  private String line(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void otherMethodsAndTypesAreRefused() {
    refused(
        respondent.send(
            respondent
                .request(server.uri("/s/short"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))));
    refused(respondent.send(respondent.request(server.uri("/s/short")).DELETE()));
  }
}
