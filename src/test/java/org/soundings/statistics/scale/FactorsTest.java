package org.soundings.statistics.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.correlation.Polychoric;
import org.soundings.statistics.numeric.BivariateNormal;

/** Factors, their preconditions, and the correlations that they rest on. */
class FactorsTest {
  private static double[][] oneFactor(double... loadings) {
    double[][] r = new double[loadings.length][loadings.length];
    for (int i = 0; i < r.length; i++) {
      for (int j = 0; j < r.length; j++) {
        r[i][j] = i == j ? 1 : loadings[i] * loadings[j];
      }
    }
    return r;
  }

  @Test
  void anExactFactorIsFoundByBothModels() {
    double[][] r = oneFactor(.8, .7, .6, .5);
    FactorAnalysis free = FactorAnalysis.of(r, 200, 1);
    ConfirmatoryFactorAnalysis stated =
        ConfirmatoryFactorAnalysis.of(r, 200, new boolean[][] {{true}, {true}, {true}, {true}});
    double[] loadings = {.8, .7, .6, .5};
    for (int i = 0; i < 4; i++) {
      assertEquals(loadings[i], free.loadings()[i][0], 1e-8);
      assertEquals(loadings[i], stated.standardized()[i][0], 1e-8);
    }
    assertEquals(0, free.test().statistic(), 1e-8);
    assertEquals(1, stated.fit().cfi(), 1e-12);
    assertEquals(0, stated.fit().rmsea().value(), 1e-6);
  }

  @Test
  void omegaOfEqualLoadingsIsAlpha() {
    double[][] r = oneFactor(.7, .7, .7, .7);
    OmegaTotal omega = OmegaTotal.of(r, 300, 0.95);
    double alpha = CronbachAlpha.of(r, 300, 0.95, "listwise").value();
    assertEquals(alpha, omega.modelImplied().value(), 1e-9);
    assertEquals(alpha, omega.observed(), 1e-9);
  }

  @Test
  void omegaOfUnlikeLoadingsIsAboveAlpha() {
    double[][] r = oneFactor(.9, .8, .3, .2);
    double alpha = CronbachAlpha.of(r, 300, 0.95, "listwise").value();
    assertTrue(OmegaTotal.of(r, 300, 0.95).modelImplied().value() > alpha + 0.01);
  }

  @Test
  void twoFactorsThatCorrelateAreToldApart() {
    double[] l = {.8, .7, .6, .5, .6, .7};
    double[][] r = oneFactor(l);
    for (int i = 0; i < 3; i++) {
      for (int j = 3; j < 6; j++) {
        r[i][j] = r[j][i] = l[i] * l[j] * 0.3;
      }
    }
    boolean[][] pattern = new boolean[6][2];
    for (int i = 0; i < 6; i++) {
      pattern[i][i / 3] = true;
    }
    ConfirmatoryFactorAnalysis cfa = ConfirmatoryFactorAnalysis.of(r, 400, pattern);
    assertEquals(0.3, cfa.correlations()[1][0], 1e-8);
    assertEquals(.5, cfa.standardized()[3][1], 1e-8);
    assertEquals(0, cfa.loadings()[3][0]);
    assertEquals(8, cfa.fit().df());
  }

  @Test
  void aHeywoodCaseIsHeldAtItsBoundAndNamed() {
    double[][] r = {{1, .9, .9, .1}, {.9, 1, .7, .05}, {.9, .7, 1, .05}, {.1, .05, .05, 1}};
    FactorAnalysis factors = FactorAnalysis.of(r, 100, 1);
    assertEquals(List.of(0), factors.atBound());
    assertEquals(0.005, factors.uniquenesses().get(0), 1e-12);
  }

  @Test
  void moreFactorsThanItemsCarryAreRefused() {
    double[][] r = oneFactor(.8, .7, .6, .5);
    assertThrows(IllegalArgumentException.class, () -> FactorAnalysis.of(r, 100, 3));
    assertThrows(IllegalArgumentException.class, () -> FactorAnalysis.of(r, 100, 0));
    double[][] two = {{1, .5}, {.5, 1}};
    assertThrows(IllegalArgumentException.class, () -> OmegaTotal.of(two, 100, 0.95));
    assertThrows(
        IllegalArgumentException.class,
        () -> ConfirmatoryFactorAnalysis.of(two, 100, new boolean[][] {{true}, {true}}));
  }

  @Test
  void anItemOnNoFactorIsRefused() {
    boolean[][] pattern = {{true}, {true}, {true}, {false}};
    assertThrows(
        IllegalArgumentException.class,
        () -> ConfirmatoryFactorAnalysis.of(oneFactor(.8, .7, .6, .5), 100, pattern));
  }

  @Test
  void aDoubledItemIsRefusedByKaiserAndUndefinedForBartlett() {
    double[][] c = {{2, 2, 1}, {2, 2, 1}, {1, 1, 3}};
    assertThrows(IllegalArgumentException.class, () -> KaiserMeyerOlkin.of(c));
    assertFalse(BartlettSphericity.of(c, 100).isDefined());
  }

  @Test
  void uncorrelatedItemsAreSpherical() {
    double[][] c = {{2, 0}, {0, 3}};
    TestResult test = BartlettSphericity.of(c, 50);
    assertEquals(0, test.statistic(), 1e-15);
    assertEquals(1, test.pValue(), 1e-15);
  }

  @Test
  void varimaxFindsSimpleStructureAgain() {
    double[][] simple = {{.8, 0}, {.7, 0}, {.6, 0}, {0, .7}, {0, .5}};
    double cos = Math.cos(0.7);
    double sin = Math.sin(0.7);
    double[][] turned = new double[5][];
    for (int i = 0; i < 5; i++) {
      turned[i] =
          new double[] {
            cos * simple[i][0] - sin * simple[i][1], sin * simple[i][0] + cos * simple[i][1]
          };
    }
    double[][] back = Varimax.of(turned);
    for (int i = 0; i < 5; i++) {
      assertEquals(simple[i][0], back[i][0], 1e-7);
      assertEquals(simple[i][1], back[i][1], 1e-7);
    }
  }

  /** P(X <= 0, Y <= 0) = 1/4 + asin(rho) / 2 pi. */
  @ParameterizedTest
  @CsvSource({"0", "0.3", "-0.6", "0.95", "0.9999"})
  void theBivariateNormalAgreesAtItsCentre(double rho) {
    assertEquals(
        0.25 + Math.asin(rho) / (2 * Math.PI), BivariateNormal.cumulative(0, 0, rho), 1e-14);
  }

  @Test
  void theTetrachoricCorrelationOfATableCutAtItsMediansIsKnown() {
    double rho = 0.5;
    double both = 0.25 + Math.asin(rho) / (2 * Math.PI);
    double[][] table = {{1e6 * both, 1e6 * (0.5 - both)}, {1e6 * (0.5 - both), 1e6 * both}};
    Estimate found = Polychoric.of(table, 0.95);
    assertEquals(rho, found.value(), 1e-9);
    assertTrue(found.low() < rho && rho < found.high());
  }

  @Test
  void anEmptyCellPutsItAtItsBoundAndSaysSo() {
    Estimate found = Polychoric.of(new double[][] {{10, 0}, {0, 10}}, 0.95);
    assertEquals(0.9999, found.value());
    assertTrue(found.method().text().contains("bound"));
  }

  @Test
  void oneCategoryInUseHasNoCorrelation() {
    assertFalse(Polychoric.of(new double[][] {{10, 5}, {0, 0}}, 0.95).isDefined());
    assertFalse(Polychoric.of(new double[][] {{0, 0}, {0, 0}}, 0.95).isDefined());
  }

  @Test
  void anEmptyCategoryDoesNotChangeTheCorrelation() {
    double[][] table = {{20, 5, 2}, {6, 11, 9}, {1, 8, 30}};
    double[][] padded = {{0, 0, 0, 0}, {20, 5, 0, 2}, {6, 11, 0, 9}, {1, 8, 0, 30}};
    assertEquals(Polychoric.of(table, 0.95).value(), Polychoric.of(padded, 0.95).value(), 1e-12);
  }

  @Test
  void allSplitsOfFourItemsAreLookedAt() {
    double[][] r = oneFactor(.9, .8, .3, .2);
    SplitHalf halves = SplitHalf.of(r);
    assertEquals(3, halves.splits());
    assertTrue(halves.smallest() < halves.mean() && halves.mean() < halves.largest());
    assertEquals(10, SplitHalf.of(oneFactor(.9, .8, .3, .2, .5)).splits());
  }

  @Test
  void anOpposedItemIsTurnedBeforeItIsSplit() {
    double[][] r = oneFactor(.9, .8, .3, .2);
    double[][] opposed = oneFactor(.9, .8, -.3, .2);
    assertEquals(SplitHalf.of(r).mean(), SplitHalf.of(opposed).mean(), 1e-14);
  }

  @Test
  void aThousandHalvesAreRefusedWhereItemsAreTooMany() {
    assertThrows(IllegalArgumentException.class, () -> SplitHalf.of(new double[21][21]));
    assertThrows(IllegalArgumentException.class, () -> SplitHalf.of(new double[1][1]));
  }
}
