package org.soundings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.statistic.Listing;
import org.soundings.statistics.Estimate;

/** Responses of weight 0 were drawn but are outside of the sample's answers (issue 15). */
class WeightOfZeroTest {
  @TempDir private Path folder = Path.of("");
  private TestRun testRun = new TestRun(folder);

  @BeforeEach
  void here() {
    testRun = new TestRun(folder);
  }

  private static String questionnaire(String design) {
    return """
    questionnaire: q
    version: "1"
    language: en
    policy: open
    title: Q
    design: {%s}
    data: {ignore: [st, ps]}
    pages:
      - page: p
        items:
          - {number: x, ask: "X?", from: 0, to: 100}
          - {single: q, ask: "Q?", options: {no: "No", yes: "Yes"}}
    """
        .formatted(design);
  }

  private static final String ANSWERS =
      """
      x,q,w,st,ps
      73,yes,0,s,1
      38,no,0,s,1
      43,yes,1,s,2
      46,no,1.5,s,2
      40,yes,0,s,3
      41,no,3,s,3
      57,yes,0,s,3
      49,no,2,t,1
      52,yes,1,t,1
      72,no,0,t,2
      54,yes,1,t,2
      77,no,0,t,3
      73,yes,2.5,t,4
      53,no,1,t,4
      """;

  private List<Finding> found(String design, String... findings) {
    String asked = questionnaire(design);
    return testRun.planned(
        design.contains("st") ? asked.replace("data: {ignore: [st, ps]}\n", "") : asked,
        plan("", findings),
        ANSWERS);
  }

  /** R: svymean(~x, svydesign(~1, weights = ~w), deff = "replace"), degf(design). */
  @Test
  void degreesOfFreedomNAndDesignEffectAreOfTheRowsWithAWeight() {
    List<Finding> found = found("weight: w", "{mean: x, tests: [deff]}", "{frequency: q}");
    Estimate x = mean(found.getFirst()).groups().getFirst().estimate();
    assertEquals(8, x.n());
    near(51.88461538461539, x.value(), 1e-9);
    near(5.079373446478026, x.standardError(), 1e-7);
    near(39.87380575017703, x.low(), 1e-7);
    near(63.89542501905375, x.high(), 1e-7);
    assertTrue(x.method().text().endsWith("on 7 df"), x.method().text());
    near(1.446291018785917, ReferenceRun.number(deff(found), 2), 1e-7);
    Finding.Frequency q = (Finding.Frequency) found.get(1);
    near(0.4230769230769231, q.shares().getLast().estimate().value(), 1e-9);
    near(0.1953300539960548, q.shares().getLast().estimate().standardError(), 1e-7);
    assertEquals(8, q.answered().n());
  }

  private static Listing.Line deff(List<Finding> found) {
    return found.getFirst().results().listings().getFirst().lines().getFirst();
  }

  /** R: svyglm(x ~ q, svydesign(~ps, strata = ~st, nest = TRUE, weights = ~w)); svyttest. */
  @Test
  void aUnitWithoutAWeightWasDrawnAndIsNotADegreeOfFreedom() {
    List<Finding> found =
        found(
            "weight: w, strata: st, clusters: ps",
            "{mean: x}",
            "{model: linear, outcome: x, predictors: [q]}",
            "{mean: x, by: q, tests: [t]}");
    Estimate x = mean(found.getFirst()).groups().getFirst().estimate();
    near(4.790781973162845, x.standardError(), 1e-7);
    assertTrue(x.method().text().endsWith("on 3 df"), x.method().text());
    Listing.Line slope = found.get(1).results().listings().getFirst().lines().getLast();
    near(14.53939393939394, ReferenceRun.number(slope, 0), 1e-7);
    near(7.710597835479043, ReferenceRun.number(slope, 2), 1e-7);
    assertEquals(
        0.199997004420188, ((Listing.Value.Probability) slope.values().getLast()).value(), 1e-8);
    assertEquals(0.1999970044202, found.get(2).tests().getFirst().pValue(), 1e-8);
  }

  /** R: svyglm(x ~ q, svydesign(~1, weights = ~w)). */
  @Test
  void aModelKeepsTheDesignOfRowsWithoutAWeight() {
    Finding model = found("weight: w", "{model: linear, outcome: x, predictors: [q]}").getFirst();
    Listing.Line slope = model.results().listings().getFirst().lines().getLast();
    near(7.496158791042900, ReferenceRun.number(slope, 2), 1e-7);
  }

  @Test
  void theReportSaysHowManyHaveNone() {
    Path asked = testRun.write("q.yaml", questionnaire("weight: w"));
    Findings findings = TestRun.findings(asked, testRun.write("d.csv", ANSWERS));
    assertEquals(8, findings.responses());
    assertEquals(6, findings.unweighted());
  }
}
