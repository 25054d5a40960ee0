package org.soundings.questionnaire.check;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Help;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Scale;

/** Whether people who are asked about distress are told where to find help. */
public final class Distress {
  private Distress() {}

  /**
   * What stands in the way of asking people: an error where a score is about distress and there is
   * no help; empty where all is in order.
   *
   * @param help what respondents are shown, the questionnaire's or the study's
   * @param place where it is missing
   */
  public static List<Problem> problems(
      Questionnaire questionnaire, @Nullable Help help, Place place) {
    String scores =
        questionnaire.scales().stream()
            .filter(scale -> scale.meaning().distress())
            .map(Scale::id)
            .collect(Collectors.joining(", "));
    return help != null || scores.isEmpty()
        ? List.of()
        : List.of(QuestionnaireProblem.NO_HELP.at(place, scores));
  }
}
