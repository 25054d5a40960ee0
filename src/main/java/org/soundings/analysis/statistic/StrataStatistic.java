package org.soundings.analysis.statistic;

import java.util.function.Function;
import org.soundings.analysis.statistic.Source.Strata;
import org.soundings.statistics.table.CochranMantelHaenszel;
import org.soundings.statistics.table.GeneralizedCmh;

/** Statistics of a table within each stratum of a third variable. */
enum StrataStatistic implements Statistic {
  CMH(
      Shape.TWO_BY_TWO_STRATA,
      s ->
          Results.of(
                  Direction.said(
                      CochranMantelHaenszel.test(s.tables(), false, s.level()),
                      "Common odds ratio: " + Direction.odds(s.rows(), s.columns())))
              .and(
                  Results.of(
                      "Common odds ratio of " + Direction.odds(s.rows(), s.columns()),
                      CochranMantelHaenszel.oddsRatio(s.tables(), s.level())))),
  GENERAL_CMH(Shape.STRATA, s -> Results.of(GeneralizedCmh.test(s.tables()))),
  WOOLF(Shape.TWO_BY_TWO_STRATA, s -> Results.of(CochranMantelHaenszel.homogeneity(s.tables())));

  private final StatisticProcedure procedure;

  StrataStatistic(Shape shape, Function<Strata, Results> procedure) {
    this.procedure = StatisticProcedure.of(shape, Strata.class, procedure);
  }

  @Override
  public StatisticProcedure procedure() {
    return procedure;
  }
}
