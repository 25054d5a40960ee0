package org.soundings.disclosure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.soundings.disclosure.search.Block;
import org.soundings.tally.Cell;
import org.soundings.tally.Dimension;
import org.soundings.tally.Moments;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;

/**
 * What may be published of a number, over all or by groups: its sum where that tells nobody's
 * number (D10, D15); its spread over all alone, of {@value Together#FEWEST} people or more and to
 * two digits, where the number of people at each value could be another by k with the same sum and
 * the same sum of squares.
 *
 * @param names the number last
 */
record PublishableNumbers(Cube cube, TableId names, Table table) {
  private static final int DIGITS = 2;

  /** With this many different values, how many people gave one of them cannot be worked out. */
  private static final int MANY = 60;

  /** Everything, as it is. */
  static NumberTable all(Table table, boolean singleValues) {
    List<NumberTable.Part> parts = new ArrayList<>();
    Dimension number = table.dimensions().getLast();
    for (int first = 0; first < table.cells(); first += number.levels()) {
      parts.add(part(table, first, singleValues, new Silence(true, true, true)));
    }
    return new NumberTable(groups(table), parts);
  }

  /**
   * @param shown for each group whether how many gave a number may be said
   * @param silence what may be said of those who did not, where there are no groups
   * @param spread whether it may be said how far the numbers spread
   */
  NumberTable cleared(boolean[] shown, Silence silence, boolean spread) {
    int levels = table.dimensions().getLast().levels();
    boolean alone = names.size() == 1;
    boolean base = alone && cube.facts().contains(new Fact.Bases(names.first()));
    List<NumberTable.Part> parts = new ArrayList<>();
    for (int i = 0; i * levels < table.cells(); i++) {
      NumberTable.Part part = part(table, i * levels, false, alone ? silence : Silence.NOTHING);
      boolean told = i < shown.length && shown[i] && (base || !alone || isFar());
      parts.add(told ? coarse(part, spread && alone && isWide(part)) : hidden(part.missing()));
    }
    return new NumberTable(groups(table), parts);
  }

  static NumberTable.Part hidden(List<Cell> missing) {
    return new NumberTable.Part(Cell.Status.PRIMARY, Moments.NONE, missing, List.of(), List.of());
  }

  private boolean isFar() {
    return Steps.of(names.last(), cube).far(everyone());
  }

  private double[] everyone() {
    Dimension number = table.dimensions().getLast();
    double[] values = new double[Math.toIntExact(table.answered().n())];
    int place = 0;
    for (int level = 0; level < number.answers(); level++) {
      for (long i = table.cell(level).n(); i > 0; i--) {
        values[place++] = number.value(level);
      }
    }
    return values;
  }

  private static NumberTable.Part coarse(NumberTable.Part part, boolean spread) {
    Moments all = part.moments();
    double kept = spread ? rounded(all.standardDeviation()) / all.standardDeviation() : Double.NaN;
    return new NumberTable.Part(
        part.status(),
        new Moments(
            all.n(),
            all.weight(),
            all.squares(),
            all.mean(),
            all.spread() * kept * kept,
            all.influence() * kept * kept),
        part.missing(),
        List.of(),
        List.of());
  }

  /** To two significant digits. */
  static double rounded(double value) {
    return value == 0 || Double.isNaN(value)
        ? value
        : new BigDecimal(value)
            .round(new MathContext(DIGITS, RoundingMode.HALF_EVEN))
            .doubleValue();
  }

  /** Whether the spread of everybody's numbers tells none of them. */
  private boolean isWide(NumberTable.Part part) {
    if (part.moments().n() < Together.FEWEST || !(part.moments().standardDeviation() > 0)) {
      return false;
    }
    Dimension number = table.dimensions().getLast();
    if (number.answers() > MANY) {
      return true;
    }
    long k = cube.k(names.last());
    Block block = new Block();
    List<Integer> all = new ArrayList<>();
    double[] values = new double[number.answers()];
    for (int level = 0; level < values.length; level++) {
      values[level] = number.value(level) - part.moments().mean();
      all.add(block.number(table.cell(level).n(), k, 0));
      block.hide(all.getLast());
    }
    block.line(all);
    block.line(all, values, -1);
    block.line(all, Arrays.stream(values).map(v -> v * v).toArray(), -1);
    return block.protect().isEmpty();
  }

  private static List<Dimension> groups(Table table) {
    return table.dimensions().subList(0, table.dimensions().size() - 1);
  }

  private static NumberTable.Part part(
      Table table, int first, boolean singleValues, Silence silence) {
    Dimension number = table.dimensions().getLast();
    double[] values = new double[number.answers()];
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      values[i] = number.value(i);
      cells.add(table.cellAt(first + i));
    }
    List<Cell> missing = new ArrayList<>();
    for (int i = values.length; i < number.levels(); i++) {
      missing.add(
          silence.shows(number, i)
              ? table.cellAt(first + i)
              : new Cell(0, 0, 0, Cell.Status.PRIMARY));
    }
    return new NumberTable.Part(
        Cell.Status.SHOWN,
        Moments.of(values, cells),
        missing,
        singleValues ? Arrays.stream(values).boxed().toList() : List.of(),
        singleValues ? cells : List.of());
  }
}
