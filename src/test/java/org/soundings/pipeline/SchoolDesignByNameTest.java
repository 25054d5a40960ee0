package org.soundings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.soundings.pipeline.DesignByNameTest.has;
import static org.soundings.pipeline.ReferenceRun.API;
import static org.soundings.pipeline.ReferenceRun.FROM;
import static org.soundings.pipeline.ReferenceRun.TO;
import static org.soundings.pipeline.ReferenceRun.measures;
import static org.soundings.pipeline.ReferenceRun.near;
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
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;

/**
 * What a plan can ask for of a sample with a design beside means and tables, as R's survey has it.
 */
@Tag("shared")
class SchoolDesignByNameTest {
  @TempDir private Path folder = Path.of("");
  private TestRun testRun = new TestRun(folder);

  @BeforeEach
  void here() {
    testRun = new TestRun(folder);
  }

  private List<Finding> stratified(String... findings) throws IOException {
    return testRun.planned(
        API.formatted("{weight: pw, strata: stratum, population: {E: 4421, H: 755, M: 1018}}"),
        plan("", findings),
        data("apistrat.csv", FROM + "stype", TO + "stratum"));
  }

  private List<Finding> clustered(String... findings) throws IOException {
    return testRun.planned(
        API.formatted("{weight: pw, clusters: [district], population: 757}"),
        plan("", findings),
        data("apiclus1.csv", FROM + "dnum", TO + "district"));
  }

  private static void is(double value, double low, double high, double se, Estimate quantile) {
    near(value, quantile.value(), 1e-9);
    near(low, quantile.low(), 1e-9);
    near(high, quantile.high(), 1e-9);
    near(se, quantile.standardError(), 1e-8);
  }

  /** R: svyquantile, qrule "math", interval.type "mean". */
  @Test
  void quartilesOfAStratifiedSampleHaveWoodruffIntervals() throws IOException {
    List<Estimate> quartiles = measures(stratified("{mean: api, tests: [quartiles]}"));
    is(565, 535, 597, 15.719451132039083, quartiles.get(0));
    is(668, 642, 694, 13.184055788161812, quartiles.get(1));
    is(756, 726, 778, 13.184055788161812, quartiles.get(2));
    assertEquals(200, quartiles.get(1).n());
  }

  @Test
  void theMedianOfAClusteredSampleHasAWoodruffInterval() throws IOException {
    is(
        652,
        561,
        714,
        35.66788269945275,
        measures(clustered("{mean: api, tests: [median]}")).get(0));
  }

  @Test
  void aQuantileIsNotShownWhereSingleValuesAreNot() throws IOException {
    Finding found =
        testRun
            .planned(
                API.formatted("{weight: pw}").replace("policy: open", "policy: organisation"),
                plan("", "{mean: api, tests: [median]}"),
                data("apiclus1.csv", FROM.strip(), TO.strip()))
            .getFirst();
    assertTrue(found.results().measures().isEmpty());
    assertTrue(found.tests().getFirst().note().startsWith("Not published"));
  }

  /**
   * R: svyranktest, which takes the first group from the second, where reports take the second from
   * the first; its ties of unequal weight depend on the order of rows, here they do not.
   */
  @Test
  void ranksOfTwoGroupsAreComparedByTheDesign() throws IOException {
    TestResult even =
        clustered("{mean: api, by: wide, tests: [mann-whitney]}").getFirst().tests().getFirst();
    near(-2.2298186678889764, even.statistic(), 1e-8);
    near(0.04401570239467965, even.pValue(), 1e-8);
    assertEquals(List.of(13.0), even.degreesOfFreedom());
    assertEquals("Design-based rank t test", even.test());
    Estimate effect = even.effect();
    assertNotNull(effect);
    near(-0.11182065217391308, effect.value(), 1e-8);
    TestResult tied =
        stratified("{mean: api, by: awards, tests: [mann-whitney]}").getFirst().tests().getFirst();
    near(-2.1187985089095487, tied.statistic(), 2e-3);
    assertEquals(List.of(196.0), tied.degreesOfFreedom());
  }

  @Test
  void ranksOfThreeGroupsAreComparedByTheDesign() throws IOException {
    TestResult ell =
        stratified("{mean: ell, by: type, tests: [kruskal-wallis]}").getFirst().tests().getFirst();
    near(10.562111365213944 / 2, ell.statistic(), 1e-2);
    near(0.005840167551606554, ell.pValue(), 3e-2);
    assertEquals(2, ell.degreesOfFreedom().size());
    assertEquals("Design-based rank F test", ell.test());
  }

  /** R: svyttest, with the sign of first less second. */
  @Test
  void meansOfTwoGroupsAreComparedByADesignBasedT() throws IOException {
    TestResult t = stratified("{mean: api, by: awards, tests: [t]}").getFirst().tests().getFirst();
    near(-2.303607319821322, t.statistic(), 1e-8);
    near(0.022293523815060032, t.pValue(), 1e-8);
    Estimate difference = t.effect();
    assertNotNull(difference);
    near(-44.68749395502497, difference.value(), 1e-8);
  }

  /** R: svyglm(api00 ~ ell + meals + mobility). */
  @Test
  void aLinearModelOfAStratifiedSampleIsDesignBased() throws IOException {
    Finding model =
        stratified("{model: linear, outcome: api, predictors: [ell, meals, mobility]}").getFirst();
    has(820.8873159056192, 10.077735949885495, Double.NaN, model, 0, 1e-7);
    has(-0.48058661217196563, 0.39197340322253377, 0.22165871515547775, model, 1, 1e-7);
    has(-3.14153530998455, 0.28394650641650576, 2.254134651849199e-22, model, 2, 1e-7);
    has(0.22571321022964022, 0.3932183620225308, 0.566622613162197, model, 3, 1e-7);
    TestResult slopes = model.tests().getFirst();
    assertEquals(List.of(3.0, 194.0), slopes.degreesOfFreedom());
    assertTrue(slopes.pValue() < 1e-20);
  }

  /** R: svyglm(sch.wide ~ ell + meals + mobility, quasibinomial). */
  @Test
  void aLogisticModelOfAClusteredSampleIsDesignBased() throws IOException {
    Finding model =
        clustered("{model: logistic, outcome: wide, predictors: [ell, meals, mobility]}")
            .getFirst();
    has(1.7261001737096702, 0.7011359003957067, 0.03157422085261434, model, 0, 1e-6);
    has(0.04009480176288697, 0.012573076866990178, 0.00862277621384571, model, 1, 1e-6);
    has(-0.020788310850650492, 0.00921076249569468, 0.04533329238346133, model, 2, 1e-6);
  }
}
