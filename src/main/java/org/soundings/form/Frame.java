package org.soundings.form;

import org.soundings.form.item.Phrases;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Questionnaire;

/**
 * What every page has around its content.
 *
 * @param title what the browser shows, plain
 */
public record Frame(String language, String title, Site site, Phrases phrases) {
  public static Frame of(String language, String title, Site site) {
    return new Frame(language, title, site, Phrases.in(language));
  }

  /** For a page of a questionnaire: its heading, then the questionnaire's title; R8's "Error: ". */
  static Frame of(Questionnaire questionnaire, View view, Said heading, boolean problem) {
    Phrases phrases = Phrases.in(view.language());
    String study = questionnaire.title().in(view.language());
    String page = heading.text().equals(study) ? study : phrases.text("title.page", heading, study);
    String title = problem ? phrases.text("title.error", page) : page;
    return new Frame(view.language(), title, view.site(), phrases);
  }

  public String direction() {
    return Said.directionOf(language);
  }
}
