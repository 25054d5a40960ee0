package org.soundings.analysis.statistic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.soundings.analysis.statistic.Listing.Line;
import org.soundings.analysis.statistic.Listing.Value;
import org.soundings.analysis.statistic.Source.Rows;
import org.soundings.disclosure.Fact;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.correlation.KendallTauB;
import org.soundings.statistics.correlation.PearsonCorrelation;
import org.soundings.statistics.correlation.Polychoric;
import org.soundings.statistics.correlation.SpearmanCorrelation;
import org.soundings.statistics.group.PairedTTest;
import org.soundings.statistics.group.SignedRank;
import org.soundings.statistics.group.StandardizedDifference;
import org.soundings.statistics.summary.MeanInterval;
import org.soundings.statistics.summary.Sample;

/** Statistics of two answers by the same people. Differences are the second less the first. */
enum PairStatistic implements Statistic {
  PEARSON(
      Shape.PAIR,
      Fact.Joint.MOMENTS,
      p -> Results.of(PearsonCorrelation.test(first(p), second(p), p.level()))),
  SPEARMAN(
      Shape.PAIR,
      Fact.Joint.ROWS,
      p -> Results.of(SpearmanCorrelation.test(first(p), second(p), p.level()))),
  KENDALL(
      Shape.PAIR,
      Fact.Joint.ROWS,
      p -> Results.of(KendallTauB.test(first(p), second(p), p.level()))),
  POLYCHORIC(
      Shape.ORDERED_PAIR,
      Fact.Joint.ROWS,
      p -> Results.withinOne("Polychoric correlation", Polychoric.of(table(p), p.level()))),
  PAIRED_T(Shape.PAIR, Fact.Joint.MOMENTS, PairStatistic::pairedT),
  PAIRED_D(
      Shape.PAIR,
      Fact.Joint.MOMENTS,
      p ->
          Results.of(
              "Cohen's d of differences, " + compared(p),
              StandardizedDifference.paired(difference(p), p.level()))),
  SIGNED_RANK(
      Shape.PAIR,
      Fact.Joint.ROWS,
      p -> ranks(p, SignedRank.Zeros.WILCOXON, "Zero differences are left out (Wilcoxon).")),
  SIGNED_RANK_PRATT(
      Shape.PAIR,
      Fact.Joint.ROWS,
      p ->
          ranks(p, SignedRank.Zeros.PRATT, "Zero differences are ranked with the others (Pratt)."));

  static final String MEANS = "Means of the people who gave both answers";
  static final String FEW = "The means are not published: only a few gave one of the two answers.";

  private final StatisticProcedure procedure;

  PairStatistic(Shape shape, Fact.Joint joint, Function<Rows, Results> procedure) {
    this.procedure = StatisticProcedure.of(shape, joint, Rows.class, procedure);
  }

  @Override
  public StatisticProcedure procedure() {
    return procedure;
  }

  /** The test, the mean difference that it is of, and the two means. */
  private static Results pairedT(Rows p) {
    Sample difference = difference(p);
    TestResult test = directed(p, PairedTTest.test(difference, p.level()));
    if (!p.tellsMeans()) {
      return Results.of(test.withNote(FEW));
    }
    return Results.of(test)
        .and(
            Results.of(
                difference(p.labels()),
                MeanInterval.of(
                    difference.n(), difference.mean(), difference.standardDeviation(), p.level())))
        .and(
            Results.of(
                new Listing(
                    "",
                    MEANS,
                    List.of("n", "mean", "SD"),
                    List.of(
                        line(p.labels().get(0), Sample.of(first(p))),
                        line(p.labels().get(1), Sample.of(second(p))),
                        line("Difference", difference)),
                    "")));
  }

  /** What the mean difference of two answers is called. */
  static String difference(List<String> labels) {
    return "Mean difference, " + Direction.less(labels.get(1), labels.get(0));
  }

  private static String compared(Rows p) {
    return Direction.less(p.labels().get(1), p.labels().get(0));
  }

  private static TestResult directed(Rows p, TestResult test) {
    return Direction.said(test, "Difference: " + compared(p));
  }

  private static Results ranks(Rows p, SignedRank.Zeros zeros, String note) {
    TestResult test = SignedRank.of(differences(p), zeros).test(p.level());
    return Results.of(directed(p, test.withNote(note)));
  }

  private static Line line(String label, Sample of) {
    List<Value> values = new ArrayList<>(List.of(new Value.Words(Long.toString(of.n()))));
    values.addAll(Listings.numbers(of.mean(), of.standardDeviation()));
    return new Line(label, values);
  }

  private static double[] first(Rows p) {
    return column(p, 0);
  }

  private static double[] second(Rows p) {
    return column(p, 1);
  }

  private static double[] column(Rows p, int at) {
    double[] column = new double[p.complete().length];
    for (int i = 0; i < column.length; i++) {
      column[i] = p.complete()[i][at];
    }
    return column;
  }

  private static Sample difference(Rows p) {
    return Sample.of(differences(p));
  }

  private static double[] differences(Rows p) {
    double[] differences = new double[p.complete().length];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = p.complete()[i][1] - p.complete()[i][0];
    }
    return withoutRounding(differences, p.complete());
  }

  /** Differences of two answers, which vary where more than rounding makes them differ. */
  static double[] withoutRounding(double[] differences, double[][] rows) {
    double size =
        Arrays.stream(rows)
            .flatMapToDouble(Arrays::stream)
            .filter(answer -> !Double.isNaN(answer))
            .map(Math::abs)
            .max()
            .orElse(0);
    return Sample.withoutRounding(differences, size);
  }

  /** Counts of the distinct values of both, in order. */
  private static double[][] table(Rows p) {
    double[] rows = Arrays.stream(first(p)).sorted().distinct().toArray();
    double[] columns = Arrays.stream(second(p)).sorted().distinct().toArray();
    double[][] table = new double[rows.length][columns.length];
    for (double[] row : p.complete()) {
      int r = Arrays.binarySearch(rows, row[0]);
      table[r][Arrays.binarySearch(columns, row[1])]++;
    }
    return table;
  }
}
