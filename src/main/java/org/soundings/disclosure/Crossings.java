package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.soundings.tally.Tally;

/**
 * Which cells of the crossings are hidden: an item's tables by groups that lie in one another are
 * looked at together, all others alone, since what they share is shown or hidden already.
 */
final class Crossings {
  private static final int PASSES = 6;

  private final Cube cube;
  private final Margins margins;
  private final Sizes sizes;
  private final Map<List<String>, Crossing> crossings = new LinkedHashMap<>();
  private final Map<List<String>, boolean[][]> shown = new ConcurrentHashMap<>();
  private final Map<List<String>, boolean[]> means = new ConcurrentHashMap<>();
  private final Map<List<String>, List<String>> first = new LinkedHashMap<>();
  private final Set<String> bands = new TreeSet<>();

  Crossings(Cube cube, Tally tally, Margins margins) {
    this.cube = cube;
    this.margins = margins;
    for (List<String> names : cube.tables()) {
      if (names.size() == 2) {
        boolean number = cube.isNumbers(names);
        int groupAt = number || !cube.groups().contains(names.get(1)) ? 0 : 1;
        Crossing crossing = new Crossing(names, tally.table(names), groupAt, number);
        crossings.put(names, crossing);
        first.putIfAbsent(crossing.pair(), names);
      }
    }
    findBands();
    sizes = new Sizes(cube, tally, margins, bands);
    Map<String, List<Crossing>> byItem = new LinkedHashMap<>();
    crossings.values().stream()
        .filter(c -> c.names().equals(first.get(c.pair())))
        .forEach(c -> byItem.computeIfAbsent(c.item(), i -> new ArrayList<>()).add(c));
    byItem.values().parallelStream().forEach(this::protectItem);
  }

  private void protectItem(List<Crossing> tables) {
    Set<String> left = new LinkedHashSet<>(tables.stream().map(Crossing::group).toList());
    while (!left.isEmpty()) {
      List<String> family = margins.family(left.iterator().next(), left);
      family.forEach(left::remove);
      List<Crossing> of = tables.stream().filter(c -> family.contains(c.group())).toList();
      protect(of);
    }
  }

  /** Again with fewer means, until those that are told are those that cells make way for. */
  private void protect(List<Crossing> of) {
    for (int pass = 0; pass < PASSES; pass++) {
      Map<List<String>, boolean[]> before = new LinkedHashMap<>();
      of.forEach(c -> before.put(c.names(), means.getOrDefault(c.names(), new boolean[0]).clone()));
      new Family(cube, margins, sizes, of, false).protect(shown, means);
      if (!cube.policy().guardsSilence()) {
        new Family(cube, margins, sizes, of, true).protect(shown, means);
      }
      boolean settled =
          of.stream().allMatch(c -> settled(c, before.getOrDefault(c.names(), new boolean[0])));
      if (settled) {
        return;
      }
      if (pass == PASSES - 2) {
        of.forEach(c -> means.computeIfPresent(c.names(), (n, all) -> new boolean[all.length]));
      }
    }
  }

  /** Whether no mean was withdrawn: all that were to be told are. */
  private boolean settled(Crossing c, boolean[] before) {
    boolean[] now = means.getOrDefault(c.names(), new boolean[0]);
    for (int g = 0; g < now.length; g++) {
      boolean wanted = before.length == 0 ? c.base(g) > 0 : before[g];
      if (wanted && !now[g]) {
        return false;
      }
    }
    return true;
  }

  Crossing crossing(List<String> names) {
    Crossing found = crossings.get(names);
    if (found == null) {
      throw new IllegalArgumentException("the cube has no table of " + names);
    }
    return found;
  }

  /** Row by row, group by group. */
  boolean[][] shown(List<String> names) {
    return shown.getOrDefault(one(names), new boolean[0][0]);
  }

  /** Whether a group's mean may be shown, of an item whose cells may not; none where not asked. */
  boolean[] means(List<String> names) {
    return means.getOrDefault(one(names), new boolean[0]);
  }

  /**
   * Whether the sums of an item's answers by a group may be known in each group that {@code told}
   * names; so too where there is no such table.
   */
  boolean sumsTold(String item, String group, boolean[] told) {
    List<String> names = first.get(List.of(item, group));
    if (names == null) {
      return true;
    }
    boolean[][] cells = shown(names);
    boolean[] of = means(names);
    for (int g = 0; g < told.length; g++) {
      int column = g;
      boolean whole = Arrays.stream(cells).allMatch(row -> row[column]);
      if (told[g] && !whole && !(g < of.length && of[g])) {
        return false;
      }
    }
    return true;
  }

  /** The same two variables the other way round are one table. */
  private List<String> one(List<String> names) {
    return first.getOrDefault(crossing(names).pair(), names);
  }

  /**
   * The groupings whose own sizes are not said (D5): beside the base of an item they would give
   * away how many left it empty, or a base that is too small for it.
   */
  Set<String> bands() {
    return bands;
  }

  private void findBands() {
    for (Crossing c : crossings.values()) {
      if (!cube.policy().guardsSilence() && !margins.anyHidden(c.group())) {
        continue;
      }
      for (int g = 0; g < c.groups(); g++) {
        if (small(c.unanswered(g), c) || small(c.base(g), c)) {
          bands.add(c.group());
        }
      }
    }
  }

  private boolean small(long n, Crossing c) {
    return n > 0 && n < cube.k(c.item());
  }
}
