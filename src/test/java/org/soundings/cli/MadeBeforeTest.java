package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  void anotherPlanIsWarnedOfAndTheSameOneIsNot() throws IOException {
    assertFalse(warned("a.yaml").contains("another plan"));
    assertFalse(warned("a.yaml").contains("another plan"));
    assertEquals(1, Files.readAllLines(folder.resolve("d.csv.reports")).size());
    String said = warned("b.yaml");
    assertTrue(said.contains("made with another plan, a.yaml"), said);
    assertTrue(warned("a.yaml").contains("made with another plan, b.yaml"));
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
    Files.copy(folder.resolve("d.csv"), folder.resolve("e.csv"));
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
