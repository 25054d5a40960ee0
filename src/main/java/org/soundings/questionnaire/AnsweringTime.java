package org.soundings.questionnaire;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long it takes to answer: reading every word at {@value #WORDS_A_MINUTE} a minute, and the
 * time that each kind of item takes to answer.
 *
 * <p>Adults read non-fiction silently at 238 words a minute on average (Brysbaert 2019,
 * doi:10.1016/j.jml.2019.104047); the lower rate leaves space for slower readers. The seconds an
 * answer takes are this project's own, set rather high; a study's first answers can correct them.
 */
public final class AnsweringTime {
  public static final double WORDS_A_MINUTE = 200;
  private static final double SECONDS_A_MINUTE = 60;
  static final double CHOICE = 4;
  static final double OPTION = 0.5;
  static final double PLACE = 5;
  static final double STATEMENT = 3;
  static final double NUMBER = 6;
  static final double PART = 3;
  static final double DATE = 8;
  static final double FEW_WORDS = 8;
  static final double WORDS = 30;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private AnsweringTime() {}

  /** Minutes until the first question: the introduction and the consent, read. */
  public static double before(Questionnaire questionnaire, String language) {
    Wording introduction = questionnaire.introduction();
    Consent consent = questionnaire.consent();
    double words = introduction == null ? 0 : words(introduction, language);
    return (consent == null ? words : words + words(consent.text(), language)) / WORDS_A_MINUTE;
  }

  /** Minutes to read an item with all that it offers, and to answer it. */
  public static double of(Item item, String language) {
    return reading(item, language) + item.seconds() / SECONDS_A_MINUTE;
  }

  /** Minutes to read an item with all that it offers. */
  public static double reading(Item item, String language) {
    return Stream.concat(asked(item), item.wordings()).mapToDouble(w -> words(w, language)).sum()
        / WORDS_A_MINUTE;
  }

  private static Stream<Wording> asked(Item item) {
    Wording hint = item.ask().hint();
    return hint == null ? Stream.of(item.ask().wording()) : Stream.of(item.ask().wording(), hint);
  }

  private static double words(Wording wording, String language) {
    return SPACE.split(wording.in(language).strip()).length;
  }
}
