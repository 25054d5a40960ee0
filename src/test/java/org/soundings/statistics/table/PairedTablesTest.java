package org.soundings.statistics.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Fixed;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.group.Friedman;

/** Two or more answers by the same people, as categories. */
class PairedTablesTest {
  private static final long[][] THREE = {{20, 5, 3}, {4, 18, 6}, {2, 7, 25}};

  @ParameterizedTest
  @CsvSource({"3, 9, true", "12, 12, true", "12, 13, false", "0, 30, false"})
  void mcNemarIsExactWithFewerThan25Changes(long b, long c, boolean exact) {
    TestResult test = McNemar.test(new long[][] {{40, b}, {c, 60}}, 0.95);
    assertEquals(exact, test.test().contains("exact"));
    assertEquals((b - c) / (100.0 + b + c), Fixed.effect(test).value(), 1e-15);
  }

  @Test
  void whereNobodyChangedThereIsNoStatisticAndAnExactPOf1() {
    long[][] same = {{5, 0}, {0, 7}};
    assertEquals(1, McNemar.exact(same, 0.95).pValue());
    assertFalse(McNemar.chiSquare(same, true, 0.95).isDefined());
    assertFalse(Bowker.test(same).isDefined());
    assertFalse(StuartMaxwell.test(same).isDefined());
    assertFalse(McNemar.exact(new long[2][2], 0.95).isDefined());
  }

  @Test
  void ofTwoCategoriesBowkerAndStuartMaxwellAreMcNemar() {
    long[][] table = {{40, 9}, {21, 60}};
    double mcNemar = McNemar.chiSquare(table, false, 0.95).statistic();
    assertEquals(mcNemar, Bowker.test(table).statistic(), 1e-12);
    assertEquals(mcNemar, StuartMaxwell.test(table).statistic(), 1e-12);
    assertEquals(List.of(1.0), StuartMaxwell.test(table).degreesOfFreedom());
  }

  /** R: {@code mcnemar.test(matrix(c(20,5,3,4,18,6,2,7,25), 3, byrow = TRUE))}: 0.38803, df 3. */
  @Test
  void bowkersSymmetry() {
    TestResult test = Bowker.test(THREE);
    assertEquals(1 / 9.0 + 1 / 5.0 + 1 / 13.0, test.statistic(), 1e-14);
    assertEquals(0.9427, test.pValue(), 5e-5);
  }

  @Test
  void pairsOfCategoriesThatNobodyMovedBetweenDoNotCount() {
    long[][] table = {{5, 4, 0}, {1, 5, 0}, {0, 0, 9}};
    assertEquals(List.of(1.0), Bowker.test(table).degreesOfFreedom());
    assertEquals(List.of(1.0), StuartMaxwell.test(table).degreesOfFreedom());
    assertEquals(9 / 5.0, StuartMaxwell.test(table).statistic(), 1e-12);
  }

  /** R: {@code psych::cohen.kappa}, with linear weights 1, .5, 0. */
  @Test
  void kappaIsThatOfPsych() {
    Estimate kappa = CohenKappa.of(THREE, 0.95);
    assertEquals(0.547991071428571, kappa.value(), 1e-14);
    assertEquals(0.405482016112773, kappa.low(), 1e-13);
    assertEquals(0.600665557404326, linear().value(), 1e-14);
  }

  private static Estimate linear() {
    return CohenKappa.of(THREE, CohenKappa.Weights.LINEAR, 0.95);
  }

  @Test
  void ofTwoCategoriesWeightsChangeNothing() {
    long[][] table = {{40, 9}, {21, 60}};
    for (CohenKappa.Weights weights : CohenKappa.Weights.values()) {
      Estimate kappa = CohenKappa.of(table, weights, 0.95);
      assertEquals(CohenKappa.of(table, 0.95).value(), kappa.value(), 1e-14);
      assertEquals(CohenKappa.of(table, 0.95).low(), kappa.low(), 1e-13);
    }
  }

  @Test
  void kappaIsUndefinedWhereChanceAgreesAlways() {
    assertFalse(CohenKappa.of(new long[][] {{9, 0}, {0, 0}}, 0.95).isDefined());
    assertFalse(CohenKappa.of(new long[2][2], 0.95).isDefined());
    assertEquals(1, CohenKappa.of(new long[][] {{4, 0}, {0, 5}}, 0.95).value(), 1e-15);
    assertEquals(1, CohenKappa.of(new long[][] {{4, 0}, {0, 5}}, 0.95).high());
  }

  @Test
  void ofTwoOptionsCochransQIsMcNemar() {
    long[][] both = {{49, 40}, {40, 61}};
    long[][] table = {{40, 9}, {21, 60}};
    assertEquals(
        McNemar.chiSquare(table, false, 0.95).statistic(),
        CochranQ.test(both, 130).statistic(),
        1e-12);
  }

  @Test
  void cochransQIsFriedmanOfTheTicks() {
    double[][] rows = {{1, 0, 0}, {1, 1, 0}, {0, 1, 1}, {1, 1, 1}, {0, 0, 0}, {1, 0, 1}, {1, 1, 0}};
    long[][] both = new long[3][3];
    for (double[] row : rows) {
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          both[i][j] += (long) (row[i] * row[j]);
        }
      }
    }
    assertEquals(Friedman.test(rows, 0.95).statistic(), CochranQ.test(both, 7).statistic(), 1e-12);
  }

  @Test
  void cochransQIsUndefinedWhereEverybodyTickedAllOrNothing() {
    TestResult q = CochranQ.test(new long[][] {{4, 4}, {4, 4}}, 9);
    assertFalse(q.isDefined());
    assertTrue(q.note().contains("all or nothing"));
    assertFalse(CochranQ.test(new long[][] {{4}}, 9).isDefined());
  }
}
