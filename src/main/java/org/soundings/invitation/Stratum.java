package org.soundings.invitation;

import org.soundings.questionnaire.Wording;

/**
 * A group of the invited that answers are told apart by: a team, a site.
 *
 * @param code as the questionnaire's category has it; empty where a wave has no strata
 */
public record Stratum(String code, Wording name) {
  /** Whether a list means this one by what it says. */
  boolean is(String said) {
    return code.equalsIgnoreCase(said)
        || name.byLanguage().values().stream().anyMatch(said::equalsIgnoreCase);
  }
}
