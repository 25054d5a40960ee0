package org.soundings.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Problem;

/**
 * A wave as a researcher may see it before its release: how many took part only roughly (D5).
 *
 * @param language of the title, as a BCP 47 tag
 * @param questionnaire hash of the version that is answered now
 * @param isInvited whether only people who are invited can answer
 * @param discarded how many sealed answers a person has given up
 * @param copies day and place of each copy of the server's key that was noted; to be destroyed once
 *     the wave is closed
 * @param isCoSigned whether a co-signer has to approve its opening and its report
 * @param takenDown the day on which its report was taken down, or null
 * @param waits whether it is a draft that no co-signer has approved as it is
 * @param needsKey whether it is a draft for which people have not made their key yet
 * @param problems what keeps it from opening on its day, or people from being invited or reminded
 */
public record WaveState(
    String study,
    String wave,
    String title,
    String language,
    Stage stage,
    @Nullable LocalDate opens,
    @Nullable LocalDate closes,
    String questionnaire,
    RoughCount responses,
    boolean isInvited,
    int discarded,
    List<String> copies,
    boolean isCoSigned,
    boolean waits,
    boolean needsKey,
    @Nullable LocalDate takenDown,
    List<Problem> problems) {
  public WaveState {
    copies = List.copyOf(copies);
    problems = List.copyOf(problems);
  }

  /** Both names, as the log has them. */
  public String name() {
    return study + "/" + wave;
  }

  /** Where it stands, as it is told. */
  public enum Stage {
    DRAFT,
    OPEN,

    /** Nobody can answer any more; its answers are not all opened yet. */
    CLOSING,
    CLOSED,
    RELEASED;

    /** As programs read it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
