package org.soundings.statistics.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundings.statistics.summary.CrossProducts;

class GroupReliabilityTest {
  @Test
  void groupsOfOneSizeHaveTheMeanSquareForm() {
    double[][] groups = {{1, 2, 3}, {4, 5, 5}, {7, 9, 8}};
    GroupReliability r = GroupReliability.of(sums(groups), 0.95);
    assertEquals(r.meanSquareIcc1(), r.icc1().value(), 1e-12);
    assertEquals(r.meanSquareIcc2(), r.icc2().value(), 1e-12);
    assertTrue(r.icc1().low() < r.icc1().value() && r.icc1().value() < r.icc1().high());
  }

  @Test
  void groupsLessDifferentThanChanceGiveZeroAndNoLess() {
    double[][] groups = {{1, 9, 5}, {1, 9, 5}, {5, 9, 1, 5}};
    GroupReliability r = GroupReliability.of(sums(groups), 0.95);
    assertEquals(0, r.icc1().value());
    assertTrue(r.meanSquareIcc1() < 0);
  }

  @Test
  void oneGroupOrNoDifferenceIsUndefined() {
    assertFalse(GroupReliability.of(sums(new double[][] {{1, 2}}), 0.95).icc1().isDefined());
    assertFalse(GroupReliability.of(sums(new double[][] {{1}, {2}}), 0.95).icc1().isDefined());
    double[][] same = {{3, 3}, {3, 3}};
    assertFalse(GroupReliability.of(sums(same), 0.95).icc2().isDefined());
    assertFalse(GroupReliability.of(List.of(), 0.95).test().isDefined());
  }

  private static List<CrossProducts> sums(double[][] groups) {
    List<CrossProducts> sums = new ArrayList<>();
    for (double[] group : groups) {
      CrossProducts products = new CrossProducts(1);
      for (double x : group) {
        products.add(new double[] {x});
      }
      sums.add(products);
    }
    return sums;
  }
}
