package org.soundings.exchange.infer.row;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.soundings.exchange.NumberFormat;

/** The sums of some rows, column by column, with which a line of totals below them may agree. */
final class RowSums {
  private static final int NO_NUMBER = -1;
  private static final int NOT_PLAIN = -2;
  private static final int MOST_DIGITS = 15;

  private final int width;
  private final NumberFormat format;
  private final ColumnSums[] sums;
  private long rows;
  private long cells;

  /**
   * @param numbers how numbers are usually written in the file
   */
  RowSums(int width, NumberFormat numbers) {
    this.width = width;
    this.format =
        numbers == NumberFormat.COMMA ? NumberFormat.DECIMAL_COMMA : NumberFormat.DECIMAL_POINT;
    this.sums =
        IntStream.range(0, width).mapToObj(c -> new ColumnSums()).toArray(ColumnSums[]::new);
  }

  void add(String[] row) {
    rows++;
    for (int c = 0; c < Math.min(width, row.length); c++) {
      String text = row[c];
      if (!text.isEmpty()) {
        boolean filled = !text.isBlank();
        cells += filled ? 1 : 0;
        sums[c].take(filled, filled ? value(text) : OptionalDouble.empty());
      }
    }
  }

  long rows() {
    return rows;
  }

  /** How many of their cells are filled. */
  long cells() {
    return cells;
  }

  OptionalDouble value(String written) {
    String text = NumberFormat.inPlainDigits(written);
    int plain = plainDecimals(text);
    if (plain == NO_NUMBER) {
      return OptionalDouble.empty();
    }
    if (plain >= 0 && (plain != 3 || format == NumberFormat.DECIMAL_POINT)) {
      return OptionalDouble.of(Double.parseDouble(text));
    }
    OptionalDouble value = format.value(text);
    return value.isPresent() ? value : NumberFormat.PLAIN.value(text);
  }

  /** How many decimals a number of digits and one point has; else below 0. */
  private static int plainDecimals(String text) {
    boolean digits = false;
    boolean plain = text.length() <= MOST_DIGITS;
    int point = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (Character.isLetter(c) && c != 'e' && c != 'E') {
        return NO_NUMBER;
      }
      digits |= digit;
      plain &= digit || c == '.' && point < 0 && i > 0;
      point = c == '.' ? i : point;
    }
    boolean whole = point < 0;
    return !digits ? NO_NUMBER : !plain ? NOT_PLAIN : whole ? 0 : text.length() - point - 1;
  }

  /** Whether the first cell is empty, and in no other row. */
  boolean lacksFirst(String[] row) {
    return row[0].isBlank() && sums[0].isFilled(rows);
  }

  /** Whether some number is above all others of its column, and not the next of them. */
  boolean isBeyond(String[] row) {
    return holds(row, ColumnSums::isAbove);
  }

  /** Whether some number is none that its column holds: beyond all, or among words. */
  boolean isOther(String[] row) {
    return holds(row, ColumnSums::isNone);
  }

  private boolean holds(String[] row, BiPredicate<ColumnSums, Double> test) {
    for (int c = 0; c < Math.min(width, row.length); c++) {
      OptionalDouble value = value(row[c]);
      if (value.isPresent()
          && test.test(sums[c], value.getAsDouble())
          && !sums[c].continuesWith(value.getAsDouble())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a number stands among words, or far below all others of its column. */
  boolean isForeign(String[] row) {
    return IntStream.range(0, Math.min(width, row.length))
        .anyMatch(
            c -> value(row[c]).isPresent() && sums[c].isFarBelow(value(row[c]).getAsDouble()));
  }

  /** How many numbers stand in columns of words, or 0 where some cell is no such number. */
  int numbersForWords(String[] row) {
    int numbers = 0;
    for (int c = 1; c < Math.min(width, row.length); c++) {
      if (!row[c].isBlank()) {
        boolean number = value(row[c].replace("%", "")).isPresent();
        if (!number) {
          return 0;
        }
        numbers += sums[c].holdsWords() ? 1 : 0;
      }
    }
    return numbers;
  }

  /** Whether a row has words in columns of numbers, and a number in none. */
  boolean holdsWordsForNumbers(String[] row) {
    boolean words = false;
    for (int c = 0; c < Math.min(width, row.length); c++) {
      if (!row[c].isBlank() && sums[c].isNumeric()) {
        if (value(row[c]).isPresent()) {
          return false;
        }
        words = true;
      }
    }
    return words;
  }

  /** How many numbers of the row are the same statistic of their columns, all of them, or 0. */
  int matching(String[] row) {
    return isOther(row) ? agreeing(row) : 0;
  }

  /** The same, also where a response could hold all of them. */
  int agreeing(String[] row) {
    return Arrays.stream(ColumnSums.Statistic.values())
        .mapToInt(statistic -> agreeing(row, statistic))
        .max()
        .orElse(0);
  }

  /** How many numbers of the row are sums above all others of their columns, all of them, or 0. */
  int summing(String[] row) {
    return isBeyond(row) ? agreeing(row, ColumnSums.Statistic.SUM) : 0;
  }

  /**
   * Whether a number is such a sum, and all others are sums, too, or among those of their column.
   */
  boolean holdsSum(String[] row) {
    boolean sum = false;
    for (int c = 0; c < Math.min(width, row.length); c++) {
      OptionalDouble value = row[c].isBlank() ? OptionalDouble.empty() : value(row[c]);
      if (value.isPresent()) {
        double number = value.getAsDouble();
        boolean own =
            sums[c].isAbove(number)
                && !sums[c].continuesWith(number)
                && sums[c].is(ColumnSums.Statistic.SUM, number, decimals(row[c]));
        if (!own && !sums[c].isBetween(number)) {
          return false;
        }
        sum |= own;
      }
    }
    return sum;
  }

  /** Whether a row lacks a word that every other row has, and holds nothing but numbers behind. */
  boolean holdsNumbersOnly(String[] row) {
    boolean lacks = false;
    int held = 0;
    for (int c = 0; c < Math.min(width, row.length); c++) {
      lacks |= row[c].isBlank() && sums[c].isFilled(rows) && !sums[c].isNumeric();
      if (c > 0 && !row[c].isBlank()) {
        if (!sums[c].isNumeric() || value(row[c]).isEmpty()) {
          return false;
        }
        held++;
      }
    }
    return lacks && held > 0;
  }

  /** Whether every number behind the first cell is the lowest, or every one the highest. */
  boolean holdsExtremes(String[] row) {
    return IntStream.of(-1, 1)
        .anyMatch(
            end ->
                IntStream.range(1, Math.min(width, row.length))
                    .filter(c -> value(row[c]).isPresent())
                    .allMatch(c -> sums[c].isExtreme(value(row[c]).getAsDouble(), end)));
  }

  private int agreeing(String[] row, ColumnSums.Statistic statistic) {
    int agreeing = 0;
    for (int c = 0; c < Math.min(width, row.length); c++) {
      OptionalDouble value = row[c].isBlank() ? OptionalDouble.empty() : value(row[c]);
      boolean share = row[c].strip().endsWith("%") && !sums[c].isNumeric();
      boolean running = value.isPresent() && sums[c].continuesWith(value.getAsDouble());
      if (value.isPresent() && !share && !running) {
        if (!sums[c].is(statistic, value.getAsDouble(), decimals(row[c]))) {
          return 0;
        }
        agreeing++;
      }
    }
    return agreeing;
  }

  private int decimals(String text) {
    String bare = text.strip().replaceAll("[^\\d.,]+$", "");
    int point = bare.lastIndexOf(format == NumberFormat.DECIMAL_COMMA ? ',' : '.');
    return point < 0 ? 0 : bare.length() - point - 1;
  }
}
