package org.soundings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.soundings.pipeline.ReferenceRun.API;
import static org.soundings.pipeline.ReferenceRun.FROM;
import static org.soundings.pipeline.ReferenceRun.TO;
import static org.soundings.pipeline.ReferenceRun.mean;
import static org.soundings.pipeline.ReferenceRun.near;
import static org.soundings.pipeline.ReferenceRun.plan;
import static org.soundings.pipeline.ReplicateRunTest.jackknifed;
import static org.soundings.pipeline.SharedReference.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.analysis.finding.Finding;
import org.soundings.statistics.Estimate;

/** Standard errors by replicate weights on published samples, as R's survey has them. */
@Tag("shared")
class PublishedReplicatesTest {
  @TempDir private Path folder = Path.of("");
  private TestRun testRun = new TestRun(folder);

  @BeforeEach
  void here() {
    testRun = new TestRun(folder);
  }

  /** R: svrepdesign(type = "BRR", combined.weights = FALSE) of weights 1. */
  @Test
  void balancedHalfSamplesMultiplyTheWeight() throws IOException {
    List<String> answers = data("scd.csv", "arrests alive", "arrests alive").lines().toList();
    List<String> weights =
        data("scd_brr_weights.csv", "r1 r2 r3 r4", "r1 r2 r3 r4").lines().toList();
    String csv =
        IntStream.range(0, answers.size())
            .mapToObj(i -> answers.get(i) + (i == 0 ? ",w," : ",1,") + weights.get(i))
            .collect(Collectors.joining("\n", "", "\n"));
    String questionnaire =
        """
        questionnaire: scd
        version: "1"
        language: en
        policy: open
        title: Arrests
        design:
          weight: w
          replicates: {columns: [r1, r2, r3, r4], kind: brr, combined: no}
        pages:
          - page: p
            items:
              - number: arrests
                ask: Arrests?
              - number: alive
                ask: Alive?
        """;
    List<Finding> found =
        testRun.planned(questionnaire, plan("", "{mean: alive}", "{mean: arrests}"), csv);
    Estimate alive = mean(found.get(0)).groups().getFirst().estimate();
    near(46.333333333333336, alive.value(), 1e-9);
    near(3.582364210034112, alive.standardError(), 1e-9);
    assertTrue(alive.method().text().contains("3 df"), alive.method().text());
    Estimate arrests = mean(found.get(1)).groups().getFirst().estimate();
    near(25.39302178858506, arrests.standardError(), 1e-9);
  }

  /** R: as.svrepdesign(type = "JK1"). */
  @ParameterizedTest
  @CsvSource({
    "api,no,644.1693989071039,26.594161357710597",
    "enroll,yes,549.7158469945355,50.98145012423948"
  })
  void theJackknifeLeavesOutEachUnitOnce(String variable, String mse, double mean, double se)
      throws IOException {
    String csv =
        jackknifed(
            data("apiclus1.csv", FROM + "dnum", TO + "district"), -1, 10, 10, new ArrayList<>());
    String design =
        "{weight: pw, replicates: {columns: r1 to r15, kind: jk1, combined: no, mse: %s}}";
    Finding found =
        testRun
            .planned(
                API.formatted(design.formatted(mse)), plan("", "{mean: " + variable + "}"), csv)
            .getFirst();
    Estimate estimate = mean(found).groups().getFirst().estimate();
    near(mean, estimate.value(), 1e-9);
    near(se, estimate.standardError(), 1e-9);
    assertEquals(
        "Jackknife (JK1), 15 replicate weights, t interval on 14 df", estimate.method().text());
  }
}
