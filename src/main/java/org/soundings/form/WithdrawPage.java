package org.soundings.form;

import org.soundings.form.item.Phrases;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Wording;

/**
 * Where a response is taken back by its code.
 *
 * @param action where the code is sent, in the field {@value #CODE}
 */
public record WithdrawPage(Frame frame, Said title, String action) {
  /** The field with the receipt's code. */
  public static final String CODE = "code";

  /**
   * @param study its title
   */
  public static WithdrawPage of(Wording study, String language, Site site, String action) {
    Phrases phrases = Phrases.in(language);
    Said title = Said.of(study, language);
    String shown = phrases.text("title.page", phrases.text("withdraw.title"), title.text());
    return new WithdrawPage(new Frame(language, shown, site, phrases), title, action);
  }

  /** The whole page. */
  public String html() {
    return Templates.render("form/withdraw", this);
  }
}
