package org.soundings.statistics.summary;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.CriticalValue;

/**
 * Intervals from the values t* that a statistic takes in R resamples, t₀ being its value in the
 * sample. The standard error is the standard deviation of t*. Quantiles are the (R + 1)α-th value,
 * interpolated on the normal scale; beyond the ends the ends themselves.
 *
 * <p>Davison and Hinkley (1997), Bootstrap Methods, sections 5.2 and 5.3; Efron (1987),
 * doi:10.1080/01621459.1987.10478410. R: {@code boot::boot.ci}.
 */
public final class BootstrapInterval {
  private static final int MOST_ANSWERS = 20_000;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final double t0;
  private final double[] sorted;
  private final Describe resamples;
  private final double level;
  private final long n;

  private BootstrapInterval(double t0, double[] resamples, double level, long n) {
    this.t0 = t0;
    this.sorted = Arrays.stream(resamples).sorted().toArray();
    this.resamples = Describe.of(resamples);
    this.level = level;
    this.n = n;
  }

  /**
   * @param n answers in the sample
   * @throws IllegalArgumentException with fewer than two resamples
   */
  public static BootstrapInterval of(double t0, double[] resamples, double level, long n) {
    CriticalValue.tail(level);
    if (resamples.length < 2) {
      throw new IllegalArgumentException("Two resamples at least");
    }
    return new BootstrapInterval(t0, resamples, level, n);
  }

  /**
   * The mean with its BCa interval from seeded resamples.
   *
   * @param values distinct ones
   * @param counts how often each was given
   * @throws IllegalArgumentException for fewer than two answers, or more than 20,000, of which a
   *     mean needs no bootstrap
   */
  public static Estimate bcaOfMean(
      double[] values, long[] counts, int resamples, long seed, double level) {
    long n = Arrays.stream(counts).sum();
    if (n < 2 || n > MOST_ANSWERS) {
      throw new IllegalArgumentException(
          "A BCa interval takes from 2 to " + MOST_ANSWERS + " answers, and there are " + n + ".");
    }
    double[] all =
        IntStream.range(0, values.length)
            .boxed()
            .flatMapToDouble(i -> DoubleStream.generate(() -> values[i]).limit(counts[i]))
            .toArray();
    double sum = Arrays.stream(all).sum();
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    double[] means = new double[resamples];
    for (int r = 0; r < resamples; r++) {
      for (int i = 0; i < all.length; i++) {
        means[r] += all[random.nextInt(all.length)] / all.length;
      }
    }
    double[] leftOut = Arrays.stream(all).map(x -> (sum - x) / (n - 1)).toArray();
    return of(sum / n, means, level, n).bca(leftOut);
  }

  /** The mean of t* less t₀. */
  public double bias() {
    return resamples.mean() - t0;
  }

  /** t₀ − bias ± z se. */
  public Estimate normal() {
    double centre = t0 - bias();
    double half = CriticalValue.normal(level) * resamples.standardDeviation();
    return estimate(centre - half, centre + half, "bootstrap, normal");
  }

  /** From 2t₀ − the upper quantile to 2t₀ − the lower. */
  public Estimate basic() {
    double tail = CriticalValue.tail(level);
    double low = 2 * t0 - quantile(1 - tail);
    return estimate(low, 2 * t0 - quantile(tail), "bootstrap, basic");
  }

  /** From the lower quantile of t* to the upper. */
  public Estimate percentile() {
    double tail = CriticalValue.tail(level);
    return estimate(quantile(tail), quantile(1 - tail), "bootstrap, percentile");
  }

  /**
   * Corrected for bias and acceleration.
   *
   * @param leftOut the statistic with each answer left out in turn (the jackknife)
   * @return undefined limits where no resample, or every one, is below t₀
   */
  public Estimate bca(double[] leftOut) {
    double below = Arrays.stream(sorted).filter(t -> t < t0).count() / (double) sorted.length;
    double shift = NORMAL.inverseCumulativeProbability(below);
    double tail = CriticalValue.tail(level);
    double a = acceleration(leftOut);
    String method = "bootstrap, BCa";
    if (Double.isInfinite(shift) || Double.isNaN(a)) {
      return estimate(Double.NaN, Double.NaN, method);
    }
    double low = quantile(adjusted(tail, shift, a));
    return estimate(low, quantile(adjusted(1 - tail, shift, a)), method);
  }

  private static double adjusted(double alpha, double shift, double a) {
    double z = shift + NORMAL.inverseCumulativeProbability(alpha);
    return NORMAL.cumulativeProbability(shift + z / (1 - a * z));
  }

  private static double acceleration(double[] leftOut) {
    double mean = Describe.of(leftOut).mean();
    double squares = 0;
    double cubes = 0;
    for (double t : leftOut) {
      double influence = mean - t;
      squares += influence * influence;
      cubes += influence * influence * influence;
    }
    return squares > 0 ? cubes / (6 * Math.pow(squares, 1.5)) : Double.NaN;
  }

  private double quantile(double alpha) {
    double r = sorted.length;
    double place = (r + 1) * alpha;
    long k = (long) Math.floor(place + 1e-9);
    if (k < 1 || k >= r) {
      return sorted[k < 1 ? 0 : sorted.length - 1];
    }
    double at = sorted[(int) k - 1];
    if (Math.abs(place - k) < 1e-9) {
      return at;
    }
    double from = NORMAL.inverseCumulativeProbability(k / (r + 1));
    double to = NORMAL.inverseCumulativeProbability((k + 1) / (r + 1));
    double weight = (NORMAL.inverseCumulativeProbability(alpha) - from) / (to - from);
    return at + weight * (sorted[(int) k] - at);
  }

  private Estimate estimate(double low, double high, String method) {
    return new Estimate(t0, resamples.standardDeviation(), low, high, level, n, method);
  }
}
