package org.soundings.statistics.design;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers sampling units from 0 in the order in which they appear, units being told apart by
 * stratum.
 */
final class UnitNumbers {
  private UnitNumbers() {}

  /** One number a row. */
  static int[] of(int[] strata, int[] codes) {
    long span = Arrays.stream(codes).max().orElse(-1) + 1L;
    int groups = Arrays.stream(strata).max().orElse(-1) + 1;
    boolean small = span * groups <= 4L * codes.length + 1024;
    boolean negative = Arrays.stream(codes).anyMatch(c -> c < 0);
    return small && !negative
        ? byTable(strata, codes, (int) span, groups)
        : byLookup(strata, codes);
  }

  private static int[] byTable(int[] strata, int[] codes, int span, int groups) {
    int[] table = new int[span * groups];
    int[] numbers = new int[codes.length];
    int next = 0;
    for (int i = 0; i < codes.length; i++) {
      int cell = strata[i] * span + codes[i];
      if (table[cell] == 0) {
        table[cell] = ++next;
      }
      numbers[i] = table[cell] - 1;
    }
    return numbers;
  }

  private static int[] byLookup(int[] strata, int[] codes) {
    Map<Long, Integer> places = new HashMap<>();
    int[] numbers = new int[codes.length];
    for (int i = 0; i < codes.length; i++) {
      long key = ((long) strata[i] << 32) | (codes[i] & 0xffffffffL);
      numbers[i] = places.computeIfAbsent(key, k -> places.size());
    }
    return numbers;
  }
}
