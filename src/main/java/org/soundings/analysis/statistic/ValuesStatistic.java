package org.soundings.analysis.statistic;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.soundings.analysis.statistic.Source.Values;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.summary.BootstrapInterval;
import org.soundings.statistics.summary.Describe;
import org.soundings.statistics.summary.MomentType;
import org.soundings.statistics.summary.QuantileType;

/** Statistics of how one number is spread. */
enum ValuesStatistic implements Statistic {
  MEDIAN("Median", Describe::median),
  QUARTILES(v -> quartiles(v, QuantileType.TYPE_7)),
  QUARTILES_2(v -> quartiles(v, QuantileType.TYPE_2)),
  QUARTILES_6(v -> quartiles(v, QuantileType.TYPE_6)),
  INTERQUARTILE_RANGE("Interquartile range", Describe::interquartileRange),
  MEDIAN_ABSOLUTE_DEVIATION("Median absolute deviation", Describe::medianAbsoluteDeviation),
  BCA(ValuesStatistic::bca),
  VARIANCE("Variance", Describe::variance),
  SKEWNESS("Skewness", d -> d.skewness(MomentType.TYPE_2)),
  KURTOSIS("Excess kurtosis", d -> d.kurtosis(MomentType.TYPE_2));

  private static final int RESAMPLES = 2000;
  private static final long SEED = 20260101;

  private final StatisticProcedure procedure;

  ValuesStatistic(Function<Values, Results> procedure) {
    this.procedure = StatisticProcedure.of(Shape.VALUES, Values.class, procedure);
  }

  ValuesStatistic(String label, ToDoubleFunction<Describe> number) {
    this(
        v ->
            Results.of(
                label,
                Listings.plain(
                    number.applyAsDouble(Describe.of(v.values(), v.counts())),
                    v.level(),
                    v.n(),
                    label)));
  }

  @Override
  public StatisticProcedure procedure() {
    return procedure;
  }

  private static Results bca(Values v) {
    Estimate mean = BootstrapInterval.bcaOfMean(v.values(), v.counts(), RESAMPLES, SEED, v.level());
    String method = mean.method().text() + " of " + RESAMPLES + " resamples, seed " + SEED;
    return Results.of(
        "Mean",
        new Estimate(
            mean.value(),
            mean.standardError(),
            mean.low(),
            mean.high(),
            mean.level(),
            mean.n(),
            method));
  }

  private static Results quartiles(Values values, QuantileType type) {
    Describe of = Describe.of(values.values(), values.counts());
    String method = "Quantile, type " + type.name().substring("TYPE_".length());
    Results all = Results.NONE;
    for (int quarter = 1; quarter < 4; quarter++) {
      double q = of.quantile(quarter / 4.0, type);
      String label = quarter == 1 ? "Lower quartile" : quarter == 2 ? "Median" : "Upper quartile";
      all = all.and(Results.of(label, Listings.plain(q, values.level(), values.n(), method)));
    }
    return all;
  }
}
