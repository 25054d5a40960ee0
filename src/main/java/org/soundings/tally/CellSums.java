package org.soundings.tally;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * How many responses are in each cell of a table, and where they have weights, these and their
 * squares added up.
 *
 * <p>Sums are integers: counts, weights scaled by a power of two, squares of those in two halves.
 * So adding is exact, in any order.
 */
final class CellSums {
  private static final int COUNT = 0;
  private static final int WEIGHT = 1;
  private static final int HIGH = 2;
  private static final int LOW = 3;
  private static final int WEIGHTED = 4;
  private static final long MOST = 1L << 26;
  private static final int HALF = 31;
  private static final long LOWER_HALF = (1L << HALF) - 1;

  private final WeightScale scale;
  private final long[] sums;

  private CellSums(WeightScale scale, long[] sums) {
    this.scale = scale;
    this.sums = sums;
  }

  /** Whether so many cells are more than are held. */
  static boolean isTooMany(long cells, WeightScale scale) {
    return cells * stride(scale) > MOST;
  }

  /** Of nobody. */
  static CellSums none(int cells, WeightScale scale) {
    return new CellSums(scale, new long[cells * stride(scale)]);
  }

  private static int stride(WeightScale scale) {
    return scale.isNone() ? 1 : WEIGHTED;
  }

  private int stride() {
    return stride(scale);
  }

  WeightScale scale() {
    return scale;
  }

  int cells() {
    return sums.length / stride();
  }

  boolean isEmpty(int index) {
    return sums[index * stride()] == 0;
  }

  Cell cell(int index, Cell.Status status) {
    int at = index * stride();
    long n = sums[at + COUNT];
    if (scale.isNone()) {
      return new Cell(n, n, n, status);
    }
    double squares = Math.scalb((double) sums[at + HIGH], HALF) + sums[at + LOW];
    return new Cell(
        n, scale.unscale(sums[at + WEIGHT]), scale.unscale(scale.unscale(squares)), status);
  }

  /** Counts one response in each of the cells {@code at[0..rows)}; where there are no weights. */
  void addAll(int[] at, int rows) {
    for (int i = 0; i < rows; i++) {
      sums[at[i]]++;
    }
  }

  /** The same in the cells {@code first[i] * width + second[i]}. */
  void addAll(int[] first, int[] second, int width, int rows) {
    for (int i = 0; i < rows; i++) {
      sums[first[i] * width + second[i]]++;
    }
  }

  /**
   * Counts responses of scaled weights {@code weights[0..rows)} in the cells {@code at[0..rows)}; a
   * negative weight is none, and not counted.
   */
  void weighAll(int[] at, long[] weights, int rows) {
    for (int i = 0; i < rows; i++) {
      weigh(at[i], weights[i]);
    }
  }

  /** The same in the cells {@code first[i] * width + second[i]}. */
  void weighAll(int[] first, int[] second, int width, long[] weights, int rows) {
    for (int i = 0; i < rows; i++) {
      weigh(first[i] * width + second[i], weights[i]);
    }
  }

  /**
   * A square is summed in two parts of 31 bits, so that neither sum overflows and none is carried.
   */
  private void weigh(int index, long weight) {
    if (weight >= 0) {
      int at = index * WEIGHTED;
      long square = weight * weight;
      sums[at + COUNT]++;
      sums[at + WEIGHT] += weight;
      sums[at + HIGH] += square >>> HALF;
      sums[at + LOW] += square & LOWER_HALF;
    }
  }

  /** Adds the responses of one cell of others to a cell of these; both of one scale. */
  void add(int index, CellSums from, int fromIndex) {
    int to = index * stride();
    int at = fromIndex * stride();
    sums[to + COUNT] += from.sums[at + COUNT];
    if (!scale.isNone()) {
      sums[to + WEIGHT] += from.sums[at + WEIGHT];
      sums[to + HIGH] += from.sums[at + HIGH];
      sums[to + LOW] += from.sums[at + LOW];
    }
  }

  /** The same with nobody in the cells that are not shown. */
  CellSums shown(Cell.Status[] cells) {
    long[] kept = sums.clone();
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] != Cell.Status.SHOWN) {
        Arrays.fill(kept, i * stride(), (i + 1) * stride(), 0);
      }
    }
    return new CellSums(scale, kept);
  }

  /** The same counts without their weights, which are NaN. */
  CellSums withoutWeights() {
    return new CellSums(scale.unknown(), sums);
  }

  /** The same with other counts, one a cell, weights in proportion. */
  CellSums recounted(long[] counts) {
    CellSums other = new CellSums(scale, sums.clone());
    for (int index = 0; index < counts.length; index++) {
      other.recount(index, counts[index]);
    }
    return other;
  }

  private void recount(int index, long n) {
    int at = index * stride();
    double share = sums[at + COUNT] == 0 ? 0 : (double) n / sums[at + COUNT];
    sums[at + COUNT] = n;
    if (!scale.isNone()) {
      double squares = share * (Math.scalb((double) sums[at + HIGH], HALF) + sums[at + LOW]);
      sums[at + WEIGHT] = Math.round(share * sums[at + WEIGHT]);
      sums[at + HIGH] = (long) Math.scalb(squares, -HALF);
      sums[at + LOW] = Math.round(squares - Math.scalb((double) sums[at + HIGH], HALF));
    }
  }

  /** In the order of the cells: equal bytes, equal answer. */
  void canonical(ByteBuffer into) {
    for (long sum : sums) {
      into.putLong(sum);
    }
  }

  int canonicalSize() {
    return sums.length * Long.BYTES;
  }
}
