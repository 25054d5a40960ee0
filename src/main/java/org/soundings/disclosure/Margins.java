package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.soundings.disclosure.search.Block;
import org.soundings.questionnaire.Sensitivity;
import org.soundings.questionnaire.VariableSet;
import org.soundings.tally.Base;
import org.soundings.tally.Cell;
import org.soundings.tally.Dimension;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;

/**
 * Which answers of each variable are hidden in the variable's own table, and therefore everywhere.
 *
 * <p>A level hidden here is hidden whole in every crossing, and so is every level that it is hidden
 * with: nothing that is published tells their people apart, so they may as well have answered
 * crosswise. Variables that lie in one another, and the options of a ranking, are looked at
 * together.
 */
public final class Margins {
  private final Cube cube;
  private final Tally tally;
  private final List<Nesting> nestings;
  private final Map<String, BitSet> hidden = new HashMap<>();
  private final Set<String> withoutTotal = new HashSet<>();
  private final Set<String> withoutAsked = new HashSet<>();
  private final Set<String> sumsTold = new HashSet<>();
  private final Set<String> withheld;
  private final EarlierMargins before;
  private final OwnNumbers numbers;

  Margins(Cube cube, Tally tally) {
    this(cube, tally, null, Set.of());
  }

  /**
   * @param before what was decided for earlier releases of the same answers, which stays
   * @param withheld variables of which nothing may be said
   */
  Margins(Cube cube, Tally tally, @Nullable Margins before, Set<String> withheld) {
    this.cube = cube;
    this.tally = tally;
    this.before = new EarlierMargins(before);
    this.numbers = new OwnNumbers(cube, tally, this.before, withoutTotal);
    this.withheld = Set.copyOf(withheld);
    if (before != null) {
      withoutTotal.addAll(before.withoutTotal);
      withoutAsked.addAll(before.withoutAsked);
    }
    nestings = Nesting.all(tally, cube.groupings());
    Set<String> left = new TreeSet<>();
    cube.tables().forEach(table -> left.addAll(table.variables()));
    left.removeIf(cube::isNumber);
    for (VariableSet set : cube.sets(VariableSet.Kind.RANKING)) {
      if (left.containsAll(set.variables())) {
        ranking(set);
        set.variables().forEach(left::remove);
      }
    }
    Set<String> routers = new LinkedHashSet<>();
    left.forEach(name -> cube.router(name).filter(left::contains).ifPresent(routers::add));
    while (!left.isEmpty()) {
      routers.retainAll(left);
      List<String> family = family((routers.isEmpty() ? left : routers).iterator().next(), left);
      family.forEach(left::remove);
      protect(family);
    }
    hidden.keySet().stream()
        .filter(name -> isOfTooFew(name) && !this.before.isDecided(name))
        .forEach(this::hideWhole);
    hideRouted();
    withheld.forEach(
        name -> {
          hidden.putIfAbsent(name, new BitSet());
          hideWhole(name);
        });
  }

  /** What is told of a question must not tell what was answered to those that lead to it. */
  private void hideRouted() {
    RoutedBases bases = new RoutedBases(cube, tally);
    List<String> now;
    do {
      now =
          cube.tables().stream()
              .flatMap(TableId::stream)
              .distinct()
              .filter(n -> !before.isDecided(n) && !withoutTotal.contains(n))
              .filter(n -> bases.isTelling(n, this::isAny, this::anyHidden))
              .toList();
      now.forEach(this::hideWhole);
    } while (!now.isEmpty());
  }

  /** Whether nothing may be said of a variable. */
  boolean isWithheld(String name) {
    return withheld.contains(name);
  }

  /** Whether so few answered that not even who chose nothing is said (X-F2). */
  boolean isOfTooFew(String name) {
    Table table = tally.table(TableId.of(name));
    long base = table.answered().n() + (ofRanking(name) ? unplaced(table) : 0);
    return base > 0 && base < cube.k(name);
  }

  private boolean ofRanking(String name) {
    return cube.sets(VariableSet.Kind.RANKING).stream()
        .anyMatch(set -> set.variables().contains(name));
  }

  private void hideWhole(String name) {
    BitSet all = hidden.getOrDefault(name, new BitSet());
    all.set(0, tally.table(TableId.of(name)).dimension(0).answers());
    withoutTotal.add(name);
    withoutAsked.add(name);
    sumsTold.remove(name);
  }

  List<Nesting> nestings() {
    return nestings;
  }

  /** A variable with all that lie in it or around it. */
  List<String> family(String first, Set<String> among) {
    List<String> family = new ArrayList<>(List.of(first));
    for (int i = 0; i < family.size(); i++) {
      String name = family.get(i);
      for (Nesting n : nestings) {
        String other = n.inner().equals(name) ? n.outer() : n.inner();
        boolean touches = n.inner().equals(name) || n.outer().equals(name);
        if (touches && among.contains(other) && !family.contains(other)) {
          family.add(other);
        }
      }
    }
    return family;
  }

  private void protect(List<String> family) {
    Block block = new Block();
    Map<String, Own> own = new LinkedHashMap<>();
    family.forEach(name -> own.put(name, numbers.of(block, name, OwnNumbers.TOTAL)));
    for (Nesting n : nestings) {
      Own inner = own.get(n.inner());
      Own outer = own.get(n.outer());
      if (inner != null && outer != null) {
        numbers.nest(block, n, inner.levels(), outer.levels());
      }
    }
    List<Routes.Route> routes = new Routes(cube, tally, before::isAskedTold).in(block, own);
    protect(block, own);
    routes.forEach(
        route -> {
          if (block.isHidden(route.asked()) && !before.isDecided(route.of())) {
            withoutAsked.add(route.of());
          }
          if (block.isHidden(route.answered()) && !before.isDecided(route.of())) {
            withoutTotal.add(route.of());
          }
        });
  }

  private void protect(Block block, Map<String, Own> own) {
    boolean safe = block.protect().isEmpty();
    own.forEach((name, numbers) -> keep(block, name, numbers, safe));
  }

  /** Whether few gave an answer, and how many is hidden. */
  boolean isSecret(String name, int level) {
    long n = tally.table(TableId.of(name)).cell(level).n();
    return isHidden(name, level) && n > 0 && n < cube.k(name);
  }

  /** How wide the number of an answer's people must stay. */
  long width(String name) {
    return numbers.width(name);
  }

  /** Whether it may be known what the answers to an item add up to. */
  boolean isSumTold(String name) {
    return !anyHidden(name) || sumsTold.contains(name);
  }

  private void keep(Block block, String name, Own own, boolean safe) {
    hide(block, name, own, safe);
    boolean shown = own.sum() >= 0 && safe && !block.isHidden(own.sum());
    if (before.isSumTold(name) || (shown && !withoutTotal.contains(name) && makesRoom(name))) {
      sumsTold.add(name);
    }
  }

  /** Hides answers until what all add up to may be known; none where it may not in any case. */
  private boolean makesRoom(String name) {
    BitSet of = hidden.getOrDefault(name, new BitSet());
    Optional<BitSet> more =
        AnswerSum.of(cube, name, tally.table(TableId.of(name))).flatMap(sum -> sum.hiding(of));
    boolean kept = more.isPresent() && (!before.isDecided(name) || more.get().equals(of));
    if (kept) {
      of.or(more.get());
    }
    return kept;
  }

  private void hide(Block block, String name, Own own, boolean safe) {
    if (before.isDecided(name)) {
      hidden.put(name, before.hidden(name));
      return;
    }
    BitSet of = new BitSet();
    boolean none = !safe || block.isHidden(own.total());
    for (int l = 0; l < own.levels().length; l++) {
      of.set(l, none || block.isHidden(own.levels()[l]));
    }
    hidden.put(name, of);
    if (none && (cube.policy().guardsSilence() || block.isHidden(own.total()))) {
      withoutTotal.add(name);
    }
  }

  /** Options by places: everyone who ranked put one option in each place. */
  private void ranking(VariableSet set) {
    Block block = new Block();
    Map<String, Own> options = new LinkedHashMap<>();
    for (String option : set.variables()) {
      Own own = numbers.of(block, option, 2);
      options.put(option, own);
      long none = unplaced(tally.table(TableId.of(option)));
      block.line(List.of(own.total(), block.unprinted(none, cube.k(option))));
    }
    int top = options.values().iterator().next().levels().length;
    for (int place = 0; place < top; place++) {
      List<Integer> line = new ArrayList<>();
      for (Own own : options.values()) {
        line.add(own.levels()[place]);
      }
      block.line(line);
    }
    protect(block, options);
  }

  /** Those who ranked, but not this option. */
  private static long unplaced(Table table) {
    return Base.of(table).notApplicable().n();
  }

  boolean sensitive(String name) {
    return cube.codebook().sensitivity(name) != Sensitivity.ORDINARY;
  }

  /** Whether means of it are told beside its hidden answers. */
  boolean tellsSum(String name) {
    return sumsTold.contains(name);
  }

  /** The answers of a variable that are hidden; a copy. */
  BitSet hidden(String name) {
    BitSet copy = new BitSet();
    copy.or(hidden.getOrDefault(name, copy));
    return copy;
  }

  boolean isHidden(String name, int level) {
    BitSet of = hidden.get(name);
    return of != null && of.get(level);
  }

  /** Whether it is hidden how many answered a variable. */
  boolean isWithoutTotal(String name) {
    return withoutTotal.contains(name);
  }

  /** Whether it may be said how many were asked (those who were not answered something else). */
  boolean askedShown(String name) {
    if (cube.codebook().routes(name).isEmpty() || withoutTotal.contains(name)) {
      return !withoutTotal.contains(name);
    }
    if (cube.router(name).isPresent()) {
      return !withoutAsked.contains(name);
    }
    return cube.codebook().routes(name).stream().noneMatch(this::anyHidden);
  }

  /** Whether its own table is looked at. */
  boolean isAny(String name) {
    return hidden.containsKey(name);
  }

  boolean anyHidden(String name) {
    BitSet of = hidden.get(name);
    return of == null || !of.isEmpty();
  }

  /**
   * A variable's own table with what is hidden in it.
   *
   * @param silence what of those who did not answer may be said
   */
  Table cleared(String name, Silence silence, boolean nothingShown) {
    Table table = tally.table(TableId.of(name));
    Dimension dimension = table.dimension(0);
    Cell.Status[] status = new Cell.Status[table.cells()];
    boolean whole = nothingShown || isOfTooFew(name);
    for (int i = 0; i < status.length; i++) {
      boolean hide =
          whole || (i < dimension.answers() ? isHidden(name, i) : !silence.shows(dimension, i));
      status[i] = hide ? Cell.Status.PRIMARY : Cell.Status.SHOWN;
    }
    boolean total = whole || withoutTotal.contains(name);
    return table.hide(
        status,
        total ? Cell.Status.PRIMARY : Cell.Status.SHOWN,
        silence.unanswered() && !total ? Cell.Status.SHOWN : Cell.Status.PRIMARY);
  }

  static double cost(long n) {
    return 1 + n / 10.0;
  }

  static List<Integer> boxed(int[] numbers) {
    return IntStream.of(numbers).boxed().toList();
  }
}
