package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A wave from draft to release, by a script. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LifeIT {
  private static final String WAVE = "/api/v1/studies/life/waves/first/";

  /** Participation is told as fewer than 10, then as 10 to 49. */
  private static final int FROM_TEN = 10;

  private static String receipt = "";

  private final ServerProcess server = TestServer.get();
  private final Respondent respondent = new Respondent(server);

  private HttpResponse<String> api(String method, String path, String body, String key) {
    return respondent.send(
        respondent
            .request(server.uri(path))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", KeyOf.text(body))
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> api(String method, String path, String body) {
    return api(method, path, body, server.key());
  }

  private static String answers(int i) {
    return "{\"answers\":{\"q1\":\"%d\",\"q5\":%d,\"battery.s1\":\"%d\",\"q8.pay\":\"1\",\"words\":\"w%d\"}}"
        .formatted(1 + i % 3, 30 + i % 20, i % 5, i);
  }

  /** What anybody, and the holder of the key, is told (P3); but for each page's new key. */
  private String everythingShown() {
    return String.join(
            "\n",
            api("GET", "/api/v1/studies/life", "").body(),
            api("GET", "/results/life", "").body(),
            api("GET", "/s/life", "").body())
        .replaceAll("name=\"_key\" value=\"[^\"]+\"", "");
  }

  @Test
  @Order(1)
  void withoutTheKeyNothingIsSaid() {
    assertEquals(401, api("GET", "/api/v1/studies", "", "wrong").statusCode());
    assertEquals(200, api("GET", "/api/v1/studies", "").statusCode());
  }

  @Test
  @Order(2)
  void theKeyIsKeptAsItsHashOnly() throws Exception {
    String kept = Files.readString(server.data.resolve("api-key.sha256"));
    assertFalse(kept.contains(server.key()));
    assertTrue(kept.strip().matches("[0-9a-f]{64}"));
  }

  @Test
  @Order(3)
  void stepsOutOfOrderAreRefused() {
    HttpResponse<String> refused = api("POST", WAVE + "release", "");
    assertEquals(409, refused.statusCode());
    assertTrue(refused.body().contains("S203"), refused.body());
    assertEquals(409, api("POST", "/api/v1/studies/life/responses", answers(0)).statusCode());
    assertEquals(404, api("POST", "/api/v1/studies/life/waves/second/open", "").statusCode());
  }

  @Test
  @Order(4)
  void anOpenWaveTakesEachResponseOnceAndTheBoxIsEmptiedByItself_A4() throws Exception {
    assertEquals(200, api("POST", WAVE + "open", "").statusCode());
    HttpResponse<String> another = api("POST", WAVE.replace("first", "again") + "open", "");
    assertEquals(409, another.statusCode(), "whoever is answering would lose what is begun");
    assertTrue(another.body().contains("S209"), another.body());
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 30; i++) {
      HttpResponse<String> first = api("POST", "/api/v1/studies/life/responses", answers(i));
      assertEquals(201, first.statusCode(), first.body());
      HttpResponse<String> again = api("POST", "/api/v1/studies/life/responses", answers(i));
      assertEquals(first.body(), again.body());
      receipt = first.body().replaceAll(".*\"receipt\":\"([^\"]*)\".*", "$1");
      if (i >= FROM_TEN && i % 9 == 0) {
        seen.add(everythingShown());
      }
    }
    assertEquals(1, seen.size(), "one person more looks the same (P3): " + seen);
    String state = "";
    for (int tries = 0; tries < 50 && !state.contains("10 to 49"); tries++) {
      Thread.sleep(200);
      state = api("GET", "/api/v1/studies/life", "").body();
    }
    assertTrue(state.contains("10 to 49"), "participation in bands only (D5): " + state);
  }

  @Test
  @Order(5)
  void aWrongResponseIsRefusedWithEveryProblem() {
    HttpResponse<String> refused =
        api(
            "POST",
            "/api/v1/studies/life/responses",
            "{\"answers\":{\"q1\":\"9\",\"q5\":\"many\",\"nobody\":1}}");
    assertEquals(422, refused.statusCode());
    for (String code : List.of("A101", "A102", "A103")) {
      assertTrue(refused.body().contains(code), refused.body());
    }
    assertEquals(400, api("POST", "/api/v1/studies/life/responses", "[1").statusCode());
    for (String guessable :
        List.of("nurse-2026-000001", "0".repeat(32), "response-number-42-of-all")) {
      HttpResponse<String> named =
          respondent.send(
              respondent
                  .request(server.uri("/api/v1/studies/life/responses"))
                  .header("Authorization", "Bearer " + server.key())
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", guessable)
                  .POST(HttpRequest.BodyPublishers.ofString(answers(1))));
      assertTrue(named.body().contains("A105"), named.body());
    }
  }

  @Test
  @Order(6)
  void aReleasedReportIsServedAsItWasMade() {
    assertEquals(404, respondent.get("/results/life").status());
    assertEquals(200, api("POST", WAVE + "close", "").statusCode());
    assertEquals(200, api("POST", WAVE + "release", "").statusCode());
    Respondent.Page report = respondent.get("/results/life");
    assertEquals(200, report.status());
    aBrowserThatHasItKeepsItsStyles(report.response());
    Respondent.Page results = respondent.get("/results/life/results.json");
    assertTrue(results.response().body().contains("\"findings\""));
    assertEquals(200, respondent.get("/results/life/tables.csv").status());
    assertEquals(200, respondent.get("/results/life/poster.html").status());
    assertEquals(results.response().body(), api("GET", "/api/v1/studies/life/results", "").body());
    assertEquals(409, api("POST", WAVE + "release", "").statusCode());
    assertEquals(403, respondent.get("/s/life").status());
    assertTrue(results.response().body().contains("\"minimum\""));
  }

  /** A browser takes the headers of a 304 for the page that it has. */
  private void aBrowserThatHasItKeepsItsStyles(HttpResponse<String> report) {
    String tag = report.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        respondent.send(
            respondent.request(server.uri("/results/life")).header("If-None-Match", tag));
    assertEquals(304, again.statusCode());
    String policy = "Content-Security-Policy";
    assertTrue(report.headers().firstValue(policy).orElseThrow().contains("sha256-"));
    assertEquals(report.headers().firstValue(policy), again.headers().firstValue(policy));
  }

  @Test
  @Order(7)
  void afterReleaseNothingCanBeWithdrawn() {
    assertEquals(19, receipt.length(), receipt);
    assertEquals(
        404, respondent.post("/s/life/withdraw", List.of(Map.entry("code", receipt))).status());
  }

  @Test
  @Order(8)
  void aLaterWaveIsPublishedWithWhatHasChanged() {
    String later = WAVE.replace("first", "again");
    assertEquals(404, respondent.get("/results/life/changes/report.html").status());
    assertEquals(200, api("POST", later + "open", "").statusCode());
    for (int i = 0; i < 40; i++) {
      String answers = answers(i).replace("\"w" + i, "\"later " + i);
      HttpResponse<String> kept = api("POST", "/api/v1/studies/life/responses", answers);
      assertEquals(201, kept.statusCode(), kept.body());
    }
    assertEquals(200, api("POST", later + "close", "").statusCode());
    assertEquals(200, api("POST", later + "release", "").statusCode());
    String changes = respondent.get("/results/life/changes/report.html").html().text();
    assertTrue(changes.contains("What has changed: first and again"), changes);
    assertTrue(changes.contains("Of 30 and 40 who answered"), changes);
    String json = respondent.get("/results/life/changes/results.json").response().body();
    assertTrue(json.contains("\"kind\":\"change\""), json);
  }
}
