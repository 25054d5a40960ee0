package org.soundings.questionnaire.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.soundings.questionnaire.Instrument;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Spelling;

/** Whether a questionnaire's instruments may be put before respondents. */
public final class Terms {
  private Terms() {}

  /** The instruments whose terms nobody knows to allow their use. */
  public static List<Instrument> unconfirmed(Questionnaire questionnaire) {
    return questionnaire.instruments().stream().filter(i -> !i.confirmed()).toList();
  }

  /**
   * What stands in the way of opening a study: an error for each unconfirmed instrument that its
   * owner has not confirmed, and for each confirmation of nothing; empty where all is in order.
   *
   * @param confirmed an instrument's name to who confirmed it, and when, in words; blank words
   *     confirm nothing
   * @param place where the study says so
   */
  public static List<Problem> problems(
      Questionnaire questionnaire, Map<String, String> confirmed, Place place) {
    List<Problem> problems = new ArrayList<>();
    List<Instrument> open = unconfirmed(questionnaire);
    for (Instrument instrument : open) {
      if (confirmed.getOrDefault(instrument.id(), "").isBlank()) {
        problems.add(
            QuestionnaireProblem.TERMS_UNCONFIRMED.at(
                place, instrument.id(), instrument.licence().text()));
      }
    }
    List<String> names = open.stream().map(Instrument::id).toList();
    for (String name : confirmed.keySet()) {
      if (!names.contains(name)) {
        problems.add(
            QuestionnaireProblem.NOTHING_TO_CONFIRM.at(place, name, Spelling.remedy(name, names)));
      }
    }
    return problems;
  }
}
