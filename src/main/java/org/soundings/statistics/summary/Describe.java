package org.soundings.statistics.summary;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.proportion.Proportion;

/**
 * Description of one numeric variable, from single answers or from distinct values with their
 * counts (which merge by adding). Both give the same bits: values are put in order first, and sums
 * are taken about the mean, so that a large common offset costs no digits.
 *
 * <p>What the answers do not define is NaN: everything but {@link #n} of no answers; spread of one;
 * skewness and kurtosis where all are equal, or too few. Immutable.
 */
public final class Describe {
  /** Makes the median absolute deviation estimate the standard deviation of a normal variable. */
  private static final double NORMAL_SCALE = 1.4826;

  private static final double FUZZ = 4 * Math.ulp(1.0);

  private final double[] values;
  private final long[] cumulative;
  private final double mean;

  private Describe(double[] values, long[] cumulative) {
    this.values = values;
    this.cumulative = cumulative;
    this.mean = computeMean();
  }

  /**
   * @throws IllegalArgumentException on NaN or an infinite value: missing answers are left out
   *     before
   */
  public static Describe of(double[] answers) {
    long[] ones = new long[answers.length];
    Arrays.fill(ones, 1);
    return of(answers, ones);
  }

  /**
   * @param values in any order
   * @param counts how many gave the value; a count of 0 is as good as none
   */
  public static Describe of(double[] values, long[] counts) {
    int[] order = order(values, counts);
    double[] distinct = new double[order.length];
    long[] cumulative = new long[order.length];
    int last = -1;
    long n = 0;
    for (int i : order) {
      n += counts[i];
      if (last < 0 || distinct[last] != values[i]) {
        distinct[++last] = values[i];
      }
      cumulative[last] = n;
    }
    return new Describe(Arrays.copyOf(distinct, last + 1), Arrays.copyOf(cumulative, last + 1));
  }

  private static int[] order(double[] values, long[] counts) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("Not a number to describe: " + value);
      }
    }
    return IntStream.range(0, values.length)
        .filter(i -> counts[i] > 0)
        .boxed()
        .sorted((a, b) -> Double.compare(values[a] + 0.0, values[b] + 0.0))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** How many answers; 0 of none. */
  public long n() {
    return cumulative.length == 0 ? 0 : cumulative[cumulative.length - 1];
  }

  /** The arithmetic mean; NaN of no answers. */
  public double mean() {
    return mean;
  }

  private double computeMean() {
    if (n() == 0) {
      return Double.NaN;
    }
    double origin = values[0];
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += count(i) * (values[i] - origin);
    }
    double first = origin + sum / n();
    double rest = 0;
    for (int i = 0; i < values.length; i++) {
      rest += count(i) * (values[i] - first);
    }
    return first + rest / n();
  }

  /** With divisor n − 1. */
  public double variance() {
    return n() < 2 ? Double.NaN : power(2) / (n() - 1.0);
  }

  /** The root of {@link #variance}, in the unit of the answers; NaN of fewer than two. */
  public double standardDeviation() {
    return Math.sqrt(variance());
  }

  /** Of the mean. */
  public double standardError() {
    return standardDeviation() / Math.sqrt(n());
  }

  /** The mean with its t interval. */
  public Estimate meanInterval(double level) {
    return MeanInterval.of(n(), mean, standardDeviation(), level);
  }

  /** The smallest answer; NaN of none. */
  public double min() {
    return n() == 0 ? Double.NaN : values[0];
  }

  /** The largest answer; NaN of none. */
  public double max() {
    return n() == 0 ? Double.NaN : values[values.length - 1];
  }

  /** The middle answer, or the mean of the two in the middle; NaN of none. */
  public double median() {
    return quantile(0.5, QuantileType.TYPE_7);
  }

  /**
   * @param p from 0 to 1
   */
  public double quantile(double p, QuantileType type) {
    Proportion.check(p);
    if (n() == 0) {
      return Double.NaN;
    }
    return switch (type) {
      case TYPE_2 -> averaged(n() * p);
      case TYPE_6 -> interpolated((n() + 1) * p);
      case TYPE_7 -> interpolated(1 + (n() - 1) * p);
    };
  }

  /** Between the quartiles, by type 7; R: {@code IQR(x)}. */
  public double interquartileRange() {
    return quantile(0.75, QuantileType.TYPE_7) - quantile(0.25, QuantileType.TYPE_7);
  }

  private double averaged(double position) {
    long below = (long) Math.floor(position + FUZZ);
    return position > below + FUZZ ? at(below + 1) : (at(below) + at(below + 1)) / 2;
  }

  private double interpolated(double position) {
    long below = (long) Math.floor(position + FUZZ);
    double weight = position - below;
    if (Math.abs(weight) < FUZZ || at(below) == at(below + 1)) {
      return at(below);
    }
    return (1 - weight) * at(below) + weight * at(below + 1);
  }

  /** The k-th smallest answer, the first where k is below 1 and the last where it is above n. */
  private double at(long k) {
    int found = Arrays.binarySearch(cumulative, Math.clamp(k, 1, n()));
    return values[found < 0 ? -found - 1 : found];
  }

  /** The median distance from the median, times 1.4826; R: {@code mad(x)}. */
  public double medianAbsoluteDeviation() {
    double median = median();
    double[] distances = Arrays.stream(values).map(v -> Math.abs(v - median)).toArray();
    long[] counts = IntStream.range(0, values.length).mapToLong(this::count).toArray();
    return n() == 0 ? Double.NaN : NORMAL_SCALE * Describe.of(distances, counts).median();
  }

  /**
   * The third moment about the mean in standard deviations: 0 of a symmetric variable.
   *
   * @param type which of the usual corrections; NaN where it needs more answers, or all are equal
   */
  public double skewness(MomentType type) {
    return type.skewness(n(), power(2), power(3));
  }

  /** Excess kurtosis: 0 for a normal variable. */
  public double kurtosis(MomentType type) {
    return type.kurtosis(n(), power(2), power(4));
  }

  /** Sum of the powers of the deviations from the mean; NaN where n is 0. */
  private double power(int exponent) {
    double sum = n() == 0 ? Double.NaN : 0;
    for (int i = 0; i < values.length; i++) {
      double deviation = values[i] - mean;
      double term = deviation * deviation;
      for (int k = 2; k < exponent; k++) {
        term *= deviation;
      }
      sum += count(i) * term;
    }
    return sum;
  }

  private long count(int i) {
    return i == 0 ? cumulative[0] : cumulative[i] - cumulative[i - 1];
  }
}
