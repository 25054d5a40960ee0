package org.soundings.assurance.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gauss and Jordan, sparse, over a prime field: a row with one unknown left gives it away. */
final class Elimination {
  /** A prime below 2^31: products of two remainders fit a long. */
  private static final long PRIME = 2_147_483_629L;

  private final Ledger ledger;

  Elimination(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The unpublished numbers that follow, by group. */
  Map<Integer, Long> exact() {
    Map<Integer, TreeMap<Integer, Long>> pivots = new LinkedHashMap<>();
    Map<Integer, List<Integer>> usedBy = new HashMap<>();
    for (Ledger.Sum sum : ledger.sums()) {
      Stopped.look();
      TreeMap<Integer, Long> row = row(sum);
      reduce(row, pivots);
      Integer pivot = firstUnknown(row);
      if (pivot == null) {
        continue;
      }
      scale(row, inverse(row.getOrDefault(pivot, 1L)));
      for (int user : List.copyOf(usedBy.getOrDefault(pivot, List.of()))) {
        TreeMap<Integer, Long> other = pivots.get(user);
        if (other != null && other.containsKey(pivot)) {
          subtract(other, row, other.getOrDefault(pivot, 0L));
          use(user, row, usedBy);
        }
      }
      pivots.put(pivot, row);
      use(pivot, row, usedBy);
    }
    Map<Integer, Long> exact = new LinkedHashMap<>();
    pivots.forEach((pivot, row) -> value(row).ifPresent(value -> exact.put(pivot, value)));
    return exact;
  }

  private static void use(
      int pivot, TreeMap<Integer, Long> row, Map<Integer, List<Integer>> usedBy) {
    row.keySet().forEach(i -> usedBy.computeIfAbsent(i, any -> new ArrayList<>()).add(pivot));
  }

  /** Unknowns by their index; the constant under -1. */
  private TreeMap<Integer, Long> row(Ledger.Sum sum) {
    TreeMap<Integer, Long> row = new TreeMap<>();
    for (int i = 0; i < sum.groups().length; i++) {
      Long value = ledger.known().get(sum.groups()[i]);
      int at = value == null ? sum.groups()[i] : -1;
      long add = sum.signs()[i] * (value == null ? 1 : value);
      row.merge(at, Math.floorMod(add, PRIME), (a, b) -> (a + b) % PRIME);
    }
    row.values().removeIf(v -> v == 0);
    return row;
  }

  private static void reduce(
      TreeMap<Integer, Long> row, Map<Integer, TreeMap<Integer, Long>> pivots) {
    for (int i : List.copyOf(row.keySet())) {
      TreeMap<Integer, Long> pivot = pivots.get(i);
      if (pivot != null && row.containsKey(i)) {
        subtract(row, pivot, row.getOrDefault(i, 0L));
      }
    }
  }

  private static @Nullable Integer firstUnknown(TreeMap<Integer, Long> row) {
    return row.higherKey(-1);
  }

  private static void scale(TreeMap<Integer, Long> row, long by) {
    row.replaceAll((i, v) -> v * by % PRIME);
  }

  private static void subtract(TreeMap<Integer, Long> from, TreeMap<Integer, Long> row, long by) {
    long with = PRIME - by;
    row.forEach(
        (i, v) -> {
          long sum = (from.getOrDefault(i, 0L) + v * with) % PRIME;
          if (sum == 0) {
            from.remove(i);
          } else {
            from.put(i, sum);
          }
        });
  }

  private static long inverse(long of) {
    long result = 1;
    long base = of;
    for (long power = PRIME - 2; power > 0; power >>= 1) {
      result = (power & 1) == 1 ? result * base % PRIME : result;
      base = base * base % PRIME;
    }
    return result;
  }

  private static OptionalLong value(TreeMap<Integer, Long> row) {
    boolean alone = row.size() == 1 || (row.size() == 2 && row.containsKey(-1));
    long value = Math.floorMod(-row.getOrDefault(-1, 0L), PRIME);
    return alone && value < PRIME / 2 ? OptionalLong.of(value) : OptionalLong.empty();
  }
}
