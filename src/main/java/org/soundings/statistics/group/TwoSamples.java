package org.soundings.statistics.group;

import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.CriticalValue;
import org.soundings.statistics.summary.Sample;

/** What the comparisons of two means share. */
final class TwoSamples {
  private TwoSamples() {}

  static double pooledVariance(Sample a, Sample b) {
    return (a.squares() + b.squares()) / (a.n() + b.n() - 2.0);
  }

  /** √(s₁²/n₁ + s₂²/n₂). */
  static double standardError(Sample a, Sample b) {
    return Math.sqrt(a.variance() / a.n() + b.variance() / b.n());
  }

  static double satterthwaite(Sample a, Sample b) {
    double va = a.variance() / a.n();
    double vb = b.variance() / b.n();
    double sum = va + vb;
    return sum * sum / (va * va / (a.n() - 1.0) + vb * vb / (b.n() - 1.0));
  }

  static Estimate difference(
      Sample a, Sample b, double se, double df, double level, String method) {
    long n = a.n() + b.n();
    double value = a.mean() - b.mean();
    if (!(se > 0)) {
      return new Estimate(value, se, Double.NaN, Double.NaN, level, n, method);
    }
    double half = CriticalValue.t(level, df) * se;
    return new Estimate(value, se, value - half, value + half, level, n, method);
  }

  /** Why two samples cannot be compared. */
  static String why(Sample a, Sample b, int needed) {
    return Math.min(a.n(), b.n()) < needed || a.n() + b.n() < 3
        ? "a group has too few answers"
        : "all answers are equal within the groups";
  }
}
