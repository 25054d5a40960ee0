package org.soundings.statistics.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.statistics.RandomRows;
import org.soundings.statistics.summary.CrossProducts;

class PairwiseProductsTest {
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void partsMergedGiveWhatTheWholeGives(long seed) {
    double[][] rows = RandomRows.answers(400, 5, 0.3, seed);
    PairwiseProducts whole = PairwiseProducts.of(rows, 5);
    PairwiseProducts merged = new PairwiseProducts(5);
    for (double[][] part : RandomRows.split(rows, 6, seed)) {
      merged = merged.merge(PairwiseProducts.of(part, 5));
    }
    Reliability expected = Reliability.pairwise(whole, 0.95);
    Reliability got = Reliability.pairwise(merged, 0.95);
    assertEquals(expected.n(), got.n());
    assertEquals(expected.alpha().value(), got.alpha().value(), 1e-12);
    assertEquals(expected.alpha().low(), got.alpha().low(), 1e-12);
    assertEquals(expected.scoreDeviation(), got.scoreDeviation(), 1e-12);
    assertEquals(expected.itemTotal().get(4), got.itemTotal().get(4), 1e-12);
  }

  @Test
  void withoutMissingAnswersBothBasesAgree() {
    double[][] rows = RandomRows.answers(200, 4, 0, 3);
    Reliability pairwise = Reliability.pairwise(PairwiseProducts.of(rows, 4), 0.95);
    Reliability listwise = Reliability.listwise(CrossProducts.ofCompleteRows(rows, 4), 0.95);
    assertEquals(listwise.alpha().value(), pairwise.alpha().value(), 1e-13);
    assertEquals(listwise.scoreDeviation(), pairwise.scoreDeviation(), 1e-13);
    assertEquals(listwise.itemTotal().get(0), pairwise.itemTotal().get(0), 1e-13);
  }

  @Test
  void aRowWithoutAnyAnswerCountsAsARowAndNothingElse() {
    double nan = Double.NaN;
    PairwiseProducts sums =
        PairwiseProducts.of(new double[][] {{1, 2}, {nan, nan}, {2, nan}, {4, 5}}, 2);
    assertEquals(4, sums.rows());
    assertEquals(3, sums.score().n());
    assertEquals(2, sums.n(1));
    assertEquals(4.5, sums.covariance()[1][0]);
  }

  @Test
  void aPairNeverAnsweredTogetherHasNoCovariance() {
    double nan = Double.NaN;
    PairwiseProducts sums = PairwiseProducts.of(new double[][] {{1, nan}, {nan, 2}}, 2);
    assertTrue(Double.isNaN(sums.covariance()[1][0]));
    assertTrue(Double.isNaN(new PairwiseProducts(1).mean(0)));
  }

  @Test
  void otherItemsDoNotMerge() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new PairwiseProducts(2).merge(new PairwiseProducts(3)));
  }
}
