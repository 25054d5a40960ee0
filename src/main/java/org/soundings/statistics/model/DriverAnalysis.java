package org.soundings.statistics.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.CriticalValue;
import org.soundings.statistics.numeric.SymmetricMatrix;
import org.soundings.statistics.summary.CrossProducts;

/**
 * Which of several predictors that correlate go along with an outcome, and how much: Johnson's
 * relative weights and LMG, both summing to R², with percentile bootstrap intervals. What it shows
 * is association, not cause.
 *
 * <p>Johnson (2000), doi:10.1207/S15327906MBR3501_1; Lindeman, Merenda &amp; Gold (1980),
 * Introduction to Bivariate and Multivariate Analysis; Grömping (2007),
 * doi:10.1198/000313007X188252.
 *
 * @param n complete rows
 * @param rSquared of all predictors together
 * @param drivers one a predictor
 */
public record DriverAnalysis(long n, double rSquared, List<Driver> drivers) {
  /** What a reader must be told beside the figures. */
  public static final String NOTE = "Shares of explained variance: association, not cause.";

  /**
   * One predictor's part.
   *
   * @param correlation with the outcome alone
   * @param relativeWeight Johnson's, with its bootstrap interval
   * @param averagedShare LMG, with its bootstrap interval
   */
  public record Driver(double correlation, Estimate relativeWeight, Estimate averagedShare) {}

  /**
   * Without intervals, from sums of the predictors in order, then the outcome.
   *
   * @throws IllegalArgumentException where a predictor follows from others, or one or the outcome
   *     does not vary, where there are no more rows than coefficients, or for more than 16
   *     predictors
   */
  public static DriverAnalysis of(CrossProducts sums, double level) {
    return of(sums, new double[0][], new double[0][], level);
  }

  /**
   * With bootstrap intervals.
   *
   * @param rows complete: the predictors in order, then the outcome
   * @param resamples how many; a resample in which a predictor or the outcome does not vary, or
   *     follows from the others, is drawn again
   * @param seed the same seed gives the same interval
   * @throws IllegalArgumentException where a predictor follows from others, or one or the outcome
   *     does not vary, where there are no more rows than coefficients, for more than 16 predictors,
   *     or where more resamples had to be drawn again than were asked for
   */
  public static DriverAnalysis bootstrapped(
      double[][] rows, int resamples, long seed, double level) {
    int p = rows.length == 0 ? 0 : rows[0].length - 1;
    CrossProducts sums = CrossProducts.ofCompleteRows(rows, p + 1);
    check(sums);
    double[][] weights = new double[resamples][];
    double[][] shares = new double[resamples][];
    SplittableRandom random = new SplittableRandom(seed);
    int tries = 0;
    for (int b = 0; b < resamples; ) {
      CrossProducts drawn = new CrossProducts(p + 1);
      for (int i = 0; i < rows.length; i++) {
        drawn.add(rows[random.nextInt(rows.length)]);
      }
      if (SymmetricMatrix.dependentColumn(drawn.products()) < 0) {
        double[][] r = drawn.correlation();
        weights[b] = RelativeWeights.of(r);
        shares[b] = AveragedShares.of(r);
        b++;
      } else if (++tries > resamples) {
        throw new IllegalArgumentException(
            "Most resamples are degenerate. Please take predictors out, or gather more rows.");
      }
    }
    return of(sums, weights, shares, level);
  }

  private static DriverAnalysis of(
      CrossProducts sums, double[][] weights, double[][] shares, double level) {
    CriticalValue.tail(level);
    check(sums);
    double[][] r = sums.correlation();
    double[] johnson = RelativeWeights.of(r);
    double[] lmg = AveragedShares.of(r);
    List<Driver> drivers = new ArrayList<>();
    for (int j = 0; j < johnson.length; j++) {
      drivers.add(
          new Driver(
              r[johnson.length][j],
              estimate(johnson[j], weights, j, level, sums.n(), "Johnson's relative weight"),
              estimate(lmg[j], shares, j, level, sums.n(), "LMG share of R squared")));
    }
    return new DriverAnalysis(sums.n(), Arrays.stream(johnson).sum(), List.copyOf(drivers));
  }

  private static void check(CrossProducts sums) {
    int p = sums.variables() - 1;
    double[][] products = sums.products();
    List<String> names = new ArrayList<>();
    for (int j = 0; j < p; j++) {
      names.add("number " + (j + 1));
    }
    ModelMatrix.checkRank(sums, names);
    if (!(products[p][p] > 0)) {
      throw new IllegalArgumentException("The outcome does not vary. Please choose another.");
    }
  }

  private static Estimate estimate(
      double value, double[][] resamples, int column, double level, long n, String method) {
    if (resamples.length == 0) {
      double none = Double.NaN;
      return new Estimate(value, none, none, none, level, n, method).but("no interval");
    }
    double[] drawn = Arrays.stream(resamples).mapToDouble(row -> row[column]).sorted().toArray();
    double mean = Arrays.stream(drawn).average().orElse(Double.NaN);
    double squares = Arrays.stream(drawn).map(x -> (x - mean) * (x - mean)).sum();
    double tail = CriticalValue.tail(level);
    return new Estimate(
        value,
        Math.sqrt(squares / (drawn.length - 1)),
        quantile(drawn, tail),
        quantile(drawn, 1 - tail),
        level,
        n,
        method + ", percentile bootstrap of " + drawn.length);
  }

  private static double quantile(double[] sorted, double p) {
    double at = (sorted.length - 1) * p;
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
