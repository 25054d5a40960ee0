package org.soundings.verification.reference;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The ratio of two weighted totals as a weighted mean: of each row's own ratio, its weight being
 * multiplied by its denominator. The linearised standard error is the same too.
 *
 * @param denominator above 0 in each row
 * @param each numerator over denominator
 */
public record Ratio(double[] denominator, double[] each) {
  public static Ratio of(Inputs in) {
    double[] above = Expression.of(in.text("numerator"), in.data());
    double[] below = Expression.of(in.text("denominator"), in.data());
    if (!Arrays.stream(below).allMatch(b -> b > 0)) {
      throw new UnreadableCase("a ratio of rows whose denominator is missing or not above 0");
    }
    return new Ratio(
        below, IntStream.range(0, above.length).mapToDouble(i -> above[i] / below[i]).toArray());
  }
}
