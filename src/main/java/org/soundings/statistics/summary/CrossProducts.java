package org.soundings.statistics.summary;

import java.util.Arrays;
import org.soundings.statistics.numeric.SymmetricMatrix;

/**
 * Centred sums of squares and products of p variables over complete rows: n, the means, and Σ (x_i
 * − mean_i)(x_j − mean_j). One pass fills it, and parts merge by Chan's rule, so that any split of
 * the rows gives the same answer to rounding; the products are never a difference of large sums.
 *
 * <p>Everything built on covariances follows from it without the rows: reliability, factors, linear
 * regression, drivers.
 *
 * <p>Chan, Golub &amp; LeVeque (1983), Algorithms for computing the sample variance, The American
 * Statistician 37, doi:10.1080/00031305.1983.10483115. Not thread-safe while it is filled: fill one
 * a thread, then merge.
 */
public final class CrossProducts {
  private final double[] means;
  private final double[][] products;
  private final double[] deviation;
  private long n;

  public CrossProducts(int variables) {
    means = new double[variables];
    products = new double[variables][variables];
    deviation = new double[variables];
  }

  /** The rows without a missing value (NaN). */
  public static CrossProducts ofCompleteRows(double[][] rows, int variables) {
    CrossProducts sums = new CrossProducts(variables);
    for (double[] row : rows) {
      sums.addIfComplete(row);
    }
    return sums;
  }

  /** Adds a row unless a value of it is NaN. */
  public void addIfComplete(double[] row) {
    for (double x : row) {
      if (Double.isNaN(x)) {
        return;
      }
    }
    add(row);
  }

  /**
   * Adds a row.
   *
   * @param row one value a variable, none NaN
   */
  public void add(double[] row) {
    n++;
    double share = (n - 1.0) / n;
    for (int i = 0; i < means.length; i++) {
      deviation[i] = row[i] - means[i];
      means[i] += deviation[i] / n;
    }
    for (int i = 0; i < means.length; i++) {
      double scaled = deviation[i] * share;
      double[] line = products[i];
      for (int j = 0; j <= i; j++) {
        line[j] += scaled * deviation[j];
      }
    }
  }

  /** The same for two variables, without an array a row. */
  public void add(double x, double y) {
    n++;
    double share = (n - 1.0) / n;
    double dx = x - means[0];
    double dy = y - means[1];
    means[0] += dx / n;
    means[1] += dy / n;
    products[0][0] += dx * dx * share;
    products[1][0] += dx * dy * share;
    products[1][1] += dy * dy * share;
  }

  /** 0 where there are no rows. */
  public double mean(int i) {
    return means[i];
  }

  public double total(int i) {
    return means[i] * n;
  }

  public double product(int i, int j) {
    return i < j ? products[j][i] : products[i][j];
  }

  /**
   * What one would have had from both sets of rows; neither is changed.
   *
   * @throws IllegalArgumentException where the two have another number of variables
   */
  public CrossProducts merge(CrossProducts other) {
    if (other.means.length != means.length) {
      throw new IllegalArgumentException(
          means.length + " variables do not merge with " + other.means.length);
    }
    CrossProducts sum = new CrossProducts(means.length);
    sum.n = n + other.n;
    if (sum.n == 0) {
      return sum;
    }
    double weight = (double) n / sum.n * other.n;
    for (int i = 0; i < means.length; i++) {
      double apart = other.means[i] - means[i];
      sum.means[i] = means[i] + apart * other.n / sum.n;
      for (int j = 0; j <= i; j++) {
        sum.products[i][j] =
            products[i][j] + other.products[i][j] + apart * (other.means[j] - means[j]) * weight;
      }
    }
    return sum;
  }

  public long n() {
    return n;
  }

  public int variables() {
    return means.length;
  }

  /** NaN where there are no rows. */
  public double[] means() {
    double[] copy = means.clone();
    if (n == 0) {
      Arrays.fill(copy, Double.NaN);
    }
    return copy;
  }

  /** p x p, symmetric. */
  public double[][] products() {
    double[][] full = new double[means.length][means.length];
    for (int i = 0; i < means.length; i++) {
      for (int j = 0; j <= i; j++) {
        full[i][j] = full[j][i] = products[i][j];
      }
    }
    return full;
  }

  /** p x p with divisor n − 1; NaN where n is under 2. */
  public double[][] covariance() {
    double[][] c = products();
    for (double[] row : c) {
      for (int j = 0; j < row.length; j++) {
        row[j] = n < 2 ? Double.NaN : row[j] / (n - 1);
      }
    }
    return c;
  }

  /** p x p; NaN beside a variable that does not vary. */
  public double[][] correlation() {
    return SymmetricMatrix.correlation(covariance());
  }

  /** Of the correlations, from the largest down. */
  public double[] eigenvalues() {
    return SymmetricMatrix.eigenvalues(correlation());
  }
}
