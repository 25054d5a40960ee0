package org.soundings.tally;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Variable;
import org.soundings.response.Answers;
import org.soundings.response.Missing;

/**
 * One side of a table: the levels of a variable, answers first and then the reasons of {@link
 * Missing} in their order.
 *
 * <p>A categorical variable has its categories as answers, a number the distinct values that
 * occurred, ascending, words the one answer "answered".
 */
public final class Dimension {
  private final String variable;
  private final int answers;
  private final double[] values;
  private final @Nullable List<String> names;

  private Dimension(String variable, int answers, double[] values, @Nullable List<String> names) {
    this.variable = variable;
    this.answers = answers;
    this.values = values;
    this.names = names;
  }

  /** The levels of a variable that is not a number. */
  public static Dimension of(Variable variable) {
    int answers = variable instanceof Variable.Categorical c ? c.categories().size() : 1;
    return new Dimension(variable.name(), answers, new double[0], null);
  }

  /** The levels of a number; {@code values} ascending and distinct. */
  static Dimension ofValues(String variable, double[] values) {
    return new Dimension(variable, values.length, values, null);
  }

  /** The levels of names; {@code names} ascending and distinct. */
  static Dimension ofNames(String variable, List<String> names) {
    return new Dimension(variable, names.size(), new double[0], List.copyOf(names));
  }

  boolean isNamed() {
    return names != null;
  }

  /** The names that its answers are, ascending; empty where they are none. */
  public List<String> names() {
    return names == null ? List.of() : names;
  }

  /** Writes the levels of rows {@code from} to {@code to} into {@code into}. */
  void levels(Answers.Names of, int from, int to, int[] into) {
    int[] places =
        of.names().stream().mapToInt(name -> Collections.binarySearch(names(), name)).toArray();
    for (int row = from; row < to; row++) {
      into[row - from] =
          of.levels().answered(row) ? places[of.code(row)] : answers + of.levels().level(row) - 1;
    }
  }

  public String variable() {
    return variable;
  }

  /** How many levels are answers. */
  public int answers() {
    return answers;
  }

  /** How many levels there are. */
  public int levels() {
    return answers + Missing.REASONS;
  }

  /** The level of those who gave no answer for a reason, behind all answers. */
  public int level(Missing reason) {
    return answers + reason.ordinal();
  }

  /** The number that a level of a numeric dimension stands for. */
  public double value(int level) {
    return values[level];
  }

  double[] values() {
    return values;
  }

  int canonicalSize() {
    return Integer.BYTES
        + values.length * Double.BYTES
        + names().stream().mapToInt(n -> n.getBytes(StandardCharsets.UTF_8).length).sum();
  }

  /** The dimension that holds the levels of both; the same where neither is a number. */
  Dimension union(Dimension other) {
    if (!variable.equals(other.variable)) {
      throw new IllegalArgumentException("cannot join " + variable + " with " + other.variable);
    }
    if (isNamed()) {
      return ofNames(
          variable,
          names().equals(other.names())
              ? names()
              : Stream.concat(names().stream(), other.names().stream())
                  .distinct()
                  .sorted()
                  .toList());
    }
    if (Arrays.equals(values, other.values)) {
      return this;
    }
    double[] both = Arrays.copyOf(values, values.length + other.values.length);
    System.arraycopy(other.values, 0, both, values.length, other.values.length);
    return ofValues(variable, Arrays.stream(both).sorted().distinct().toArray());
  }

  /** Where a level of this dimension stands in {@code wider}, which holds all of its values. */
  int levelIn(Dimension wider, int level) {
    if (level >= answers) {
      return wider.answers + level - answers;
    }
    if (isNamed()) {
      return Collections.binarySearch(wider.names(), names().get(level));
    }
    return values.length == 0 ? level : Arrays.binarySearch(wider.values, values[level]);
  }
}
