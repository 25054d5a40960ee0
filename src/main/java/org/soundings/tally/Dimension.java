package org.soundings.tally;

import java.util.Arrays;
import org.soundings.questionnaire.Variable;
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

  private Dimension(String variable, int answers, double[] values) {
    this.variable = variable;
    this.answers = answers;
    this.values = values;
  }

  /** The levels of a variable that is not a number. */
  public static Dimension of(Variable variable) {
    int answers = variable instanceof Variable.Categorical c ? c.categories().size() : 1;
    return new Dimension(variable.name(), answers, new double[0]);
  }

  /** The levels of a number; {@code values} ascending and distinct. */
  static Dimension ofValues(String variable, double[] values) {
    return new Dimension(variable, values.length, values);
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

  /** The dimension that holds the levels of both; the same where neither is a number. */
  Dimension union(Dimension other) {
    if (!variable.equals(other.variable)) {
      throw new IllegalArgumentException("cannot join " + variable + " with " + other.variable);
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
    return values.length == 0 ? level : Arrays.binarySearch(wider.values, values[level]);
  }
}
