package org.soundings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.soundings.pipeline.ReferenceRun.mean;
import static org.soundings.pipeline.ReferenceRun.near;
import static org.soundings.pipeline.ReferenceRun.plan;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.statistic.Results;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;

/** Replicate weights in some of which a group has nobody (issue 15). */
class ReplicateWithoutAGroupTest {
  @TempDir private Path folder = Path.of("");
  private TestRun testRun = new TestRun(folder);

  @BeforeEach
  void here() {
    testRun = new TestRun(folder);
  }

  private static final String QUESTIONNAIRE =
      """
      questionnaire: q
      version: "1"
      language: en
      policy: open
      title: Q
      design: {weight: w, replicates: {columns: r1 to r4, kind: brr}}
      pages:
        - page: p
          items:
            - {number: x, ask: "X?", from: 0, to: 100}
            - {number: z, ask: "Z?", from: 0, to: 100}
            - {single: g, ask: "G?", options: {a: A, b: B, c: C}}
      """;

  private static final String ANSWERS =
      """
      x,z,g,w,r1,r2,r3,r4
      40,3,a,1,2,2,2,2
      47,4,a,2,4,4,4,4
      53,7,b,1,0,0,0,0
      38,5,b,2,0,0,0,0
      52,4,a,1,2,0,2,0
      50,3,b,2,4,0,4,0
      51,5,b,1,0,2,0,2
      61,2,a,2,0,4,0,4
      38,4,a,1,2,2,0,0
      63,4,a,2,4,4,0,0
      43,7,c,1,0,0,2,2
      39,7,b,2,0,0,4,4
      43,5,b,1,2,0,0,2
      53,3,a,2,4,0,0,4
      52,7,c,1,0,2,2,0
      47,7,a,2,0,4,4,0
      """;

  private List<Finding> found(String... findings) {
    return testRun.planned(QUESTIONNAIRE, plan("", findings), ANSWERS);
  }

  @Test
  void aModelThatSomeReplicatesCannotFitIsNotGiven() {
    Results results = found("{model: linear, outcome: x, predictors: [z, g]}").getFirst().results();
    assertTrue(results.listings().isEmpty());
    String says = results.tests().getFirst().result().note();
    assertTrue(says.startsWith("With 1 of the 4 replicate weights the model cannot"), says);
  }

  /** R: svyby(~x, ~g, svrepdesign(..., type = "BRR"), svymean) discards one replicate of c. */
  @Test
  void aMeanSaysHowManyReplicatesHaveNobodyOfItsGroup() {
    Finding.Mean mean = mean(found("{mean: x, by: g}").getFirst());
    double[] errors = {2.025107426953679, 3.076286993547036, 3.181980515339464};
    for (int g = 0; g < errors.length; g++) {
      Estimate of = mean.groups().get(g).estimate();
      near(errors[g], of.standardError(), 1e-8);
      String says = "(1 of the replicates have nobody in it and are left out)";
      assertEquals(g == 2, of.method().text().endsWith(says), of.method().text());
    }
  }

  /** R: regTermTest(svyglm(x ~ z, design), ~z). */
  @Test
  void theFTestOfAllSlopesIsMadeFromReplicatesToo() {
    Results results = found("{model: linear, outcome: x, predictors: [z]}").getFirst().results();
    TestResult test = results.tests().getFirst().result();
    near(3.866104636160262, test.statistic(), 1e-8);
    near(0.1881759755662614, test.pValue(), 1e-8);
    assertEquals(List.of(1.0, 2.0), test.degreesOfFreedom());
    assertFalse(results.listings().isEmpty());
  }

  @Test
  void groupsThatSomeReplicatesLackAreNotTested() {
    String tests = "tests: [design-wald, kruskal-wallis]";
    for (Results.Tested test :
        found("{mean: x, by: g, " + tests + "}").getFirst().results().tests()) {
      String says = test.result().note();
      assertTrue(says.startsWith("Some of the replicates have nobody of a group"), says);
    }
  }

  @Test
  void aQuantileSaysHowManyReplicatesHaveNobodyOfItsGroup() {
    List<Results.Measure> medians =
        found("{mean: x, by: g, tests: [median]}").getFirst().results().measures();
    assertEquals(3, medians.size());
    for (Results.Measure median : medians) {
      String says = "(1 of the replicates have nobody in it and are left out)";
      assertEquals(
          median.label().endsWith("C"),
          median.estimate().method().text().contains(says),
          median.label());
    }
  }
}
