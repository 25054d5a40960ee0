package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Variable;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;

/**
 * Groups of three groupings, none of which lies in another, that together leave a few people over:
 * a team whose people all have the second contract or work at the first site, but one. What is told
 * of the team less what is told of the contract and the site is the answer of that one. So it is
 * told of two of the groupings only: not of the group of that which has most groups (ADR 91).
 */
record Overlaps(Cube cube, Tally tally, Margins margins) {
  /** Rounds in which a group gives way, and people of how many kinds at most are looked at. */
  private static final int ROUNDS = 40;

  private static final int MOST_CELLS = 50_000;
  private static final int MOST_KINDS = 1_500;
  private static final double ALMOST = 1e-9;

  /** What must be counted: each three of the groups together, where that is not too much. */
  static List<TableId> counted(List<String> groups, Codebook codebook) {
    List<String> of = groups.stream().distinct().toList();
    List<TableId> threes = new ArrayList<>();
    for (int a = 0; a < of.size(); a++) {
      for (int b = a + 1; b < of.size(); b++) {
        for (int c = b + 1; c < of.size(); c++) {
          TableId three = TableId.of(of.get(a), of.get(b), of.get(c));
          if (cells(three, codebook) <= MOST_CELLS) {
            threes.add(three);
          }
        }
      }
    }
    return threes;
  }

  private static double cells(TableId names, Codebook codebook) {
    double cells = 1;
    for (String name : names) {
      cells *=
          codebook.variable(name).orElse(null) instanceof Variable.Categorical c
              ? c.categories().size()
              : Double.POSITIVE_INFINITY;
    }
    return cells;
  }

  /** People in the same groups: the level of each grouping, -1 in none, and how many they are. */
  private record Kind(int[] levels, long n) {}

  /** Groups that may not be told, by grouping. */
  private record Given(List<String> groupings, List<BitSet> levels) {}

  /**
   * By the variables of each table its groups of which nothing may be told.
   *
   * @param tables each of other variables
   * @param decided whether a table is published already
   */
  Map<TableId, BitSet> of(List<Crossing> tables, Predicate<Crossing> decided) {
    Map<TableId, BitSet> found = new HashMap<>();
    Map<List<Object>, Given> seen = new HashMap<>();
    for (List<Crossing> three : threes(tables)) {
      List<Crossing> open = three.stream().filter(decided.negate()).toList();
      if (!open.isEmpty()) {
        List<String> names = three.stream().map(Crossing::group).toList();
        long k =
            Math.max(
                cube.k(open.getFirst().item()), names.stream().mapToInt(cube::k).max().orElse(1));
        List<String> may = open.stream().map(Crossing::group).toList();
        Given given = seen.computeIfAbsent(List.of(names, may, k), any -> given(names, may, k));
        for (Crossing c : open) {
          found
              .computeIfAbsent(c.names(), any -> new BitSet())
              .or(given.levels.get(given.groupings.indexOf(c.group())));
        }
      }
    }
    return found;
  }

  /** Three tables of one item by groupings that are apart, that with most groups first. */
  private List<List<Crossing>> threes(List<Crossing> tables) {
    List<List<Crossing>> all = new ArrayList<>();
    for (int a = 0; a < tables.size(); a++) {
      for (int b = a + 1; b < tables.size(); b++) {
        for (int c = b + 1; c < tables.size(); c++) {
          List<Crossing> three = List.of(tables.get(a), tables.get(b), tables.get(c));
          if (isOne(three)) {
            all.add(
                three.stream()
                    .sorted(
                        Comparator.comparingInt((Crossing t) -> -t.groups())
                            .thenComparing(Crossing::group))
                    .toList());
          }
        }
      }
    }
    return all;
  }

  private boolean isOne(List<Crossing> three) {
    String item = three.getFirst().item();
    List<String> names = three.stream().map(Crossing::group).toList();
    return three.stream().allMatch(c -> c.item().equals(item))
        && cube.groups().containsAll(names)
        && margins.nestings().stream()
            .noneMatch(n -> names.contains(n.inner()) && names.contains(n.outer()));
  }

  private Given given(List<String> names, List<String> may, long k) {
    List<BitSet> gone = names.stream().map(name -> new BitSet()).toList();
    List<Kind> kinds = kinds(names);
    for (int round = 0; round < ROUNDS && kinds.size() <= MOST_KINDS; round++) {
      Optional<Kind> left = left(kinds, names, gone, k);
      if (left.isEmpty() || !giveWay(left.get(), kinds, names, may, gone)) {
        break;
      }
    }
    return new Given(names, gone);
  }

  /**
   * The first grouping that may, and one of whose groups they are in, gives this group up, and with
   * it its smallest other: one alone would be what is told of all less what is told of the rest.
   */
  private static boolean giveWay(
      Kind left, List<Kind> kinds, List<String> names, List<String> may, List<BitSet> gone) {
    for (int d = 0; d < names.size(); d++) {
      int level = left.levels[d];
      if (level >= 0 && may.contains(names.get(d)) && !gone.get(d).get(level)) {
        boolean first = gone.get(d).isEmpty();
        gone.get(d).set(level);
        if (first) {
          smallest(kinds, d, level).ifPresent(gone.get(d)::set);
        }
        return true;
      }
    }
    return false;
  }

  private static OptionalInt smallest(List<Kind> kinds, int d, int not) {
    TreeMap<Integer, Long> sizes = new TreeMap<>();
    kinds.stream()
        .filter(kind -> kind.levels[d] >= 0 && kind.levels[d] != not)
        .forEach(kind -> sizes.merge(kind.levels[d], kind.n, Long::sum));
    return sizes.entrySet().stream()
        .min(Map.Entry.comparingByValue())
        .map(of -> OptionalInt.of(of.getKey()))
        .orElse(OptionalInt.empty());
  }

  private List<Kind> kinds(List<String> names) {
    List<String> asked = cube.groups().stream().filter(names::contains).distinct().toList();
    Table table = tally.tables().get(new TableId(asked));
    List<Kind> kinds = new ArrayList<>();
    for (int i = 0; table != null && i < table.cells(); i++) {
      long n = table.cellAt(i).n();
      if (n > 0) {
        int[] at = table.levels(i);
        int[] levels = new int[names.size()];
        for (int d = 0; d < levels.length; d++) {
          int of = asked.indexOf(names.get(d));
          levels[d] = at[of] < table.dimension(of).answers() ? at[of] : -1;
        }
        kinds.add(new Kind(levels, n));
      }
    }
    return kinds;
  }

  /** One of a kind, or of two, of fewer than k, that sums over groups which are told leave over. */
  private Optional<Kind> left(List<Kind> kinds, List<String> names, List<BitSet> gone, long k) {
    List<double[]> basis = basis(kinds, names, gone, k);
    double[] alone = new double[kinds.size()];
    for (int a = 0; a < alone.length; a++) {
      alone[a] = product(basis, a, a);
    }
    for (int a = 0; a < alone.length; a++) {
      if (kinds.get(a).n < k && alone[a] > 1 - ALMOST) {
        return Optional.of(kinds.get(a));
      }
      for (int b = 0; b < a; b++) {
        if (kinds.get(a).n + kinds.get(b).n < k) {
          double both = product(basis, a, b);
          double half = (alone[a] - alone[b]) / 2;
          double most = (alone[a] + alone[b]) / 2 + Math.sqrt(half * half + both * both);
          if (most > 1 - ALMOST) {
            return Optional.of(kinds.get(a));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static double product(List<double[]> basis, int a, int b) {
    double sum = 0;
    for (double[] row : basis) {
      sum += row[a] * row[b];
    }
    return sum;
  }

  /** An orthonormal basis of all sums over kinds that follow from groups that are told. */
  private List<double[]> basis(List<Kind> kinds, List<String> names, List<BitSet> gone, long k) {
    List<double[]> basis = new ArrayList<>();
    double[] all = new double[kinds.size()];
    Arrays.fill(all, 1);
    add(basis, all);
    for (int d = 0; d < names.size(); d++) {
      int at = d;
      int most = kinds.stream().mapToInt(kind -> kind.levels[at]).max().orElse(-1);
      for (int level = 0; level <= most; level++) {
        double[] row = new double[kinds.size()];
        long n = 0;
        for (int i = 0; i < row.length; i++) {
          if (kinds.get(i).levels[d] == level) {
            row[i] = 1;
            n += kinds.get(i).n;
          }
        }
        if (n >= k && !margins.isHidden(names.get(d), level) && !gone.get(d).get(level)) {
          add(basis, row);
        }
      }
    }
    return basis;
  }

  private static void add(List<double[]> basis, double[] row) {
    for (int twice = 0; twice < 2; twice++) {
      for (double[] of : basis) {
        double dot = 0;
        for (int i = 0; i < row.length; i++) {
          dot += of[i] * row[i];
        }
        for (int i = 0; i < row.length; i++) {
          row[i] -= dot * of[i];
        }
      }
    }
    double norm = 0;
    for (double value : row) {
      norm += value * value;
    }
    if (norm > ALMOST) {
      double length = Math.sqrt(norm);
      for (int i = 0; i < row.length; i++) {
        row[i] /= length;
      }
      basis.add(row);
    }
  }
}
