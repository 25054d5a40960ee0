package org.soundings.statistics.design;

/**
 * Weights cut at bounds, what is cut off spread equally over the weights that were inside, so that
 * their sum stays. What is spread can push a weight over a bound; strictly, trimming repeats until
 * none is outside.
 *
 * <p>Potter (1990), A study of procedures to identify and trim extreme sampling weights.
 */
public final class WeightTrimming {
  private static final int MOST_ROUNDS = 1000;

  private WeightTrimming() {}

  /**
   * @param lower negative infinity for none
   * @param upper positive infinity for none
   * @return new weights with the same sum
   * @throws IllegalArgumentException where no weight is left inside to spread over
   */
  public static double[] of(double[] weights, double lower, double upper, boolean strictly) {
    double[] trimmed = weights.clone();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double cut = 0;
      int inside = 0;
      for (double w : trimmed) {
        cut += w - Math.clamp(w, lower, upper);
        inside += w >= lower && w <= upper ? 1 : 0;
      }
      if (inside == trimmed.length) {
        return trimmed;
      }
      if (inside == 0) {
        break;
      }
      double share = cut / inside;
      for (int i = 0; i < trimmed.length; i++) {
        double w = trimmed[i];
        trimmed[i] = w >= lower && w <= upper ? w + share : Math.clamp(w, lower, upper);
      }
      if (!strictly) {
        return trimmed;
      }
    }
    throw new IllegalArgumentException(
        "No weight is left between "
            + lower
            + " and "
            + upper
            + " to take what is cut off. Please widen the bounds.");
  }
}
