package org.soundings.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.form.item.Phrases;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Questionnaire;

/**
 * The last page of a questionnaire, after the answers are sent.
 *
 * @param code the receipt code
 * @param scores the respondent's own; empty where none may be shown
 * @param help where to find help, or null; above the scores
 * @param counted what was published of an invited respondent, or null
 * @param withdraw where a response is taken back by its code, or null
 */
public record ReceiptPage(
    Frame frame,
    Said title,
    String code,
    List<OwnScore> scores,
    @Nullable ShownHelp help,
    @Nullable String withdraw,
    @Nullable Counted counted) {
  /**
   * How somebody who was invited sees that their answers are counted.
   *
   * @param nullifier what stands in the list
   * @param list where it is published when the wave is closed
   */
  public record Counted(String nullifier, String list) {}

  public ReceiptPage {
    scores = List.copyOf(scores);
  }

  public static ReceiptPage of(
      Questionnaire questionnaire,
      StudyFacts study,
      String language,
      Site site,
      String code,
      List<OwnScore> scores,
      @Nullable String withdraw) {
    Phrases phrases = Phrases.in(language);
    Said title = Said.of(questionnaire.title(), language);
    String shown = phrases.text("title.page", phrases.text("receipt.title"), title.text());
    return new ReceiptPage(
        new Frame(language, shown, site, phrases),
        title,
        code,
        scores,
        ShownHelp.of(study.help(), language),
        withdraw,
        null);
  }

  /** The same with what stands in the published list. */
  public ReceiptPage counted(String nullifier, String list) {
    return new ReceiptPage(
        frame, title, code, scores, help, withdraw, new Counted(nullifier, list));
  }

  /** The whole page. */
  public String html() {
    return Templates.render("form/receipt", this);
  }
}
