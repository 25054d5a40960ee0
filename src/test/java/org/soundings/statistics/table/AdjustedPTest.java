package org.soundings.statistics.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdjustedPTest {
  private static final double[] P = {0.04, 0.001, Double.NaN, 0.04, 0.9, 0.012};

  @ParameterizedTest
  @EnumSource
  void orderDoesNotMatterAndAdjustingNeverLowersP(AdjustedP.Method method) {
    double[] adjusted = AdjustedP.of(P, method);
    double[] turned =
        AdjustedP.of(new double[] {0.012, 0.9, 0.04, Double.NaN, 0.001, 0.04}, method);
    for (int i = 0; i < P.length; i++) {
      assertEquals(adjusted[i], turned[P.length - 1 - i]);
      assertTrue(Double.isNaN(P[i]) || adjusted[i] >= P[i] && adjusted[i] <= 1);
    }
    assertTrue(Double.isNaN(adjusted[2]));
    assertEquals(adjusted[0], adjusted[3]);
  }

  @ParameterizedTest
  @EnumSource
  void aFamilyOfOneOrNoneIsLeftAlone(AdjustedP.Method method) {
    assertArrayEquals(new double[] {0.03}, AdjustedP.of(new double[] {0.03}, method), 1e-15);
    assertEquals(0, AdjustedP.of(new double[0], method).length);
    assertThrows(IllegalArgumentException.class, () -> AdjustedP.of(new double[] {1.01}, method));
  }

  @Test
  void theMethodsAreInTheirOrderOfStrictness() {
    Random random = new Random(2);
    for (int trial = 0; trial < 50; trial++) {
      double[] p = random.doubles(1 + trial % 9).map(q -> q * q).toArray();
      double[] bonferroni = AdjustedP.of(p, AdjustedP.Method.BONFERRONI);
      double[] holm = AdjustedP.of(p, AdjustedP.Method.HOLM);
      double[] hochberg = AdjustedP.of(p, AdjustedP.Method.HOCHBERG);
      double[] hommel = AdjustedP.of(p, AdjustedP.Method.HOMMEL);
      double[] rate = AdjustedP.of(p, AdjustedP.Method.BENJAMINI_HOCHBERG);
      for (int i = 0; i < p.length; i++) {
        assertTrue(bonferroni[i] >= holm[i] - 1e-15 && holm[i] >= hochberg[i] - 1e-15);
        assertTrue(hochberg[i] >= hommel[i] - 1e-15 && hommel[i] >= rate[i] - 1e-15);
      }
    }
  }
}
