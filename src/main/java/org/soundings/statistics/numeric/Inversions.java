package org.soundings.statistics.numeric;

/** How many pairs of a random permutation are in order, by which Kendall's test is exact. */
public final class Inversions {
  private Inversions() {}

  /** The probabilities of 0 to n(n − 1)/2 such pairs. */
  public static double[] probabilities(int n) {
    double[] p = {1};
    for (int size = 2; size <= n; size++) {
      double[] next = new double[p.length + size - 1];
      for (int i = 0; i < p.length; i++) {
        for (int k = 0; k < size; k++) {
          next[i + k] += p[i] / size;
        }
      }
      p = next;
    }
    return p;
  }
}
