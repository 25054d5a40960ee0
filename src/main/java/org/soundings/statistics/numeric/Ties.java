package org.soundings.statistics.numeric;

import java.util.Arrays;

/**
 * Sums over the sizes t of groups of tied answers, by which the variances of rank statistics are
 * corrected; all 0 where nothing is tied.
 *
 * @param pairs Σ t(t − 1)
 * @param triples Σ t(t − 1)(t − 2)
 * @param cubes Σ (t³ − t)
 * @param weighted Σ t(t − 1)(2t + 5), as in the variance of Kendall's S
 */
public record Ties(double pairs, double triples, double cubes, double weighted) {

  /**
   * @param sizes of the groups, untied answers as groups of one
   */
  public static Ties of(long[] sizes) {
    double pairs = 0;
    double triples = 0;
    double cubes = 0;
    double weighted = 0;
    for (double t : Arrays.stream(sizes).asDoubleStream().toArray()) {
      pairs += t * (t - 1);
      triples += t * (t - 1) * (t - 2);
      cubes += t * t * t - t;
      weighted += t * (t - 1) * (2 * t + 5);
    }
    return new Ties(pairs, triples, cubes, weighted);
  }

  /** Whether two answers are tied at all. */
  public boolean any() {
    return pairs > 0;
  }
}
