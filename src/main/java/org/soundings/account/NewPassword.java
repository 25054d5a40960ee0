package org.soundings.account;

import java.util.Locale;
import java.util.Optional;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Refused;

/** A password that somebody chooses, by the advice of NIST SP 800-63B-4 for one that is alone. */
record NewPassword(String text, String name) {
  /** Fewest and most characters. */
  static final int SHORTEST = 15;

  static final int LONGEST = 256;
  private static final int FEWEST_DIFFERENT = 6;

  /**
   * @param field where it was typed
   * @throws Refused where it is not good
   */
  void refuse(String field) {
    Optional<Problem> problem = problem(field);
    if (problem.isPresent()) {
      throw new Refused(problem.get());
    }
  }

  /**
   * What is wrong with it; empty where nothing is.
   *
   * @param field where it was typed
   */
  Optional<Problem> problem(String field) {
    return kind()
        .map(
            kind ->
                kind.at(
                    Place.of(field), kind == AccountProblem.SHORT_PASSWORD ? SHORTEST : LONGEST));
  }

  private Optional<AccountProblem> kind() {
    int length = text.codePointCount(0, text.length());
    if (length < SHORTEST) {
      return Optional.of(AccountProblem.SHORT_PASSWORD);
    }
    if (length > LONGEST) {
      return Optional.of(AccountProblem.LONG_PASSWORD);
    }
    boolean easy =
        text.codePoints().distinct().count() < FEWEST_DIFFERENT
            || name.length() > 2
                && text.toLowerCase(Locale.ROOT).replace(name, "").length() < FEWEST_DIFFERENT;
    return easy ? Optional.of(AccountProblem.EASY_PASSWORD) : Optional.empty();
  }
}
