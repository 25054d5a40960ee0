package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.soundings.credential.KeyParts;
import org.soundings.credential.SealingKey;
import org.soundings.hash.Sha256;

/** A4: the life of a wave whose key three people hold, two of whom are needed. */
class KeyHoldersIT {
  private static final String STUDY =
      """
      study: held
      questionnaire: ../questionnaires/short.yaml
      title: How we work
      key: trustee
      waves:
        - {wave: first}
      """;

  private static final String WAVE = "/api/v1/studies/held/waves/first/";
  private static final int PEOPLE = 12;

  private ServerProcess server;

  private HttpResponse<String> post(String path, String body) {
    Respondent researcher = new Respondent(server);
    return researcher.send(
        researcher
            .request(server.uri(path))
            .header("Authorization", "Bearer " + server.key())
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", KeyOf.text(body))
            .POST(BodyPublishers.ofString(body)));
  }

  private void refused(String code, String path, String body) {
    String said = post(path, body).body();
    assertTrue(said.contains(code), said);
  }

  private static String parts(KeyParts key, int... numbers) {
    StringBuilder parts = new StringBuilder();
    for (int number : numbers) {
      parts.append(parts.isEmpty() ? "" : ",");
      parts.append('"').append(key.parts().get(number - 1).text()).append('"');
    }
    return "{\"parts\":[" + parts + "]}";
  }

  private static String proof(KeyParts key, String test) {
    byte[] sealed = Base64.getUrlDecoder().decode(test);
    return key.key()
        .open(SealingKey.Purpose.TEST, "held/first", "holder", sealed)
        .map(Sha256::hex)
        .orElseThrow();
  }

  @Test
  void a4AWaveIsOpenedWithAProvedKeyAndClosedWithTwoOfItsThreeParts() throws Exception {
    Path data = ServerProcess.folder();
    Files.writeString(data.resolve("studies/held.yaml"), STUDY);
    server = ServerProcess.start(data, Map.of());
    refused("S215", WAVE + "open", "");
    KeyParts key = KeyParts.make(2, 3);
    KeyParts other = KeyParts.make(2, 3);
    String offered =
        post(WAVE + "key", "{\"sealing\":\"" + key.key().sealing().text() + "\"}").body();
    String test = offered.replaceAll(".*\"test\":\"([^\"]*)\".*", "$1");
    refused("S219", WAVE + "key", "{\"proof\":\"" + Sha256.hex(new byte[1]) + "\"}");
    refused("S215", WAVE + "open", "");
    refused("S219", WAVE + "key", "{\"proof\":\"" + proof(key, test) + "\"}");
    offered = post(WAVE + "key", "{\"sealing\":\"" + key.key().sealing().text() + "\"}").body();
    test = offered.replaceAll(".*\"test\":\"([^\"]*)\".*", "$1");
    assertEquals(200, post(WAVE + "key", "{\"proof\":\"" + proof(key, test) + "\"}").statusCode());
    refused("S218", WAVE + "key", "{\"sealing\":\"" + other.key().sealing().text() + "\"}");
    assertEquals(200, post(WAVE + "open", "").statusCode());
    for (int i = 0; i < PEOPLE; i++) {
      String answers = "{\"answers\":{\"q5\":%d}}".formatted(30 + i);
      assertEquals(201, post("/api/v1/studies/held/responses", answers).statusCode());
    }
    refused("S216", WAVE + "close", "");
    refused("S217", WAVE + "close", parts(key, 3));
    refused("S217", WAVE + "close", parts(other, 1, 2));
    refused("S217", WAVE + "close", "{\"parts\":[\"no part\"]}");
    refused("A113", WAVE + "close", "{\"key\":\"lost\",\"parts\":[\"x\"]}");
    for (String unfinished : List.of("{", "{\"a\":[", "{\"key\"")) {
      refused("A109", WAVE + "close", unfinished);
    }
    for (String unfinished : List.of("{\"a\":{", "{\"a\":{\"b\":[1")) {
      refused("A114", WAVE + "close", unfinished);
    }
    assertEquals(201, post("/api/v1/studies/held/responses", "{\"answers\":{}}").statusCode());
    HttpResponse<String> closed = post(WAVE + "close", parts(key, 3, 1));
    assertEquals(200, closed.statusCode(), closed.body());
    assertTrue(closed.body().contains("\"closed\""), closed.body());
    assertTrue(closed.body().contains("with its holders"), closed.body());
    assertEquals(200, post(WAVE + "release", "").statusCode());
    String report = new Respondent(server).get("/results/held").html().text();
    assertTrue(report.contains("12"), report);
    server.stop();
    nothingIsLeft(data, key);
  }

  @Test
  void a4AWaveWhoseDayHasComeButNotItsKeyIsNotYetOpenToAnybody() throws Exception {
    Path data = ServerProcess.folder();
    Files.writeString(
        data.resolve("studies/held.yaml"),
        STUDY.replace("{wave: first}", "{wave: first, opens: 2021-01-01}"));
    server = ServerProcess.start(data, Map.of());
    assertTrue(server.output().contains("S221"), server.output());
    Respondent.Page page = new Respondent(server).get("/s/held");
    assertEquals(403, page.status());
    assertEquals("This survey is not open yet", page.html().select("h1").text());
    assertTrue(new Respondent(server).get("/").html().select("a[href^=/s/held]").isEmpty());
    refused("A106", "/api/v1/studies/held/responses", "{\"answers\":{}}");
    KeyParts key = KeyParts.make(2, 3);
    String offered =
        post(WAVE + "key", "{\"sealing\":\"" + key.key().sealing().text() + "\"}").body();
    String test = offered.replaceAll(".*\"test\":\"([^\"]*)\".*", "$1");
    assertEquals(200, post(WAVE + "key", "{\"proof\":\"" + proof(key, test) + "\"}").statusCode());
    assertFalse(new Respondent(server).answer("held", Respondent::nothing).receipt().isEmpty());
    assertEquals(1, new Respondent(server).get("/").html().select("a[href^=/s/held]").size());
    server.stop();
  }

  private void nothingIsLeft(Path data, KeyParts key) throws Exception {
    List<String> secrets =
        Stream.concat(
                Stream.of(key.key().encoded()), key.parts().stream().map(part -> part.share()))
            .toList();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        secrets.forEach(secret -> assertFalse(bytes.contains(secret), file::toString));
      }
    }
    secrets.forEach(secret -> assertFalse(server.output().contains(secret)));
  }
}
