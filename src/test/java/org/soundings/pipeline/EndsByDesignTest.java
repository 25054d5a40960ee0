package org.soundings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.soundings.pipeline.ReferenceRun.near;
import static org.soundings.pipeline.ReferenceRun.plan;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.statistic.Results;
import org.soundings.questionnaire.Refused;
import org.soundings.statistics.Estimate;

/** What is asked for of an ordered question takes the sample's design into account (X-D1). */
class EndsByDesignTest {
  private static final String QUESTIONNAIRE =
      """
      questionnaire: q
      version: "1"
      language: en
      policy: open
      title: Q
      design: {weight: w, strata: st, clusters: ps}
      pages:
        - page: p
          items:
            - {single: lik, ask: "L?", ordered: yes, options: {1: a, 2: b, 3: c, 4: d, 5: e}}
            - {single: age, ask: "A?", ordered: yes, options: {1: a, 2: b, 3: c}}
      """;

  private static final String ANSWERS =
      """
      lik,age,w,st,ps
      1,1,1,s,1
      4,1,2,s,1
      1,1,4,s,2
      4,1,1,s,2
      1,1,1,s,3
      4,1,2,s,3
      3,1,4,s,4
      1,1,1,s,4
      4,1,1,s,5
      3,1,2,s,5
      4,1,4,t,1
      3,1,1,t,1
      3,1,1,t,2
      4,1,2,t,2
      3,1,4,t,3
      1,1,1,t,3
      2,1,1,t,4
      5,1,2,t,4
      4,1,4,t,5
      1,1,1,t,5
      """;

  @TempDir private Path folder = Path.of("");

  private List<Results.Measure> measures(String finding) {
    return new TestRun(folder)
        .planned(QUESTIONNAIRE, plan("", finding), ANSWERS)
        .getFirst()
        .results()
        .measures();
  }

  private static void isByDesign(Results.Measure measure) {
    assertEquals("", measure.note());
    assertTrue(!measure.estimate().method().text().contains("nweighted"), measure.toString());
  }

  /** R: svymean(~I((lik >= 4) - (lik <= 2)), design); svyciprop(~I(lik >= 4), design). */
  @Test
  void theNetOfTheTwoEndsIsWeighted() {
    List<Results.Measure> found = measures("{frequency: lik, tests: [net]}");
    found.forEach(EndsByDesignTest::isByDesign);
    Estimate top = found.getFirst().estimate();
    near(0.45, top.value(), 1e-9);
    near(0.218371592462220, top.low(), 1e-7);
    near(0.705544071224294, top.high(), 1e-7);
    Estimate net = found.getLast().estimate();
    near(0.2, net.value(), 1e-9);
    near(0.154069789381306, net.standardError(), 1e-7);
    near(-0.155285571423327, net.low(), 1e-6);
    near(0.555285571423327, net.high(), 1e-6);
  }

  /** R: svyquantile(~lik, design, c(.25, .5, .75)). */
  @Test
  void quantilesOfAnOrderedQuestionAreWeighted() {
    List<Results.Measure> found = measures("{frequency: lik, tests: [quartiles]}");
    found.forEach(EndsByDesignTest::isByDesign);
    double[] quartiles = {2, 3, 4};
    for (int i = 0; i < quartiles.length; i++) {
      assertEquals(quartiles[i], found.get(i).estimate().value());
    }
    near(0.433650566680993, found.getFirst().estimate().standardError(), 1e-7);
    assertEquals(4, found.get(1).estimate().high());
    assertTrue(found.getLast().estimate().method().text().contains("leaves 0 to 1"));
  }

  @Test
  void aScaleOfThreeCategoriesHasNoTwoEnds() {
    Refused refused = assertThrows(Refused.class, () -> measures("{frequency: age, tests: [net]}"));
    String says = refused.problems().toString();
    assertTrue(says.contains("four or more categories"), says);
  }
}
