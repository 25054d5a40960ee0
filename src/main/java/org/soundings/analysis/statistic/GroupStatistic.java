package org.soundings.analysis.statistic;

import java.util.function.Function;
import org.soundings.analysis.statistic.Source.Groups;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.group.Bartlett;
import org.soundings.statistics.group.GamesHowell;
import org.soundings.statistics.group.JzsBayesFactor;
import org.soundings.statistics.group.LinearTrend;
import org.soundings.statistics.group.OneWayAnova;
import org.soundings.statistics.group.PairwiseTTests;
import org.soundings.statistics.group.StandardizedDifference;
import org.soundings.statistics.group.StudentTTest;
import org.soundings.statistics.group.TukeyHsd;
import org.soundings.statistics.group.WelchAnova;
import org.soundings.statistics.group.WelchTTest;
import org.soundings.statistics.summary.Sample;
import org.soundings.statistics.table.AdjustedP;

/** Statistics of the means of groups, from each group's n, mean and variance alone. */
enum GroupStatistic implements Statistic {
  WELCH_T(Shape.TWO_GROUPS, g -> two(g, WelchTTest::test, WelchTTest::difference)),
  T(Shape.TWO_GROUPS, g -> two(g, StudentTTest::test, StudentTTest::difference)),
  HEDGES_G(
      Shape.TWO_GROUPS,
      g ->
          Results.of(
              "Hedges' g, " + Direction.less(g.labels()),
              StandardizedDifference.hedges(a(g), b(g), g.level()))),
  COHENS_D(
      Shape.TWO_GROUPS,
      g ->
          Results.of(
              "Cohen's d, " + Direction.less(g.labels()),
              StandardizedDifference.cohen(a(g), b(g), g.level()))),
  BAYES_FACTOR(
      Shape.TWO_GROUPS,
      g ->
          Results.of(
              "Bayes factor BF10",
              Listings.plain(
                  JzsBayesFactor.of(a(g), b(g), JzsBayesFactor.MEDIUM),
                  g.level(),
                  g.n(),
                  "Jeffreys-Zellner-Siow, Cauchy prior of scale .707"))),
  ANOVA(Shape.GROUPS, g -> Results.of(divisible(OneWayAnova.test(g.groups(), g.level())))),
  WELCH_ANOVA(Shape.GROUPS, g -> Results.of(WelchAnova.test(g.groups(), g.level()))),
  TUKEY(
      Shape.GROUPS,
      g ->
          Listings.ofPairs(
              "Tukey's honestly significant differences",
              TukeyHsd.compare(g.groups(), g.level()),
              g.labels(),
              "Studentized range")),
  GAMES_HOWELL(
      Shape.GROUPS,
      g ->
          Listings.ofPairs(
              "Games-Howell comparisons",
              GamesHowell.compare(g.groups(), g.level()),
              g.labels(),
              "Studentized range")),
  PAIRWISE_T(
      Shape.GROUPS,
      g ->
          Listings.ofPairs(
              "Pairwise t tests, pooled variance",
              PairwiseTTests.compare(g.groups(), AdjustedP.Method.HOLM, g.level()),
              g.labels(),
              "Holm")),
  BARTLETT_VARIANCES(Shape.GROUPS, g -> Results.of(Bartlett.test(g.groups()))),
  MEAN_TREND(
      Shape.ORDERED_GROUPS,
      g ->
          Results.of(
              Direction.said(
                  LinearTrend.test(g.groups(), g.level()),
                  "Slope: each step " + Direction.along(g.labels()))));

  private final StatisticProcedure procedure;

  GroupStatistic(Shape shape, Function<Groups, Results> procedure) {
    this.procedure = StatisticProcedure.of(shape, Groups.class, procedure);
  }

  /** Of two groups. */
  private interface Of<R> {
    R two(Sample a, Sample b, double level);
  }

  @Override
  public StatisticProcedure procedure() {
    return procedure;
  }

  /** Without variance within the groups F has no denominator. */
  private static TestResult divisible(TestResult test) {
    return Double.isInfinite(test.statistic())
        ? TestResult.undefined(test.test(), test.n(), "all answers are equal within the groups")
        : test;
  }

  private static Sample a(Groups g) {
    return g.groups()[0];
  }

  private static Sample b(Groups g) {
    return g.groups()[1];
  }

  private static Results two(Groups g, Of<TestResult> test, Of<Estimate> difference) {
    String direction = Direction.less(g.labels());
    return Results.of(Direction.said(test.two(a(g), b(g), g.level()), "Difference: " + direction))
        .and(
            Results.of("Difference of means, " + direction, difference.two(a(g), b(g), g.level())));
  }
}
