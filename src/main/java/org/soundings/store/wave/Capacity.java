package org.soundings.store.wave;

import java.util.List;
import java.util.Optional;

/**
 * How many characters the database holds of what a study's files say. What is longer has to be
 * refused where it is read: written, it would fail, and look as if the database were away.
 */
public final class Capacity {
  static final int FILES = 1_000_000;
  static final int ABOUT = 20_000;
  static final int LIST = 1_000;

  private Capacity() {}

  /**
   * What of a study is too long, in English words with both numbers; empty where nothing is.
   *
   * @param languages that it is asked in
   */
  public static Optional<String> exceeded(
      QuestionnaireVersion version, About about, List<String> languages) {
    return one("its questionnaire with all that it includes", files(version), FILES)
        .or(() -> one("its modules", String.join(",", version.modules()).length(), LIST))
        .or(() -> one("title, asker, contact, kept and help", text(about), ABOUT))
        .or(() -> one("its languages", String.join(" ", languages).length(), LIST));
  }

  private static int files(QuestionnaireVersion version) {
    return TextsJson.json(version.files()).toString().length();
  }

  /** With space for the wave's place among others. */
  private static int text(About about) {
    return AboutJson.write(about.at(Integer.MAX_VALUE)).length();
  }

  private static Optional<String> one(String what, int length, int most) {
    return length > most
        ? Optional.of("%s, with %,d of at most %,d characters".formatted(what, length, most))
        : Optional.empty();
  }
}
