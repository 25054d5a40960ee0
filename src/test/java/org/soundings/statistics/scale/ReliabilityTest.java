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
import org.soundings.statistics.summary.CrossProducts;

class ReliabilityTest {
  /** Worked by hand: variances 1, 1, 1, covariances 1/2: alpha is 3/2 (1 - 3/6). */
  @Test
  void alphaIsTheTextbookFormula() {
    double[][] c = {{1, .5, .5}, {.5, 1, .5}, {.5, .5, 1}};
    Estimate alpha = CronbachAlpha.of(c, 101, 0.95, "listwise");
    assertEquals(0.75, alpha.value(), 1e-15);
    assertTrue(alpha.low() < 0.75 && alpha.high() > 0.75);
    assertEquals(0.75, CronbachAlpha.standardized(c), 1e-15);
    assertEquals(0.5, CronbachAlpha.averageCorrelation(c), 1e-15);
  }

  @Test
  void anItemThatDoesNotVaryIsLeftOutAndNamed() {
    double[][] rows = {{1, 3, 2}, {2, 3, 2}, {3, 3, 4}, {5, 3, 4}};
    Reliability r = Reliability.listwise(CrossProducts.ofCompleteRows(rows, 3), 0.95);
    assertEquals(List.of(1), r.leftOut());
    assertEquals(List.of(0, 2), r.kept());
    assertTrue(r.alpha().isDefined());
  }

  @Test
  void aReversedItemShowsByItsNegativeItemRestCorrelation() {
    double[][] c = {{1, .5, -.4}, {.5, 1, -.4}, {-.4, -.4, 1}};
    List<ItemAnalysis.Item> items = ItemAnalysis.of(c, 50, 0.95, "listwise");
    assertTrue(items.get(2).opposesTheOthers());
    assertFalse(items.get(0).opposesTheOthers());
    assertEquals(2.0 / 3, items.get(2).alphaIfDeleted().value(), 1e-15);
  }

  @ParameterizedTest
  @CsvSource({"0, two items", "1, two items", "2, two rows"})
  void alphaOfTooLittleIsUndefinedAndSaysWhy(int items, String why) {
    double[][] rows = new double[1][items];
    Reliability r = Reliability.listwise(CrossProducts.ofCompleteRows(rows, items), 0.95);
    assertFalse(r.alpha().isDefined());
    assertTrue(r.alpha().method().text().contains("takes"), why);
    assertTrue(r.items().isEmpty());
  }

  @Test
  void itemsThatCancelHaveNoAlpha() {
    double[][] c = {{1, -1}, {-1, 1}};
    Estimate alpha = CronbachAlpha.of(c, 20, 0.95, "listwise");
    assertFalse(alpha.isDefined());
    assertTrue(alpha.method().text().contains("does not vary"));
  }

  @Test
  void aLevelOutsideOfZeroToOneIsRefused() {
    double[][] c = {{1, .5}, {.5, 1}};
    assertThrows(IllegalArgumentException.class, () -> CronbachAlpha.of(c, 20, 95, "listwise"));
  }
}
