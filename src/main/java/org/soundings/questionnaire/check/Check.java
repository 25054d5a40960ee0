package org.soundings.questionnaire.check;

import org.soundings.questionnaire.Layout;
import org.soundings.questionnaire.Places;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Questionnaire;

/** Every static check of a questionnaire. */
public final class Check {
  private Check() {}

  /**
   * Adds whatever is wrong to {@code problems}. What is only doubtful is left out where the
   * questionnaire describes a file of answers already given ({@code data}): nobody can ask again.
   *
   * @param complete whether the questionnaire holds all items that its author wrote; where one
   *     could not be read, nothing is called unknown, and where none could, nothing is checked
   */
  public static void all(
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
    if (questionnaire.layout().equals(Layout.PLAIN)) {
      MethodCheck.of(review);
    }
  }
}
