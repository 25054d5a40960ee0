package org.soundings.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.soundings.statistics.design.DesignMeans;
import org.soundings.statistics.design.DesignProportion;
import org.soundings.statistics.design.DesignQuantile;
import org.soundings.statistics.design.DesignRankTest;
import org.soundings.statistics.design.DesignTTest;
import org.soundings.statistics.design.RaoScott;
import org.soundings.statistics.design.SamplingDesign;
import org.soundings.statistics.model.AveragedShares;
import org.soundings.statistics.model.ModelMatrix;
import org.soundings.statistics.model.ProportionalOdds;
import org.soundings.statistics.model.RelativeWeights;
import org.soundings.statistics.scale.BartlettSphericity;
import org.soundings.statistics.scale.CronbachAlpha;
import org.soundings.statistics.scale.GuttmanLambda;
import org.soundings.statistics.scale.ItemAnalysis;
import org.soundings.statistics.scale.KaiserMeyerOlkin;
import org.soundings.statistics.scale.OmegaTotal;
import org.soundings.statistics.summary.RubinPooling;

/** The figures of docs/statistics/scales.md, models.md and designs.md. */
class WorkedExamplesTest {
  private static final double[][] HALVES = {{1, .5, .5}, {.5, 1, .5}, {.5, .5, 1}};
  private static final double[] SIX = {1, 2, 3, 4, 5, 9};

  @Test
  void scales() {
    Estimate alpha = CronbachAlpha.of(HALVES, 101, 0.95, "listwise");
    assertEquals(.6518258, alpha.low(), 1e-6);
    assertEquals(.8239788, alpha.high(), 1e-6);
    assertEquals(.75, GuttmanLambda.lambda2(HALVES), 1e-14);
    assertEquals(2.0 / 3, GuttmanLambda.lambda6(HALVES), 1e-14);
    ItemAnalysis.Item item = ItemAnalysis.of(HALVES, 101, 0.95, "listwise").getFirst();
    assertEquals(1 / Math.sqrt(3), item.itemRest(), 1e-14);
    assertEquals(2.0 / 3, item.alphaIfDeleted().value(), 1e-14);
    assertEquals(.6923077, KaiserMeyerOlkin.of(HALVES).overall(), 1e-6);
    TestResult bartlett = BartlettSphericity.of(HALVES, 101);
    assertEquals(68.04395, bartlett.statistic(), 1e-5);
    assertEquals(1.119507e-14, bartlett.pValue(), 1e-19);
  }

  @Test
  void omega() {
    double[] l = {.8, .7, .6, .5};
    double[][] r = new double[4][4];
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        r[i][j] = i == j ? 1 : l[i] * l[j];
      }
    }
    assertEquals(.7494457, OmegaTotal.of(r, 200, 0.95).modelImplied().value(), 1e-6);
    assertEquals(.7420547, CronbachAlpha.of(r, 200, 0.95, "listwise").value(), 1e-6);
  }

  @Test
  void models() {
    double[] x = {1, 2, 3, 4, 5, 6, 7, 8};
    int[] y = {0, 0, 2, 0, 3, 2, 3, 3};
    double[] ones = {1, 1, 1, 1, 1, 1, 1, 1};
    ModelMatrix matrix = new ModelMatrix.Builder(8).number("x", x).build();
    ProportionalOdds odds = ProportionalOdds.of(matrix, y, ones, 0.95);
    assertEquals(1.194, odds.coefficients().getFirst().estimate().value(), 1e-3);
    assertEquals(.6125, odds.coefficients().getFirst().estimate().standardError(), 1e-4);
    assertEquals(4.1249, odds.thresholds().get(0).value(), 1e-3);
    assertEquals(6.6215, odds.thresholds().get(1).value(), 1e-3);
    double[][] r = {{1, .5, .6}, {.5, 1, .4}, {.6, .4, 1}};
    assertEquals(.2866667, RelativeWeights.of(r)[0], 1e-6);
    assertEquals(.0866667, AveragedShares.of(r)[1], 1e-6);
    RubinPooling pooled = RubinPooling.of(new double[] {1, 3}, new double[] {1, 1}, 1000, 2, 0.95);
    assertEquals(1.7651751, pooled.degreesOfFreedom(), 1e-6);
    assertEquals(.8549279, pooled.missingFraction(), 1e-6);
  }

  @Test
  void designs() {
    double[] twelve = {12, 12, 12, 12, 12, 12};
    SamplingDesign finite = SamplingDesign.ofEqualChances(new int[6], null, twelve);
    Estimate mean = DesignMeans.of(finite, SIX, 0.95).domains().getFirst().mean();
    assertEquals(1.901129, mean.low(), 1e-6);
    assertEquals(6.098871, mean.high(), 1e-6);
    Estimate median = DesignQuantile.of(finite, SIX, new double[] {.5}, 5, 0.95).getFirst();
    assertEquals(3, median.value());
    assertEquals(1, median.low());
    assertEquals(9, median.high());
    SamplingDesign plain = SamplingDesign.of(new double[] {1, 1, 1, 1, 1, 1});
    int[] group = {0, 0, 0, 1, 1, 1};
    TestResult t = DesignTTest.of(plain, group, SIX, 0.95);
    assertEquals(2.7386, t.statistic(), 1e-4);
    assertEquals(.05198, t.pValue(), 1e-5);
    TestResult rank = DesignRankTest.of(plain, group, 2, SIX, DesignRankTest.Scores.RANK);
    assertEquals(4.1079, rank.statistic(), 1e-4);
    assertEquals(.01476, rank.pValue(), 1e-5);
  }

  @Test
  void proportionsAndTables() {
    Estimate logit = DesignProportion.of(.2, .03, 100, 20, DesignProportion.Method.LOGIT, 0.95);
    assertEquals(.1446229, logit.low(), 1e-6);
    assertEquals(.2698909, logit.high(), 1e-6);
    Estimate careful =
        DesignProportion.of(.2, .03, 100, 20, DesignProportion.Method.KORN_GRAUBARD, 0.95);
    assertEquals(.1266556, careful.low(), 1e-6);
    assertEquals(.2918427, careful.high(), 1e-6);
    int[] row = new int[100];
    int[] column = new int[100];
    double[] ones = new double[100];
    Arrays.fill(ones, 1);
    for (int i = 0; i < 100; i++) {
      row[i] = i < 30 || i >= 50 && i < 65 ? 0 : 1;
      column[i] = i < 50 ? 0 : 1;
    }
    RaoScott test = RaoScott.of(SamplingDesign.of(ones), row, 2, column, 2);
    assertEquals(9, test.f().statistic(), 1e-9);
    assertEquals(.003416, test.f().pValue(), 1e-6);
    assertEquals(9.9, test.wald().statistic(), 1e-9);
  }
}
