package org.soundings.exchange.infer.row;

import java.util.OptionalDouble;

/** The statistics of a column that a line of totals below it may hold. */
final class ColumnSums {
  /** What a line of totals holds. */
  enum Statistic {
    SUM,
    MEAN,
    DEVIATION,
    COUNT
  }

  private static final double FAR = 5;

  private long filled;
  private long numbers;
  private double mean;
  private double squares;
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;
  private boolean whole = true;
  private double last;
  private double step;
  private boolean running = true;

  void take(boolean hasText, OptionalDouble number) {
    filled += hasText ? 1 : 0;
    if (number.isPresent()) {
      double value = number.getAsDouble();
      numbers++;
      running &= numbers == 1 || isNext(value);
      step = numbers == 1 ? 0 : value - last;
      last = value;
      double off = value - mean;
      mean += off / numbers;
      squares += off * (value - mean);
      low = Math.min(low, value);
      high = Math.max(high, value);
      whole &= value == Math.rint(value);
    }
  }

  /** Whether numbers one apart go on with this one, as those of the rows do. */
  boolean continuesWith(double value) {
    return isNumeric() && running && isNext(value);
  }

  private boolean isNext(double value) {
    return Math.abs(value - last) == 1 && (step == 0 || value - last == step);
  }

  boolean isBetween(double value) {
    return isNumeric() && low <= value && value <= high;
  }

  /** Whether every one of so many rows has something in it. */
  boolean isFilled(long rows) {
    return filled == rows;
  }

  boolean isAbove(double value) {
    return isNumeric() && value > high;
  }

  /**
   * Whether a number is the lowest or the highest.
   *
   * @param end below 0 for the lowest
   */
  boolean isExtreme(double value, int end) {
    return isNumeric() && value == (end < 0 ? low : high);
  }

  /** Whether no cell of the column can be this number: it is beyond all, or no whole number. */
  boolean isNone(double value) {
    return !isNumeric() || value < low || value > high || whole && value != Math.rint(value);
  }

  /** Whether it holds something, and no number. */
  boolean holdsWords() {
    return filled > 0 && numbers == 0;
  }

  /** Whether the column holds words, or nothing near a number so small. */
  boolean isFarBelow(double value) {
    return holdsWords() || isNumeric() && low > value + FAR;
  }

  boolean isNumeric() {
    return numbers > 0 && numbers == filled;
  }

  /**
   * Whether a number is that statistic, rounded to so many decimals.
   *
   * @param decimals of the number as it is written
   */
  boolean is(Statistic statistic, double value, int decimals) {
    if (!isNumeric()) {
      return statistic == Statistic.COUNT && value == filled && filled > 0;
    }
    double half = 0.5 * Math.pow(10, -decimals);
    return switch (statistic) {
      case SUM -> near(value, mean * numbers, whole ? 0 : half);
      case MEAN -> near(value, mean, half);
      case DEVIATION ->
          numbers > 1
              && (near(value, Math.sqrt(squares / (numbers - 1)), half)
                  || near(value, Math.sqrt(squares / numbers), half));
      case COUNT -> value == numbers;
    };
  }

  private static boolean near(double value, double wanted, double half) {
    return Math.abs(value - wanted) <= half + 1e-9 * Math.max(1, Math.abs(wanted));
  }
}
