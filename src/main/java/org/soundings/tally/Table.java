package org.soundings.tally;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.soundings.response.Missing;

/**
 * Responses counted by the levels of one or more variables, every level of "no answer" included.
 *
 * <p>Sums are integers: counts, weights scaled by a power of two, squares of those in two halves.
 * So merging is exact, and any split of the responses in any order gives the same bytes.
 */
public final class Table {
  private static final int COUNT = 0;
  private static final int WEIGHT = 1;
  private static final int HIGH = 2;
  private static final int LOW = 3;
  private static final int WEIGHTED = 4;
  private static final long MOST_SUMS = 1L << 26;
  private static final int HALF = 31;
  private static final long LOWER_HALF = (1L << HALF) - 1;

  private final List<Dimension> dimensions;
  private final WeightScale scale;
  private final long[] sums;
  private final byte[] status;
  private final List<Cell> totals;

  private Table(
      List<Dimension> dimensions,
      WeightScale scale,
      long[] sums,
      byte[] status,
      List<Cell> totals) {
    this.dimensions = List.copyOf(dimensions);
    this.scale = scale;
    this.sums = sums;
    this.status = status;
    this.totals = List.copyOf(totals);
  }

  static Table empty(List<Dimension> dimensions, WeightScale scale) {
    long cells = 1;
    for (Dimension d : dimensions) {
      cells *= d.levels();
    }
    int stride = scale.isNone() ? 1 : WEIGHTED;
    if (cells * stride > MOST_SUMS) {
      throw new TooManyCells(dimensions.stream().map(Dimension::variable).toList(), cells);
    }
    return new Table(dimensions, scale, new long[(int) cells * stride], new byte[0], List.of());
  }

  public List<Dimension> dimensions() {
    return dimensions;
  }

  public Dimension dimension(int index) {
    return dimensions.get(index);
  }

  /** How many cells, the levels of "no answer" included. */
  public int cells() {
    return sums.length / stride();
  }

  /** The place of a cell among all, the last dimension running fastest. */
  public int index(int... levels) {
    int index = 0;
    for (int d = 0; d < dimensions.size(); d++) {
      index = index * dimensions.get(d).levels() + levels[d];
    }
    return index;
  }

  public Cell cell(int... levels) {
    return cellAt(index(levels));
  }

  public Cell cellAt(int index) {
    Cell.Status shown =
        status.length == 0 ? Cell.Status.SHOWN : Cell.Status.values()[status[index]];
    int at = index * stride();
    long n = sums[at + COUNT];
    if (scale.isNone()) {
      return new Cell(n, n, n, shown);
    }
    double squares = Math.scalb((double) sums[at + HIGH], HALF) + sums[at + LOW];
    return new Cell(
        n, scale.unscale(sums[at + WEIGHT]), scale.unscale(scale.unscale(squares)), shown);
  }

  /**
   * Counts responses of scaled weights {@code weights[0..rows)} in the cells {@code at[0..rows)}; a
   * negative weight is none, and not counted.
   */
  void weighAll(int[] at, long[] weights, int rows) {
    for (int i = 0; i < rows; i++) {
      add(at[i], weights[i]);
    }
  }

  /**
   * As {@link #weighAll(int[], long[], int)} for a table of two dimensions, given the levels of
   * each.
   */
  void weighAll(int[] first, int[] second, long[] weights, int rows) {
    int width = dimensions.get(1).levels();
    for (int i = 0; i < rows; i++) {
      add(first[i] * width + second[i], weights[i]);
    }
  }

  /**
   * A square is summed in two parts of 31 bits, so that neither sum overflows and none is carried.
   */
  private void add(int index, long weight) {
    if (weight >= 0) {
      int at = index * WEIGHTED;
      long square = weight * weight;
      sums[at + COUNT]++;
      sums[at + WEIGHT] += weight;
      sums[at + HIGH] += square >>> HALF;
      sums[at + LOW] += square & LOWER_HALF;
    }
  }

  /** Counts one response in each of the cells {@code at[0..rows)}; for a table without weights. */
  void addAll(int[] at, int rows) {
    for (int i = 0; i < rows; i++) {
      sums[at[i]]++;
    }
  }

  /** As {@link #addAll(int[], int)} for a table of two dimensions, given the levels of each. */
  void addAll(int[] first, int[] second, int rows) {
    int width = dimensions.get(1).levels();
    for (int i = 0; i < rows; i++) {
      sums[first[i] * width + second[i]]++;
    }
  }

  /** The table of the responses of both. Pure, associative, commutative, exact. */
  public Table merge(Table other) {
    if (dimensions.size() != other.dimensions.size() || !scale.equals(other.scale)) {
      throw new IllegalArgumentException("only tables of one plan can be merged");
    }
    Dimension[] wider = new Dimension[dimensions.size()];
    for (int d = 0; d < wider.length; d++) {
      wider[d] = dimensions.get(d).union(other.dimensions.get(d));
    }
    Table both = empty(List.of(wider), scale);
    both.take(this);
    both.take(other);
    return both;
  }

  private void take(Table part) {
    for (int index = 0; index < part.cells(); index++) {
      if (part.sums[index * stride()] != 0) {
        add(part.dimensions.equals(dimensions) ? index : placeOf(part, index), part, index);
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

  private void add(int index, Table from, int fromIndex) {
    int to = index * stride();
    int at = fromIndex * stride();
    sums[to + COUNT] += from.sums[at + COUNT];
    if (!scale.isNone()) {
      sums[to + WEIGHT] += from.sums[at + WEIGHT];
      sums[to + HIGH] += from.sums[at + HIGH];
      sums[to + LOW] += from.sums[at + LOW];
    }
  }

  /** The table over all dimensions but the first, every level of which is added up. */
  Table withoutFirst() {
    Table rest = empty(dimensions.subList(1, dimensions.size()), scale);
    for (int index = 0; index < cells(); index++) {
      rest.add(index % rest.cells(), this, index);
    }
    return rest;
  }

  /** All responses that stand on answers of every dimension. Known even where cells are hidden. */
  public Cell answered() {
    return totals.isEmpty() ? sum(i -> true) : totals.getLast();
  }

  /**
   * All responses to whom a table of one variable has no answer although they were asked. Known
   * even where the reasons are hidden.
   */
  public Cell unanswered() {
    if (!totals.isEmpty()) {
      return totals.get(totals.size() - 2);
    }
    int asked = dimensions.getFirst().level(Missing.NOT_ASKED);
    return sum(i -> i >= dimensions.getFirst().answers() && i != asked, i -> true);
  }

  /**
   * All responses that stand on {@code level} of one dimension and on answers of the others. Where
   * cells are hidden it is known if one of those it adds up is shown.
   */
  public Cell line(int dimension, int level) {
    if (totals.isEmpty()) {
      return sum(i -> levels(i)[dimension] == level);
    }
    int before = dimensions.subList(0, dimension).stream().mapToInt(Dimension::answers).sum();
    return totals.get(before + level);
  }

  private Cell sum(IntPredicate which) {
    return sum(this::isAnswer, which);
  }

  private Cell sum(IntPredicate among, IntPredicate which) {
    Table total = empty(List.of(), scale);
    for (int index = 0; index < cells(); index++) {
      if (among.test(index) && which.test(index)) {
        total.add(0, this, index);
      }
    }
    return total.cellAt(0);
  }

  /**
   * The same counts with those of some cells added to another cell.
   *
   * @param into for each cell of this table the one that takes its counts
   */
  public Table pour(int[] into) {
    Table merged = empty(dimensions, scale);
    for (int index = 0; index < cells(); index++) {
      merged.add(into[index], this, index);
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
    long[] kept = sums.clone();
    byte[] marks = new byte[hidden.length];
    for (int i = 0; i < hidden.length; i++) {
      marks[i] = (byte) hidden[i].ordinal();
      if (hidden[i] != Cell.Status.SHOWN) {
        Arrays.fill(kept, i * stride(), (i + 1) * stride(), 0);
      }
    }
    return new Table(dimensions, scale, kept, marks, totals(hidden, total, unanswered));
  }

  /**
   * Each dimension's line totals, then those who did not answer, then the grand total; empty where
   * nothing is hidden.
   */
  private List<Cell> totals(Cell.Status[] hidden, Cell.Status total, Cell.Status unanswered) {
    List<Cell> all = new ArrayList<>();
    if (Arrays.stream(hidden).allMatch(h -> h == Cell.Status.SHOWN)) {
      return all;
    }
    for (int d = 0; d < dimensions.size(); d++) {
      for (int level = 0; level < dimensions.get(d).answers(); level++) {
        all.add(known(line(d, level), d, level, hidden));
      }
    }
    all.add(
        unanswered == Cell.Status.SHOWN && dimensions.size() == 1
            ? unanswered()
            : new Cell(0, 0, 0, Cell.Status.PRIMARY));
    all.add(total == Cell.Status.SHOWN ? answered() : new Cell(0, 0, 0, total));
    return all;
  }

  private Cell known(Cell line, int dimension, int level, Cell.Status[] hidden) {
    boolean any = false;
    boolean all = true;
    for (int i = 0; i < hidden.length; i++) {
      if (isAnswer(i) && levels(i)[dimension] == level) {
        any |= hidden[i] == Cell.Status.SHOWN && cellAt(i).n() > 0;
        all &= hidden[i] == Cell.Status.SHOWN;
      }
    }
    return any || all ? line : new Cell(0, 0, 0, Cell.Status.PRIMARY);
  }

  /** The same counts without their weights, which are NaN. */
  public Table withoutWeights() {
    return scale.isNone()
        ? this
        : new Table(
            dimensions,
            scale.unknown(),
            sums,
            status,
            totals.stream()
                .map(cell -> new Cell(cell.n(), Double.NaN, Double.NaN, cell.status()))
                .toList());
  }

  /**
   * The same with every number of people as a multiple of {@code to}, weights in proportion. What
   * adds up to a line of {@code groups} still does, hidden cells included; other totals are rounded
   * by themselves.
   *
   * @param groups the dimension whose levels shares are taken of; negative where shares are of all
   */
  public Table rounded(int to, int groups) {
    long[] counts = Rounding.of(this, to, groups);
    long[] other = sums.clone();
    for (int index = 0; index < counts.length; index++) {
      recount(other, index, counts[index]);
    }
    return new Table(
        dimensions, scale, other, status, totals.stream().map(t -> t.rounded(to)).toList());
  }

  private void recount(long[] other, int index, long n) {
    int at = index * stride();
    double share = other[at + COUNT] == 0 ? 0 : (double) n / other[at + COUNT];
    other[at + COUNT] = n;
    if (!scale.isNone()) {
      double squares = share * (Math.scalb((double) other[at + HIGH], HALF) + other[at + LOW]);
      other[at + WEIGHT] = Math.round(share * other[at + WEIGHT]);
      other[at + HIGH] = (long) Math.scalb(squares, -HALF);
      other[at + LOW] = Math.round(squares - Math.scalb((double) other[at + HIGH], HALF));
    }
  }

  public boolean anyHidden() {
    for (byte b : status) {
      if (b != 0) {
        return true;
      }
    }
    return false;
  }

  int stride() {
    return scale.isNone() ? 1 : WEIGHTED;
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
    for (long sum : sums) {
      into.putLong(sum);
    }
  }

  int canonicalSize() {
    return sums.length * Long.BYTES + dimensions.stream().mapToInt(Dimension::canonicalSize).sum();
  }
}
