package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The contract of the commands: 0 done, 1 the input was refused, 2 wrong usage; errors name their
 * place; the same bytes on every run.
 */
class CommandsTest {
  private static final Path BEST_PRACTICES = Path.of("questionnaires/best-practices-2021.yaml");

  @TempDir private Path folder = Path.of("");

  private Path simulated(int n) {
    Path data = folder.resolve("answers.csv");
    assertEquals(
        0, Soundings.run("simulate", BEST_PRACTICES, "--n", n, "--seed", 1, "--out", data).exit());
    return data;
  }

  @Test
  void theQuestionnaireOf2021PassesItsCheckWithoutAWarning() {
    Soundings check = Soundings.run("check", BEST_PRACTICES);
    assertEquals("", check.err());
    assertEquals(0, check.exit());
  }

  @Test
  void simulatedAnswersAreReadBackStrictlyAndReported() throws IOException {
    Path data = simulated(89);
    Soundings report =
        Soundings.run("report", BEST_PRACTICES, "--data", data, "--out", folder.resolve("report"));
    assertEquals(0, report.exit(), report.err());
    for (String file : List.of("report.html", "results.json", "tables.csv")) {
      assertTrue(Files.size(folder.resolve("report").resolve(file)) > 1000, file);
    }
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    Path data = simulated(300);
    byte[] answers = Files.readAllBytes(data);
    assertArrayEquals(answers, Files.readAllBytes(simulated(300)));
    Soundings.run("report", BEST_PRACTICES, "--data", data, "--out", folder.resolve("one"));
    Soundings.run("report", BEST_PRACTICES, "--data", data, "--out", folder.resolve("two"));
    for (String file : List.of("report.html", "results.json", "tables.csv")) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("one").resolve(file)),
          Files.readAllBytes(folder.resolve("two").resolve(file)),
          file);
    }
  }

  @Test
  void anotherSeedMakesOtherAnswers() throws IOException {
    byte[] one = Files.readAllBytes(simulated(50));
    Path other = folder.resolve("other.csv");
    Soundings.run("simulate", BEST_PRACTICES, "--n", 50, "--seed", 2, "--out", other);
    assertNotEquals(new String(one, StandardCharsets.UTF_8), Files.readString(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xyzzy",
        "report",
        "report q.yaml",
        "simulate q.yaml --n many --out x.csv",
        "simulate q.yaml --n -1 --out x.csv"
      })
  void wrongUsageIsTwo(String line) {
    Soundings run = Soundings.run((Object[]) line.split(" "));
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("--help"), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "infer", "microdata", "report", "simulate", "texts", "verify"})
  void everyVerbHelps(String verb) {
    Soundings help = Soundings.run(verb, "--help");
    assertEquals(0, help.exit());
    assertTrue(help.out().contains("Usage: soundings " + verb), help.out());
  }

  @Test
  void aQuestionnaireThatIsNotThereIsNamed() {
    Soundings check = Soundings.run("check", folder.resolve("none.yaml"));
    assertEquals(1, check.exit());
    assertTrue(
        check.err().contains("none.yaml: error F101") && check.err().contains("Please"),
        check.err());
  }

  @Test
  void aFolderThatCannotBeWrittenToIsRefused() throws IOException {
    Path data = simulated(20);
    Path file = Files.writeString(folder.resolve("occupied"), "a file");
    Soundings report = Soundings.run("report", BEST_PRACTICES, "--data", data, "--out", file);
    assertEquals(1, report.exit());
    assertTrue(report.err().contains("occupied") && report.err().contains("Please"), report.err());
    assertEquals("a file", Files.readString(file));
    assertEquals(
        1,
        Soundings.run("simulate", BEST_PRACTICES, "--n", 5, "--out", file.resolve("x.csv")).exit());
    assertEquals(1, Soundings.run("infer", data, "--out", file.resolve("x.yaml")).exit());
  }

  @Test
  void anAnswerThatIsNotUnderstoodIsNamedAndStopsTheReport() throws IOException {
    Path questionnaire =
        Files.writeString(
            folder.resolve("q.yaml"),
            "questionnaire: q\nversion: \"1\"\nlanguage: en\npolicy: open\ntitle: Q\npages: [{page: p, items: [{single: sex, ask: Sex?, options: {f: Female, m: Male}}]}]\n");
    Path data = Files.writeString(folder.resolve("d.csv"), "sex\nf\nx\nm\n");
    Soundings strict =
        Soundings.run("report", questionnaire, "--data", data, "--out", folder.resolve("r"));
    assertEquals(1, strict.exit());
    assertTrue(strict.err().contains("D401") && strict.err().contains("\"sex\""), strict.err());
    assertFalse(Files.exists(folder.resolve("r")), "nothing half done");
    Soundings lenient =
        Soundings.run(
            "report", questionnaire, "--data", data, "--out", folder.resolve("r"), "--lenient");
    assertEquals(0, lenient.exit());
    assertTrue(Files.readString(folder.resolve("r/results.json")).contains("not a category"));
  }

  @Test
  void formulasAreDefusedInTheTables() throws IOException {
    Path questionnaire =
        Files.writeString(
            folder.resolve("q.yaml"),
            "questionnaire: q\nversion: \"1\"\nlanguage: en\npolicy: open\ntitle: Q\npages: [{page: p, items: [{single: s, ask: \"=HYPERLINK(1)\", options: {f: \"=1+1\", m: \"@x\"}}]}]\n");
    Path data = Files.writeString(folder.resolve("d.csv"), "s\nf\nm\n");
    assertEquals(0, Soundings.run("report", questionnaire, "--data", data, "--out", folder).exit());
    String tables = Files.readString(folder.resolve("tables.csv"));
    assertTrue(tables.contains("'=1+1") && tables.contains("'@x"), tables);
    assertFalse(tables.matches("(?s).*(^|,|\n)\"?[=@].*"), tables);
  }
}
