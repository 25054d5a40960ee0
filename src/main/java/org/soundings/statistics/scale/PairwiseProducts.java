package org.soundings.statistics.scale;

import org.soundings.statistics.summary.CrossProducts;

/**
 * Centred products of each pair of items over the rows that answered both, and of each item with
 * the row's mean over the items it answered: what a scale with missing answers needs, in one pass
 * and (p + 1)(p + 2)/2 cells whatever the pattern of what is missing. Parts merge pair by pair by
 * Chan's rule (see {@link CrossProducts}); no sum is a difference of larger ones, which would cost
 * digits.
 *
 * <p>The basis is also called pairwise deletion: covariances of different pairs rest on different
 * rows, so that the matrix need not be positive definite.
 */
public final class PairwiseProducts {
  private final int items;
  private final Pair[][] pairs;
  private long rows;

  /** Of no rows yet. */
  public PairwiseProducts(int items) {
    this.items = items;
    pairs = new Pair[items + 1][];
    for (int i = 0; i <= items; i++) {
      pairs[i] = new Pair[i + 1];
      for (int j = 0; j <= i; j++) {
        pairs[i][j] = new Pair();
      }
    }
  }

  /** All rows added in their order, each as {@link #add} takes it. */
  public static PairwiseProducts of(double[][] rows, int items) {
    PairwiseProducts sums = new PairwiseProducts(items);
    for (double[] row : rows) {
      sums.add(row);
    }
    return sums;
  }

  /**
   * Adds a row.
   *
   * @param row one value an item, NaN where it was not answered
   */
  public void add(double[] row) {
    rows++;
    double sum = 0;
    int answered = 0;
    for (int i = 0; i < items; i++) {
      if (!Double.isNaN(row[i])) {
        sum += row[i];
        answered++;
      }
    }
    if (answered == 0) {
      return;
    }
    double mean = sum / answered;
    for (int i = 0; i <= items; i++) {
      double x = i == items ? mean : row[i];
      for (int j = 0; j <= i; j++) {
        pairs[i][j].add(x, j == items ? mean : row[j]);
      }
    }
  }

  /**
   * What one would have had from both sets of rows, to rounding; neither is changed.
   *
   * @throws IllegalArgumentException on another number of items
   */
  public PairwiseProducts merge(PairwiseProducts other) {
    if (other.items != items) {
      throw new IllegalArgumentException(items + " items do not merge with " + other.items);
    }
    PairwiseProducts sum = new PairwiseProducts(items);
    sum.rows = rows + other.rows;
    for (int i = 0; i <= items; i++) {
      for (int j = 0; j <= i; j++) {
        sum.pairs[i][j] = pairs[i][j].merge(other.pairs[i][j]);
      }
    }
    return sum;
  }

  /** Rows seen, those without any answer too. */
  public long rows() {
    return rows;
  }

  /** p, how many items a row has. */
  public int items() {
    return items;
  }

  /** Answers to item i. */
  public long n(int i) {
    return pairs[i][i].n;
  }

  /** The mean of all answers to item i; NaN of none. */
  public double mean(int i) {
    return pairs[i][i].n == 0 ? Double.NaN : pairs[i][i].meanX;
  }

  /** p x p with divisor n_ij − 1; NaN where a pair has fewer than two rows. */
  public double[][] covariance() {
    double[][] c = new double[items][items];
    for (int i = 0; i < items; i++) {
      for (int j = 0; j <= i; j++) {
        c[i][j] = c[j][i] = pairs[i][j].covariance();
      }
    }
    return c;
  }

  /** Of the rows' means over what they answered: how many, their mean, their deviation. */
  public Score score() {
    Pair total = pairs[items][items];
    return new Score(
        total.n, total.n == 0 ? Double.NaN : total.meanX, Math.sqrt(total.covariance()));
  }

  /**
   * The correlation of item i with the rows' means over what they answered, itself among them; NaN
   * where either does not vary.
   */
  public double correlationWithScore(int i) {
    Pair pair = pairs[items][i];
    return pair.products / Math.sqrt(pair.squaresX) / Math.sqrt(pair.squaresY);
  }

  /**
   * The rows' means over what they answered.
   *
   * @param n rows with at least one answer
   * @param mean NaN where n is 0
   * @param standardDeviation with divisor n − 1; NaN where n &lt; 2
   */
  public record Score(long n, double mean, double standardDeviation) {}

  /** Two variables over the rows that have both. */
  private static final class Pair {
    private long n;
    private double meanX;
    private double meanY;
    private double squaresX;
    private double squaresY;
    private double products;

    void add(double x, double y) {
      if (Double.isNaN(x) || Double.isNaN(y)) {
        return;
      }
      n++;
      double dx = x - meanX;
      double dy = y - meanY;
      double share = (n - 1.0) / n;
      squaresX += dx * dx * share;
      squaresY += dy * dy * share;
      products += dx * dy * share;
      meanX += dx / n;
      meanY += dy / n;
    }

    Pair merge(Pair other) {
      Pair sum = new Pair();
      sum.n = n + other.n;
      if (sum.n == 0) {
        return sum;
      }
      double weight = (double) n / sum.n * other.n;
      double dx = other.meanX - meanX;
      double dy = other.meanY - meanY;
      sum.meanX = meanX + dx * other.n / sum.n;
      sum.meanY = meanY + dy * other.n / sum.n;
      sum.squaresX = squaresX + other.squaresX + dx * dx * weight;
      sum.squaresY = squaresY + other.squaresY + dy * dy * weight;
      sum.products = products + other.products + dx * dy * weight;
      return sum;
    }

    double covariance() {
      return n < 2 ? Double.NaN : products / (n - 1);
    }
  }
}
