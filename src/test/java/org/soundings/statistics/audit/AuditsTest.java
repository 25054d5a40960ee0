package org.soundings.statistics.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.statistics.design.Dispositions;
import org.soundings.statistics.design.OutcomeRate;

/** Audits of printed figures, held against every data set that there can be. */
class AuditsTest {
  private static final int SCALE = 5;

  /** All multisets of n answers from 0 to 5. */
  private static List<int[]> samples(int n) {
    List<int[]> found = new ArrayList<>();
    fill(new int[n], 0, 0, found);
    return found;
  }

  private static void fill(int[] answers, int at, int least, List<int[]> found) {
    if (at == answers.length) {
      found.add(answers.clone());
      return;
    }
    for (int v = least; v <= SCALE; v++) {
      answers[at] = v;
      fill(answers, at + 1, v, found);
    }
  }

  private static double mean(int[] answers) {
    return java.util.Arrays.stream(answers).sum() / (double) answers.length;
  }

  private static double deviation(int[] answers) {
    double mean = mean(answers);
    double squares =
        java.util.Arrays.stream(answers).mapToDouble(a -> (a - mean) * (a - mean)).sum();
    return Math.sqrt(squares / (answers.length - 1));
  }

  private static Set<String> printed(double value, int decimals) {
    BigDecimal exact = new BigDecimal(value).setScale(12, RoundingMode.HALF_EVEN);
    Set<String> both = new HashSet<>();
    both.add(exact.setScale(decimals, RoundingMode.HALF_UP).toString());
    both.add(exact.setScale(decimals, RoundingMode.HALF_DOWN).toString());
    return both;
  }

  @ParameterizedTest
  @CsvSource({"3, 1", "7, 1", "7, 2", "16, 2"})
  void grimKnowsEveryMeanOfWholeNumbers(int n, int decimals) {
    Set<String> possible = new HashSet<>();
    for (int sum = 0; sum <= SCALE * n; sum++) {
      possible.addAll(printed(sum / (double) n, decimals));
    }
    BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
    for (BigDecimal m = step.subtract(step); m.intValue() < SCALE; m = m.add(step)) {
      assertEquals(possible.contains(m.toString()), Grim.isConsistent(m, n, 1), m::toString);
    }
  }

  @Test
  void aScaleOfSeveralItemsHasFinerSteps() {
    assertFalse(Grim.isConsistent(new BigDecimal("3.60"), 12, 1));
    assertTrue(Grim.isConsistent(new BigDecimal("3.61"), 12, 3));
    assertTrue(Grim.isConsistent(new BigDecimal("-0.25"), 4, 1));
    assertThrows(IllegalArgumentException.class, () -> Grim.isConsistent(BigDecimal.ONE, 0, 1));
  }

  /** The 2021 report, n = 89: 50 %, 14 % and 5 % cannot be; 66 %, 26 % and 82 % can. */
  @ParameterizedTest
  @CsvSource({"50, false", "14, false", "5, false", "66, true", "26, true", "82, true"})
  void percentagesOfAPublishedReport(String percentage, boolean possible) {
    assertEquals(possible, Grim.isPossiblePercentage(new BigDecimal(percentage), 89));
  }

  @Test
  void percentagesLieBetween0And100() {
    assertFalse(Grim.isPossiblePercentage(new BigDecimal("101"), 100));
    assertFalse(Grim.isPossiblePercentage(new BigDecimal("-1"), 100));
    assertTrue(Grim.isPossiblePercentage(new BigDecimal("100"), 3));
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "3, 2", "4, 2", "5, 1"})
  void grimmerPassesWhateverASampleCanShow(int n, int decimals) {
    for (int[] sample : samples(n)) {
      for (String mean : printed(mean(sample), decimals)) {
        for (String sd : printed(deviation(sample), decimals)) {
          assertTrue(
              Grimmer.isConsistent(new BigDecimal(mean), new BigDecimal(sd), n, 1),
              () -> mean + " " + sd);
        }
      }
    }
  }

  @Test
  void grimmerFindsDeviationsThatNoSampleHas() {
    Set<String> possible = new HashSet<>();
    for (int[] sample : samples(4)) {
      for (String mean : printed(mean(sample), 2)) {
        printed(deviation(sample), 2).forEach(sd -> possible.add(mean + " " + sd));
      }
    }
    int wrong = 0;
    for (int sd = 0; sd <= 200; sd++) {
      BigDecimal printedSd = BigDecimal.valueOf(sd, 2);
      boolean passes = Grimmer.isConsistent(new BigDecimal("2.50"), printedSd, 4, 1);
      assertTrue(passes || !possible.contains("2.50 " + printedSd));
      wrong += passes ? 0 : 1;
    }
    assertTrue(wrong > 180);
  }

  /** Anaya (2016): of 18 answers with mean 3.44 a standard deviation of 2.47 cannot be. */
  @Test
  void grimmerOnPublishedFigures() {
    assertFalse(Grimmer.isConsistent(new BigDecimal("3.44"), new BigDecimal("2.47"), 18, 1));
    assertTrue(Grimmer.isConsistent(new BigDecimal("3.44"), new BigDecimal("2.48"), 18, 1));
    assertFalse(Grimmer.isConsistent(new BigDecimal("5.19"), new BigDecimal("1"), 28, 1));
    assertFalse(Grimmer.isConsistent(new BigDecimal("3.5"), new BigDecimal("-1"), 2, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> Grimmer.isConsistent(BigDecimal.ONE, BigDecimal.ONE, 1, 1));
  }

  @Test
  void debitKnowsEveryDeviationOfZerosAndOnes() {
    int n = 11;
    Set<String> possible = new HashSet<>();
    for (int k = 0; k <= n; k++) {
      double p = k / (double) n;
      double sd = Math.sqrt(p * (1 - p) * n / (n - 1));
      for (String mean : printed(p, 2)) {
        printed(sd, 2).forEach(s -> possible.add(mean + " " + s));
      }
    }
    for (int m = 0; m <= 100; m++) {
      for (int s = 0; s <= 60; s++) {
        BigDecimal mean = BigDecimal.valueOf(m, 2);
        BigDecimal sd = BigDecimal.valueOf(s, 2);
        assertEquals(possible.contains(mean + " " + sd), Debit.isConsistent(mean, sd, n));
      }
    }
  }

  @Test
  void debitRefusesASampleOfOne() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Debit.isConsistent(BigDecimal.ONE, BigDecimal.ZERO, 1));
    assertFalse(Debit.isConsistent(new BigDecimal("0.5"), new BigDecimal("-0.5"), 10));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t(28) = 2.20, p = .036|CONSISTENT",
        "t(28) = 2.20, p = .018|CONSISTENT_ONE_SIDED",
        "t(28) = 2.20, p = .03|INCONSISTENT",
        "t(28) = 2.20, p = .06|DECISION_ERROR",
        "t(37) = -4.93, p < .001|CONSISTENT",
        "t(28) = 2.0, p < .05|CONSISTENT",
        "t(28) = −1.20, p < .05|DECISION_ERROR",
        "F(2, 56) = 1.203, p = .308|CONSISTENT",
        "F(2, 56) = 12.03, p < .001|CONSISTENT",
        "χ2(1, N = 90) = 4.65, p = .031|CONSISTENT",
        "χ²(2) = 4.65, p = .031|DECISION_ERROR",
        "r(54) = .34, p = .01|CONSISTENT",
        "z = 1.64, p = .101|CONSISTENT",
        "Z = 1.64, p = .05|CONSISTENT_ONE_SIDED",
        "Q(3) = 7.81, p = .050|CONSISTENT",
        "t(28) = 0.50, p > .05|CONSISTENT",
        "t(28) = 3.50, p > .05|DECISION_ERROR",
      })
  void statcheck(String text, StatCheck.Verdict verdict) {
    List<ReportedTest> tests = ReportedTest.find("As expected, " + text + ", so that");
    assertEquals(1, tests.size(), text);
    assertEquals(verdict, StatCheck.of(tests.getFirst()).verdict());
  }

  @Test
  void aTextIsSearchedForAllItsTestsAndOnlyThose() {
    String text =
        "We found t(28) = 2.20, p = .036 and F(1, 20) = 5.5, p < .05; (t = 3, p < .01), F(3) = 2, "
            + "p = .1, height(28) = 2.20, p = .036";
    assertEquals(2, ReportedTest.find(text).size());
    assertEquals(20, ReportedTest.find(text).get(1).df2());
    assertEquals(List.of(), ReportedTest.find(""));
    String longest = "t".repeat(1_000_001);
    assertThrows(IllegalArgumentException.class, () -> ReportedTest.find(longest));
  }

  @Test
  void theStatisticMayLieAnywhereWithinItsRounding() {
    StatCheck check = StatCheck.of(ReportedTest.find("t(28) = 2.2, p = .04").getFirst());
    assertTrue(check.low() < 0.0359 && check.high() > 0.0362);
    assertEquals(StatCheck.Verdict.CONSISTENT, check.verdict());
  }

  @Test
  void whatNoTestCanGiveIsRefused() {
    BigDecimal p = new BigDecimal("0.05");
    ReportedTest beyond =
        new ReportedTest(ReportedTest.Kind.R, new BigDecimal("1.2"), 20, Double.NaN, '=', p);
    assertThrows(IllegalArgumentException.class, () -> StatCheck.of(beyond));
    ReportedTest negative =
        new ReportedTest(ReportedTest.Kind.F, new BigDecimal("-1.2"), 2, 20, '=', p);
    assertThrows(IllegalArgumentException.class, () -> StatCheck.of(negative));
  }

  @Test
  void outcomeRatesAreUndefinedWhereNobodyWasAsked() {
    Dispositions nobody = new Dispositions(0, 0, 0, 0, 0, 0, 0, 1);
    for (OutcomeRate rate : OutcomeRate.values()) {
      assertTrue(Double.isNaN(rate.of(nobody)), rate::title);
    }
    assertThrows(IllegalArgumentException.class, () -> new Dispositions(1, 0, -1, 0, 0, 0, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Dispositions(1, 0, 0, 0, 0, 0, 0, 1.5));
  }

  /** The 2021 report: 89 complete of 3,433 recruited, the rest unexplained. */
  @Test
  void anOptInSampleHasAParticipationRate() {
    Dispositions report = new Dispositions(89, 0, 0, 0, 0, 0, 3344, 1);
    assertEquals(0.026, OutcomeRate.PARTICIPATION.of(report), 5e-4);
    assertEquals(OutcomeRate.RR1.of(report), OutcomeRate.RR3.of(report));
  }
}
