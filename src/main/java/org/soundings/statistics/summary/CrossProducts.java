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
  /** The first row, which means are kept from: large numbers keep their digits. */
  private final double[] origin;

  private final double[] means;
  private final double[][] products;
  private final double[] deviation;
  private long n;

  public CrossProducts(int variables) {
    origin = new double[variables];
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
    if (n == 0) {
      System.arraycopy(row, 0, origin, 0, origin.length);
    }
    n++;
    double share = (n - 1.0) / n;
    for (int i = 0; i < means.length; i++) {
      deviation[i] = row[i] - origin[i] - means[i];
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
    if (n == 0) {
      origin[0] = x;
      origin[1] = y;
    }
    n++;
    double share = (n - 1.0) / n;
    double dx = x - origin[0] - means[0];
    double dy = y - origin[1] - means[1];
    means[0] += dx / n;
    means[1] += dy / n;
    products[0][0] += dx * dx * share;
    products[1][0] += dx * dy * share;
    products[1][1] += dy * dy * share;
  }

  /** 0 where there are no rows. */
  public double mean(int i) {
    return origin[i] + means[i];
  }

  /** Σ x_i; 0 where there are no rows. */
  public double total(int i) {
    return mean(i) * n;
  }

  /** Σ (x_i − mean_i)(x_j − mean_j), the same for i, j and j, i; 0 where there are no rows. */
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
    System.arraycopy(n == 0 ? other.origin : origin, 0, sum.origin, 0, origin.length);
    for (int i = 0; i < means.length; i++) {
      double apart = apart(other, i);
      sum.means[i] = n == 0 ? other.means[i] : means[i] + apart * other.n / sum.n;
      for (int j = 0; j <= i; j++) {
        sum.products[i][j] =
            products[i][j] + other.products[i][j] + apart * apart(other, j) * weight;
      }
    }
    return sum;
  }

  private double apart(CrossProducts other, int i) {
    return other.origin[i] - origin[i] + (other.means[i] - means[i]);
  }

  /** How many rows were added. */
  public long n() {
    return n;
  }

  /** How many variables a row has. */
  public int variables() {
    return means.length;
  }

  /** NaN where there are no rows. */
  public double[] means() {
    double[] copy = new double[means.length];
    Arrays.setAll(copy, i -> n == 0 ? Double.NaN : mean(i));
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
