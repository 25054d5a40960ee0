package org.soundings.store.wave;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Audience;

/**
 * One round of a study, as it is kept.
 *
 * @param questionnaire hash of the version that is answered now
 * @param policy for whom the numbers are
 * @param cube hash of all that will be published of it (D5)
 * @param participation who may take part
 * @param languages that it can be answered in, the first where nothing else is asked for
 * @param opens first day on which it takes answers, or null where somebody opens it
 * @param closes last day on which it takes answers, or null where somebody closes it
 * @param reached the stage that somebody has moved it to; days may have moved it further
 */
public record Wave(
    WaveId id,
    About about,
    String questionnaire,
    Audience policy,
    String cube,
    Participation participation,
    List<String> languages,
    @Nullable LocalDate opens,
    @Nullable LocalDate closes,
    Stage reached) {
  /** As their study's file lists them; those of earlier versions of Soundings by name. */
  public static final Comparator<Wave> IN_ORDER =
      Comparator.comparingInt((Wave wave) -> wave.about().place())
          .thenComparing(wave -> wave.id().wave());

  public Wave {
    languages = List.copyOf(languages);
  }

  /** Where it stands on a day. */
  public Stage stage(LocalDate today) {
    if (closes != null && today.isAfter(closes)) {
      return reached.or(Stage.CLOSING);
    }
    boolean opened = opens != null && !today.isBefore(opens);
    return opened ? reached.or(Stage.OPEN) : reached;
  }

  /**
   * The wave of a study that its pages tell of: the open one, else the one that is furthest on, the
   * later of several ({@link #IN_ORDER}); empty where the study has none.
   *
   * @param waves of any study
   */
  public static Optional<Wave> current(String study, List<Wave> waves, LocalDate today) {
    List<Wave> own = waves.stream().filter(wave -> wave.id().study().equals(study)).toList();
    return own.stream()
        .filter(wave -> wave.stage(today) == Stage.OPEN)
        .findFirst()
        .or(
            () ->
                own.stream()
                    .max(
                        Comparator.comparing((Wave wave) -> wave.stage(today))
                            .thenComparing(IN_ORDER)));
  }

  /** The same at another place among its study's waves. */
  public Wave at(int place) {
    return new Wave(
        id,
        about.at(place),
        questionnaire,
        policy,
        cube,
        participation,
        languages,
        opens,
        closes,
        reached);
  }

  /** The same without days: nothing opens it but a person. */
  public Wave undated() {
    return new Wave(
        id, about, questionnaire, policy, cube, participation, languages, null, null, reached);
  }

  /** Where it stands for what cannot be undone: a day alone does not begin to close it. */
  public Stage closing(LocalDate today) {
    return stage(today) == Stage.CLOSING ? reached.or(Stage.OPEN) : stage(today);
  }

  public Wave at(Stage stage) {
    return new Wave(
        id, about, questionnaire, policy, cube, participation, languages, opens, closes, stage);
  }
}
