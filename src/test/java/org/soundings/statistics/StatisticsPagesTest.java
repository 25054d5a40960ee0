package org.soundings.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.soundings.statistics.audit.Debit;
import org.soundings.statistics.audit.Grim;
import org.soundings.statistics.audit.Grimmer;
import org.soundings.statistics.correlation.GoodmanKruskalGamma;
import org.soundings.statistics.correlation.KendallTauB;
import org.soundings.statistics.correlation.LinearByLinear;
import org.soundings.statistics.correlation.PearsonCorrelation;
import org.soundings.statistics.correlation.SpearmanCorrelation;
import org.soundings.statistics.design.Dispositions;
import org.soundings.statistics.design.OutcomeRate;
import org.soundings.statistics.group.GamesHowell;
import org.soundings.statistics.group.JzsBayesFactor;
import org.soundings.statistics.group.KruskalWallis;
import org.soundings.statistics.group.MannWhitney;
import org.soundings.statistics.group.OneWayAnova;
import org.soundings.statistics.group.OrderedTable;
import org.soundings.statistics.group.Pair;
import org.soundings.statistics.group.TukeyHsd;
import org.soundings.statistics.group.WelchAnova;
import org.soundings.statistics.group.WelchTTest;
import org.soundings.statistics.proportion.AgrestiCoull;
import org.soundings.statistics.proportion.BetaBinomial;
import org.soundings.statistics.proportion.ClopperPearson;
import org.soundings.statistics.proportion.Goodman;
import org.soundings.statistics.proportion.Jeffreys;
import org.soundings.statistics.proportion.NetShare;
import org.soundings.statistics.proportion.Wilson;
import org.soundings.statistics.proportion.WilsonContinuity;
import org.soundings.statistics.summary.MeanInterval;
import org.soundings.statistics.summary.Sample;
import org.soundings.statistics.table.Bowker;
import org.soundings.statistics.table.ChiSquareTest;
import org.soundings.statistics.table.CochranMantelHaenszel;
import org.soundings.statistics.table.CohenKappa;
import org.soundings.statistics.table.CramersV;
import org.soundings.statistics.table.FisherExact;
import org.soundings.statistics.table.GTest;
import org.soundings.statistics.table.McNemar;
import org.soundings.statistics.table.StuartMaxwell;
import org.soundings.statistics.table.TwoProportions;
import org.soundings.statistics.table.YatesTest;

/** The worked examples in docs/statistics are what the procedures give. */
class StatisticsPagesTest {
  private static final double L = 0.95;
  private static final long[][] T = {{20, 5}, {8, 17}};
  private static final long[][] O = {{10, 6, 2}, {5, 9, 6}, {1, 5, 12}};
  private static final long[][] P = {{40, 9}, {21, 60}};
  private static final long[][] K = {{20, 5, 3}, {4, 18, 6}, {2, 7, 25}};
  private static final List<long[][]> STRATA =
      List.of(new long[][] {{12, 5}, {3, 9}}, new long[][] {{8, 7}, {4, 10}});
  private static final Sample[] ABC =
      Sample.each(new double[][] {{4, 5, 5, 7, 9, 2}, {1, 3, 3, 6, 2}, {8, 9, 7, 9}});
  private static final long[][] RANKS =
      OrderedTable.of(
              new double[] {4, 5, 5, 7, 9, 2},
              new double[] {1, 3, 3, 6, 2},
              new double[] {8, 9, 7, 9})
          .counts();
  private static final double[] X = {1, 2, 3, 4, 5, 6, 7, 7};
  private static final double[] Y = {2, 1, 4, 3, 3, 9, 8, 5};

  /** Numbers in a pattern, without the leading zero of a proportion where the pattern has %s. */
  private static Arguments on(String page, String pattern, Object... numbers) {
    return Arguments.of(page, String.format(Locale.ROOT, pattern, numbers));
  }

  private static Object short3(double value) {
    return String.format(Locale.ROOT, "%.3f", value).replace("0.", ".").replace('-', '−');
  }

  private static Object short2(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replace("0.", ".").replace('-', '−');
  }

  static Stream<Arguments> proportions() {
    String page = "proportions-and-description";
    TestResult two = TwoProportions.test(45, 120, 30, 110, L);
    Estimate net = NetShare.of(30, 20, 80, L);
    Estimate mean = MeanInterval.of(8, 4.25, 2.1213203435596424, L);
    Estimate posterior = BetaBinomial.of(3, 7, 1, 1, L);
    return Stream.of(
        percent(page, Wilson.interval(59, 89, L)),
        percent(page, WilsonContinuity.interval(59, 89, L)),
        percent(page, ClopperPearson.interval(59, 89, L)),
        percent(page, AgrestiCoull.interval(59, 89, L)),
        percent(page, Jeffreys.interval(59, 89, L)),
        percent(page, Wilson.ofPopulation(59, 89, 200, L)),
        percent(page, Goodman.intervals(new long[] {59, 20, 10}, L).getFirst()),
        on(
            page,
            "mean %s, %s to %s",
            short3(posterior.value()),
            short3(posterior.low()),
            short3(posterior.high())),
        on(page, "X²(1) = %.2f, p = %s", two.statistic(), short3(two.pValue())),
        bracket3(page, Fixed.effect(two)),
        bracket3(page, net),
        on(page, "4.25, se 0.75, [%.2f, %.2f]", mean.low(), mean.high()));
  }

  private static Arguments percent(String page, Estimate e) {
    return on(page, "%.1f to %.1f %%", 100 * e.low(), 100 * e.high());
  }

  private static Arguments bracket3(String page, Estimate e) {
    return on(page, "%s [%s, %s]", short3(e.value()), short3(e.low()), short3(e.high()));
  }

  private static Arguments bracket2(String page, Estimate e) {
    return on(page, "%s [%s, %s]", short2(e.value()), short2(e.low()), short2(e.high()));
  }

  static Stream<Arguments> tables() {
    String page = "tables";
    TestResult cmh = CochranMantelHaenszel.test(STRATA, false, L);
    Estimate odds = Fixed.effect(FisherExact.test(T, L));
    return Stream.of(
        on(page, "T: X²(1) = %.2f", ChiSquareTest.test(T).statistic()),
        on(page, "T: %.2f, p = .0017", YatesTest.test(T).statistic()),
        on(page, "T: %.2f, p = .0005", GTest.test(T).statistic()),
        on(page, "odds ratio %.2f [%.2f, %.1f]", odds.value(), odds.low(), odds.high()),
        bracket3(page, CramersV.of(T, L)),
        bracket3(page, GoodmanKruskalGamma.of(O, L)),
        bracket3(page, Fixed.effect(KendallTauB.test(O, L))),
        on(page, "O: z = %.2f, p < .001", LinearByLinear.test(O, L).statistic()),
        on(page, "%.2f, p = .009, odds ratio %.2f", cmh.statistic(), Fixed.effect(cmh).value()),
        on(page, "P: %.2f, p = .028", McNemar.test(P, L).statistic()),
        on(page, "K: %.2f on 3 df", Bowker.test(K).statistic()),
        on(page, "K: %.2f on 2 df", StuartMaxwell.test(K).statistic()),
        bracket3(page, CohenKappa.of(K, L)));
  }

  static Stream<Arguments> groups() {
    String page = "groups-and-correlation";
    TestResult welch = WelchTTest.test(ABC[0], ABC[1], L);
    TestResult anova = OneWayAnova.test(ABC, L);
    Pair howell = GamesHowell.compare(ABC, L).get(2);
    Pair tukey = TukeyHsd.compare(ABC, L).get(2);
    return Stream.of(
        on(
            page,
            "t(%.2f) = %.2f, p = %s",
            welch.degreesOfFreedom().getFirst(),
            welch.statistic(),
            short3(welch.pValue())),
        on(page, "F(2, 12) = %.2f, p = %s", anova.statistic(), short3(anova.pValue())),
        bracket2(page, Fixed.effect(anova)),
        bracket2(page, Fixed.effect(MannWhitney.test(new long[][] {RANKS[0], RANKS[1]}, L))),
        on(page, "[%.2f, %.2f], p = .004", howell.difference().low(), howell.difference().high()),
        on(page, "[%.2f, %.2f], p = .005", tukey.difference().low(), tukey.difference().high()),
        on(page, "H(2) = %.2f, p = .020", KruskalWallis.test(RANKS, L).statistic()),
        on(page, "F(2, %.2f)", WelchAnova.test(ABC, L).degreesOfFreedom().get(1)),
        bracket2(page, Fixed.effect(PearsonCorrelation.test(X, Y, L))),
        bracket2(page, Fixed.effect(SpearmanCorrelation.test(X, Y, L))),
        bracket2(page, Fixed.effect(KendallTauB.test(X, Y, L))),
        on(page, "BF₁₀ = %.2f", JzsBayesFactor.of(ABC[0], ABC[1], Math.sqrt(0.5))));
  }

  static Stream<Arguments> rates() {
    Dispositions d = new Dispositions(812, 64, 301, 540, 22, 210, 95, 0.62);
    return Stream.of(
            List.of(OutcomeRate.RR1, OutcomeRate.RR2),
            List.of(OutcomeRate.RR3, OutcomeRate.RR4),
            List.of(OutcomeRate.RR5, OutcomeRate.RR6),
            List.of(OutcomeRate.COOP1, OutcomeRate.COOP2),
            List.of(OutcomeRate.COOP3, OutcomeRate.COOP4))
        .map(
            pair ->
                on(
                    "audits-and-outcome-rates",
                    "| %s, %s |",
                    short3(pair.getFirst().of(d)),
                    short3(pair.getLast().of(d))));
  }

  @ParameterizedTest
  @MethodSource({"proportions", "tables", "groups", "rates"})
  void anExampleOnAPageIsWhatTheProcedureGives(String page, String example) throws IOException {
    String text = Files.readString(Path.of("docs/statistics", page + ".md"));
    assertTrue(text.contains(example), () -> page + " does not say " + example);
  }

  @ParameterizedTest
  @MethodSource("audits")
  void anAuditOnAPageComesOutAsItSays(boolean possible, boolean said) {
    assertEquals(said, possible);
  }

  static Stream<Arguments> audits() {
    BigDecimal mean = new BigDecimal("3.44");
    BigDecimal share = new BigDecimal("0.45");
    return Stream.of(
        Arguments.of(Grim.isConsistent(new BigDecimal("5.19"), 28, 1), false),
        Arguments.of(Grim.isConsistent(new BigDecimal("5.18"), 28, 1), true),
        Arguments.of(Grimmer.isConsistent(mean, new BigDecimal("2.47"), 18, 1), false),
        Arguments.of(Grimmer.isConsistent(mean, new BigDecimal("2.48"), 18, 1), true),
        Arguments.of(Debit.isConsistent(share, new BigDecimal("0.52"), 11), true),
        Arguments.of(Debit.isConsistent(share, new BigDecimal("0.50"), 11), false));
  }
}
