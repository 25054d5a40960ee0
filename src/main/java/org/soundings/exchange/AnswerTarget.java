package org.soundings.exchange;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.questionnaire.Variable;
import org.soundings.response.Answers;
import org.soundings.response.Missing;

/** Where the answers to one variable are gathered until they fill a batch. Not to be shared. */
final class AnswerTarget {
  private final Variable variable;
  private final int categories;
  private final boolean narrow;
  private byte[] bytes = new byte[0];
  private char[] chars = new char[0];
  private double[] numbers = new double[0];
  private final boolean keepsNames;
  private Map<String, Integer> names = new LinkedHashMap<>();
  private int[] codes = new int[0];

  AnswerTarget(Variable variable) {
    this(variable, false);
  }

  /**
   * @param keepsNames whether its words name a stratum or a cluster
   */
  AnswerTarget(Variable variable, boolean keepsNames) {
    this.variable = variable;
    this.keepsNames = keepsNames;
    this.categories = Answers.categories(variable);
    this.narrow = Answers.Levels.fitByte(categories);
  }

  Variable variable() {
    return variable;
  }

  int missing(Missing reason) {
    return categories + reason.ordinal();
  }

  /** Makes space for so many rows. */
  void reserve(int rows) {
    if (narrow) {
      bytes = Arrays.copyOf(bytes, rows);
    } else {
      chars = Arrays.copyOf(chars, rows);
    }
    if (variable instanceof Variable.Interval) {
      numbers = Arrays.copyOf(numbers, rows);
    }
    if (keepsNames) {
      codes = Arrays.copyOf(codes, rows);
    }
  }

  void set(int row, int level) {
    if (narrow) {
      bytes[row] = (byte) level;
    } else {
      chars[row] = (char) level;
    }
  }

  boolean keepsNames() {
    return keepsNames;
  }

  void setName(int row, String name) {
    codes[row] = names.computeIfAbsent(name, any -> names.size());
    set(row, 0);
  }

  void set(int row, Missing reason) {
    set(row, missing(reason));
  }

  void setNumber(int row, double value) {
    numbers[row] = value;
    set(row, 0);
  }

  int level(int row) {
    return narrow ? bytes[row] & 0xff : chars[row];
  }

  boolean is(int row, Missing reason) {
    return level(row) == missing(reason);
  }

  /** Whether {@code level} is one of its answers. */
  boolean fits(int level) {
    return level < categories;
  }

  boolean answered(int row) {
    return level(row) < categories;
  }

  double number(int row) {
    return numbers[row];
  }

  /** The first {@code size} answers, copied. */
  Answers answers(int size) {
    Answers.Levels levels =
        narrow
            ? Answers.Levels.ofBytes(categories, Arrays.copyOf(bytes, size), size)
            : Answers.Levels.ofChars(categories, Arrays.copyOf(chars, size), size);
    if (keepsNames) {
      List<String> all = List.copyOf(names.keySet());
      names = new LinkedHashMap<>();
      return new Answers.Names(all, Arrays.copyOf(codes, size), levels);
    }
    return variable instanceof Variable.Interval
        ? new Answers.Numbers(Arrays.copyOf(numbers, size), levels)
        : levels;
  }
}
