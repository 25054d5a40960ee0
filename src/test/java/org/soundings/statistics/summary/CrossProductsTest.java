package org.soundings.statistics.summary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.statistics.RandomRows;

class CrossProductsTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void partsMergedGiveWhatTheWholeGives(long seed) {
    double[][] rows = RandomRows.answers(500, 4, 0.1, seed);
    CrossProducts whole = CrossProducts.ofCompleteRows(rows, 4);
    CrossProducts merged = new CrossProducts(4);
    for (double[][] part : RandomRows.split(rows, 7, seed)) {
      merged = CrossProducts.ofCompleteRows(part, 4).merge(merged);
    }
    assertEquals(whole.n(), merged.n());
    for (int i = 0; i < 4; i++) {
      assertEquals(whole.means()[i], merged.means()[i], 1e-13);
      for (int j = 0; j < 4; j++) {
        double expected = whole.products()[i][j];
        assertEquals(expected, merged.products()[i][j], 1e-12 * Math.abs(expected));
      }
    }
  }

  @Test
  void aLargeCommonOffsetCostsNoDigits() {
    CrossProducts sums = new CrossProducts(1);
    for (int i = 0; i < 1000; i++) {
      sums.add(new double[] {1e9 + i % 2});
    }
    assertEquals(250.0 / 999, sums.covariance()[0][0], 1e-9);
  }

  @Test
  void aRowWithAMissingValueIsLeftOut() {
    double[][] rows = {{1, 2}, {Double.NaN, 3}, {3, 6}};
    CrossProducts sums = CrossProducts.ofCompleteRows(rows, 2);
    assertEquals(2, sums.n());
    assertArrayEquals(new double[] {2, 4}, sums.means());
    assertEquals(4, sums.covariance()[1][0]);
  }

  @Test
  void nothingHasNoMeanAndOneRowNoCovariance() {
    CrossProducts sums = new CrossProducts(1);
    assertTrue(Double.isNaN(sums.means()[0]));
    sums.add(new double[] {3});
    assertEquals(3, sums.means()[0]);
    assertTrue(Double.isNaN(sums.covariance()[0][0]));
  }

  @Test
  void otherVariablesDoNotMerge() {
    assertThrows(
        IllegalArgumentException.class, () -> new CrossProducts(2).merge(new CrossProducts(3)));
  }
}
