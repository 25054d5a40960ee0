package org.soundings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.soundings.pipeline.ImputationRunTest.NHANES;
import static org.soundings.pipeline.ReferenceRun.mean;
import static org.soundings.pipeline.ReferenceRun.near;
import static org.soundings.pipeline.ReferenceRun.number;
import static org.soundings.pipeline.ReferenceRun.plan;
import static org.soundings.pipeline.SharedReference.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.statistic.Listing;
import org.soundings.analysis.statistic.Results;
import org.soundings.statistics.Estimate;

/** Imputed data from files to pooled findings, as R's mice pools them. */
@Tag("shared")
class PublishedImputationTest {
  @TempDir private Path folder = Path.of("");
  private TestRun testRun = new TestRun(folder);

  @BeforeEach
  void here() {
    testRun = new TestRun(folder);
  }

  private List<Finding> imputed(String... findings) throws IOException {
    return testRun.planned(
        NHANES,
        plan("", findings),
        data("mice_nhanes_5imp.csv", ".imp age bmi chl hyp", "imp age bmi chl hyp"));
  }

  /** R: mice, pool(with(imp, lm(chl ~ age + bmi))). */
  @Test
  void aModelOfImputedDataIsPooledByRubinsRules() throws IOException {
    Results results =
        imputed("{model: linear, outcome: chl, predictors: [age, bmi]}").getFirst().results();
    Listing model = results.listings().get(0);
    Listing missing = results.listings().get(1);
    double[][] expected = {
      {
        -32.74346369335162,
        66.47917207553202,
        0.6311728735955414,
        12.075842180092168,
        0.35477498731854934
      },
      {
        38.77482002908837,
        9.988638635285856,
        0.001419270717980315,
        15.344001521056276,
        0.2513100145101255
      },
      {
        5.9806248464050915,
        1.954352179799696,
        0.007677294984324363,
        15.54704961944856,
        0.24517270534474053
      }
    };
    for (int i = 0; i < expected.length; i++) {
      near(expected[i][0], number(model.lines().get(i), 0), 1e-9);
      near(expected[i][1], number(model.lines().get(i), 2), 1e-9);
      Listing.Value p = model.lines().get(i).values().getLast();
      near(expected[i][2], assertInstanceOf(Listing.Value.Probability.class, p).value(), 1e-9);
      near(expected[i][3], number(missing.lines().get(i), 0), 1e-9);
      near(expected[i][4], number(missing.lines().get(i), 1), 1e-9);
    }
    assertTrue(model.note().contains("5 imputations, pooled by Rubin's rules"), model.note());
    assertTrue(results.tests().getFirst().result().note().startsWith("Not pooled"));
  }

  @Test
  void sharesAndMeansOfImputedDataArePooled() throws IOException {
    List<Finding> found = imputed("{frequency: hyp}", "{mean: age}", "{mean: bmi, by: hyp}");
    Finding.Frequency hyp = assertInstanceOf(Finding.Frequency.class, found.get(0));
    Estimate yes = hyp.shares().get(1).estimate();
    assertTrue(yes.low() > 0 && yes.high() < 1 && yes.low() < yes.value());
    assertEquals(25, yes.n());
    assertTrue(yes.method().text().startsWith("Rubin's rules, 5 imputations"), yes.method().text());
    Estimate age = mean(found.get(1)).groups().getFirst().estimate();
    near(1.76, age.value(), 1e-12);
    double fraction = number(found.get(1).results().listings().getFirst().lines().getFirst(), 2);
    assertEquals(0, fraction, 1e-12);
    assertTrue(mean(found.get(2)).groups().get(0).estimate().standardError() > 0);
  }
}
