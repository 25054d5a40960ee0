package org.soundings.statistics.group;

import java.util.Arrays;
import org.soundings.statistics.table.ContingencyTable;

/**
 * The sum of the ranks, ties shared, of a group of given size dealt at random out of all answers.
 * Ranks are doubled so that they are whole.
 */
final class RankSumDistribution {
  private final double[] probabilities;
  private final double mean;

  private RankSumDistribution(double[] probabilities, double mean) {
    this.probabilities = probabilities;
    this.mean = mean;
  }

  /**
   * @param counts two groups by values in order; the first is dealt
   */
  static RankSumDistribution of(long[][] counts) {
    long[] sizes = ContingencyTable.rowSums(counts);
    int n = Math.toIntExact(sizes[0] + sizes[1]);
    int dealt = Math.toIntExact(sizes[0]);
    double[] ranks = OrderedTable.midranks(counts);
    long[] ties = ContingencyTable.columnSums(counts);
    int[] doubled = new int[n];
    for (int j = 0, at = 0; j < ties.length; j++) {
      Arrays.fill(doubled, at, at + (int) ties[j], (int) Math.round(2 * ranks[j]));
      at += (int) ties[j];
    }
    double[][] ways = new double[dealt + 1][Arrays.stream(doubled).sum() + 1];
    ways[0][0] = 1;
    int highest = 0;
    for (int i = 0; i < n; i++) {
      highest += doubled[i];
      for (int k = Math.min(dealt, i + 1); k >= 1; k--) {
        for (int s = highest; s >= doubled[i]; s--) {
          ways[k][s] += ways[k - 1][s - doubled[i]];
        }
      }
    }
    double all = Arrays.stream(ways[dealt]).sum();
    double[] p = Arrays.stream(ways[dealt]).map(w -> w / all).toArray();
    return new RankSumDistribution(p, dealt * (n + 1.0));
  }

  /** The probability of a sum as far from its mean as this one. */
  double twoSided(double rankSum) {
    double off = Math.abs(2 * rankSum - mean) - 1e-9;
    double p = 0;
    for (int s = 0; s < probabilities.length; s++) {
      p += Math.abs(s - mean) >= off ? probabilities[s] : 0;
    }
    return Math.min(1, p);
  }
}
