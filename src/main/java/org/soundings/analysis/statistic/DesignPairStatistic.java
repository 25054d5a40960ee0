package org.soundings.analysis.statistic;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.soundings.analysis.statistic.Listing.Line;
import org.soundings.analysis.statistic.Listing.Value;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.design.DesignPairedT;
import org.soundings.statistics.design.DesignRegression;

/**
 * Statistics of two answers by the same people, by the sample's design. Differences are the second
 * less the first.
 */
enum DesignPairStatistic implements Statistic {
  PAIRED_T;

  @Override
  public StatisticProcedure procedure() {
    return StatisticProcedure.of(
        Shape.WEIGHTED_PAIR, Source.Sampled.class, DesignPairStatistic::pairedT);
  }

  private static Results pairedT(Source.Sampled of) {
    DesignRegression difference = mean(of, row -> row[1] - row[0]);
    TestResult test = DesignPairedT.test(difference);
    if (!of.rows().only(0, 1).tellsMeans()) {
      return Results.of(test.withNote(PairStatistic.FEW));
    }
    List<String> labels = of.rows().labels();
    Estimate estimate = DesignPairedT.mean(difference);
    return Results.of(test)
        .and(Results.of(PairStatistic.difference(labels), estimate))
        .and(
            Results.of(
                new Listing(
                    "",
                    PairStatistic.MEANS,
                    List.of("n", "mean", "standard error"),
                    List.of(
                        line(labels.get(0), DesignPairedT.mean(mean(of, row -> row[0]))),
                        line(labels.get(1), DesignPairedT.mean(mean(of, row -> row[1]))),
                        line("Difference", estimate)),
                    "")));
  }

  /** The mean of a number of each person who gave both answers. */
  private static DesignRegression mean(Source.Sampled of, ToDoubleFunction<double[]> number) {
    double[] values =
        Arrays.stream(of.rows().all())
            .mapToDouble(
                row -> Double.isNaN(row[0] + row[1]) ? Double.NaN : number.applyAsDouble(row))
            .toArray();
    return of.sample().mean(PairStatistic.withoutRounding(values, of.rows().all()), of.level());
  }

  private static Line line(String label, Estimate mean) {
    return new Line(
        label,
        List.of(
            new Value.Words(Long.toString(mean.n())),
            new Value.Number(mean.value()),
            new Value.Number(mean.standardError())));
  }
}
