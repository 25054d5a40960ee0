package org.soundings.statistics.table;

/**
 * Sums that were gathered on the way to a state, each with the number of ways; equal ones merge.
 */
final class FisherPasts {
  private static final double GRAIN = 1e9;
  private static final int START = 16;

  private double[] sums = new double[START];
  private double[] ways = new double[START];
  private int size;

  /** Takes a sum and its number of ways. */
  interface Way {
    void accept(double sum, double ways);
  }

  void add(double sum, double count) {
    int place = place(sum);
    if (ways[place] == 0) {
      sums[place] = sum;
      size++;
    }
    ways[place] += count;
    if (2 * size > sums.length) {
      grow();
    }
  }

  void addAll(FisherPasts others, double more) {
    for (int i = 0; i < others.sums.length; i++) {
      if (others.ways[i] > 0) {
        add(others.sums[i] + more, others.ways[i]);
      }
    }
  }

  int size() {
    return size;
  }

  void forEach(Way way) {
    for (int i = 0; i < sums.length; i++) {
      if (ways[i] > 0) {
        way.accept(sums[i], ways[i]);
      }
    }
  }

  /** Of the same sum, or of the next free place after its own. */
  private int place(double sum) {
    long grain = Math.round(sum * GRAIN);
    long mixed = grain * 0x9E3779B97F4A7C15L;
    int mask = sums.length - 1;
    int place = (int) (mixed >>> 33) & mask;
    while (ways[place] > 0 && Math.round(sums[place] * GRAIN) != grain) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    double[] oldSums = sums;
    double[] oldWays = ways;
    sums = new double[2 * oldSums.length];
    ways = new double[2 * oldSums.length];
    size = 0;
    for (int i = 0; i < oldSums.length; i++) {
      if (oldWays[i] > 0) {
        add(oldSums[i], oldWays[i]);
      }
    }
  }
}
