package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Two waves of a small ward survey. */
class CompareTest {
  private static final String QUESTIONNAIRE =
      """
      questionnaire: ward
      version: "1"
      language: en
      policy: research
      title: How we work
      pages:
        - page: work
          items:
            - single: tenure
              ask: How long have you worked here?
              ordered: true
              options: {under-3: Less than 3 years, from-3: 3 years or more}
            - multiple: needs
              ask: What do you need?
              show-if: {tenure: under-3}
              options: {pay: Pay, time: Time}
            - number: hours
              ask: How many hours a week do you work?
              from: 0
              to: 80
            - grid: state
              ask: How often do you feel so?
              ordered: true
              scale: {1: Never, 2: Sometimes, 3: Often}
              statements: {tired: Tired, glad: Glad}
      scales:
        worn:
          label: Worn out
          items: [state.tired, state.glad]
          reversed: [state.glad]
      """;

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("now.yaml"), QUESTIONNAIRE);
    Files.writeString(folder.resolve("before.csv"), answers(60, 24));
    Files.writeString(folder.resolve("after.csv"), answers(80, 48));
  }

  /** So many people, so many of them new; the new are tired and work 40 hours, the others 30. */
  private static String answers(int people, int fresh) {
    StringBuilder csv =
        new StringBuilder("tenure,needs.pay,needs.time,hours,state.tired,state.glad\n");
    for (int i = 0; i < people; i++) {
      boolean isNew = i < fresh;
      csv.append(isNew ? "under-3,1,0,4" : "from-3,,,3").append(i % 2 == 0 ? 0 : 2);
      csv.append(isNew ? ",3,1\n" : ",1,3\n");
    }
    return csv.toString();
  }

  private JsonNode compared(String beforeQuestionnaire) throws IOException {
    Files.writeString(folder.resolve("then.yaml"), beforeQuestionnaire);
    Soundings done =
        Soundings.run(
            "compare",
            folder.resolve("now.yaml"),
            "--before",
            folder.resolve("before.csv"),
            "--after",
            folder.resolve("after.csv"),
            "--before-plan",
            folder.resolve("then.yaml"),
            "--out",
            folder.resolve("out"),
            "--quiet");
    assertEquals(0, done.exit(), done.err());
    return new ObjectMapper().readTree(folder.resolve("out/results.json"));
  }

  private static JsonNode finding(JsonNode results, String id) {
    return StreamSupport.stream(results.path("findings").spliterator(), false)
        .filter(finding -> finding.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static final String BY_TENURE =
      """
      plan: hours
      title: Hours
      questionnaire: now.yaml
      sections:
        - title: Hours
          findings:
            - mean: hours
              by: tenure
            - frequency: tenure
              tests: [goodness-of-fit]
      """;

  private JsonNode byTenure() throws IOException {
    Files.writeString(folder.resolve("plan.yaml"), BY_TENURE);
    Soundings done =
        Soundings.run(
            "compare",
            folder.resolve("plan.yaml"),
            "--before",
            folder.resolve("before.csv"),
            "--after",
            folder.resolve("after.csv"),
            "--out",
            folder.resolve("out"),
            "--quiet");
    assertEquals(0, done.exit(), done.err());
    return new ObjectMapper().readTree(folder.resolve("out/results.json"));
  }

  @Test
  void d6AGroupIsComparedOnlyWhereNobodyOrManyJoinedOrLeft() throws IOException {
    JsonNode changes = byTenure().path("findings").get(0).path("changes");
    JsonNode from24To48 = changes.get(0);
    assertEquals(0, from24To48.path("change").path("value").asDouble(), 1e-12);
    JsonNode from36To32 = changes.get(1);
    assertFalse(from36To32.path("change").path("value").isNumber(), changes.toString());
    assertFalse(from36To32.path("before").path("value").isNumber(), changes.toString());
    assertTrue(
        from36To32.path("label").asString().contains("fewer than 5 joined or left"),
        changes.toString());
  }

  @Test
  void d6AnEmployerIsToldWhichWayALaterWaveWentInRoundedNumbers() throws IOException {
    Files.writeString(
        folder.resolve("now.yaml"), QUESTIONNAIRE.replace("research", "organisation"));
    JsonNode results = byTenure();
    assertEquals(5, results.path("policy").path("rounding").asInt());
    JsonNode fresh = finding(results, "tenure").path("changes").get(0);
    assertEquals(60, fresh.path("before").path("n").asInt());
    assertEquals(0.4, fresh.path("before").path("value").asDouble(), 1e-12);
    assertEquals(80, fresh.path("after").path("n").asInt());
    // 48 of 80 are told as 50 of 80
    assertEquals(0.62, fresh.path("after").path("value").asDouble(), 1e-12);
    assertTrue(fresh.path("change").isMissingNode(), fresh.toString());
    assertEquals("up", fresh.path("direction").asString());
    assertEquals(
        "down", finding(results, "tenure").path("changes").get(1).path("direction").asString());
    JsonNode hours = results.path("findings").get(0).path("changes");
    assertEquals("not_clear", hours.get(1).path("direction").asString(), hours.toString());
    String table = Files.readString(folder.resolve("out/tables.csv"));
    assertFalse(table.contains("change,change"), table);
    String page = Files.readString(folder.resolve("out/report.html"));
    assertTrue(page.contains("no clear change"));
    assertTrue(page.contains("Up: Less than 3 years."));
    assertTrue(page.contains("Down: 3 years or more."));
    assertTrue(page.contains("At least 140 responses were analysed."));
    assertTrue(page.contains("numbers of people are rounded to 5"));
  }

  @Test
  void aChangeStandsBetweenItsTwoNumbersWithItsInterval() throws IOException {
    JsonNode tenure = finding(compared(QUESTIONNAIRE), "tenure");
    assertEquals("change", tenure.path("kind").asString());
    JsonNode fresh = tenure.path("changes").get(0);
    assertEquals(0.4, fresh.path("before").path("value").asDouble(), 1e-12);
    assertEquals(0.6, fresh.path("after").path("value").asDouble(), 1e-12);
    assertEquals(0.2, fresh.path("change").path("value").asDouble(), 1e-12);
    // of R's prop.test(x, n, correct = FALSE)$conf.int for 48 of 80 and 24 of 60; intervals of
    // shares are whole percents where a policy protects (D16)
    assertEquals(0.0327820460, fresh.path("change").path("low").asDouble(), 5e-3);
    assertEquals(0.3521254258, fresh.path("change").path("high").asDouble(), 5e-3);
    assertEquals(140, fresh.path("change").path("n").asInt());
  }

  @Test
  void meansAndScoresAreComparedToo() throws IOException {
    JsonNode results = compared(QUESTIONNAIRE);
    JsonNode hours = finding(results, "hours").path("changes").get(0);
    assertEquals(35, hours.path("before").path("value").asDouble(), 1e-12);
    assertEquals(37, hours.path("after").path("value").asDouble(), 1e-12);
    assertTrue(hours.path("change").path("low").asDouble() < 2);
    assertFalse(finding(results, "worn").path("changes").isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "How long have you worked here? | For how long? | tenure | worded differently",
        "3 years or more | 3 years or longer | tenure | other answers",
        "show-if: {tenure: under-3} | hint: Several | needs | other people",
        "{pay: Pay, time: Time} | {pay: Pay, time: Time, rest: Rest} | needs | other options",
        "to: 80 | to: 60 | hours | other answers",
        "tired: Tired | tired: Very tired | state.tired | worded differently",
        "reversed: [state.glad] | minimum-answered: 1 | worn | made differently",
        "number: hours | number: time | hours | not asked before",
      })
  void whatWasAskedOtherwiseIsNotCompared(String now, String then, String id, String reason)
      throws IOException {
    assertTrue(QUESTIONNAIRE.contains(now));
    if (then.contains("rest") || then.contains("time")) {
      String header = then.contains("rest") ? "needs.time,needs.rest" : "needs.time";
      String csv = Files.readString(folder.resolve("before.csv"));
      String renamed =
          then.contains("rest")
              ? csv.replace("needs.time", header).replace(",1,0,", ",1,0,0,").replace(",,,", ",,,,")
              : csv.replace("hours", "time");
      Files.writeString(folder.resolve("before.csv"), renamed);
    }
    JsonNode found = finding(compared(QUESTIONNAIRE.replace(now, then)), id);
    assertTrue(found.path("not_comparable").asString("").contains(reason), found.toString());
    assertTrue(found.path("changes").isEmpty());
  }

  @Test
  void anotherTranslationOrHintChangesNothing() throws IOException {
    String then =
        QUESTIONNAIRE
            .replace("language: en", "languages: [en, es]")
            .replace("number: hours", "number: hours\n        hint: All posts together")
            .replace(
                "ask: How many hours a week do you work?",
                "ask: {en: How many hours a week do you work?, es: \u00bfCu\u00e1ntas horas?}");
    assertTrue(finding(compared(then), "hours").path("not_comparable").isMissingNode());
  }

  @Test
  void severalEarlierOnesAreATrend() throws IOException {
    Files.writeString(folder.resolve("first.csv"), answers(100, 50));
    Files.writeString(folder.resolve("other.yaml"), QUESTIONNAIRE.replace("to: 80", "to: 60"));
    Soundings done =
        Soundings.run(
            "compare",
            folder.resolve("now.yaml"),
            "--before",
            folder.resolve("first.csv"),
            "--before",
            folder.resolve("before.csv"),
            "--before-plan",
            folder.resolve("other.yaml"),
            "--before-plan",
            folder.resolve("now.yaml"),
            "--after",
            folder.resolve("after.csv"),
            "--out",
            folder.resolve("out"));
    assertEquals(0, done.exit(), done.err());
    assertTrue(done.out().contains("each as SVG, PNG and CSV"), done.out());
    JsonNode results = new ObjectMapper().readTree(folder.resolve("out/results.json"));
    JsonNode tenure = finding(results, "tenure");
    assertEquals("first.csv", tenure.path("earlier").get(0).path("name").asString());
    JsonNode fresh = tenure.path("changes").get(0);
    JsonNode first = fresh.path("earlier").get(0).path("estimate");
    assertEquals(0.5, first.path("value").asDouble(), 1e-12);
    assertEquals(100, first.path("n").asInt());
    assertEquals(0.4, fresh.path("before").path("value").asDouble(), 1e-12);
    assertEquals(0.2, fresh.path("change").path("value").asDouble(), 1e-12);
    JsonNode hours = finding(results, "hours");
    String why = hours.path("earlier").get(0).path("not_comparable").asString("");
    assertTrue(why.contains("other answers"), hours.toString());
    assertTrue(hours.path("changes").get(0).path("earlier").get(0).path("estimate").isNull());
    assertFalse(hours.path("changes").get(0).path("before").isNull());
  }

  @Test
  void aFileIsNotComparedWithItsOwnCopy() throws IOException {
    Files.copy(folder.resolve("after.csv"), folder.resolve("copy.csv"));
    Soundings done =
        Soundings.run(
            "compare",
            folder.resolve("now.yaml"),
            "--before",
            folder.resolve("before.csv"),
            "--before",
            folder.resolve("copy.csv"),
            "--after",
            folder.resolve("after.csv"),
            "--out",
            folder.resolve("out"));
    assertEquals(2, done.exit());
    assertTrue(done.err().contains("after.csv has the same content as "), done.err());
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void aPlanForEachOfTheEarlierOrNone() {
    Soundings done =
        Soundings.run(
            "compare",
            folder.resolve("now.yaml"),
            "--before",
            folder.resolve("before.csv"),
            "--before",
            folder.resolve("before.csv"),
            "--before-plan",
            folder.resolve("now.yaml"),
            "--after",
            folder.resolve("after.csv"),
            "--out",
            folder.resolve("out"));
    assertEquals(2, done.exit());
    assertTrue(done.err().contains("Please give --before-plan once for each"), done.err());
  }

  @Test
  void whatOneOfThemHidesIsNotCompared() throws IOException {
    Files.writeString(folder.resolve("before.csv"), answers(60, 4));
    JsonNode tenure = finding(compared(QUESTIONNAIRE), "tenure");
    assertTrue(tenure.path("changes").get(0).path("before").isNull(), tenure.toString());
    assertTrue(tenure.path("changes").get(0).path("change").isNull(), tenure.toString());
  }
}
