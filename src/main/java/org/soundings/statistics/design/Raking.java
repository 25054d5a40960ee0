package org.soundings.statistics.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Weights multiplied margin by margin, round after round, until all margins agree with the
 * population to 1e-10 (iterative proportional fitting). If 100 rounds do not suffice it is refused
 * with the margin that is farthest off: a result that does not agree is not given.
 *
 * <p>Deming &amp; Stephan (1940), doi:10.1214/aoms/1177731829; Deville, Särndal &amp; Sautory
 * (1993), doi:10.1080/01621459.1993.10476369.
 */
public final class Raking {
  private static final int MOST_ROUNDS = 100;
  private static final double CLOSE = 1e-10;
  private static final double SAME_TOTAL = 1e-6;

  private Raking() {}

  /**
   * A margin to agree with.
   *
   * @param name for messages
   * @param code one category a row
   * @param targets the population's size of each category
   * @param categories their names, for messages
   */
  public record Margin(String name, int[] code, double[] targets, List<String> categories) {}

  /**
   * Rakes the weights.
   *
   * @throws IllegalArgumentException where a category with a target has no row or the reverse,
   *     where margins have different totals, or where 100 rounds do not suffice
   */
  public static SamplingDesign of(SamplingDesign design, List<Margin> margins) {
    checkTotals(margins);
    double[] weights = design.weights();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      for (Margin margin : margins) {
        weights = PostStratification.weights(weights, margin.code, margin.targets, named(margin));
      }
      if (margins.stream().mapToDouble(farthest(weights)).max().orElse(0) <= CLOSE) {
        return adjusted(design, margins, weights);
      }
    }
    double[] last = weights;
    Margin off =
        margins.stream()
            .max(java.util.Comparator.comparingDouble(m -> farthest(last).applyAsDouble(m)))
            .orElseThrow();
    throw new IllegalArgumentException(
        "After "
            + MOST_ROUNDS
            + " rounds the margin "
            + off.name
            + " is still off by a share of "
            + farthest(last).applyAsDouble(off)
            + ". Please collapse its smallest categories or leave it out.");
  }

  private static SamplingDesign adjusted(
      SamplingDesign design, List<Margin> margins, double[] weights) {
    double[] ones = new double[weights.length];
    Arrays.fill(ones, 1);
    List<WeightAdjustment.PostStratified> parts = new ArrayList<>();
    for (Margin margin : margins) {
      parts.add(
          new WeightAdjustment.PostStratified(
              margin.code.clone(), margin.targets.length, ones, weights));
    }
    return design.adjusted(weights, new WeightAdjustment.Raked(List.copyOf(parts)));
  }

  /** The largest share by which a category misses its target. */
  private static java.util.function.ToDoubleFunction<Margin> farthest(double[] weights) {
    return margin -> {
      double[] sums = new double[margin.targets.length];
      for (int i = 0; i < weights.length; i++) {
        sums[margin.code[i]] += weights[i];
      }
      double off = 0;
      for (int c = 0; c < sums.length; c++) {
        off = Math.max(off, sums[c] == 0 ? 0 : Math.abs(sums[c] / margin.targets[c] - 1));
      }
      return off;
    };
  }

  private static List<String> named(Margin margin) {
    return margin.categories.stream().map(c -> margin.name + " = " + c).toList();
  }

  private static void checkTotals(List<Margin> margins) {
    if (margins.isEmpty()) {
      throw new IllegalArgumentException("Raking takes a margin. Please give one.");
    }
    double first = Arrays.stream(margins.getFirst().targets).sum();
    for (Margin margin : margins) {
      double total = Arrays.stream(margin.targets).sum();
      if (!(Math.abs(total - first) <= SAME_TOTAL * first)) {
        throw new IllegalArgumentException(
            "The margin "
                + margin.name
                + " sums to "
                + total
                + " and "
                + margins.getFirst().name
                + " to "
                + first
                + ". Please bring them to one total.");
      }
    }
  }
}
