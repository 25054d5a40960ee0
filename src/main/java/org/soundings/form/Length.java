package org.soundings.form;

import org.soundings.form.item.Phrases;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.AnsweringTime;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Page;
import org.soundings.questionnaire.Questionnaire;

/**
 * How long a questionnaire takes in one of its languages ({@link AnsweringTime}), rounded up, so
 * that the promise is kept.
 *
 * @param shortest minutes for who is asked only what everybody is asked
 * @param longest minutes for who is asked everything
 */
public record Length(int shortest, int longest) {
  /**
   * @param language one of the questionnaire's
   */
  public static Length of(Questionnaire questionnaire, String language) {
    double everybody = AnsweringTime.before(questionnaire, language);
    double all = everybody;
    for (Page page : questionnaire.pages()) {
      for (Item item : page.items()) {
        double minutes = AnsweringTime.of(item, language);
        all += minutes;
        if (page.when().equals(Condition.ALWAYS) && item.ask().when().equals(Condition.ALWAYS)) {
          everybody += minutes;
        }
      }
    }
    return new Length((int) Math.ceil(everybody), (int) Math.ceil(all));
  }

  Said say(Phrases phrases) {
    return shortest == longest
        ? phrases.say("start.minutes", longest)
        : phrases.say("start.minutes.between", shortest, longest);
  }
}
