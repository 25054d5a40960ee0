package org.soundings.statistics.scale;

import java.util.ArrayList;
import java.util.List;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.SymmetricMatrix;
import org.soundings.statistics.summary.CrossProducts;

/**
 * The reliability of a scale as a methods section reports it: alpha with its interval, its
 * standardised form, Guttman's lambda 6, and each item's part. Items that do not vary are left out
 * and named, since they have no correlation with anything.
 *
 * @param basis "listwise" or "pairwise"
 * @param n rows that it rests on: complete rows, or for pairwise all rows
 * @param kept positions of the items that were used
 * @param leftOut positions of the items that do not vary
 * @param standardized alpha of the correlations; NaN where alpha is undefined
 * @param lambda6 Guttman's; NaN where an item follows from the others
 * @param averageCorrelation between different items
 * @param itemMeans of the items kept
 * @param itemDeviations standard deviations of the items kept
 * @param itemCounts answers to each item kept
 * @param itemTotal correlation of each item kept with the scale score
 * @param scoreMean of the mean over answered items
 * @param scoreDeviation its standard deviation
 * @param items as in {@link ItemAnalysis}, of the items kept
 */
public record Reliability(
    String basis,
    long n,
    List<Integer> kept,
    List<Integer> leftOut,
    Estimate alpha,
    double standardized,
    double lambda6,
    double averageCorrelation,
    List<Double> itemMeans,
    List<Double> itemDeviations,
    List<Long> itemCounts,
    List<Double> itemTotal,
    double scoreMean,
    double scoreDeviation,
    List<ItemAnalysis.Item> items) {

  /** Of rows that answered every item. */
  public static Reliability listwise(CrossProducts sums, double level) {
    double[][] all = sums.covariance();
    int[] kept = varying(all);
    double[][] covariance = SymmetricMatrix.select(all, kept);
    double[] means = new double[kept.length];
    double[] total = new double[kept.length];
    long[] counts = new long[kept.length];
    double score = 0;
    double variance = CronbachAlpha.sum(covariance);
    for (int i = 0; i < kept.length; i++) {
      means[i] = sums.means()[kept[i]];
      counts[i] = sums.n();
      score += means[i] / kept.length;
      total[i] = rowSum(covariance[i]) / Math.sqrt(covariance[i][i]) / Math.sqrt(variance);
    }
    Parts parts = new Parts(means, counts, total, score, Math.sqrt(variance) / kept.length);
    return of("listwise", sums.n(), all.length, kept, covariance, parts, level);
  }

  /**
   * Of all rows: covariances over the rows that answered both items of a pair, scores over the
   * items that a row answered.
   */
  public static Reliability pairwise(PairwiseProducts sums, double level) {
    double[][] all = sums.covariance();
    int[] kept = varying(all);
    double[] means = new double[kept.length];
    double[] total = new double[kept.length];
    long[] counts = new long[kept.length];
    for (int i = 0; i < kept.length; i++) {
      means[i] = sums.mean(kept[i]);
      counts[i] = sums.n(kept[i]);
      total[i] = sums.correlationWithScore(kept[i]);
    }
    PairwiseProducts.Score score = sums.score();
    Parts parts = new Parts(means, counts, total, score.mean(), score.standardDeviation());
    double[][] covariance = SymmetricMatrix.select(all, kept);
    return of("pairwise", sums.rows(), all.length, kept, covariance, parts, level);
  }

  private static Reliability of(
      String basis,
      long n,
      int items,
      int[] kept,
      double[][] covariance,
      Parts parts,
      double level) {
    List<Integer> used = new ArrayList<>();
    List<Double> deviations = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      used.add(kept[i]);
      deviations.add(Math.sqrt(covariance[i][i]));
    }
    List<Integer> leftOut = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      if (!used.contains(i)) {
        leftOut.add(i);
      }
    }
    boolean scale = kept.length > 1;
    return new Reliability(
        basis,
        n,
        List.copyOf(used),
        List.copyOf(leftOut),
        CronbachAlpha.of(covariance, n, level, basis),
        scale ? CronbachAlpha.standardized(covariance) : Double.NaN,
        scale ? GuttmanLambda.lambda6(covariance) : Double.NaN,
        scale ? CronbachAlpha.averageCorrelation(covariance) : Double.NaN,
        boxed(parts.means),
        List.copyOf(deviations),
        java.util.Arrays.stream(parts.counts).boxed().toList(),
        boxed(parts.total),
        parts.scoreMean,
        parts.scoreDeviation,
        scale ? ItemAnalysis.of(covariance, n, level, basis) : List.of());
  }

  private record Parts(
      double[] means, long[] counts, double[] total, double scoreMean, double scoreDeviation) {}

  private static int[] varying(double[][] covariance) {
    return java.util.stream.IntStream.range(0, covariance.length)
        .filter(i -> covariance[i][i] > 0)
        .toArray();
  }

  private static List<Double> boxed(double[] values) {
    return java.util.Arrays.stream(values).boxed().toList();
  }

  private static double rowSum(double[] row) {
    double sum = 0;
    for (double x : row) {
      sum += x;
    }
    return sum;
  }
}
