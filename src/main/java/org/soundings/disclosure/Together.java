package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.soundings.disclosure.search.Block;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Variable;
import org.soundings.tally.Patterns;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;

/**
 * Whether what follows from the answers of the same people to several questions may be published
 * (D11, D12).
 *
 * <p>It is free where every table that it is a function of has no small cell. Otherwise only means,
 * variances and covariances, of {@value #FEWEST} people or more and to two digits, where each
 * crossing of two of the questions could have been another by k in each of its small cells, with
 * the same margins, the same covariance and the same cells where its table is shown. Nothing is
 * published of a question with a hidden answer.
 */
final class Together {
  /** Fewer people than so many are told nothing of that is not free. */
  static final int FEWEST = 100;

  private final Cube cube;
  private final Tally tally;
  private final Margins margins;
  private final Crossings crossings;

  Together(Cube cube, Tally tally, Margins margins, Crossings crossings) {
    this.cube = cube;
    this.tally = tally;
    this.margins = margins;
    this.crossings = crossings;
  }

  /**
   * What may be computed of it; empty where nothing may.
   *
   * @param names the variables of {@code patterns}
   */
  Optional<JointAnswers> cleared(TableId names, Patterns patterns) {
    List<double[]> rows = complete(patterns);
    long k = names.stream().mapToInt(cube::k).max().orElse(1);
    if (rows.size() < k || names.stream().anyMatch(name -> !known(name, names, rows))) {
      return Optional.empty();
    }
    int[] categorical =
        IntStream.range(0, names.size()).filter(i -> isCategorical(names.get(i))).toArray();
    boolean told = areGroupsTold(names, false);
    if (told && categorical.length == names.size() && safe(rows, categorical, names, k)) {
      return Optional.of(new JointAnswers(patterns, Fact.Joint.ROWS, true));
    }
    boolean free = told && categorical.length == names.size();
    boolean coarse = rows.size() >= FEWEST && areGroupsTold(names, true);
    for (int a = 0; a < names.size(); a++) {
      for (int b = a + 1; b < names.size(); b++) {
        int[] pair = {a, b};
        boolean both = isCategorical(names.get(a)) && isCategorical(names.get(b));
        boolean whole = both && safe(rows, pair, names, k);
        free &= whole;
        coarse &= whole || (both ? movable(rows, pair, names, k) : far(rows, pair, names));
      }
    }
    return free || coarse
        ? Optional.of(new JointAnswers(patterns, Fact.Joint.MOMENTS, free))
        : Optional.empty();
  }

  /**
   * Whether all cells by groups are shown, as far as they have a table; of a question that not all
   * were asked they must have one.
   *
   * @param routed whether those of such questions alone are looked at
   */
  private boolean areGroupsTold(TableId names, boolean routed) {
    RoutedBases bases = new RoutedBases(cube, tally);
    for (String group : names.variables()) {
      for (String item : names.variables()) {
        boolean led = !bases.leadingTo(item).isEmpty();
        if (cube.groups().contains(group) && !group.equals(item) && (led || !routed)) {
          boolean told = crossings.isTable(item, group) ? isWhole(item, group) : !led;
          if (!told) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private boolean isWhole(String item, String group) {
    for (boolean[] row : crossings.shown(TableId.of(group, item))) {
      for (boolean cell : row) {
        if (!cell) {
          return false;
        }
      }
    }
    return true;
  }

  private static List<double[]> complete(Patterns patterns) {
    List<double[]> rows = new ArrayList<>();
    patterns.forEach(
        (answers, times) -> {
          if (IntStream.range(0, answers.length).noneMatch(i -> Double.isNaN(answers[i]))) {
            for (long i = 0; i < times; i++) {
              rows.add(answers);
            }
          }
        });
    return rows;
  }

  private boolean isCategorical(String name) {
    return cube.codebook().variable(name).orElse(null) instanceof Variable.Categorical;
  }

  /**
   * Whether the variable's own answers are public: none is hidden, and those who gave all answers
   * are all who gave this one, or at least k fewer in each answer (D12).
   */
  private boolean known(String name, TableId names, List<double[]> rows) {
    Variable variable = cube.codebook().variable(name).orElse(null);
    Table own = tally.tables().get(TableId.of(name));
    if (variable == null || own == null || !partsKnown(name) || margins.isWithheld(name)) {
      return false;
    }
    int at = names.dimension(name);
    long k = cube.k(name);
    if (!isCategorical(name)) {
      long left = own.answered().n() - rows.size();
      return left == 0 || left >= k;
    }
    if (margins.isAny(name) && margins.anyHidden(name)) {
      return false;
    }
    long[] here = new long[own.dimension(0).answers()];
    rows.forEach(row -> here[(int) row[at]]++);
    for (int level = 0; level < here.length; level++) {
      long left = own.cell(level).n() - here[level];
      if (small(here[level], k) || small(left, k)) {
        return false;
      }
    }
    return !(margins.sensitive(name)
        && IntStream.range(0, here.length).anyMatch(l -> here[l] == rows.size()));
  }

  /** A score is a sum of answers: none of them may be hidden where they are published. */
  private boolean partsKnown(String name) {
    return cube.codebook().scale(name).map(Scale::items).orElse(List.of()).stream()
        .allMatch(item -> !margins.isAny(item) || !margins.anyHidden(item));
  }

  private static boolean small(long n, long k) {
    return n > 0 && n < k;
  }

  private static Map<List<Integer>, Long> cells(List<double[]> rows, int[] of) {
    Map<List<Integer>, Long> cells = new HashMap<>();
    for (double[] row : rows) {
      cells.merge(IntStream.of(of).mapToObj(i -> (int) row[i]).toList(), 1L, Long::sum);
    }
    return cells;
  }

  /** Whether no cell of the table is small, and no line of it unanimous on something sensitive. */
  private boolean safe(List<double[]> rows, int[] of, TableId names, long k) {
    Map<List<Integer>, Long> cells = cells(rows, of);
    if (cells.values().stream().anyMatch(n -> small(n, k))) {
      return false;
    }
    for (int i = 0; i < of.length; i++) {
      if (margins.sensitive(names.get(of[i])) && anyUnanimous(cells.keySet(), i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether some who are alike in everything else all gave the same answer in place {@code i}. */
  private static boolean anyUnanimous(Iterable<List<Integer>> cells, int i) {
    Map<List<Integer>, Integer> different = new HashMap<>();
    for (List<Integer> cell : cells) {
      List<Integer> others = new ArrayList<>(cell);
      others.remove(i);
      different.merge(others, 1, Integer::sum);
    }
    return different.containsValue(1);
  }

  /** Whether each small cell of two questions can differ by k with the same margins and product. */
  private boolean movable(List<double[]> rows, int[] pair, TableId names, long k) {
    double[] first = values(names.get(pair[0]));
    double[] second = values(names.get(pair[1]));
    long[][] counts = new long[first.length][second.length];
    rows.forEach(row -> counts[(int) row[pair[0]]][(int) row[pair[1]]]++);
    Block block = new Block();
    List<Integer> all = new ArrayList<>();
    double[] products = new double[first.length * second.length];
    for (int i = 0; i < first.length; i++) {
      for (int j = 0; j < second.length; j++) {
        boolean shown = crossings.isShown(names.get(pair[0]), i, names.get(pair[1]), j);
        int number = block.number(counts[i][j], k, shown ? Double.POSITIVE_INFINITY : 0);
        if (!shown) {
          block.hide(number);
        }
        products[all.size()] =
            Double.isNaN(first[i]) || Double.isNaN(second[j]) ? 0 : first[i] * second[j];
        all.add(number);
      }
    }
    lines(block, all, first.length, second.length);
    block.line(all, products, -1);
    return block.protect().isEmpty();
  }

  private static void lines(Block block, List<Integer> all, int rows, int columns) {
    for (int i = 0; i < rows; i++) {
      block.line(all.subList(i * columns, (i + 1) * columns));
    }
    for (int j = 0; j < columns; j++) {
      int column = j;
      block.line(IntStream.range(0, rows).mapToObj(i -> all.get(i * columns + column)).toList());
    }
  }

  private double[] values(String name) {
    Variable.Categorical of = (Variable.Categorical) cube.codebook().variable(name).orElseThrow();
    return of.values();
  }

  /** Whether the numbers of each answer's people add up to a sum that tells no one's (D10, D15). */
  private boolean far(List<double[]> rows, int[] pair, TableId names) {
    for (int side = 0; side < pair.length; side++) {
      int number = pair[side];
      int other = pair[1 - side];
      if (isCategorical(names.get(number))) {
        continue;
      }
      Steps steps = Steps.of(names.get(number), cube);
      Map<Double, List<Double>> groups = new HashMap<>();
      rows.forEach(
          row ->
              groups
                  .computeIfAbsent(
                      isCategorical(names.get(other)) ? row[other] : 0, any -> new ArrayList<>())
                  .add(row[number]));
      for (List<Double> group : groups.values()) {
        if (!steps.far(group.stream().mapToDouble(Double::doubleValue).sorted().toArray())) {
          return false;
        }
      }
    }
    return true;
  }
}
