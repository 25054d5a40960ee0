package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Records and words of a study that was answered here (D8, D9). */
class ExtractsIT {
  private static final String WAVE = "/api/v1/studies/kept/waves/only/";
  private static final int PEOPLE = 120;
  private static final String STUDY =
      """
      study: kept
      questionnaire: ../questionnaires/short.yaml
      plan: ../analysis/kept.yaml
      policy: research
      title: Kept
      waves:
        - {wave: only, opens: 2021-01-01}
      """;
  private static final String PLAN =
      """
      plan: kept
      questionnaire: ../questionnaires/short.yaml
      title: Kept
      microdata: {identify: [q1, q4], keep: [q2]}
      open-text: {items: [words], analyst: Ann Alyst}
      sections:
        - title: All
          findings:
            - frequency: q2
      """;

  private static ServerProcess server;
  private static String before;

  @BeforeAll
  static void released() throws Exception {
    Path data = ServerProcess.folder();
    Files.createDirectories(data.resolve("analysis"));
    Files.writeString(data.resolve("analysis/kept.yaml"), PLAN);
    Files.writeString(data.resolve("studies/kept.yaml"), STUDY);
    Files.writeString(data.resolve("studies/kept.names.txt"), "Heron Grey\n");
    server = ServerProcess.start(data, Map.of());
    List<String> places = List.of("home", "office", "field");
    for (int i = 0; i < PEOPLE; i++) {
      String answers =
          "{\"answers\":{\"q1\":\"%d\",\"q4\":\"%s\",\"q2\":\"%s\",\"words\":\"%s\"}}"
              .formatted(
                  1 + i % 3,
                  places.get(i / 3 % 3),
                  i % 2 == 0 ? "yes" : "no",
                  i < 30 ? "Word " + i + " of Heron to a@b.example" : "");
      assertEquals(
          201, api("POST", "/api/v1/studies/kept/responses", answers, "" + i).statusCode());
    }
    before = api("GET", WAVE + "extracts/microdata.csv", "", "").body();
    assertEquals(200, api("POST", WAVE + "close", "", "").statusCode());
    assertEquals(409, api("GET", WAVE + "extracts/texts.csv", "", "").statusCode());
    assertEquals(200, api("POST", WAVE + "release", "", "").statusCode());
  }

  @AfterAll
  static void stop() throws Exception {
    server.stop();
  }

  private static HttpResponse<String> api(String method, String path, String body, String key) {
    Respondent researcher = new Respondent(server);
    return researcher.send(
        researcher
            .request(server.uri(path))
            .header("Authorization", "Bearer " + server.key())
            .header("Content-Type", path.endsWith(".csv") ? "text/csv" : "application/json")
            .header("Idempotency-Key", KeyOf.text("a key of some length " + key))
            .method(method, BodyPublishers.ofString(body)));
  }

  @Test
  void d9RecordsLeaveAfterTheReleaseOnlyAndNobodyStandsAlone() {
    assertTrue(before.contains("S207"), before);
    String records = api("GET", WAVE + "extracts/microdata.csv", "", "").body();
    List<String> lines = records.lines().skip(1).toList();
    assertEquals(PEOPLE, lines.size());
    lines.stream()
        .map(line -> line.substring(0, line.lastIndexOf(',')))
        .distinct()
        .forEach(
            known -> {
              long alike = lines.stream().filter(line -> line.startsWith(known + ",")).count();
              assertTrue(alike >= 5, known + ": " + alike);
            });
    assertFalse(records.contains("Word"), "words never leave with records");
    for (String file : List.of("codebook.csv", "risk.json", "risk.md")) {
      assertEquals(200, api("GET", WAVE + "extracts/" + file, "", "").statusCode(), file);
    }
    assertEquals(404, api("GET", WAVE + "extracts/answers.csv", "", "").statusCode());
    assertEquals(records, api("GET", WAVE + "extracts/microdata.csv", "", "").body(), "the same");
  }

  @Test
  void d8WordsAreMaskedAndOnlyWhatWasReadIsQuoted() {
    String sheet = api("GET", WAVE + "extracts/texts.csv", "", "").body();
    assertEquals(30, Pattern.compile("Word \\d+ of").matcher(sheet).results().count());
    assertFalse(sheet.contains("Heron") || sheet.contains("a@b"), sheet);
    StringBuilder read = new StringBuilder();
    sheet.lines().forEach(l -> read.append(l).append(l.contains("Word 7 ") ? "yes\n" : "\n"));
    HttpResponse<String> quoted =
        api("POST", WAVE + "extracts/quotations.csv", read.toString(), "");
    assertEquals(200, quoted.statusCode(), quoted.body());
    assertEquals(2, quoted.body().lines().count());
    assertTrue(quoted.body().contains("Word 7 ") && quoted.body().contains("Ann Alyst"));
    HttpResponse<String> altered =
        api(
            "POST",
            WAVE + "extracts/quotations.csv",
            read.toString().replace("Word 7", "Words 7"),
            "");
    assertEquals(422, altered.statusCode(), altered.body());
  }

  @Test
  void nobodyHasThemWithoutTheKey() {
    Respondent anybody = new Respondent(server);
    for (String path : List.of("extracts/microdata.csv", "extracts/texts.csv")) {
      assertEquals(401, anybody.get(WAVE + path).status(), path);
    }
    assertEquals(404, anybody.get("/results/kept/microdata.csv").status());
  }
}
