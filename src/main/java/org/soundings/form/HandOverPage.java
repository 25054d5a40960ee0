package org.soundings.form;

import org.soundings.form.item.Phrases;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Wording;

/**
 * Without a script: the credential that the server has made, to be taken on by pressing a button.
 *
 * @param action where it goes, in the field {@value #CREDENTIAL}
 */
public record HandOverPage(Frame frame, Said title, String action, String credential) {
  public static final String CREDENTIAL = "credential";

  public static HandOverPage of(
      Wording study, String language, Site site, String action, String credential) {
    Phrases phrases = Phrases.in(language);
    Said title = Said.of(study, language);
    String shown = phrases.text("title.page", phrases.text("handover.title"), title.text());
    return new HandOverPage(new Frame(language, shown, site, phrases), title, action, credential);
  }

  public String html() {
    return Templates.render("form/handover", this);
  }

  /** Names no credential. */
  @Override
  public String toString() {
    return "Hand-over of " + title.text();
  }
}
