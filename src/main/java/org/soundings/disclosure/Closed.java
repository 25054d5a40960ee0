package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soundings.disclosure.search.SameSum;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.VariableSet;
import org.soundings.tally.Cell;
import org.soundings.tally.Derived;
import org.soundings.tally.Moments;
import org.soundings.tally.Patterns;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;

/** A release under a policy that protects, made of what was decided to be shown. */
final class Closed {
  private final Cube cube;
  private final Tally tally;
  private final Decided decided;
  private final Margins margins;
  private final Crossings crossings;
  private final Map<TableId, Table> tables = new LinkedHashMap<>();
  private final Map<TableId, NumberTable> numbers = new LinkedHashMap<>();
  private final Map<TableId, NumberTable> means = new LinkedHashMap<>();

  Closed(Cube cube, Tally tally, Decided decided) {
    this.cube = cube;
    this.tally = tally;
    this.decided = decided;
    this.margins = decided.margins();
    this.crossings = decided.crossings();
  }

  /** Takes the weights out of tables that would tell people of one weight apart (D13). */
  private void withoutWeights() {
    for (Fact fact : cube.facts()) {
      if (fact instanceof Fact.Weighted w) {
        Patterns patterns = tally.patterns().get(new TableId(w.variables()));
        Table table = tables.get(w.table());
        boolean told =
            table != null
                && patterns != null
                && new WeightClasses(cube, table, patterns).mayBeShown();
        if (table != null && !told) {
          tables.put(w.table(), table.withoutWeights());
        }
      }
    }
  }

  private static boolean anyHidden(@Nullable Table table) {
    return table != null && table.anyHidden();
  }

  private static boolean anyHidden(@Nullable NumberTable numbers) {
    return numbers != null
        && numbers.parts().stream().anyMatch(part -> part.status() != Cell.Status.SHOWN);
  }

  /**
   * A table of three or more, to compute from: whole where none of its counts is small and the
   * tables of each two of them hide nothing, else nothing of it.
   */
  private Table whole(TableId names) {
    Table table = tally.table(names);
    long k = names.stream().mapToInt(cube::k).max().orElse(1);
    boolean hide = false;
    for (int i = 0; i < table.cells(); i++) {
      hide |= table.cellAt(i).n() > 0 && table.cellAt(i).n() < k;
    }
    for (TableId other : tables.keySet()) {
      hide |= names.variables().containsAll(other.variables()) && anyHidden(tables.get(other));
    }
    Cell.Status status = hide ? Cell.Status.PRIMARY : Cell.Status.SHOWN;
    Cell.Status[] all = new Cell.Status[table.cells()];
    Arrays.fill(all, status);
    return table.hide(all, status);
  }

  Release release() {
    for (TableId names : cube.tables()) {
      if (cube.isNumbers(names)) {
        boolean[] shown = shown(names);
        Silence silence = names.size() == 1 ? decided.silence(names.first()) : Silence.NOTHING;
        boolean spread = isAllShown(names.last());
        numbers.put(
            names,
            new PublishableNumbers(cube, names, tally.table(names))
                .cleared(shown, silence, spread));
      } else if (names.size() == 1) {
        String name = names.first();
        boolean band = crossings.bands().contains(name);
        tables.put(names, margins.cleared(name, decided.silence(name), band));
      } else if (names.size() == 2) {
        crossed(names);
      }
    }
    for (TableId names : cube.tables()) {
      if (names.size() > 2) {
        tables.put(names, whole(names));
      }
    }
    hideChosen();
    withoutWeights();
    withOthers();
    boolean exact = decided.exact();
    Together answers = new Together(cube, tally, margins, crossings);
    return new Release(
        cube.policy(),
        exact ? tally.responses() : Release.largestBase(tables, numbers),
        exact,
        exact ? tally.unweighted() : 0,
        tables,
        numbers,
        means,
        new Units(cube, tally).cleared(tables, numbers),
        Gate.together(tally, answers::cleared));
  }

  private void withOthers() {
    Others others = new Others(cube, margins, crossings, tables, numbers, means);
    numbers.replaceAll((names, of) -> names.size() == 2 ? of.with(others.of(names)) : of);
    means.replaceAll((names, of) -> of.with(others.of(names)));
  }

  private void crossed(TableId names) {
    boolean[][] shown = crossings.shown(names);
    Crossing crossing = crossings.crossing(names);
    double[] values = GroupMeans.values(cube, margins, crossing);
    if (crossing.groupAt() == 0 && values.length > 0) {
      means.put(names, means(tally.table(names), crossings.means(names), values));
    }
    tables.put(names, crossing.cleared(shown, all(shown)));
  }

  /** The pairs of variables of larger tables that are shown whole. */
  Set<Set<String>> wholePairs() {
    Set<Set<String>> pairs = new HashSet<>();
    release()
        .tables()
        .forEach(
            (names, table) -> {
              for (int i = 0; names.size() > 2 && !table.anyHidden() && i < names.size(); i++) {
                for (String other : names.variables().subList(i + 1, names.size())) {
                  pairs.add(Set.of(names.get(i), other));
                }
              }
            });
    return pairs;
  }

  private boolean small(long n, String variable) {
    return n > 0 && n < cube.k(variable);
  }

  private static boolean all(boolean[][] shown) {
    for (boolean[] row : shown) {
      for (boolean cell : row) {
        if (!cell) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a number is shown, for each group; of one group where there is no grouping. */
  private boolean[] shown(TableId names) {
    return names.size() == 1
        ? new boolean[] {
          !small(tally.table(names).answered().n(), names.first())
              && !margins.isWithoutTotal(names.first())
              && partsShown(names.first())
        }
        : ofGroups(names);
  }

  /** A score by groups is told of those of which what its items add up to may be. */
  private boolean[] ofGroups(TableId names) {
    boolean[] shown = crossings.shown(names)[0].clone();
    String by = names.first();
    boolean told = partsShown(names.last());
    for (String item : items(names.last())) {
      if (crossings.isTable(item, by)) {
        boolean[] sums = crossings.sumsTold(item, by);
        for (int g = 0; g < shown.length; g++) {
          shown[g] &= sums[g];
        }
      } else {
        told &= isSumTold(item, by);
      }
    }
    return told ? shown : new boolean[shown.length];
  }

  private List<String> items(String score) {
    return cube.codebook().scale(score).map(Scale::items).orElse(List.of());
  }

  /**
   * Whether what an item's answers add up to in each group may be known: each answer that few gave
   * can be that of others, if people of one group change answers that are shown nowhere.
   */
  private boolean isSumTold(String item, String by) {
    if (!margins.isAny(item) || !margins.anyHidden(item)) {
      return true;
    }
    Crossing c = new Crossing(TableId.of(by, item), tally.table(TableId.of(by, item)), 0, false);
    double[] values = GroupMeans.values(cube, item);
    boolean[] hidden = new boolean[c.rows()];
    for (int r = 0; r < hidden.length; r++) {
      hidden[r] = margins.isHidden(item, r);
    }
    for (int r = 0; r < hidden.length; r++) {
      if (margins.isSecret(item, r)) {
        long width = 0;
        for (int g = 0; g < c.groups(); g++) {
          width += new SameSum(values, c.counts(g), hidden).width(r, margins.width(item));
        }
        if (width < margins.width(item)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The means of an item by groups, where its cells may not all be shown. */
  private static NumberTable means(Table table, boolean[] shown, double[] values) {
    List<NumberTable.Part> parts = new ArrayList<>();
    for (int g = 0; g < shown.length; g++) {
      List<Cell> cells = new ArrayList<>();
      for (int level = 0; level < values.length; level++) {
        cells.add(table.cell(g, level));
      }
      Moments all = Moments.of(values, cells);
      Moments mean =
          new Moments(all.n(), all.weight(), all.squares(), all.mean(), Double.NaN, Double.NaN);
      parts.add(
          shown[g]
              ? new NumberTable.Part(Cell.Status.SHOWN, mean, List.of(), List.of(), List.of())
              : PublishableNumbers.hidden(List.of()));
    }
    return new NumberTable(List.of(table.dimension(0)), parts);
  }

  /** A score is a sum of answers: it is told where what each of them adds up to may be. */
  private boolean partsShown(String score) {
    return items(score).stream().allMatch(item -> !margins.isAny(item) || margins.isSumTold(item));
  }

  /** Whether no answer is hidden of what a score is made of. */
  private boolean isAllShown(String score) {
    return items(score).stream().noneMatch(item -> margins.isAny(item) && margins.anyHidden(item));
  }

  /** How many options a person chose gives the one hidden option away. */
  private void hideChosen() {
    for (VariableSet set : cube.sets(VariableSet.Kind.MULTIPLE)) {
      boolean hidden =
          set.variables().stream()
              .map(v -> tables.get(TableId.of(v)))
              .anyMatch(t -> t != null && (!t.cell(0).shown() || !t.cell(1).shown()));
      if (hidden) {
        numbers.replaceAll(
            (names, table) ->
                names.last().equals(Derived.chosen(set.name())) ? none(table) : table);
      }
    }
  }

  private static NumberTable none(NumberTable table) {
    return new NumberTable(
        table.groups(),
        table.parts().stream().map(p -> PublishableNumbers.hidden(p.missing())).toList());
  }
}
