package org.soundings.pipeline;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.soundings.pipeline.ReferenceRun.SYNTH;
import static org.soundings.pipeline.ReferenceRun.data;
import static org.soundings.pipeline.ReferenceRun.near;
import static org.soundings.pipeline.ReferenceRun.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.statistic.Listing;
import org.soundings.statistics.Estimate;

/** A model of a sample with a design, as R's survey fits it. */
class DesignByNameTest {
  @TempDir private Path folder = Path.of("");
  private TestRun testRun = new TestRun(folder);

  @BeforeEach
  void here() {
    testRun = new TestRun(folder);
  }

  static void has(double b, double se, double p, Finding finding, int line, double tolerance) {
    Listing listing = finding.results().listings().getFirst();
    assertTrue(listing.title().startsWith("Design-based"), listing.title());
    assertTrue(listing.note().contains("by the sample's design"), listing.note());
    List<Listing.Value> values = listing.lines().get(line).values();
    Estimate e = assertInstanceOf(Listing.Value.Interval.class, values.get(1)).estimate();
    near(b, e.value(), tolerance);
    near(se, e.standardError(), tolerance);
    if (!Double.isNaN(p)) {
      Listing.Value last = values.getLast();
      near(p, assertInstanceOf(Listing.Value.Probability.class, last).value(), 1e-5);
    }
  }

  /** R: svyolr(satisfaction ~ ex1 + role), which stops early: 0.002. */
  @Test
  void aProportionalOddsModelOfAClusteredSampleIsDesignBased() throws IOException {
    Finding model =
        testRun
            .planned(
                SYNTH.formatted("  strata: stratum\n  clusters: [psu]\n  population: " + UNITS),
                plan(
                    "",
                    "{model: proportional-odds, outcome: satisfaction, predictors: [exn, role], as-numbers: [exn]}"
                        .replace("exn", "ex")),
                data(
                    "synth_burnout.csv",
                    "hours satisfaction ex1 role weight stratum psu",
                    "hours satisfaction ex role weight stratum psu"))
            .getFirst();
    has(-0.5393763297863629, 0.06185244085908529, Double.NaN, model, 0, 2e-3);
    has(0.11940211592939941, 0.1508894557215121, Double.NaN, model, 1, 6e-3);
  }

  /** How many units each stratum has, as the reference file says. */
  private static final String UNITS = "{1: 70, 2: 48, 3: 30, 4: 9}";
}
