package org.soundings.store.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.response.Value;
import org.soundings.store.wave.WaveId;

/**
 * Answers so far.
 *
 * @param questionnaire hash of the version being answered
 * @param language in which
 * @param screen where the respondent is
 * @param prompted items that were pointed out as unanswered (R4)
 * @param answers by variable
 * @param sent the fields of the screen as they were sent, where it has to be shown again: with an
 *     error, a reminder or in another language
 */
public record Draft(
    WaveId wave,
    String questionnaire,
    String language,
    String screen,
    List<String> prompted,
    Map<String, Value> answers,
    Map<String, List<String>> sent) {
  public Draft {
    prompted = List.copyOf(prompted);
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    sent = Collections.unmodifiableMap(new LinkedHashMap<>(sent));
  }

  /** With no screen that has to be shown again. */
  public Draft(
      WaveId wave,
      String questionnaire,
      String language,
      String screen,
      List<String> prompted,
      Map<String, Value> answers) {
    this(wave, questionnaire, language, screen, prompted, answers, Map.of());
  }

  /** The same in another language. */
  public Draft in(String spoken) {
    return new Draft(wave, questionnaire, spoken, screen, prompted, answers, sent);
  }
}
