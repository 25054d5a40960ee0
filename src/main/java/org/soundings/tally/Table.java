package org.soundings.tally;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.soundings.response.Missing;

/**
 * Responses counted by the levels of one or more variables, every level of "no answer" included.
 *
 * <p>Merging is exact ({@link CellSums}): any split of the responses in any order gives the same
 * bytes.
 */
public final class Table {
  private final List<Dimension> dimensions;
  private final CellSums sums;
  private final byte[] status;
  private final @Nullable KnownTotals totals;

  private Table(
      List<Dimension> dimensions, CellSums sums, byte[] status, @Nullable KnownTotals totals) {
    this.dimensions = List.copyOf(dimensions);
    this.sums = sums;
    this.status = status;
    this.totals = totals;
  }

  /**
   * @throws TooManyCells where there are more than are held
   */
  static Table empty(List<Dimension> dimensions, WeightScale scale) {
    long cells = 1;
    for (Dimension d : dimensions) {
      cells *= d.levels();
    }
    if (CellSums.isTooMany(cells, scale)) {
      throw new TooManyCells(dimensions.stream().map(Dimension::variable).toList(), cells);
    }
    return new Table(dimensions, CellSums.none((int) cells, scale), new byte[0], null);
  }

  /** What it counts by, in order; none where it is the table of all responses. */
  public List<Dimension> dimensions() {
    return dimensions;
  }

  /**
   * One of them, from 0.
   *
   * @throws IndexOutOfBoundsException where it has no such dimension
   */
  public Dimension dimension(int index) {
    return dimensions.get(index);
  }

  /** How many cells, the levels of "no answer" included. */
  public int cells() {
    return sums.cells();
  }

  /** The place of a cell among all, the last dimension running fastest. */
  public int index(int... levels) {
    int index = 0;
    for (int d = 0; d < dimensions.size(); d++) {
      index = index * dimensions.get(d).levels() + levels[d];
    }
    return index;
  }

  /** The cell at one level of each dimension; zeros where it is hidden. */
  public Cell cell(int... levels) {
    return cellAt(index(levels));
  }

  /** The cell at a place among all, as {@link #index} counts; zeros where it is hidden. */
  public Cell cellAt(int index) {
    Cell.Status shown =
        status.length == 0 ? Cell.Status.SHOWN : Cell.Status.values()[status[index]];
    return sums.cell(index, shown);
  }

  /** As {@link CellSums#weighAll(int[], long[], int)}. */
  void weighAll(int[] at, long[] weights, int rows) {
    sums.weighAll(at, weights, rows);
  }

  /** The same for a table of two dimensions, given the levels of each. */
  void weighAll(int[] first, int[] second, long[] weights, int rows) {
    sums.weighAll(first, second, dimensions.get(1).levels(), weights, rows);
  }

  /** As {@link CellSums#addAll(int[], int)}. */
  void addAll(int[] at, int rows) {
    sums.addAll(at, rows);
  }

  /** The same for a table of two dimensions, given the levels of each. */
  void addAll(int[] first, int[] second, int rows) {
    sums.addAll(first, second, dimensions.get(1).levels(), rows);
  }

  /** The table of the responses of both. Pure, associative, commutative, exact. */
  public Table merge(Table other) {
    if (dimensions.size() != other.dimensions.size() || !scale().equals(other.scale())) {
      throw new IllegalArgumentException("only tables of one plan can be merged");
    }
    Dimension[] wider = new Dimension[dimensions.size()];
    for (int d = 0; d < wider.length; d++) {
      wider[d] = dimensions.get(d).union(other.dimensions.get(d));
    }
    Table both = empty(List.of(wider), scale());
    both.take(this);
    both.take(other);
    return both;
  }

  private void take(Table part) {
    for (int index = 0; index < part.cells(); index++) {
      if (!part.sums.isEmpty(index)) {
        int place = part.dimensions.equals(dimensions) ? index : placeOf(part, index);
        sums.add(place, part.sums, index);
      }
    }
  }

  private int placeOf(Table part, int index) {
    int[] levels = part.levels(index);
    for (int d = 0; d < levels.length; d++) {
      levels[d] = part.dimensions.get(d).levelIn(dimensions.get(d), levels[d]);
    }
    return index(levels);
  }

  /** The levels of the cell at {@code index}. */
  public int[] levels(int index) {
    int[] levels = new int[dimensions.size()];
    int rest = index;
    for (int d = levels.length - 1; d >= 0; d--) {
      levels[d] = rest % dimensions.get(d).levels();
      rest /= dimensions.get(d).levels();
    }
    return levels;
  }

  /** The table over all dimensions but the first, every level of which is added up. */
  Table withoutFirst() {
    Table rest = empty(dimensions.subList(1, dimensions.size()), scale());
    for (int index = 0; index < cells(); index++) {
      rest.sums.add(index % rest.cells(), sums, index);
    }
    return rest;
  }

  /** All responses that stand on answers of every dimension. Known even where cells are hidden. */
  public Cell answered() {
    return totals == null ? sum(i -> true) : totals.answered();
  }

  /**
   * All responses to whom a table of one variable has no answer although they were asked. Known
   * even where the reasons are hidden.
   */
  public Cell unanswered() {
    if (totals != null) {
      return totals.unanswered();
    }
    int asked = dimensions.getFirst().level(Missing.NOT_ASKED);
    return sum(i -> i >= dimensions.getFirst().answers() && i != asked, i -> true);
  }

  /**
   * All responses that stand on {@code level} of one dimension and on answers of the others. Where
   * cells are hidden it is known if one of those it adds up is shown.
   */
  public Cell line(int dimension, int level) {
    return totals == null
        ? sum(i -> levels(i)[dimension] == level)
        : totals.lines().get(dimension).get(level);
  }

  private Cell sum(IntPredicate which) {
    return sum(this::isAnswer, which);
  }

  private Cell sum(IntPredicate among, IntPredicate which) {
    CellSums total = CellSums.none(1, scale());
    for (int index = 0; index < cells(); index++) {
      if (among.test(index) && which.test(index)) {
        total.add(0, sums, index);
      }
    }
    return total.cell(0, Cell.Status.SHOWN);
  }

  /**
   * The same counts with those of some cells added to another cell.
   *
   * @param into for each cell of this table the one that takes its counts
   */
  public Table pour(int[] into) {
    Table merged = empty(dimensions, scale());
    for (int index = 0; index < cells(); index++) {
      merged.sums.add(into[index], sums, index);
    }
    return merged;
  }

  /** Whether the cell at {@code index} stands on an answer of every dimension. */
  public boolean isAnswer(int index) {
    int[] levels = levels(index);
    for (int d = 0; d < levels.length; d++) {
      if (levels[d] >= dimensions.get(d).answers()) {
        return false;
      }
    }
    return true;
  }

  /**
   * The same table with the numbers of some cells taken away.
   *
   * @param hidden the status of each cell
   * @param total the status of the number of all who answered
   */
  public Table hide(Cell.Status[] hidden, Cell.Status total) {
    return hide(hidden, total, Cell.Status.PRIMARY);
  }

  /**
   * @param unanswered the status of the number of all who did not, although they were asked
   */
  public Table hide(Cell.Status[] hidden, Cell.Status total, Cell.Status unanswered) {
    byte[] marks = new byte[hidden.length];
    for (int i = 0; i < hidden.length; i++) {
      marks[i] = (byte) hidden[i].ordinal();
    }
    KnownTotals known = KnownTotals.of(this, hidden, total, unanswered).orElse(null);
    return new Table(dimensions, sums.shown(hidden), marks, known);
  }

  /** The same counts without their weights, which are NaN. */
  public Table withoutWeights() {
    UnaryOperator<Cell> unweighted =
        cell -> new Cell(cell.n(), Double.NaN, Double.NaN, cell.status());
    return scale().isNone()
        ? this
        : new Table(
            dimensions,
            sums.withoutWeights(),
            status,
            totals == null ? null : totals.with(unweighted));
  }

  /**
   * The same with every number of people as a multiple of {@code to}, weights in proportion. What
   * adds up to a line of {@code groups} still does, hidden cells included; other totals are rounded
   * by themselves.
   *
   * @param groups the dimension whose levels shares are taken of; negative where shares are of all
   */
  public Table rounded(int to, int groups) {
    return new Table(
        dimensions,
        sums.recounted(Rounding.of(this, to, groups)),
        status,
        totals == null ? null : totals.with(total -> total.rounded(to)));
  }

  /** Whether any cell is hidden. */
  public boolean anyHidden() {
    for (byte b : status) {
      if (b != 0) {
        return true;
      }
    }
    return false;
  }

  private WeightScale scale() {
    return sums.scale();
  }

  /** Its sums in the order of its cells: equal bytes, equal answer. */
  void canonical(ByteBuffer into) {
    for (Dimension d : dimensions) {
      into.putInt(d.answers());
      for (double value : d.values()) {
        into.putDouble(value);
      }
      d.names().forEach(name -> into.put(name.getBytes(StandardCharsets.UTF_8)));
    }
    sums.canonical(into);
  }

  int canonicalSize() {
    return sums.canonicalSize() + dimensions.stream().mapToInt(Dimension::canonicalSize).sum();
  }
}
