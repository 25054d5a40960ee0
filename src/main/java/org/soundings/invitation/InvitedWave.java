package org.soundings.invitation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Wording;

/**
 * What this package needs to know of a wave that people are invited to.
 *
 * @param title of its study
 * @param languages that it can be answered in
 * @param strata that the invited belong to; none where they are not told apart
 * @param atLeast how many people a stratum has to have
 * @param closes its last day, or null where somebody closes it
 * @param addressesKept for how many days after the closing
 */
public record InvitedWave(
    String study,
    String wave,
    Wording title,
    List<String> languages,
    List<Stratum> strata,
    int atLeast,
    @Nullable LocalDate closes,
    int addressesKept,
    Phase phase) {
  /** Where it stands. */
  public enum Phase {
    BEFORE,
    OPEN,
    OVER
  }

  public InvitedWave {
    languages = List.copyOf(languages);
    strata = List.copyOf(strata);
  }

  /** What its keys sign for, besides the stratum. */
  String domain() {
    return study + "/" + wave;
  }
}
