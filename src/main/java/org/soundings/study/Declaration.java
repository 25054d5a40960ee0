package org.soundings.study;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.Plan;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.store.About;
import org.soundings.store.QuestionnaireVersion;

/**
 * A study as its file says.
 *
 * @param place of its name in its file
 * @param version the questionnaire's files
 * @param plan of its report
 */
record Declaration(
    String id,
    Place place,
    Questionnaire questionnaire,
    QuestionnaireVersion version,
    Plan plan,
    Audience policy,
    About about,
    List<String> languages,
    List<DeclaredWave> waves) {
  /**
   * One round.
   *
   * @param opens first day, or null where somebody opens it
   * @param closes last day, or null where somebody closes it
   */
  record DeclaredWave(
      String id, Place place, @Nullable LocalDate opens, @Nullable LocalDate closes) {
    /** Whether days alone open both at once. */
    boolean overlaps(DeclaredWave other) {
      return opens != null && other.opens != null && !isBefore(other) && !other.isBefore(this);
    }

    private boolean isBefore(DeclaredWave other) {
      return closes != null && other.opens != null && closes.isBefore(other.opens);
    }
  }

  Declaration {
    languages = List.copyOf(languages);
    waves = List.copyOf(waves);
  }
}
