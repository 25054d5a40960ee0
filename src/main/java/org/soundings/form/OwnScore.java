package org.soundings.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundings.form.item.Phrases;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Band;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Variable;
import org.soundings.response.Response;
import org.soundings.response.Value;

/**
 * A respondent's own score on a scale, for their eyes only (R17).
 *
 * @param score in the scale's own unit
 * @param lowest smallest possible score
 * @param highest largest possible score
 * @param band the scale's own band that holds the score, or null
 */
public record OwnScore(
    Scale scale, double score, double lowest, double highest, @Nullable Band band) {

  /** Whether a questionnaire has a score that could be shown. */
  public static boolean anyOf(Questionnaire questionnaire) {
    return questionnaire.scales().stream().anyMatch(scale -> !scale.bands().isEmpty());
  }

  /**
   * The score of every scale that has bands and enough answers, in the questionnaire's order. The
   * mean or the sum of the items' values, a reversed one counting {@code lowest + highest - value};
   * a sum of fewer items than all is their mean times the number of all.
   */
  public static List<OwnScore> all(Questionnaire questionnaire, Response response) {
    List<OwnScore> scores = new ArrayList<>();
    for (Scale scale : questionnaire.scales()) {
      if (!scale.bands().isEmpty()) {
        of(scale, questionnaire.codebook(), response).ifPresent(scores::add);
      }
    }
    return scores;
  }

  /** A band of the scale with its bounds. */
  public Said say(Band shown, Phrases phrases) {
    if (Double.isInfinite(shown.to())) {
      return phrases.say("receipt.band.from", shown.wording(), shown.from());
    }
    return Double.isInfinite(shown.from())
        ? phrases.say("receipt.band.up-to", shown.wording(), shown.to())
        : phrases.say("receipt.band.between", shown.wording(), shown.from(), shown.to());
  }

  private static Optional<OwnScore> of(Scale scale, Codebook codebook, Response response) {
    double sum = 0;
    int answered = 0;
    for (String name : scale.items()) {
      double value = codebook.variable(name).map(v -> value(scale, v, response)).orElse(Double.NaN);
      if (!Double.isNaN(value)) {
        boolean reversed = scale.reversed().contains(name);
        sum += reversed ? scale.lowest() + scale.highest() - value : value;
        answered++;
      }
    }
    if (answered < Math.max(1, scale.minimumAnswered())) {
      return Optional.empty();
    }
    double factor = scale.method() == Scale.Method.SUM ? scale.items().size() : 1;
    double score = sum / answered * factor;
    Band band = scale.bands().stream().filter(b -> b.holds(score)).findFirst().orElse(null);
    return Optional.of(
        new OwnScore(scale, score, scale.lowest() * factor, scale.highest() * factor, band));
  }

  private static double value(Scale scale, Variable variable, Response response) {
    Value value = response.value(variable.name());
    if (value instanceof Value.Number number) {
      return number.value();
    }
    return value instanceof Value.Code code && variable instanceof Variable.Categorical choice
        ? value(scale.values(choice), choice, code.code())
        : Double.NaN;
  }

  private static double value(double[] values, Variable.Categorical choice, String code) {
    for (int i = 0; i < values.length; i++) {
      if (choice.categories().get(i).code().equals(code)) {
        return values[i];
      }
    }
    return Double.NaN;
  }
}
