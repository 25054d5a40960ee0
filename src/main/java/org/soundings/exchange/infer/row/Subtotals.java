package org.soundings.exchange.infer.row;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.soundings.exchange.NumberFormat;

/**
 * Lines of totals between responses: called so, and each number the sum, the mean or the number of
 * the rows since the line before; or nothing but sums of these, without what every row begins with.
 */
final class Subtotals {
  private static final int LEAST_ROWS = 2;
  private static final int LONGEST = 80;
  private static final int MOST_NAMES = 2_000;

  private final Map<String, Boolean> names = new HashMap<>();
  private final int width;
  private final NumberFormat numbers;
  private RowSums block;
  private RowSums all;

  /**
   * @param numbers how numbers are usually written in the file
   */
  Subtotals(int width, NumberFormat numbers) {
    this.width = width;
    this.numbers = numbers;
    this.block = new RowSums(width, numbers);
    this.all = new RowSums(width, numbers);
  }

  /** Whether a row is such a line; else it counts for the next one. */
  boolean take(String[] row) {
    boolean named = block.rows() > 0 && isNamed(row) && (agrees(block, row) || agrees(all, row));
    if (named || isBareSum(row)) {
      block = new RowSums(width, numbers);
      return true;
    }
    block.add(row);
    all.add(row);
    return false;
  }

  /** Whether a row may be such a line: called so, with a gap, and a number above those before. */
  boolean mayBe(String[] row) {
    return block.rows() > 1
        && isNamed(row)
        && Arrays.stream(row).anyMatch(String::isBlank)
        && block.isBeyond(row);
  }

  /** Whether a row holds nothing but sums of those since the line before. */
  private boolean isBareSum(String[] row) {
    return block.rows() >= LEAST_ROWS
        && block.lacksFirst(row)
        && Arrays.stream(row).allMatch(cell -> cell.isBlank() || block.value(cell).isPresent())
        && block.summing(row) > 0;
  }

  private static boolean agrees(RowSums sums, String[] row) {
    return sums.agreeing(row) > 0;
  }

  /** Whether a cell of a row says that it is a line of totals. */
  private boolean isNamed(String[] row) {
    for (String cell : row) {
      if (isName(cell)) {
        return true;
      }
    }
    return false;
  }

  private boolean isName(String cell) {
    if (cell.length() < 2 || cell.length() > LONGEST || !hasLetter(cell)) {
      return false;
    }
    Boolean known = names.get(cell);
    if (known != null) {
      return known;
    }
    String label = TotalWords.label(cell);
    boolean name = TotalWords.are(label) || TotalWords.areOfPart(label);
    if (names.size() < MOST_NAMES) {
      names.put(cell, name);
    }
    return name;
  }

  private static boolean hasLetter(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (Character.isLetter(cell.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
