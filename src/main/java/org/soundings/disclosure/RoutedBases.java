package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.soundings.questionnaire.VariableSet;
import org.soundings.tally.Base;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;

/**
 * What the base of a question tells of the questions that lead to it: who was asked it answered
 * them in one way, who was not in another. Of one question that leads to another {@link Routes}
 * holds the sums of own tables; this holds the rest: groups, and several questions that lead there.
 */
record RoutedBases(Cube cube, Tally tally) {
  /** The variables that decide who is asked another; the options of a multiple choice, each. */
  Set<String> leadingTo(String name) {
    return cube.codebook().routes(name).stream()
        .flatMap(
            of -> cube.codebook().set(of).map(VariableSet::variables).orElse(List.of(of)).stream())
        .filter(of -> !of.equals(name))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether how many answered a variable would tell a hidden answer, or an answer of few, to one of
   * several that lead to it.
   *
   * @param hidden whether a published variable has a hidden answer
   * @param published whether a variable's own table is looked at
   */
  boolean isTelling(String name, Predicate<String> published, Predicate<String> hidden) {
    if (cube.router(name).isPresent()) {
      return false;
    }
    Table table = tally.table(TableId.of(name));
    long notAsked = table.cell(Base.notAskedLevel(table.dimension(0))).n();
    return leadingTo(name).stream()
        .anyMatch(
            of ->
                published.test(of)
                    ? hidden.test(of) && notAsked > 0
                    : few(notAsked, of) || few(table.answered().n(), of));
  }

  private boolean few(long n, String variable) {
    return n > 0 && n < cube.k(variable);
  }

  /** Tables in an order in which those of what leads to others come first. */
  List<List<List<Crossing>>> inOrder(List<List<Crossing>> families) {
    TreeMap<Integer, List<List<Crossing>>> byDepth = new TreeMap<>();
    for (List<Crossing> family : families) {
      int depth =
          family.stream()
              .mapToInt(c -> Math.max(depth(c.item(), 0), depth(c.group(), 0)))
              .max()
              .orElse(0);
      byDepth.computeIfAbsent(depth, any -> new ArrayList<>()).add(family);
    }
    return List.copyOf(byDepth.values());
  }

  /** A question is led to by earlier ones alone. */
  private int depth(String name, int longest) {
    return leadingTo(name).stream()
        .mapToInt(of -> longest > cube.tables().size() ? longest : depth(of, longest + 1))
        .max()
        .orElse(longest);
  }

  /**
   * The groups whose number of answers would tell a hidden answer of theirs to a question that
   * leads there, or one of few where no table says how they answered that. All of them where the
   * table is of such a question by something else, and a line of it would.
   *
   * @param crossings in which what leads there is decided
   */
  BitSet groups(Crossing c, Crossings crossings) {
    BitSet telling = new BitSet();
    for (int g = 0; g < c.groups(); g++) {
      long notAsked = notAsked(c, 1 - c.groupAt(), g);
      telling.set(g, isTelling(c.item(), c.group(), g, c.base(g), notAsked, crossings));
    }
    for (int r = 0; r < c.rows() && !c.number(); r++) {
      int row = r;
      long base = IntStream.range(0, c.groups()).mapToLong(g -> c.n(row, g)).sum();
      long notAsked = notAsked(c, c.groupAt(), r);
      if (isTelling(c.group(), c.item(), r, base, notAsked, crossings)) {
        telling.set(0, c.groups());
      }
    }
    return telling;
  }

  /** How many gave one answer to the other variable and were not asked the one at {@code asked}. */
  private static long notAsked(Crossing c, int asked, int level) {
    int none = Base.notAskedLevel(c.table().dimension(asked));
    return c.table().cellAt(asked == c.groupAt() ? c.index(level, none) : c.index(none, level)).n();
  }

  private boolean isTelling(
      String asked, String by, int level, long base, long notAsked, Crossings crossings) {
    return base + notAsked > 0
        && leadingTo(asked).stream()
            .filter(of -> !of.equals(by))
            .anyMatch(
                of ->
                    crossings.isTable(of, by) && !cube.isNumber(of)
                        ? isHidden(asked, of, by, level, crossings)
                        : few(notAsked, of)
                            || few(base, of)
                            || isHiddenNearby(asked, of, by, level, crossings));
  }

  /** The same in groups inside or around, and of the questions before. */
  private boolean isHiddenNearby(
      String asked, String of, String by, int level, Crossings crossings) {
    for (Nesting n : cube.isNumber(of) ? List.<Nesting>of() : crossings.nestings()) {
      if (n.inner().equals(by) && crossings.isTable(of, n.outer()) && n.outerOf()[level] >= 0) {
        if (isHidden(asked, of, n.outer(), n.outerOf()[level], crossings)) {
          return true;
        }
      } else if (n.outer().equals(by) && crossings.isTable(of, n.inner())) {
        if (n.within(level).stream().anyMatch(g -> isHidden(asked, of, n.inner(), g, crossings))) {
          return true;
        }
      }
    }
    return leadingTo(of).stream()
        .filter(earlier -> !earlier.equals(by) && !cube.isNumber(earlier))
        .anyMatch(
            earlier ->
                crossings.isTable(earlier, by)
                    ? isHidden(of, earlier, by, level, crossings)
                    : isHiddenNearby(of, earlier, by, level, crossings));
  }

  /** Whether it is hidden how many of those gave the answers that lead there. */
  private boolean isHidden(String asked, String of, String by, int level, Crossings crossings) {
    int answers = tally.table(TableId.of(of)).dimension(0).answers();
    IntPredicate shown = answer -> crossings.isShown(of, answer, by, level);
    boolean alone =
        cube.router(asked).filter(of::equals).isPresent()
            && tally.tables().containsKey(TableId.of(asked, of));
    if (!alone) {
      return !IntStream.range(0, answers).allMatch(shown);
    }
    List<Integer> here = Routed.of(tally.table(TableId.of(asked, of))).levels();
    boolean leading = here.stream().allMatch(shown::test);
    boolean others =
        here.size() < answers
            && IntStream.range(0, answers).filter(a -> !here.contains(a)).allMatch(shown);
    return !leading && !others;
  }
}
