package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.VariableSet;
import org.soundings.tally.Base;
import org.soundings.tally.Cell;
import org.soundings.tally.Dimension;
import org.soundings.tally.Moments;
import org.soundings.tally.Patterns;
import org.soundings.tally.Table;
import org.soundings.tally.Tally;

/**
 * The one door to anything shown or exported (D1).
 *
 * <p>A release is cleared whole. Counts below an item's k are hidden (D2), groups unanimous on
 * something sensitive (D3), and whatever else must be hidden so that none of these follows from the
 * union of all that is shown, exactly or to within k ({@link Block}, D4). Why a number is hidden is
 * not said: the pattern gives nothing away (D7).
 */
public final class Gate {
  private final Cube cube;

  public Gate(Cube cube) {
    this.cube = cube;
  }

  /**
   * Clears what was counted for the cube.
   *
   * @param tally has every table of {@link Cube#counted}
   */
  public Cleared<Release> clear(Tally tally) {
    return new Cleared<>(cube.policy().isOpen() ? open(tally) : closed(tally));
  }

  private Release open(Tally tally) {
    Map<List<String>, Table> tables = new LinkedHashMap<>();
    Map<List<String>, NumberTable> numbers = new LinkedHashMap<>();
    for (List<String> names : cube.tables()) {
      Table table = tally.table(names);
      if (cube.isNumbers(names)) {
        numbers.put(names, Numbers.all(table, cube.policy().singleValues()));
      } else {
        tables.put(names, table);
      }
    }
    return new Release(
        cube.policy(),
        tally.responses(),
        true,
        tally.unweighted(),
        tables,
        numbers,
        Map.of(),
        new Units(cube, tally).cleared(tables, numbers),
        together(
            tally, (names, part) -> Optional.of(new JointAnswers(part, Fact.Joint.ROWS, true))));
  }

  private static Map<List<String>, JointAnswers> together(
      Tally tally, BiFunction<List<String>, Patterns, Optional<JointAnswers>> clear) {
    Map<List<String>, JointAnswers> together = new LinkedHashMap<>();
    tally
        .patterns()
        .forEach(
            (names, part) ->
                clear.apply(names, part).ifPresent(cleared -> together.put(names, cleared)));
    return together;
  }

  /** Takes the weights out of tables that would tell people of one weight apart (D13). */
  private void withoutWeights(Tally tally, Map<List<String>, Table> tables) {
    for (Fact fact : cube.facts()) {
      if (fact instanceof Fact.Weighted w) {
        Patterns patterns = tally.patterns().get(w.variables());
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
  private Table whole(List<String> names, Tally tally, Map<List<String>, Table> tables) {
    Table table = tally.table(names);
    long k = names.stream().mapToInt(cube::k).max().orElse(1);
    boolean hide = false;
    for (int i = 0; i < table.cells(); i++) {
      hide |= table.cellAt(i).n() > 0 && table.cellAt(i).n() < k;
    }
    for (List<String> other : tables.keySet()) {
      hide |= names.containsAll(other) && anyHidden(tables.get(other));
    }
    Cell.Status status = hide ? Cell.Status.PRIMARY : Cell.Status.SHOWN;
    Cell.Status[] all = new Cell.Status[table.cells()];
    Arrays.fill(all, status);
    return table.hide(all, status);
  }

  private Release closed(Tally tally) {
    Margins margins = new Margins(cube, tally);
    Crossings crossings = new Crossings(cube, tally, margins);
    Set<String> bands = crossings.bands();
    boolean exact = !cube.policy().guardsSilence() || (bands.isEmpty() && reasonsShown(tally));
    Map<List<String>, Table> tables = new LinkedHashMap<>();
    Map<List<String>, NumberTable> numbers = new LinkedHashMap<>();
    Map<List<String>, NumberTable> means = new LinkedHashMap<>();
    for (List<String> names : cube.tables()) {
      if (cube.isNumbers(names)) {
        numbers.put(
            names,
            new Numbers(cube, names, tally.table(names))
                .cleared(
                    shown(names, tally, margins, crossings),
                    names.size() == 1
                        ? silence(names.getFirst(), tally, margins, exact)
                        : Silence.NOTHING));
      } else if (names.size() == 1) {
        tables.put(
            names,
            margins.cleared(
                names.getFirst(),
                silence(names.getFirst(), tally, margins, exact),
                bands.contains(names.getFirst())));
      } else if (names.size() == 2) {
        boolean[][] shown = crossings.shown(names);
        Crossing crossing = crossings.crossing(names);
        double[] values = GroupMeans.values(cube, margins, crossing);
        if (crossing.groupAt() == 0 && values.length > 0) {
          means.put(names, means(tally.table(names), crossings.means(names), values));
        }
        tables.put(names, crossings.crossing(names).cleared(shown, all(shown)));
      }
    }
    for (List<String> names : cube.tables()) {
      if (names.size() > 2) {
        tables.put(names, whole(names, tally, tables));
      }
    }
    hideChosen(tables, numbers);
    withoutWeights(tally, tables);
    long responses = exact ? tally.responses() : largestBase(tables, numbers);
    Together answers = new Together(cube, tally, margins);
    return new Release(
        cube.policy(),
        responses,
        exact,
        exact ? tally.unweighted() : 0,
        tables,
        numbers,
        means,
        new Units(cube, tally).cleared(tables, numbers),
        together(tally, answers::cleared));
  }

  /**
   * Whether it may be said how many gave no answer: only where no such number is small anywhere.
   * Else how many took part is not said either (D5), and any number of people may have been silent
   * throughout.
   */
  private boolean reasonsShown(Tally tally) {
    for (List<String> names : cube.tables()) {
      for (String name : names) {
        Table table = tally.table(List.of(name));
        Dimension dimension = table.dimension(0);
        boolean safe = !small(table.answered().n(), name);
        for (int i = dimension.answers(); i < dimension.levels(); i++) {
          safe &= !small(table.cell(i).n(), name);
        }
        if (!safe) {
          return false;
        }
      }
    }
    return tally.unweighted() == 0 || tally.unweighted() >= cube.policy().minimum();
  }

  /**
   * What may be said of those who did not answer. Where silence is not a secret, how many answered
   * and how many were asked is always said, unless the latter is a sum of answers that are hidden;
   * why the others did not, only where no reason is that of a few.
   */
  private Silence silence(String name, Tally tally, Margins margins, boolean exact) {
    if (small(tally.table(List.of(name)).answered().n(), name)) {
      return Silence.NOTHING;
    }
    if (cube.policy().guardsSilence()) {
      return new Silence(exact, exact, exact);
    }
    Table table = tally.table(List.of(name));
    Dimension dimension = table.dimension(0);
    boolean reasons = true;
    for (int i = dimension.answers(); i < dimension.levels(); i++) {
      reasons &= i == Base.notAskedLevel(dimension) || !small(table.cell(i).n(), name);
    }
    boolean asked = margins.askedShown(name);
    return new Silence(asked && reasons, asked, asked);
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
  private boolean[] shown(List<String> names, Tally tally, Margins margins, Crossings crossings) {
    return names.size() == 1
        ? new boolean[] {
          !small(tally.table(names).answered().n(), names.getFirst())
              && !margins.isWithoutTotal(names.getFirst())
              && partsShown(names.getFirst(), margins)
        }
        : ofGroups(names, margins, crossings);
  }

  /** A score by groups is told where what its items add up to in these groups may be. */
  private boolean[] ofGroups(List<String> names, Margins margins, Crossings crossings) {
    boolean[] shown = crossings.shown(names)[0];
    String score = names.getLast();
    boolean told =
        partsShown(score, margins)
            && cube.codebook().scale(score).map(Scale::items).orElse(List.of()).stream()
                .allMatch(item -> crossings.sumsTold(item, names.getFirst(), shown));
    return told ? shown : new boolean[shown.length];
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
              : Numbers.hidden(List.of()));
    }
    return new NumberTable(List.of(table.dimension(0)), parts);
  }

  /** A score is a sum of answers: it is hidden where one of them is. */
  private boolean partsShown(String score, Margins margins) {
    return cube.codebook().scale(score).map(Scale::items).orElse(List.of()).stream()
        .noneMatch(item -> margins.isAny(item) && margins.anyHidden(item));
  }

  /** How many options a person chose gives the one hidden option away. */
  private void hideChosen(Map<List<String>, Table> tables, Map<List<String>, NumberTable> numbers) {
    for (VariableSet set : cube.sets(VariableSet.Kind.MULTIPLE)) {
      boolean hidden =
          set.variables().stream()
              .map(v -> tables.get(List.of(v)))
              .anyMatch(t -> t != null && (!t.cell(0).shown() || !t.cell(1).shown()));
      if (hidden) {
        numbers.replaceAll(
            (names, table) -> names.getLast().equals(set.name() + "#chosen") ? none(table) : table);
      }
    }
  }

  private static NumberTable none(NumberTable table) {
    return new NumberTable(
        table.groups(), table.parts().stream().map(p -> Numbers.hidden(p.missing())).toList());
  }

  private static long largestBase(
      Map<List<String>, Table> tables, Map<List<String>, NumberTable> numbers) {
    long most = 0;
    for (Table table : tables.values()) {
      most = Math.max(most, table.answered().n());
    }
    for (NumberTable table : numbers.values()) {
      most = Math.max(most, table.parts().stream().mapToLong(p -> p.moments().n()).sum());
    }
    return most;
  }
}
