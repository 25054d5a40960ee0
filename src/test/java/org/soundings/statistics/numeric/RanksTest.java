package org.soundings.statistics.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.statistics.Fixed;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.correlation.KendallTauB;
import org.soundings.statistics.group.Dunn;
import org.soundings.statistics.group.Friedman;
import org.soundings.statistics.group.JonckheereTerpstra;
import org.soundings.statistics.group.KruskalWallis;
import org.soundings.statistics.group.MannWhitney;
import org.soundings.statistics.group.OrderedTable;
import org.soundings.statistics.group.Pair;
import org.soundings.statistics.group.PairwiseMannWhitney;
import org.soundings.statistics.group.SignedRank;
import org.soundings.statistics.table.AdjustedP;

/** What holds for rank tests; the digits are held by the reference cases. */
class RanksTest {
  private static double[] likert(int n, long seed) {
    return new Random(seed).ints(n, 1, 6).asDoubleStream().toArray();
  }

  @Test
  void tiedAnswersShareTheMeanOfTheirRanks() {
    Ranks ranks = Ranks.of(new double[] {3, 1, 3, 0.0, -0.0, 9});
    assertArrayEquals(new double[] {4.5, 3, 4.5, 1.5, 1.5, 6}, ranks.values());
    assertArrayEquals(new long[] {2, 1, 2, 1}, ranks.sizes());
    assertEquals(4, ranks.ties().pairs());
  }

  @Test
  void tablesOfPartsMergeByAdding() {
    double[] a = likert(40, 1);
    double[] b = likert(30, 2);
    long[][] whole = OrderedTable.of(a, b).counts();
    long[][] merged = new long[2][5];
    for (int part = 0; part < 2; part++) {
      long[][] counts =
          OrderedTable.of(
                  Arrays.copyOfRange(a, 20 * part, 20 * part + 20),
                  Arrays.copyOfRange(b, 15 * part, 15 * part + 15))
              .counts();
      for (int g = 0; g < 2; g++) {
        for (int j = 0; j < 5; j++) {
          merged[g][j] += counts[g][j];
        }
      }
    }
    assertArrayEquals(whole, merged);
    assertThrows(
        IllegalArgumentException.class, () -> OrderedTable.of(new double[] {1, Double.NaN}));
  }

  @Test
  void uCountsPairs() {
    double[] a = {1, 4, 4, 5};
    double[] b = {2, 4, 3};
    double pairs = 0;
    for (double x : a) {
      for (double y : b) {
        pairs += x > y ? 1 : x == y ? 0.5 : 0;
      }
    }
    TestResult test = MannWhitney.test(OrderedTable.of(a, b).counts(), 0.95);
    assertEquals(pairs, test.statistic());
    assertEquals(pairs / 12, Fixed.effect(test).value(), 1e-15);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theExactPIsThatOfAllWaysToDealTheAnswers(long seed) {
    double[] all = likert(9, seed);
    double[] ranks = Ranks.of(all).values();
    int dealt = 4;
    double seen = sum(ranks, 0b1111);
    double mean = dealt * 10 / 2.0;
    double extreme = 0;
    double ways = 0;
    for (int set = 0; set < 1 << 9; set++) {
      if (Integer.bitCount(set) == dealt) {
        ways++;
        extreme += Math.abs(sum(ranks, set) - mean) >= Math.abs(seen - mean) - 1e-9 ? 1 : 0;
      }
    }
    long[][] counts =
        OrderedTable.of(Arrays.copyOf(all, dealt), Arrays.copyOfRange(all, dealt, 9)).counts();
    assertEquals(extreme / ways, MannWhitney.exact(counts, 0.95).pValue(), 1e-12);
  }

  private static double sum(double[] ranks, int set) {
    double sum = 0;
    for (int i = 0; i < ranks.length; i++) {
      sum += (set >> i & 1) * ranks[i];
    }
    return sum;
  }

  @Test
  void swappingTheGroupsMirrorsTheTest() {
    long[][] counts = OrderedTable.of(likert(70, 3), likert(60, 4)).counts();
    long[][] swapped = {counts[1], counts[0]};
    assertEquals(-MannWhitney.z(counts), MannWhitney.z(swapped), 1e-12);
    assertEquals(MannWhitney.oneSided(counts, true), MannWhitney.oneSided(swapped, false), 1e-12);
    assertEquals(
        MannWhitney.rankBiserial(counts, 0.9).low(),
        -MannWhitney.rankBiserial(swapped, 0.9).high(),
        1e-12);
    assertTrue(
        MannWhitney.approximate(counts, true, 0.95).pValue()
            > MannWhitney.approximate(counts, false, 0.95).pValue());
  }

  @Test
  void ofTwoGroupsKruskalWallisIsTheNormalMannWhitney() {
    long[][] counts = OrderedTable.of(likert(70, 3), likert(60, 4)).counts();
    double z = MannWhitney.z(counts);
    TestResult kruskal = KruskalWallis.test(counts, 0.95);
    assertEquals(z * z, kruskal.statistic(), 1e-10);
    assertEquals(MannWhitney.approximate(counts, false, 0.95).pValue(), kruskal.pValue(), 1e-12);
    Pair dunn = Dunn.compare(counts, AdjustedP.Method.HOLM).getFirst();
    assertEquals(kruskal.pValue(), dunn.pValue(), 1e-12);
    Pair wilcoxon = PairwiseMannWhitney.compare(counts, AdjustedP.Method.HOLM, 0.95).getFirst();
    assertEquals(kruskal.pValue(), wilcoxon.adjustedP(), 1e-12);
  }

  @Test
  void anyRisingScaleGivesTheSameRankTests() {
    double[] a = likert(30, 5);
    double[] b = likert(25, 6);
    double[] c = likert(20, 7);
    long[][] counts = OrderedTable.of(a, b, c).counts();
    long[][] cubed =
        OrderedTable.of(
                Arrays.stream(a).map(v -> v * v * v).toArray(),
                Arrays.stream(b).map(v -> v * v * v).toArray(),
                Arrays.stream(c).map(v -> v * v * v).toArray())
            .counts();
    assertEquals(KruskalWallis.test(counts, 0.95), KruskalWallis.test(cubed, 0.95));
    assertEquals(JonckheereTerpstra.test(counts, 0.95), JonckheereTerpstra.test(cubed, 0.95));
  }

  @Test
  void jonckheereIsKendallOfGroupAndAnswer() {
    long[][] counts = OrderedTable.of(likert(30, 8), likert(25, 9), likert(20, 1)).counts();
    double z = JonckheereTerpstra.statistic(counts) - JonckheereTerpstra.mean(counts);
    z /= JonckheereTerpstra.standardDeviation(counts);
    assertEquals(KendallTauB.test(counts, 0.95).statistic(), z, 1e-10);
    double p = JonckheereTerpstra.test(counts, 0.95).pValue();
    double increasing = JonckheereTerpstra.increasing(counts);
    assertEquals(p, 2 * Math.min(increasing, 1 - increasing), 1e-12);
  }

  @Test
  void allTiedIsUndefinedNeitherSignificantNorNot() {
    long[][] tied = {{0, 6, 0}, {0, 6, 0}};
    TestResult mannWhitney = MannWhitney.test(tied, 0.95);
    assertEquals(18, mannWhitney.statistic());
    assertTrue(Double.isNaN(mannWhitney.pValue()));
    assertEquals("all answers are tied", mannWhitney.note());
    assertFalse(MannWhitney.approximate(tied, true, 0.95).isDefined());
    assertFalse(KruskalWallis.test(tied, 0.95).isDefined());
    assertFalse(JonckheereTerpstra.test(tied, 0.95).isDefined());
    assertTrue(Double.isNaN(JonckheereTerpstra.increasing(tied)));
    assertTrue(Double.isNaN(Dunn.compare(tied, AdjustedP.Method.HOLM).getFirst().adjustedP()));
    assertTrue(Double.isNaN(KruskalWallis.etaSquared(KruskalWallis.test(tied, 0.95))));
  }

  @Test
  void anEmptyGroupCannotBeCompared() {
    long[][] counts = {{3, 4, 1}, {0, 0, 0}};
    assertFalse(MannWhitney.test(counts, 0.95).isDefined());
    assertFalse(MannWhitney.rankBiserial(counts, 0.95).isDefined());
    assertTrue(Double.isNaN(Dunn.compare(counts, AdjustedP.Method.HOLM).getFirst().pValue()));
    assertThrows(
        IllegalArgumentException.class, () -> MannWhitney.test(new long[][] {{1, 2}}, 0.95));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void theExactSignedRankIsThatOfAllSigns(long seed) {
    double[] differences = new Random(seed).ints(8, -3, 4).asDoubleStream().toArray();
    double[] kept = Arrays.stream(differences).filter(d -> d != 0).toArray();
    double[] ranks = Ranks.of(Arrays.stream(kept).map(Math::abs).toArray()).values();
    double all = Arrays.stream(ranks).sum();
    double seen = SignedRank.of(differences, SignedRank.Zeros.WILCOXON).v();
    double extreme = 0;
    for (int signs = 0; signs < 1 << kept.length; signs++) {
      extreme += Math.abs(sum(ranks, signs) - all / 2) >= Math.abs(seen - all / 2) - 1e-9 ? 1 : 0;
    }
    assertEquals(
        extreme / (1 << kept.length),
        SignedRank.of(differences, SignedRank.Zeros.WILCOXON).exact(0.95).pValue(),
        1e-12);
  }

  @Test
  void withoutZerosPrattIsWilcoxon() {
    double[] differences = {1, -2, 2, 3, -1, 5, 4};
    SignedRank wilcoxon = SignedRank.of(differences, SignedRank.Zeros.WILCOXON);
    SignedRank pratt = SignedRank.of(differences, SignedRank.Zeros.PRATT);
    assertEquals(wilcoxon.z(true), pratt.z(true));
    assertEquals(wilcoxon.test(0.95).pValue(), pratt.test(0.95).pValue());
    assertTrue(wilcoxon.test(0.95).test().endsWith("exact"));
  }

  @Test
  void turningTheDifferencesTurnsTheEffect() {
    double[] differences = {1, -2, 2, 3, -1, 5, 0, 4};
    double[] turned = Arrays.stream(differences).map(d -> -d).toArray();
    TestResult one = SignedRank.of(differences, SignedRank.Zeros.PRATT).test(0.95);
    TestResult other = SignedRank.of(turned, SignedRank.Zeros.PRATT).test(0.95);
    assertEquals(one.pValue(), other.pValue(), 1e-14);
    assertEquals(Fixed.effect(one).low(), -Fixed.effect(other).high(), 1e-12);
  }

  @Test
  void differencesThatAreAllZeroAreUndefined() {
    for (SignedRank.Zeros zeros : SignedRank.Zeros.values()) {
      SignedRank none = SignedRank.of(new double[] {0, 0, -0.0}, zeros);
      assertFalse(none.test(0.95).isDefined());
      assertFalse(none.approximate(true, 0.95).isDefined());
      assertTrue(Double.isNaN(none.z(false)));
    }
  }

  @Test
  void friedmanOfTwoAnswersIsTheSignTest() {
    double[][] rows = {{1, 2}, {3, 5}, {4, 1}, {2, 2}, {1, 4}, {0, 9}};
    TestResult friedman = Friedman.test(rows, 0.95);
    assertEquals((4 - 1) * (4 - 1) / 5.0, friedman.statistic(), 1e-12);
    assertArrayEquals(new double[] {8 / 6.0 - 1 / 12.0, 7 / 4.0}, Friedman.meanRanks(rows), 1e-12);
  }

  @Test
  void friedmanIsUndefinedWhereEverybodyTiesEverything() {
    assertFalse(Friedman.test(new double[][] {{1, 1}, {4, 4}}, 0.95).isDefined());
    assertFalse(Friedman.test(new double[0][], 0.95).isDefined());
    assertFalse(Friedman.test(new double[][] {{1}, {2}}, 0.95).isDefined());
    assertEquals(
        1, Fixed.effect(Friedman.test(new double[][] {{1, 2, 3}, {4, 5, 6}}, 0.95)).value());
  }

  @Test
  void pairsAreAdjustedAsOneFamily() {
    long[][] counts = OrderedTable.of(likert(30, 8), likert(25, 9), likert(20, 1)).counts();
    List<Pair> pairs = Dunn.compare(counts, AdjustedP.Method.BONFERRONI);
    for (Pair pair : pairs) {
      assertEquals(Math.min(1, 3 * pair.pValue()), pair.adjustedP(), 1e-15);
    }
  }
}
