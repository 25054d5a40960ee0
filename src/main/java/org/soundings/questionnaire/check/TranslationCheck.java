package org.soundings.questionnaire.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.soundings.questionnaire.Consent;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Page;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Wording;

/** What a respondent reads should be there in every language that the questionnaire offers. */
final class TranslationCheck {
  private TranslationCheck() {}

  static void of(Review review) {
    Questionnaire questionnaire = review.questionnaire();
    read(questionnaire)
        .forEach(
            wording -> {
              List<String> missing = new ArrayList<>(questionnaire.languages());
              missing.removeAll(wording.languages());
              if (!missing.isEmpty()) {
                review.note(MethodWarning.NOT_TRANSLATED, wording, String.join(", ", missing));
              }
            });
  }

  private static Stream<Wording> read(Questionnaire questionnaire) {
    Consent consent = questionnaire.consent();
    Stream<Wording> top =
        Stream.of(questionnaire.title(), questionnaire.introduction()).filter(Objects::nonNull);
    Stream<Wording> agreement =
        consent == null ? Stream.of() : Stream.of(consent.text(), consent.agree());
    Stream<Wording> pages =
        questionnaire.pages().stream().map(Page::title).filter(Objects::nonNull);
    Stream<Wording> items = questionnaire.items().flatMap(TranslationCheck::read);
    return Stream.of(top, agreement, pages, items).flatMap(texts -> texts);
  }

  private static Stream<Wording> read(Item item) {
    Stream<Wording> asked =
        Stream.of(item.ask().wording(), item.ask().hint()).filter(Objects::nonNull);
    return Stream.concat(asked, item.wordings());
  }
}
