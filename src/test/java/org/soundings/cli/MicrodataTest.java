package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Records of a small ward survey, as the file that may leave (D9). */
class MicrodataTest {
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
            - number: age
              ask: How old are you?
              from: 18
              to: 67
              bands: {young: {label: Up to 40, to: 40}, old: {label: 41 or more, from: 41}}
            - single: team
              ask: Where do you work?
              options: {icu: ICU, ward: Ward, hr: Personnel, it: IT}
            - single: left
              ask: Do you want to leave?
              sensitivity: sensitive
              options: {"yes": "Yes", "no": "No"}
            - multiple: needs
              ask: What do you need?
              options: {pay: Pay, time: Time}
            - number: nights
              ask: How many nights?
              from: 0
              to: 31
            - text: why
              ask: Why?
      """;

  private static final String PLAN =
      """
      plan: ward-report
      questionnaire: ward.yaml
      title: Ward
      sections:
        - title: All
          findings:
            - frequency: team
      microdata:
        identify: [age, team]
        generalise:
          team:
            - {"=Care": [icu, ward], Office: [hr, it]}
        keep: [left, needs]
      """;

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)\\b(the|of|and|with|is|are|by|in|its|it|for|that|which|what|not|how|all|any|records?"
              + "|class|classes|file|answers?|answered|cells|merged|smallest|chance|item|kept)\\b");

  private static final String CANARY = "Only Zacharias of the night shift knows";

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("ward.yaml"), QUESTIONNAIRE);
    Files.writeString(folder.resolve("plan.yaml"), PLAN);
    answers(new Random(4));
  }

  private void answers(Random order) throws IOException {
    Random random = new Random(1);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 160; i++) {
      rows.add(
          (18 + random.nextInt(50))
              + ","
              + List.of("icu", "icu", "ward", "hr", "it").get(random.nextInt(5))
              + ","
              + (random.nextInt(3) == 0 ? "yes" : "no")
              + ","
              + random.nextInt(2)
              + ","
              + random.nextInt(2)
              + ",17,"
              + (i == 80 ? CANARY : ""));
    }
    Collections.shuffle(rows, order);
    Files.writeString(
        folder.resolve("answers.csv"),
        "age,team,left,needs.pay,needs.time,nights,why\n" + String.join("\n", rows) + "\n");
  }

  private Soundings microdata(String out) {
    return Soundings.run(
        "microdata",
        folder.resolve("plan.yaml"),
        "--data",
        folder.resolve("answers.csv"),
        "--out",
        folder.resolve(out));
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve("out").resolve(file));
  }

  @Test
  void whatWasDeclaredLeavesAndNothingElse_D9() throws IOException {
    Soundings made = microdata("out");
    assertEquals(0, made.exit(), made.err());
    List<String> lines = read("microdata.csv").lines().toList();
    assertEquals("age#band,team,left,needs.pay,needs.time", lines.getFirst());
    assertEquals(161, lines.size());
    for (String file : List.of("microdata.csv", "codebook.csv", "risk.json", "risk.md")) {
      assertFalse(read(file).contains("Zacharias"), file);
      assertFalse(read(file).contains("nights"), file);
      assertFalse(lines.stream().anyMatch(line -> line.contains("17")), file);
    }
    assertTrue(made.out().contains("risk.md"), made.out());
  }

  @Test
  void aLabelThatASpreadsheetWouldComputeIsDefused() throws IOException {
    microdata("out");
    assertTrue(read("microdata.csv").contains(",'=Care,"), read("risk.md"));
    assertTrue(read("codebook.csv").contains("team,yes,Where do you work?,'=Care,'=Care"));
  }

  @Test
  void theRiskIsToldInNumbersAndInWords() throws IOException {
    microdata("out");
    JsonNode risk = new ObjectMapper().readTree(read("risk.json"));
    assertEquals(20, risk.get("k").asInt());
    assertEquals(160, risk.get("records").asInt());
    assertTrue(risk.at("/after/smallest").asInt() >= 20);
    assertEquals(
        1.0 / risk.at("/after/smallest").asInt(), risk.at("/after/highest_risk").asDouble());
    assertEquals("left", risk.at("/sensitive/0/item").asString());
    assertEquals(2, risk.at("/sensitive/0/distinct_l").asInt());
    assertTrue(read("risk.md").contains("at least 19 others"), read("risk.md"));
  }

  @Test
  void aSpanishSurveyHasASpanishRiskReportAndCodebook() throws IOException {
    Files.writeString(
        folder.resolve("ward.yaml"), QUESTIONNAIRE.replace("language: en", "language: es-ES"));
    microdata("out");
    String risk = read("risk.md");
    assertTrue(risk.contains("con al menos otros 19;"), risk);
    assertTrue(risk.contains("| 100\u00a0% |"), risk);
    assertTrue(risk.contains("| `left` | 2 | 1,"), risk);
    assertEquals(
        List.of(),
        risk.replaceAll("`[^`]*`", "").lines().filter(l -> ENGLISH.matcher(l).find()).toList());
    List<String> codebook = read("codebook.csv").lines().toList();
    assertEquals("variable,identifica,pregunta,código,etiqueta", codebook.getFirst());
    String team = "team,sí,Where do you work?,";
    assertTrue(codebook.contains(team + ",Sin respuesta"), codebook.toString());
    assertTrue(codebook.contains(team + "*,Suprimido: coinciden muy pocos registros"));
    assertTrue(codebook.contains("needs.pay,no,Pay,0,No elegida"), codebook.toString());
    assertTrue(codebook.contains("needs.pay,no,Pay,1,Elegida"), codebook.toString());
  }

  @Test
  void theSameAnswersInAnotherOrderGiveTheSameBytes_D9() throws IOException {
    microdata("out");
    answers(new Random(5));
    microdata("again");
    for (String file : List.of("microdata.csv", "codebook.csv", "risk.json", "risk.md")) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("out").resolve(file)),
          Files.readAllBytes(folder.resolve("again").resolve(file)),
          file);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: Ward| title: Ward\\npolicy: organisation| plan.yaml:9:1: error M101",
        "keep: [left, needs]| keep: [left, why]| plan.yaml:13:16: error M105",
        "keep: [left, needs]| keep: [left, nights]| plan.yaml:13:16: error M105",
        "keep: [left, needs]| keep: [left, team]| plan.yaml:13:16: error M106",
        "keep: [left, needs]| keep: [lef]| plan.yaml:13:10: error P103",
        "identify: [age, team]| identify: [age]| error M107",
        "Office: [hr, it]| Office: [hr, ti]| plan.yaml:12:45: error M108",
        "Office: [hr, it]| Office: [hr, icu]| error M106",
        "Office: [hr, it]| Office: [hr], it: [icu]| error M106",
        "Office: [hr, it]}| Office: [hr, it]}\\n      - {Ill: [icu, hr]}| error M109",
        "identify: [age, team]| keeps: [age]| error F202",
      })
  void whatIsWrongWithItIsToldWithItsPlace(String what, String with, String told)
      throws IOException {
    Files.writeString(
        folder.resolve("plan.yaml"), PLAN.replace(what, with.strip().replace("\\n", "\n")));
    Soundings made = microdata("out");
    assertEquals(1, made.exit());
    assertTrue(made.err().contains(told.strip()), made.err());
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void aPlanThatSaysNothingOfRecordsLetsNoneLeave_D9() throws IOException {
    Files.writeString(folder.resolve("plan.yaml"), PLAN.substring(0, PLAN.indexOf("microdata:")));
    Soundings made = microdata("out");
    assertEquals(1, made.exit());
    assertTrue(made.err().contains("P151"), made.err());
  }

  @Test
  void imputedDataWouldCountEachPersonSeveralTimes() throws IOException {
    Files.writeString(folder.resolve("ward.yaml"), QUESTIONNAIRE + "design:\n  imputation: why\n");
    Soundings made = microdata("out");
    assertTrue(made.err().contains("M110"), made.err());
  }
}
