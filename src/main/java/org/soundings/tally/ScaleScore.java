package org.soundings.tally;

import java.util.List;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Variable;
import org.soundings.response.Answers;
import org.soundings.response.Missing;

/**
 * The score of a scale; skipped where fewer items were answered than it asks for, not asked where
 * none was asked.
 *
 * <p>A score is rounded to nine decimals, so that equal answers give equal scores whatever the
 * order of adding.
 */
final class ScaleScore implements Derivation {
  private static final double DECIMALS = 1e9;

  private final Scale scale;
  private final List<Variable> items;
  private final List<Integer> columns;

  /**
   * @param columns where the items' columns are, in the scale's order
   */
  ScaleScore(Scale scale, List<Variable> items, List<Integer> columns) {
    this.scale = scale;
    this.items = items;
    this.columns = columns;
  }

  @Override
  public Variable.Interval variable() {
    return new Variable.Interval(
        scale.id(), scale.wording(), null, scale.floor(), scale.ceiling(), scale.bands(), false);
  }

  @Override
  public Answers of(List<Answers> all, int rows) {
    double[] sums = new double[rows];
    int[] answered = new int[rows];
    boolean[] asked = new boolean[rows];
    for (int i = 0; i < columns.size(); i++) {
      add(items.get(i), all.get(columns.get(i)), sums, answered, asked);
    }
    byte[] levels = new byte[rows];
    for (int row = 0; row < rows; row++) {
      if (answered[row] < Math.max(1, scale.minimumAnswered())) {
        levels[row] = (byte) (1 + (asked[row] ? Missing.SKIPPED : Missing.NOT_ASKED).ordinal());
      } else {
        sums[row] = score(sums[row], answered[row]);
      }
    }
    return new Answers.Numbers(sums, Answers.Levels.ofBytes(1, levels, rows));
  }

  private double score(double sum, int answered) {
    double mean = sum / answered;
    double score = scale.method() == Scale.Method.MEAN ? mean : mean * items.size();
    return Math.rint(score * DECIMALS) / DECIMALS;
  }

  private void add(Variable item, Answers answers, double[] sums, int[] answered, boolean[] asked) {
    double turn = scale.lowest() + scale.highest();
    boolean reversed = scale.reversed().contains(item.name());
    double[] values = item instanceof Variable.Categorical c ? scale.values(c) : new double[0];
    for (int row = 0; row < sums.length; row++) {
      double value = value(answers, values, row);
      asked[row] |= !isNotAsked(answers, row);
      if (!Double.isNaN(value)) {
        sums[row] += reversed ? turn - value : value;
        answered[row]++;
      }
    }
  }

  private static double value(Answers answers, double[] values, int row) {
    return switch (answers) {
      case Answers.Levels l -> l.answered(row) ? values[l.level(row)] : Double.NaN;
      case Answers.Numbers n -> n.answered(row) ? n.value(row) : Double.NaN;
      case Answers.Names n -> throw new IllegalArgumentException("names are no items of a scale");
    };
  }

  private static boolean isNotAsked(Answers answers, int row) {
    Answers.Levels levels = Answers.levels(answers);
    return levels.level(row) == levels.categories() + Missing.NOT_ASKED.ordinal();
  }
}
