package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** D17: whoever makes a second report of the same answers, by another plan, is warned. */
class MadeBeforeTest {
  private static final String PLAN =
      """
      plan: %s
      title: How we work
      questionnaire: q.yaml
      sections: [{title: All, findings: [%s]}]
      """;

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("q.yaml"), questionnaire("organisation"));
    Files.writeString(folder.resolve("a.yaml"), PLAN.formatted("a", "{frequency: worn}"));
    Files.writeString(folder.resolve("b.yaml"), PLAN.formatted("b", "{crosstab: worn, by: team}"));
    StringBuilder rows = new StringBuilder("worn,team\n");
    for (int i = 0; i < 120; i++) {
      rows.append(i % 2 + 1).append(',').append(i % 3 + 1).append('\n');
    }
    Files.writeString(folder.resolve("d.csv"), rows);
  }

  private static String questionnaire(String policy) {
    return """
        questionnaire: q
        version: "1"
        language: en
        policy: %s
        title: How we work
        consent: {text: You can skip any question., agree: I agree}
        pages:
          - page: one
            title: One
            items:
              - single: worn
                ask: Are you worn out?
                options: {1: Often, 2: Never}
              - single: team
                ask: In which team do you work?
                options: {1: North, 2: South, 3: West}
        """
        .formatted(policy);
  }

  private String warned(String plan, String... options) {
    Object[] arguments = new Object[6 + options.length];
    arguments[0] = "report";
    arguments[1] = folder.resolve(plan);
    arguments[2] = "--data";
    arguments[3] = folder.resolve("d.csv");
    arguments[4] = "--out";
    arguments[5] = folder.resolve("out");
    System.arraycopy(options, 0, arguments, 6, options.length);
    Soundings run = Soundings.run(arguments);
    assertEquals(0, run.exit(), run.err());
    return run.err();
  }

  private boolean noted() {
    return Files.exists(folder.resolve("d.csv.reports"));
  }

  @Test
  void anotherPlanIsClearedTogetherWithTheFirstAndSaysSo() throws IOException {
    assertEquals("", warned("a.yaml"));
    assertEquals("", warned("a.yaml"));
    assertEquals(1, releases("d.csv"));
    String said = warned("b.yaml");
    assertTrue(said.contains("a.yaml") && said.contains("was cleared together with it"), said);
    assertEquals("", warned("a.yaml"), "the first was there first");
    assertEquals(2, releases("d.csv"));
  }

  private long releases(String data) throws IOException {
    return Files.readAllLines(folder.resolve(data + ".reports")).stream()
        .filter(line -> !line.startsWith("\t"))
        .count();
  }

  @Test
  void otherAnswersUnderTheSameNameAreWarnedOf() throws IOException {
    warned("a.yaml");
    Files.writeString(folder.resolve("d.csv"), "1,1\n", StandardOpenOption.APPEND);
    String said = warned("b.yaml");
    assertTrue(said.contains("a.yaml") && said.contains("not cleared together"), said);
  }

  @Test
  void recordsAreNotedAndWarnedOf() throws IOException {
    Files.writeString(folder.resolve("q.yaml"), questionnaire("research"));
    Files.writeString(
        folder.resolve("m.yaml"),
        PLAN.formatted("m", "{frequency: worn}") + "microdata: {identify: [team], keep: [worn]}\n");
    Soundings run =
        Soundings.run(
            "microdata",
            folder.resolve("m.yaml"),
            "--data",
            folder.resolve("d.csv"),
            "--out",
            folder.resolve("records"));
    assertEquals(0, run.exit(), run.err());
    assertEquals(1, releases("d.csv"));
    String said = warned("b.yaml");
    assertTrue(said.contains("m.yaml") && said.contains("not cleared together"), said);
  }

  @Test
  void nothingIsReleasedBesideARecordThatCannotBeRead() throws IOException {
    Files.write(folder.resolve("d.csv.reports"), new byte[] {(byte) 0xff, (byte) 0xfe});
    Soundings run =
        Soundings.run(
            "report",
            folder.resolve("a.yaml"),
            "--data",
            folder.resolve("d.csv"),
            "--out",
            folder.resolve("out"));
    assertEquals(1, run.exit(), run.err());
    assertTrue(run.err().contains("d.csv.reports"), run.err());
    assertFalse(Files.exists(folder.resolve("out")), "nothing is written");
  }

  @Test
  void aRecordThatCannotBeWrittenIsToldOf() throws IOException {
    Files.createSymbolicLink(folder.resolve("d.csv.reports"), folder.resolve("gone/record"));
    String said = warned("a.yaml");
    assertTrue(said.contains("cannot be written, so a later release"), said);
  }

  @Test
  void draftsAndOpenDataAndSimulatedAnswersAreNotNoted() throws IOException {
    warned("a.yaml", "--quick");
    assertFalse(noted(), "a draft");
    Files.writeString(folder.resolve("q.yaml"), questionnaire("open"));
    warned("a.yaml");
    assertFalse(noted(), "open data");
    Files.writeString(folder.resolve("q.yaml"), questionnaire("organisation"));
    Soundings simulated =
        Soundings.run(
            "simulate", folder.resolve("q.yaml"), "--n", 99, "--out", folder.resolve("d.csv"));
    assertEquals(0, simulated.exit(), simulated.err());
    warned("a.yaml");
    assertFalse(noted(), "simulated answers");
  }

  @Test
  void aComparisonIsAReportOfEachOfItsFiles() throws IOException {
    Files.writeString(folder.resolve("e.csv"), Files.readString(folder.resolve("d.csv")) + "1,1\n");
    Soundings run =
        Soundings.run(
            "compare",
            folder.resolve("a.yaml"),
            "--before",
            folder.resolve("d.csv"),
            "--after",
            folder.resolve("e.csv"),
            "--out",
            folder.resolve("out"));
    assertEquals(0, run.exit(), run.err());
    assertTrue(noted(), "the earlier file");
    assertTrue(Files.exists(folder.resolve("e.csv.reports")), "the later file");
  }
}
