package org.soundings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.finding.Finding;
import org.soundings.statistics.Estimate;

/** A sample with a design under a policy: what may not be told how it varies (D13, D14). */
class GuardedDesignTest {
  private static final Path FOLDER = Path.of("src/test/resources/reference-ours");

  @TempDir private Path folder = Path.of("");

  private List<Finding> found(String policy, String... findings) throws IOException {
    String questionnaire =
        Files.readString(FOLDER.resolve("unusual-q.yaml"))
            + "design: {weight: w, strata: stratum, clusters: cluster}\n";
    String keys = "policy: " + policy + "\nlonely: average\n";
    return new TestRun(folder)
        .planned(
            questionnaire,
            ReferenceRun.plan(keys, findings),
            Files.readString(FOLDER.resolve("unusual.csv")));
  }

  @Test
  void howManyWereChosenIsToldWithoutAnInterval() throws IOException {
    Finding.Multiple multiple = (Finding.Multiple) found("research", "{frequency: ch}").getFirst();
    Estimate chosen = multiple.chosen();
    assertTrue(chosen != null && chosen.isDefined() && Double.isNaN(chosen.low()), "" + chosen);
  }

  /** The weighted shares of the options add up to the mean number chosen. */
  @Test
  void howManyWereChosenIsNotToldWhereAWeightedShareIsNot() throws IOException {
    Finding.Multiple multiple =
        (Finding.Multiple) found("organisation", "{frequency: ch}").getFirst();
    assertFalse(multiple.shares().get(2).estimate().isDefined());
    assertNull(multiple.chosen());
  }

  @Test
  void aNetSaysOfHowManyItIs() throws IOException {
    Finding.Frequency cbi =
        (Finding.Frequency) found("research", "{frequency: cbi, tests: [net]}").getFirst();
    cbi.results()
        .measures()
        .forEach(m -> assertEquals(cbi.answered().n(), m.estimate().n(), m.label()));
  }

  @Test
  void aMeanDifferenceThatUnitsCouldTellIsRefused() throws IOException {
    Finding pair = found("research", "{paired: [before, after], tests: [paired-t]}").getFirst();
    assertTrue(pair.results().measures().isEmpty());
    assertTrue(pair.tests().getFirst().note().startsWith("Not published"));
  }
}
