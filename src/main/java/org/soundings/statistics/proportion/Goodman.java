package org.soundings.statistics.proportion;

import java.util.Arrays;
import java.util.List;
import org.soundings.statistics.Estimate;

/**
 * Intervals for all k categories of one question at once: {@link Wilson}'s at a level of 1 − (1 −
 * level)/k, so that all of them hold together with at least the level asked for.
 *
 * <p>Goodman (1965), doi:10.1080/00401706.1965.10490252.
 */
public final class Goodman {
  private static final String METHOD = "Goodman, simultaneous";

  private Goodman() {}

  /** In the order of the counts; all undefined without answers. */
  public static List<Estimate> intervals(long[] counts, double level) {
    long n = Arrays.stream(counts).sum();
    double each = 1 - (1 - level) / counts.length;
    return Arrays.stream(counts)
        .mapToObj(count -> Wilson.interval(count, n, each))
        .map(e -> relabelled(e, level))
        .toList();
  }

  private static Estimate relabelled(Estimate e, double level) {
    return new Estimate(e.value(), e.standardError(), e.low(), e.high(), level, e.n(), METHOD);
  }
}
