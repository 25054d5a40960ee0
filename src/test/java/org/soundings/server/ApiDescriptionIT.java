package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What programs are told of the interface, and what they send to it. */
class ApiDescriptionIT {
  private static final String WAVE = "/api/v1/studies/short/waves/first/";

  private final ServerProcess server = TestServer.get();

  private HttpResponse<String> api(String method, String path, String json) {
    return new Respondent(server)
        .send(
            HttpRequest.newBuilder(server.uri(path))
                .header("Authorization", "Bearer " + server.key())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
  }

  @Test
  void everyRouteHasSchemasOfWhatComesBackAndGoesInAndTheirExamplesHold() {
    String described = api("GET", "/openapi?format=json", "").body();
    DescribedRoutes routes = new DescribedRoutes(described);
    List<String> names = routes.names();
    assertEquals(20, names.size(), names.toString());
    List<String> faults = names.stream().flatMap(name -> routes.faults(name).stream()).toList();
    assertEquals(List.of(), faults);
  }

  @Test
  void whatComesBackIsAsItIsDescribed() {
    DescribedRoutes routes = new DescribedRoutes(api("GET", "/openapi?format=json", "").body());
    String waves = api("GET", "/api/v1/studies", "").body();
    assertEquals(List.of(), routes.wrong("get /api/v1/studies", "200", waves));
    String renamed = waves.replace("questionnaire_sha256", "questionnaire");
    assertNotEquals(List.of(), routes.wrong("get /api/v1/studies", "200", renamed));
    String refused = api("GET", "/api/v1/studies/nowhere", "").body();
    assertEquals(List.of(), routes.wrong("get /api/v1/studies/{study}", "default", refused));
    assertNotEquals(List.of(), routes.wrong("get /api/v1/studies/{study}", "default", waves));
  }

  /** X-G10: by every route, whatever it reads. */
  @Test
  void noRouteReadsWhatIsDeepOrEndlessOrThereTwice() {
    DescribedRoutes routes = new DescribedRoutes(api("GET", "/openapi?format=json", "").body());
    List<String> json = routes.json();
    assertEquals(6, json.size(), json.toString());
    for (String route : json) {
      String[] parts = route.split(" ");
      String path = parts[1].replace("{study}", "short").replace("{wave}", "first");
      for (String odd :
          List.of(
              "{\"x\": " + "[".repeat(999),
              "{\"x\": " + "[".repeat(999) + "]".repeat(999) + "}",
              "{\"x\":".repeat(20_000),
              "[".repeat(20_000),
              "{\"x\": " + "9".repeat(200_000) + "}",
              "{\"x\": 1, \"x\": 2}",
              "{\"x\": 1} {}",
              "{\"x\": ")) {
        HttpResponse<String> answer = api(parts[0].toUpperCase(Locale.ROOT), path, odd);
        String told = route + odd.substring(0, Math.min(20, odd.length())) + answer.body();
        assertEquals(400, answer.statusCode(), told);
        assertTrue(answer.body().contains("\"remedy\":\"Please send "), told);
      }
    }
  }

  @Test
  void whatIsSentIsHeldToItsConstraints() {
    for (String none : List.of("", "[]", "null", "{")) {
      HttpResponse<String> answer = api("POST", WAVE + "discard", none);
      assertEquals(400, answer.statusCode(), none + answer.body());
      assertTrue(answer.body().contains("\"code\":\"A109\""), none + answer.body());
    }
    for (String none : List.of("{}", "2.9999", "4294967298", "\"2\"")) {
      HttpResponse<String> answer =
          api("POST", WAVE + "discard", "{\"ballots\": %s}".formatted(none));
      assertEquals(400, answer.statusCode(), none + answer.body());
      assertTrue(answer.body().contains("Please send a whole number"), none + answer.body());
    }
    HttpResponse<String> wrong = api("POST", WAVE + "discard", "{\"ballots\": -1}");
    assertEquals(422, wrong.statusCode());
    assertEquals(
        "{\"problems\":[{\"code\":\"A113\",\"place\":\"ballots\",\"what\":\"\\\"ballots\\\" is not valid.\","
            + "\"remedy\":\"Please send a whole number of 1 or more.\"}]}",
        wrong.body());
    assertEquals(409, api("POST", WAVE + "discard", "{\"ballots\": 1000000}").statusCode());
    HttpResponse<String> parts = api("POST", WAVE + "close", "{\"parts\": [\"\"]}");
    assertTrue(parts.body().contains("Please send a part of the key."), parts.body());
  }
}
