package org.soundings.analysis.statistic;

import java.util.function.Function;
import org.soundings.analysis.statistic.Source.Cells;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.correlation.GoodmanKruskalGamma;
import org.soundings.statistics.correlation.KendallTauB;
import org.soundings.statistics.correlation.LinearByLinear;
import org.soundings.statistics.table.Bowker;
import org.soundings.statistics.table.ChiSquareTest;
import org.soundings.statistics.table.CochranArmitage;
import org.soundings.statistics.table.CohenKappa;
import org.soundings.statistics.table.CramersV;
import org.soundings.statistics.table.FisherExact;
import org.soundings.statistics.table.GTest;
import org.soundings.statistics.table.McNemar;
import org.soundings.statistics.table.Residuals;
import org.soundings.statistics.table.StuartMaxwell;
import org.soundings.statistics.table.TwoProportions;
import org.soundings.statistics.table.YatesTest;

/** Statistics of a table of two variables. */
enum TableStatistic implements Statistic {
  CHI_SQUARE(Shape.TABLE, test(t -> ChiSquareTest.test(t.counts(), t.level()))),
  YATES(Shape.TWO_BY_TWO, test(t -> YatesTest.test(t.counts()))),
  G(Shape.TABLE, test(t -> GTest.test(t.counts()))),
  FISHER(Shape.TABLE, test(TableStatistic::exact)),
  CRAMERS_V(
      Shape.TABLE,
      t ->
          Results.withinOne("Cramer's V, bias-corrected", CramersV.of(t.counts(), t.level()))
              .and(Results.withinOne("Cramer's V", CramersV.uncorrected(t.counts(), t.level())))),
  CONTINGENCY(
      Shape.TABLE,
      t ->
          Results.withinOne(
              "Contingency coefficient",
              Listings.plain(
                  CramersV.contingencyCoefficient(t.counts()),
                  t.level(),
                  t.n(),
                  "Pearson's contingency coefficient"))),
  RESIDUALS(
      Shape.TABLE,
      t ->
          Listings.ofCells(
              "Adjusted residuals",
              Residuals.adjusted(t.counts()),
              t,
              "Standard normal under independence: beyond 2 is noteworthy.")),
  COLUMN_LETTERS(Shape.TABLE, Listings::letters),
  ODDS_RATIO(
      Shape.TWO_BY_TWO,
      t ->
          Results.of(
              "Odds ratio of " + Direction.odds(t.rows(), t.columns()),
              FisherExact.oddsRatio(t.counts(), t.level()))),
  TWO_PROPORTIONS(Shape.TWO_BY_TWO, test(TableStatistic::proportions)),
  GAMMA(
      Shape.ORDERED_TABLE,
      t -> Results.withinOne("Gamma", GoodmanKruskalGamma.of(t.counts(), t.level()))),
  TAU_B(Shape.ORDERED_TABLE, test(t -> KendallTauB.test(t.counts(), t.level()))),
  LINEAR_TREND(Shape.ORDERED_TABLE, test(t -> LinearByLinear.test(t.counts(), t.level()))),
  COCHRAN_ARMITAGE(Shape.TREND_TABLE, test(TableStatistic::trend)),
  MCNEMAR(Shape.SQUARE, test(TableStatistic::mcNemar)),
  BOWKER(Shape.SQUARE, test(t -> Bowker.test(t.counts()))),
  STUART_MAXWELL(Shape.SQUARE, test(t -> StuartMaxwell.test(t.counts()))),
  KAPPA(
      Shape.SQUARE, t -> Results.withinOne("Cohen's kappa", CohenKappa.of(t.counts(), t.level()))),
  LINEAR_KAPPA(Shape.SQUARE, t -> kappa(t, CohenKappa.Weights.LINEAR, "linear")),
  QUADRATIC_KAPPA(Shape.SQUARE, t -> kappa(t, CohenKappa.Weights.QUADRATIC, "quadratic"));

  private final StatisticProcedure procedure;

  TableStatistic(Shape shape, Function<Cells, Results> procedure) {
    this.procedure = StatisticProcedure.of(shape, Cells.class, procedure);
  }

  private static Function<Cells, Results> test(Function<Cells, TestResult> procedure) {
    return table -> Results.of(procedure.apply(table));
  }

  /** What is of two by two categories has one direction (ADR 74). */
  @Override
  public boolean isDirected() {
    return this == FISHER || shape() == Shape.TWO_BY_TWO;
  }

  @Override
  public StatisticProcedure procedure() {
    return procedure;
  }

  private static TestResult exact(Cells t) {
    TestResult test = FisherExact.test(t.counts(), t.level());
    return test.effect() == null
        ? test
        : Direction.said(test, "Odds ratio: " + Direction.odds(t.rowsUsed(), t.columnsUsed()));
  }

  /** The last row's share in the last column against that in the first. */
  private static TestResult proportions(Cells t) {
    long[][] c = t.counts();
    TestResult test =
        TwoProportions.test(c[0][0], c[0][0] + c[1][0], c[0][1], c[0][1] + c[1][1], t.level());
    return Direction.said(
        test,
        "Difference: %s, in the share of “%s”"
            .formatted(Direction.less(t.columns().get(1), t.columns().get(0)), t.rows().get(1)));
  }

  /** Of the first row along the columns. */
  private static TestResult trend(Cells t) {
    long[] totals = new long[t.columns().size()];
    for (int c = 0; c < totals.length; c++) {
      totals[c] = t.counts()[0][c] + t.counts()[1][c];
    }
    return CochranArmitage.test(t.counts()[0], totals);
  }

  private static TestResult mcNemar(Cells t) {
    return t.rows().size() == 2
        ? Direction.said(
            McNemar.test(t.counts(), t.level()),
            "Difference: the second answer less the first, in the share of “%s”"
                .formatted(t.rows().get(1)))
        : TestResult.undefined(
            "McNemar's test",
            t.n(),
            "It takes two categories; for more, Bowker's test or Stuart and Maxwell's fits.");
  }

  private static Results kappa(Cells t, CohenKappa.Weights weights, String name) {
    return Results.withinOne(
        "Cohen's kappa, " + name + " weights", CohenKappa.of(t.counts(), weights, t.level()));
  }
}
