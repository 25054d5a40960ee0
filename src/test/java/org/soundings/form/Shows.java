package org.soundings.form;

import java.util.Map;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.response.Value;

/** Short ways to show screens in tests. */
final class Shows {
  static final Site SITE = Site.at("");

  private Shows() {}

  static View view(Screen screen, String language) {
    return View.of(screen, language, StudyFacts.NONE, SITE, "/s/study");
  }

  static Browser screen(Form form, String id, String language, Map<String, Value> answers) {
    return new Browser(form.html(view(form.screen(id).orElseThrow(), language).with(answers)));
  }

  static Browser again(Form form, ScreenReading reading, String language) {
    return new Browser(form.html(view(reading.screen(), language).with(reading)));
  }

  static Form form(Questionnaire questionnaire) {
    return new Form(questionnaire);
  }
}
