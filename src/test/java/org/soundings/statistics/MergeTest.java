package org.soundings.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.soundings.statistics.correlation.GoodmanKruskalGamma;
import org.soundings.statistics.correlation.KendallTauB;
import org.soundings.statistics.correlation.LinearByLinear;
import org.soundings.statistics.group.Dunn;
import org.soundings.statistics.group.JonckheereTerpstra;
import org.soundings.statistics.group.KruskalWallis;
import org.soundings.statistics.group.MannWhitney;
import org.soundings.statistics.group.WelchAnova;
import org.soundings.statistics.proportion.Goodman;
import org.soundings.statistics.proportion.LikertBoxes;
import org.soundings.statistics.summary.Describe;
import org.soundings.statistics.summary.Sample;
import org.soundings.statistics.table.AdjustedP;
import org.soundings.statistics.table.Bowker;
import org.soundings.statistics.table.ChiSquareTest;
import org.soundings.statistics.table.CohenKappa;
import org.soundings.statistics.table.CramersV;
import org.soundings.statistics.table.FisherExact;
import org.soundings.statistics.table.GTest;
import org.soundings.statistics.table.GoodnessOfFit;
import org.soundings.statistics.table.StuartMaxwell;

/**
 * Answers cut at random into parts, tallied part by part and added up, give the same result to the
 * bit: every procedure here takes counts that add.
 */
class MergeTest {
  private static final int CATEGORIES = 4;

  static Stream<Arguments> procedures() {
    return Stream.of(
        procedure("chi-square", ChiSquareTest::test),
        procedure("G", GTest::test),
        procedure("Fisher", t -> FisherExact.test(t, 0.95)),
        procedure("V", t -> CramersV.of(t, 0.95)),
        procedure("gamma", t -> GoodmanKruskalGamma.of(t, 0.95)),
        procedure("tau-b", t -> KendallTauB.test(t, 0.95)),
        procedure("linear", t -> LinearByLinear.test(t, 0.95)),
        procedure("Kruskal-Wallis", t -> KruskalWallis.test(t, 0.95)),
        procedure("Dunn", t -> Dunn.compare(t, AdjustedP.Method.HOLM)),
        procedure("Jonckheere", t -> JonckheereTerpstra.test(t, 0.95)),
        procedure("Mann-Whitney", t -> MannWhitney.test(new long[][] {t[0], t[1]}, 0.95)),
        procedure("Bowker", Bowker::test),
        procedure("Stuart-Maxwell", StuartMaxwell::test),
        procedure("kappa", t -> CohenKappa.of(t, CohenKappa.Weights.LINEAR, 0.95)),
        procedure("boxes", t -> LikertBoxes.of(t[2], 0.95)),
        procedure("Goodman", t -> Goodman.intervals(t[1], 0.95)),
        procedure("fit", t -> GoodnessOfFit.test(t[0])),
        procedure(
            "description",
            t -> Describe.of(new double[] {1, 2, 3, 4}, t[3]).meanInterval(0.95).low()),
        procedure("Welch", t -> WelchAnova.test(samples(t), 0.95)));
  }

  private static Arguments procedure(String name, Function<long[][], Object> of) {
    return Arguments.of(name, of);
  }

  private static Sample[] samples(long[][] counts) {
    double[] values = {1, 2, 3, 4};
    return Arrays.stream(counts)
        .map(row -> Sample.of(Describe.of(values, row)))
        .toArray(Sample[]::new);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("procedures")
  void partsAddUpToTheWhole(String name, Function<long[][], Object> procedure) {
    Random random = new Random(name.hashCode());
    int[][] answers =
        random
            .ints(60, 0, CATEGORIES * CATEGORIES)
            .mapToObj(c -> new int[] {c / CATEGORIES, (c % CATEGORIES + c / CATEGORIES) / 2})
            .toArray(int[][]::new);
    long[][] merged = new long[CATEGORIES][CATEGORIES];
    int from = 0;
    while (from < answers.length) {
      int to = Math.min(answers.length, from + random.nextInt(20));
      add(merged, tally(Arrays.copyOfRange(answers, from, to)));
      from = to;
    }
    assertEquals(procedure.apply(tally(answers)), procedure.apply(merged));
  }

  private static long[][] tally(int[][] answers) {
    long[][] counts = new long[CATEGORIES][CATEGORIES];
    for (int[] answer : answers) {
      counts[answer[0]][answer[1]]++;
    }
    return counts;
  }

  private static void add(long[][] to, long[][] from) {
    for (int i = 0; i < to.length; i++) {
      for (int j = 0; j < to[i].length; j++) {
        to[i][j] += from[i][j];
      }
    }
  }
}
