package org.soundings.questionnaire.check;

import org.soundings.questionnaire.Layout;
import org.soundings.questionnaire.Places;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Questionnaire;

/** Every check of a questionnaire that needs no answers. */
public final class Check {
  private Check() {}

  /**
   * Adds every error to {@code problems}.
   *
   * @param complete whether the questionnaire holds all items that its author wrote; where one
   *     could not be read, nothing is called unknown, and where none could, nothing is checked
   */
  public static void errors(
      Questionnaire questionnaire, boolean complete, Places places, Problems problems) {
    if (questionnaire.pages().isEmpty() && !complete) {
      return;
    }
    Review review = new Review(questionnaire, complete, places, problems);
    NameCheck.of(review);
    ItemCheck.of(review);
    RoutingCheck.of(review);
    ScaleCheck.of(review);
    DataCheck.of(review);
  }

  /**
   * Adds every doubt about the way of asking to {@code problems}; none where the questionnaire
   * describes a file of answers already given ({@code data}), for nobody can ask again.
   */
  public static void doubts(Questionnaire questionnaire, Places places, Problems problems) {
    if (questionnaire.layout().equals(Layout.PLAIN) && !questionnaire.pages().isEmpty()) {
      MethodCheck.of(new Review(questionnaire, true, places, problems));
    }
  }
}
