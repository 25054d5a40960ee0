package org.soundings.disclosure;

import java.util.ArrayList;
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
  private final Cube cube;
  private final Margins margins;
  private final Sizes sizes;
  private final Map<List<String>, Crossing> crossings = new LinkedHashMap<>();
  private final Map<List<String>, boolean[][]> shown = new ConcurrentHashMap<>();
  private final Set<String> bands = new TreeSet<>();

  Crossings(Cube cube, Tally tally, Margins margins) {
    this.cube = cube;
    this.margins = margins;
    for (List<String> names : cube.tables()) {
      if (names.size() == 2) {
        boolean number = cube.isNumbers(names);
        int groupAt = number || !cube.groups().contains(names.get(1)) ? 0 : 1;
        crossings.put(names, new Crossing(names, tally.table(names), groupAt, number));
      }
    }
    findBands();
    sizes = new Sizes(cube, tally, margins, bands);
    Map<String, List<Crossing>> byItem = new LinkedHashMap<>();
    crossings
        .values()
        .forEach(c -> byItem.computeIfAbsent(c.item(), i -> new ArrayList<>()).add(c));
    byItem.values().parallelStream().forEach(this::protectItem);
  }

  private void protectItem(List<Crossing> tables) {
    Set<String> left = new LinkedHashSet<>(tables.stream().map(Crossing::group).toList());
    while (!left.isEmpty()) {
      List<String> family = margins.family(left.iterator().next(), left);
      family.forEach(left::remove);
      List<Crossing> of = tables.stream().filter(c -> family.contains(c.group())).toList();
      new Family(cube, margins, sizes, of, false).protect(shown);
      if (!cube.policy().guardsSilence()) {
        new Family(cube, margins, sizes, of, true).protect(shown);
      }
    }
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
    return shown.getOrDefault(names, new boolean[0][0]);
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
