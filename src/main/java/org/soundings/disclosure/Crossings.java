package org.soundings.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.soundings.tally.TableId;
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
  private final Map<TableId, BitSet> near;
  private final @Nullable Crossings before;
  private final Map<TableId, Crossing> crossings = new LinkedHashMap<>();
  private final Map<TableId, boolean[][]> shown = new ConcurrentHashMap<>();
  private final Map<TableId, boolean[]> means = new ConcurrentHashMap<>();
  private final Map<Set<String>, Crossing> first = new LinkedHashMap<>();
  private final Set<String> bands;
  private final AskedBefore asked;

  Crossings(Cube cube, Tally tally, Margins margins) {
    this(cube, tally, margins, null, Set.of());
  }

  /**
   * @param before what was decided for earlier releases of the same answers, which stays
   * @param whole pairs of variables whose tables were shown whole, as part of a larger one
   */
  Crossings(
      Cube cube, Tally tally, Margins margins, @Nullable Crossings before, Set<Set<String>> whole) {
    this.cube = cube;
    this.margins = margins;
    this.before = before;
    for (TableId names : cube.inOrder()) {
      if (names.size() == 2) {
        Crossing lead = first.get(Set.copyOf(names.variables()));
        int groupAt = lead == null ? groupAt(names) : names.dimension(lead.group());
        Crossing crossing = new Crossing(names, tally.table(names), groupAt, cube.isNumbers(names));
        crossings.put(names, crossing);
        if (lead == null) {
          first.put(Set.copyOf(names.variables()), crossing);
          decided(crossing, whole.contains(Set.copyOf(names.variables())));
        }
      }
    }
    bands = new UnsaidSizes(cube, margins, before).of(crossings.values());
    sizes = new Sizes(cube, tally, margins, bands);
    near = new NearGroups(cube, tally, margins).of(List.copyOf(first.values()), this::isDecided);
    asked = new AskedBefore(cube, tally, margins.nestings(), before);
    RoutedBases bases = new RoutedBases(cube, tally);
    for (List<List<Crossing>> next : bases.inOrder(new JointFamilies(margins).of(first.values()))) {
      next.forEach(family -> family.forEach(c -> nearOf(c).or(routed(c, bases))));
      next.parallelStream().forEach(this::protect);
    }
  }

  /** Groups of which nothing may be told for what was asked after something else. */
  private BitSet routed(Crossing c, RoutedBases bases) {
    BitSet groups = bases.groups(c, this);
    if (!isDecided(c) && asked.isTelling(c)) {
      groups.set(0, c.groups());
    }
    return groups;
  }

  private BitSet nearOf(Crossing c) {
    return near.computeIfAbsent(c.names(), any -> new BitSet());
  }

  /** What an earlier release has decided of a table. */
  private void decided(Crossing c, boolean whole) {
    if (isDecided(c) && before != null) {
      shown.put(c.names(), before.shown(c.names()));
      if (before.means(c.names()).length > 0) {
        means.put(c.names(), before.means(c.names()));
      }
    } else if (whole) {
      shown.put(c.names(), all(c, true));
    } else if (before != null && before.isTogether(c) && c.anyBelow(cube.k(c.item()))) {
      shown.put(c.names(), all(c, false));
    }
  }

  /** Whether the answers of the same people to both variables were computed from. */
  private boolean isTogether(Crossing c) {
    return cube.facts().stream()
        .anyMatch(
            fact ->
                fact instanceof Fact.Together t
                    && t.variables().containsAll(c.names().variables()));
  }

  private boolean isDecided(Crossing c) {
    return before != null && before.first.containsKey(Set.copyOf(c.names().variables()));
  }

  /** The group of the two: where both are, the one that lies in others or has others in it. */
  private int groupAt(TableId names) {
    Crossing of = before == null ? null : before.first.get(Set.copyOf(names.variables()));
    if (of != null) {
      return names.dimension(of.group());
    }
    boolean number = cube.isNumbers(names);
    if (number || !cube.groups().contains(names.get(1))) {
      return 0;
    }
    boolean nested = isNested(names.get(0)) && !isNested(names.get(1));
    return nested && cube.groups().contains(names.get(0)) ? 0 : 1;
  }

  private boolean isNested(String group) {
    return margins.nestings().stream()
        .anyMatch(n -> n.inner().equals(group) || n.outer().equals(group));
  }

  /**
   * Beside what was decided before, which stays. Where that is more than may be known together,
   * nothing new is shown.
   */
  private void protect(List<Crossing> of) {
    Map<TableId, boolean[][]> cells = new LinkedHashMap<>();
    Map<TableId, boolean[]> sums = new LinkedHashMap<>();
    for (Crossing c : of) {
      boolean[][] decided = shown.get(c.names());
      boolean[] summed = means.get(c.names());
      if (decided != null) {
        cells.put(c.names(), decided);
      }
      if (summed != null) {
        sums.put(c.names(), summed);
      }
    }
    boolean safe = search(of, cells, sums);
    for (Crossing c : of) {
      safe &= isKept(cells.get(c.names()), shown.get(c.names()));
      safe &= !sums.containsKey(c.names()) || Arrays.equals(sums.get(c.names()), means(c.names()));
    }
    shown.putAll(cells);
    means.putAll(sums);
    if (!safe) {
      of.forEach(c -> hideNew(c, !cells.containsKey(c.names()), !sums.containsKey(c.names())));
    }
  }

  private static boolean isKept(boolean @Nullable [][] before, boolean @Nullable [][] after) {
    return before == null || Arrays.deepEquals(before, after);
  }

  private void hideNew(Crossing c, boolean cells, boolean sums) {
    if (cells) {
      shown.put(c.names(), all(c, false));
    }
    if (sums) {
      means.computeIfPresent(c.names(), (n, all) -> new boolean[all.length]);
    }
  }

  private static boolean[][] all(Crossing c, boolean is) {
    boolean[][] all = new boolean[c.rows()][c.groups()];
    for (boolean[] row : all) {
      Arrays.fill(row, is);
    }
    return all;
  }

  /**
   * Again with fewer means, until those that are told are those that cells make way for.
   *
   * @return whether it came to an end
   */
  private boolean search(
      List<Crossing> of, Map<TableId, boolean[][]> told, Map<TableId, boolean[]> sums) {
    Map<TableId, List<AskedBefore.Sum>> sumsOfCells = new LinkedHashMap<>();
    of.forEach(c -> sumsOfCells.put(c.names(), asked.sums(c)));
    Telling.Before out = new Telling.Before(told, sums, sumsOfCells);
    for (int pass = 0; pass < PASSES; pass++) {
      Map<TableId, boolean[]> last = new LinkedHashMap<>();
      of.forEach(c -> last.put(c.names(), means.getOrDefault(c.names(), new boolean[0]).clone()));
      family(of, false, out).protect(shown, means);
      if (!cube.policy().guardsSilence()) {
        family(of, true, out).protect(shown, means);
      }
      boolean settled =
          of.stream().allMatch(c -> settled(c, last.getOrDefault(c.names(), new boolean[0])));
      if (settled) {
        return true;
      }
      if (pass == PASSES - 2) {
        of.forEach(c -> means.computeIfPresent(c.names(), (n, all) -> new boolean[all.length]));
      }
    }
    return false;
  }

  private Family family(List<Crossing> of, boolean sizesKnown, Telling.Before out) {
    return new Family(
        cube,
        margins,
        of,
        new Telling(cube, margins, sizes, of, sizesKnown, near, out, means),
        out);
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

  /** Its tables, of each two variables one. */
  List<Crossing> leads() {
    return List.copyOf(first.values());
  }

  /** How the groupings lie in one another. */
  List<Nesting> nestings() {
    return margins.nestings();
  }

  Crossing crossing(TableId names) {
    Crossing found = crossings.get(names);
    if (found == null) {
      throw new IllegalArgumentException("the cube has no table of " + names);
    }
    return found;
  }

  /** Row by row, group by group. */
  boolean[][] shown(TableId names) {
    Crossing lead = lead(names);
    boolean none = margins.isWithheld(lead.item()) || margins.isWithheld(lead.group());
    return none ? all(lead, false) : shown.getOrDefault(lead.names(), new boolean[0][0]);
  }

  /** Whether a group's mean may be shown, of an item whose cells may not; none where not asked. */
  boolean[] means(TableId names) {
    Crossing lead = lead(names);
    boolean[] of = means.getOrDefault(lead.names(), new boolean[0]);
    boolean none = margins.isWithheld(lead.item()) || margins.isWithheld(lead.group());
    return none ? new boolean[of.length] : of;
  }

  /**
   * Of which groups it may be known what an item's answers add up to: where it is told, or where
   * all cells are shown.
   */
  boolean[] sumsTold(String item, String group) {
    Crossing lead = crossing(item, group);
    boolean[][] cells = shown(lead.names());
    boolean[] of = means(lead.names());
    boolean[] told = new boolean[lead.groups()];
    for (int g = 0; g < told.length; g++) {
      int column = g;
      boolean whole = Arrays.stream(cells).allMatch(row -> row[column]);
      told[g] = lead.group().equals(group) && (whole || (g < of.length && of[g]));
    }
    return told;
  }

  private Crossing crossing(String item, String group) {
    Crossing lead = first.get(Set.copyOf(List.of(item, group)));
    if (lead == null) {
      throw new IllegalArgumentException("the cube has no table of " + item + " by " + group);
    }
    return lead;
  }

  /** Whether there is a table of an item by a group. */
  boolean isTable(String item, String group) {
    return first.containsKey(Set.copyOf(List.of(item, group)));
  }

  /** Whether a cell of two variables is shown in a table of them. */
  boolean isShown(String one, int level, String other, int otherLevel) {
    Crossing lead = first.get(Set.copyOf(List.of(one, other)));
    if (lead == null || one.equals(other)) {
      return false;
    }
    boolean[][] of = shown(lead.names());
    boolean item = lead.item().equals(one);
    return of.length > 0 && (item ? of[level][otherLevel] : of[otherLevel][level]);
  }

  /** The same two variables the other way round are one table. */
  private Crossing lead(TableId names) {
    Crossing found = first.get(Set.copyOf(names.variables()));
    return found == null ? crossing(names) : found;
  }

  /**
   * The groupings whose own sizes are not said (D5): beside the base of an item they would give
   * away how many left it empty, or a base that is too small for it.
   */
  Set<String> bands() {
    return bands;
  }

  /** Whether the sizes of a grouping were said. */
  boolean isSaid(String group) {
    return cube.tables().contains(TableId.of(group)) && !bands.contains(group);
  }
}
