package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** X-G5, ADR 56: attack classes 20 (cross-site request forgery) and 21 (session fixation). */
class ForeignFormIT {
  private static final String CHOSEN = "AAAAAAAAAAAAAAAAAAAAAA";
  private static final String STARTED = "You have started to answer.";

  private final ServerProcess server = TestServer.get();
  private final Respondent respondent = new Respondent(server);

  private HttpResponse<String> sent(String path, String body, String... headers) {
    HttpRequest.Builder form = respondent.form(server.uri(path), body);
    return respondent.send(headers.length == 0 ? form : form.headers(headers));
  }

  /** A first sheet with a key of the sender's choice. */
  private String sheet() {
    Element form = respondent.get("/s/short?page=all").html().expectFirst("form[method=post]");
    return Respondent.encoded(Respondent.filled(form, Map.of("q1", List.of("1"))))
        .replaceFirst("_key=[^&]*", "_key=" + CHOSEN);
  }

  @ParameterizedTest
  @CsvSource({
    "Origin,http://evil.example",
    "Origin,null",
    "Origin,http://127.0.0.1",
    "Origin,http://127.0.0.1.evil.example",
    "Origin,ftp://x",
    "Sec-Fetch-Site,cross-site",
    "Sec-Fetch-Site,same-site",
    "Sec-Fetch-Site,whatever"
  })
  void aForeignPageSendsNoFormOfOurs(String header, String value) {
    String sheet = sheet();
    for (String path :
        List.of(
            "/s/short",
            "/s/short/save",
            "/s/short/withdraw",
            "/s/invited/begin",
            "/i/invited",
            "/i/invited/key",
            "/i/invited/sign")) {
      HttpResponse<String> answer = sent(path, sheet, header, value);
      assertEquals(403, answer.statusCode(), path);
      assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty(), path);
    }
    assertTrue(respondent.cookies.isEmpty());
  }

  @Test
  void ourOwnFormsAreTakenFromBrowsersOldAndNew() {
    String own = server.uri("").toString();
    assertEquals(204, sent("/s/short/save", sheet()).statusCode(), "says nothing");
    assertEquals(204, sent("/s/short/save", sheet(), "Origin", own).statusCode());
    assertEquals(204, sent("/s/short/save", sheet(), "Sec-Fetch-Site", "same-origin").statusCode());
    assertEquals(
        204, sent("/s/short/save", sheet(), "Sec-Fetch-Site", "none", "Origin", own).statusCode());
  }

  /** The front has changed Host, and says what it was; no page can. */
  @Test
  void aFrontMayChangeTheHost() {
    HttpResponse<String> answer =
        sent(
            "/s/short/save",
            sheet(),
            "Origin",
            "https://survey.example.org",
            "X-Forwarded-Host",
            "survey.example.org");
    assertEquals(204, answer.statusCode());
  }

  @Test
  void aKeyInAFormNeverReplacesTheCookies() {
    respondent.send(
        respondent.form(
            server.uri("/s/short/save"), sheet().replace(CHOSEN, "B" + CHOSEN.substring(1))));
    String own = respondent.cookies.get("soundings");
    assertNotEquals(CHOSEN, own);
    String planted = "C" + CHOSEN.substring(1);
    sent("/s/short/save", sheet().replace(CHOSEN, planted) + "&_key=" + planted);
    assertEquals(own, respondent.cookies.get("soundings"));
    assertTrue(respondent.get("/s/short").html().text().contains(STARTED));
    Respondent attacker = new Respondent(server);
    attacker.cookies.put("soundings", planted);
    assertFalse(attacker.get("/s/short").html().text().contains(STARTED), "no draft of hers");
  }

  /** The browser sends ours first, or what is none is passed over. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s; soundings=EAAAAAAAAAAAAAAAAAAAAA",
        "planted; soundings=%s",
        "; soundings=%s; soundings=planted"
      })
  void aCookieOfAHostBesideOursHidesNoDraft(String together) {
    String other = "D" + CHOSEN.substring(1);
    assertEquals(204, sent("/s/short/save", sheet().replace(CHOSEN, other)).statusCode());
    String own = respondent.cookies.get("soundings");
    respondent.cookies.put("soundings", together.formatted(own));
    assertTrue(respondent.get("/s/short").html().text().contains(STARTED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Origin", "Sec-Fetch-Site"})
  void programsSendTheirKeyInstead(String header) {
    HttpResponse<String> answer =
        respondent.send(
            respondent
                .request(server.uri("/api/v1/studies/short/responses"))
                .header("Authorization", "Bearer " + server.key())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", KeyOf.text("a program of mine " + header))
                .header(header, header.equals("Origin") ? "http://tool.example" : "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("{\"answers\": {\"q1\": \"1\"}}")));
    assertEquals(201, answer.statusCode(), answer.body());
  }
}
