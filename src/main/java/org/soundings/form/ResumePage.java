package org.soundings.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Questionnaire;

/**
 * For somebody who comes back to a questionnaire that they have begun.
 *
 * @param action where the two buttons send: {@code _go=next} to go on, {@code _go=restart} to
 *     forget the answers and begin again
 * @param link an address by which another device can go on, or null
 */
public record ResumePage(
    Frame frame, Said title, String action, @Nullable String link, Map<String, String> hidden) {

  public static ResumePage of(
      Questionnaire questionnaire,
      String language,
      Site site,
      String action,
      @Nullable String link,
      Map<String, String> hidden) {
    Said title = Said.of(questionnaire.title(), language);
    Frame frame = Frame.of(language, title.text(), site);
    return new ResumePage(frame, title, action, link, hidden);
  }

  public String html() {
    return Templates.render("form/resume", this);
  }
}
