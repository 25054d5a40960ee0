package org.soundings.store.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundings.response.Pace;
import org.soundings.response.Response;
import org.soundings.response.Value;

/**
 * What a response says besides what was answered; one that nobody else has tells whose it is. Empty
 * stands for nothing said.
 *
 * @param stratum that its credential was signed for
 * @param questionnaire hash of the version
 * @param pace whether it came very fast
 */
record ResponseClass(String stratum, String questionnaire, String pace) {
  /**
   * @param item that holds the stratum, or null
   */
  static ResponseClass of(StoredResponse answers, @Nullable String item) {
    return new ResponseClass(
        item == null ? "" : code(answers, item),
        answers.questionnaire(),
        code(answers, Pace.VARIABLE));
  }

  private static String code(StoredResponse answers, String variable) {
    String code = answers.response().code(variable);
    return code == null ? "" : code;
  }

  ResponseClass withoutPace() {
    return new ResponseClass(stratum, questionnaire, "");
  }

  ResponseClass withoutStratum() {
    return new ResponseClass("", questionnaire, pace);
  }

  ResponseClass version(String other) {
    return new ResponseClass(stratum, other, pace);
  }

  /** The same answers, with no more besides than this class says. */
  StoredResponse only(StoredResponse answers, @Nullable String item) {
    Map<String, Value> values = new LinkedHashMap<>(answers.response().values());
    if (pace.isEmpty()) {
      values.remove(Pace.VARIABLE);
    }
    if (item != null && stratum.isEmpty()) {
      values.remove(item);
    }
    return new StoredResponse(questionnaire, new Response(values));
  }
}
