package org.soundings.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.response.Value;

/**
 * Answers so far.
 *
 * @param questionnaire hash of the version being answered
 * @param language in which
 * @param screen where the respondent is
 * @param prompted items that were pointed out as unanswered (R4)
 * @param answers by variable
 */
public record Draft(
    WaveId wave,
    String questionnaire,
    String language,
    String screen,
    List<String> prompted,
    Map<String, Value> answers) {
  public Draft {
    prompted = List.copyOf(prompted);
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }
}
