package org.soundings.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.soundings.questionnaire.Variable;
import org.soundings.response.Missing;

/** A column that holds a number, or a date. */
final class NumberCell extends CellReader {
  /** Digits of a whole number that a double holds exactly, and powers of ten that it does. */
  private static final int EXACT_DIGITS = 15;

  private static final double[] POWERS = new double[EXACT_DIGITS + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  /** The fourth powers of larger numbers, which some statistics sum, may not be finite. */
  static final double LARGEST = 1e60;

  private final int column;
  private final AnswerTarget target;
  private final Variable.Interval variable;
  private final Meanings reasons;
  private final Map<Double, Missing> numericReasons;
  private final double[] reasonValues;
  private final NumberFormat format;
  private final boolean plain;
  private final boolean comma;
  private final double lowest;
  private final double highest;
  private final Notes notes;

  NumberCell(
      int column,
      AnswerTarget target,
      Variable.Interval variable,
      Meanings reasons,
      Map<String, Missing> codes,
      NumberFormat format,
      Notes notes) {
    this.column = column;
    this.target = target;
    this.variable = variable;
    this.reasons = reasons;
    this.numericReasons = new HashMap<>();
    codes.forEach(
        (text, reason) -> format.value(text).ifPresent(value -> numericReasons.put(value, reason)));
    this.reasonValues =
        numericReasons.keySet().stream().mapToDouble(Double::doubleValue).sorted().toArray();
    this.format = format;
    this.plain = !variable.date() && (format == NumberFormat.PLAIN || format == NumberFormat.COMMA);
    this.comma = format == NumberFormat.COMMA;
    this.lowest = variable.date() ? variable.lowest() : Math.max(-LARGEST, variable.lowest());
    this.highest = variable.date() ? variable.highest() : Math.min(LARGEST, variable.highest());
    this.notes = notes;
  }

  @Override
  void take(byte[] bytes, int from, int to, int hash, int row) {
    if (from == to || !plain) {
      take(notes.text(bytes, from, to), row);
      return;
    }
    int at = bytes[from] == '-' ? from + 1 : from;
    long digits = 0;
    int decimals = -1;
    int count = 0;
    for (; at < to; at++) {
      int digit = bytes[at] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = digits * 10 + digit;
        count++;
        decimals += decimals >= 0 ? 1 : 0;
      } else if (bytes[at] == '.' && decimals < 0) {
        decimals = 0;
      } else {
        break;
      }
    }
    if (at < to || count == 0 || count > EXACT_DIGITS || comma && decimals == 3) {
      take(notes.text(bytes, from, to), row);
      return;
    }
    double size = digits / POWERS[Math.max(0, decimals)];
    accept(bytes[from] == '-' ? 0.0 - size : size, row, bytes, from, to);
  }

  private void accept(double value, int row, byte[] bytes, int from, int to) {
    if (value >= lowest && value <= highest && !isReason(value)) {
      target.setNumber(row, value);
    } else {
      take(notes.text(bytes, from, to), row);
    }
  }

  private boolean isReason(double value) {
    for (double reason : reasonValues) {
      if (value == reason) {
        return true;
      }
    }
    return false;
  }

  @Override
  void take(String text, int row) {
    OptionalInt reason = reasons.level(text);
    if (reason.isPresent()) {
      target.set(row, 1 + reason.getAsInt());
      return;
    }
    OptionalDouble value = format.value(text);
    if (value.isEmpty()) {
      unknown(variable.date() ? DataFault.NOT_A_DATE : DataFault.NOT_A_NUMBER, text, row);
      return;
    }
    Missing meant = numericReasons.get(value.getAsDouble());
    if (meant != null) {
      target.set(row, meant);
    } else if (value.getAsDouble() < lowest || value.getAsDouble() > highest) {
      unknown(DataFault.OUT_OF_BOUNDS, text, row);
    } else {
      target.setNumber(row, value.getAsDouble());
    }
  }

  private void unknown(DataFault fault, String text, int row) {
    notes.cell(column, fault, text);
    target.set(row, Missing.SKIPPED);
  }
}
