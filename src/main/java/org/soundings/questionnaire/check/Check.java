package org.soundings.questionnaire.check;

import java.util.HashSet;
import java.util.Set;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Questionnaire;

/** Every static check of a questionnaire. */
public final class Check {
  private Check() {}

  /**
   * Adds whatever is wrong to {@code problems}.
   *
   * @param complete whether the questionnaire holds all items that its author wrote; where one
   *     could not be read, nothing is called unknown
   */
  public static void all(
      Questionnaire questionnaire, boolean complete, Places places, Problems problems) {
    Set<String> names = new HashSet<>();
    questionnaire.items().map(Item::id).forEach(names::add);
  }
}
