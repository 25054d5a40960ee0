package org.soundings.disclosure;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soundings.tally.Base;
import org.soundings.tally.Dimension;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;

/**
 * What may be shown of all that a cube publishes: of each variable by itself, then of tables of
 * two, then of all who took part. What was decided for earlier releases of the same answers stays,
 * so what is new is hidden as far as both together would tell too much.
 */
final class Decided {
  private final Cube cube;
  private final Tally tally;
  private final Margins margins;
  private final Crossings crossings;
  private final boolean exact;

  Decided(Cube cube, Tally tally) {
    this(cube, tally, null, Set.of(), Set.of());
  }

  private Decided(
      Cube cube,
      Tally tally,
      @Nullable Decided before,
      Set<String> withheld,
      Set<Set<String>> whole) {
    this.cube = cube;
    this.tally = tally;
    margins = new Margins(cube, tally, before == null ? null : before.margins, withheld);
    crossings =
        new Crossings(cube, tally, margins, before == null ? null : before.crossings, whole);
    exact = before == null ? isExact() : before.exact;
  }

  /**
   * The same and more.
   *
   * @param next all that is published now and was before
   * @param withheld variables of which nothing new may be said
   * @param whole pairs of variables whose tables were shown whole as part of a larger one
   */
  Decided then(Cube next, Set<String> withheld, Set<Set<String>> whole) {
    Set<String> silent = new HashSet<>(withheld);
    if (exact && next.policy().guardsSilence()) {
      names(next)
          .filter(name -> !names(cube).anyMatch(name::equals) && tellsSilence(next, name))
          .forEach(silent::add);
    }
    return new Decided(next, tally, this, silent, whole);
  }

  private static Stream<String> names(Cube of) {
    return of.tables().stream().flatMap(TableId::stream).distinct();
  }

  Margins margins() {
    return margins;
  }

  Crossings crossings() {
    return crossings;
  }

  /** Whether it is said how many took part. */
  boolean exact() {
    return exact;
  }

  /**
   * Whether it may be said how many gave no answer: only where no such number is small anywhere.
   * Else how many took part is not said either (D5), and any number of people may have been silent
   * throughout.
   */
  private boolean isExact() {
    if (!cube.policy().guardsSilence()) {
      return true;
    }
    Set<String> all = names(cube).collect(Collectors.toSet());
    return crossings.bands().isEmpty()
        && all.stream().noneMatch(name -> tellsSilence(cube, name))
        && (tally.unweighted() == 0 || tally.unweighted() >= cube.policy().minimum());
  }

  /** Whether few gave an answer, or few gave none for one reason. */
  private boolean tellsSilence(Cube of, String name) {
    Table table = tally.table(TableId.of(name));
    Dimension dimension = table.dimension(0);
    boolean small = small(of, table.answered().n(), name);
    for (int i = dimension.answers(); i < dimension.levels(); i++) {
      small |= small(of, table.cell(i).n(), name);
    }
    return small;
  }

  /**
   * What may be said of those who did not answer. Where silence is not a secret, how many answered
   * and how many were asked is always said, unless the latter is a sum of answers that are hidden;
   * why the others did not, only where no reason is that of a few.
   */
  Silence silence(String name) {
    Table table = tally.table(TableId.of(name));
    if (margins.isWithheld(name) || small(cube, table.answered().n(), name)) {
      return Silence.NOTHING;
    }
    if (cube.policy().guardsSilence()) {
      boolean said = exact && margins.askedShown(name);
      return new Silence(said, said, said);
    }
    Dimension dimension = table.dimension(0);
    boolean reasons = true;
    for (int i = dimension.answers(); i < dimension.levels(); i++) {
      reasons &= i == Base.notAskedLevel(dimension) || !small(cube, table.cell(i).n(), name);
    }
    boolean asked = margins.askedShown(name);
    return new Silence(asked && reasons, asked, asked);
  }

  private static boolean small(Cube of, long n, String variable) {
    return n > 0 && n < of.k(variable);
  }
}
