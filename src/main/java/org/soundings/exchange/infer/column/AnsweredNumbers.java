package org.soundings.exchange.infer.column;

import java.util.OptionalDouble;
import org.soundings.exchange.NumberFormat;

/** The answers as numbers of one format. */
final class AnsweredNumbers {
  private final NumberFormat format;
  private boolean all = true;
  private boolean whole = true;
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;
  private int decimals;

  AnsweredNumbers(NumberFormat format) {
    this.format = format;
  }

  void take(String text) {
    OptionalDouble number = all ? format.value(text) : OptionalDouble.empty();
    all &= number.isPresent();
    if (number.isPresent()) {
      double value = number.getAsDouble();
      whole &= value == Math.rint(value);
      low = Math.min(low, value);
      high = Math.max(high, value);
      decimals = Math.max(decimals, decimals(text));
    }
  }

  private int decimals(String text) {
    int point =
        format == NumberFormat.DECIMAL_COMMA
            ? text.indexOf(',')
            : format == NumberFormat.DECIMAL_POINT
                ? text.indexOf('.')
                : Math.max(text.indexOf('.'), text.indexOf(','));
    return point < 0 ? 0 : text.length() - point - 1;
  }

  /** Whether every answer is such a number. */
  boolean all() {
    return all;
  }

  boolean whole() {
    return whole;
  }

  double low() {
    return low;
  }

  double high() {
    return high;
  }

  int decimals() {
    return decimals;
  }
}
