package org.soundings.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupReliabilityTest {
  /** Bliese, Multilevel Modeling in R. */
  @ParameterizedTest
  @CsvSource({
    "HRS, 0.1292369965, 0.9171286303",
    "LEAD, 0.1474613593, 0.9280442234",
    "COHES, 0.0480483967, 0.7900745108",
    "WBEING, 0.0433792244, 0.7717560713",
  })
  void theGroupsOfBh1996AreFound(String variable, double icc1, double icc2) {
    Map<Double, CrossProducts> groups = new TreeMap<>();
    for (double[] row :
        SharedData.published("r_packages/multilevel_bh1996.csv").rows("GRP", variable)) {
      groups
          .computeIfAbsent(row[0], g -> new CrossProducts(1))
          .addIfComplete(new double[] {row[1]});
    }
    GroupReliability r = GroupReliability.of(List.copyOf(groups.values()), 0.95);
    assertEquals(icc1, r.icc1().value(), 1e-6);
    assertEquals(icc2, r.icc2().value(), 1e-6);
  }

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
