package org.soundings.analysis.statistic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.soundings.analysis.statistic.Source.Counts;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.proportion.AgrestiCoull;
import org.soundings.statistics.proportion.ClopperPearson;
import org.soundings.statistics.proportion.Goodman;
import org.soundings.statistics.proportion.Jeffreys;
import org.soundings.statistics.proportion.Wilson;
import org.soundings.statistics.proportion.WilsonContinuity;
import org.soundings.statistics.table.GoodnessOfFit;

/** Statistics of the categories of one variable. */
enum CountsStatistic implements Statistic {
  GOODNESS_OF_FIT(Shape.COUNTS, CountsStatistic::fit),
  WILSON(Shape.COUNTS, c -> each(c, Wilson::interval)),
  WILSON_CONTINUITY(Shape.COUNTS, c -> each(c, WilsonContinuity::interval)),
  CLOPPER_PEARSON(Shape.COUNTS, c -> each(c, ClopperPearson::interval)),
  AGRESTI_COULL(Shape.COUNTS, CountsStatistic::agrestiCoull),
  JEFFREYS(Shape.COUNTS, c -> each(c, Jeffreys::interval)),
  GOODMAN(Shape.COUNTS, c -> Listings.each(c.labels(), Goodman.intervals(c.counts(), c.level())));

  private final StatisticProcedure procedure;

  CountsStatistic(Shape shape, Function<Counts, Results> procedure) {
    this.procedure = StatisticProcedure.of(shape, Counts.class, procedure);
  }

  /** An interval of one proportion. */
  private interface Interval {
    Estimate of(long count, long n, double level);
  }

  @Override
  public StatisticProcedure procedure() {
    return procedure;
  }

  private static Results each(Counts c, Interval interval) {
    List<Estimate> all = new ArrayList<>();
    for (long count : c.counts()) {
      all.add(interval.of(count, c.n(), c.level()));
    }
    return Listings.each(c.labels(), all);
  }

  /** Cut at 0 and 1, beyond which there is no share. */
  private static Results agrestiCoull(Counts c) {
    return each(c, (count, n, level) -> AgrestiCoull.interval(count, n, level).within(0, 1));
  }

  private static Results fit(Counts c) {
    double[] expected = c.expected();
    return Results.of(
        expected == null
            ? GoodnessOfFit.test(c.counts()).withNote("Against equal shares.")
            : GoodnessOfFit.test(c.counts(), expected).withNote(against(c.labels(), expected)));
  }

  /** "Against expected shares: Yes 20%, No 80%." */
  private static String against(List<String> labels, double... expected) {
    return IntStream.range(0, expected.length)
        .mapToObj(i -> labels.get(i) + " " + percent(expected[i]))
        .collect(Collectors.joining(", ", "Against expected shares: ", "."));
  }

  private static String percent(double share) {
    return BigDecimal.valueOf(Estimate.significant(100 * share, 10))
            .stripTrailingZeros()
            .toPlainString()
        + "%";
  }
}
