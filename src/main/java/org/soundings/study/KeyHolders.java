package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.soundings.credential.KeyParts;
import org.soundings.credential.OpeningKey;
import org.soundings.credential.SealingKey;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;
import org.soundings.store.answer.BallotKeys;
import org.soundings.store.answer.Closing;
import org.soundings.store.answer.TrusteeKeys;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;

/** Waves whose key is with people (A4): how it becomes the wave's, and how it comes back. */
@ApplicationScoped
public class KeyHolders {
  private static final String LOST = "lost";

  private final Studies studies;
  private final TrusteeKeys keys;
  private final BallotKeys made;
  private final Closing closing;

  @Inject
  KeyHolders(Studies studies, TrusteeKeys keys, BallotKeys made, Closing closing) {
    this.studies = studies;
    this.keys = keys;
    this.made = made;
    this.closing = closing;
  }

  /**
   * Takes the public half of a key.
   *
   * @return a test in base64url, which the private half opens
   * @throws Refused where the wave has a key, is not to be held by people, or that is no key
   */
  public String offer(String study, String wave, String sealing) {
    Declaration declared =
        studies
            .find(study)
            .filter(Declaration::trustee)
            .orElseThrow(() -> refused(StudyProblem.KEY_IS_MADE, study, wave));
    if (declared.waves().stream().noneMatch(each -> each.id().equals(wave))) {
      throw new Refused(StudyProblem.NO_SUCH_WAVE.at(Place.of(study), wave));
    }
    WaveId id = new WaveId(study, wave);
    SealingKey key = key(study, wave, sealing);
    if (keys.isOthers(id, key)) {
      throw refused(StudyProblem.OTHERS_KEY, study, wave);
    }
    return offered(id, key, Studies.size(declared))
        .map(test -> Base64.getUrlEncoder().withoutPadding().encodeToString(test))
        .orElseThrow(() -> refused(StudyProblem.KEY_IS_MADE, study, wave));
  }

  private Optional<byte[]> offered(WaveId id, SealingKey key, int size) {
    try {
      return keys.offer(id, key, size);
    } catch (IllegalArgumentException none) {
      throw refused(StudyProblem.WRONG_KEY, id.study(), id.wave());
    }
  }

  private static SealingKey key(String study, String wave, String sealing) {
    try {
      return new SealingKey(sealing.strip());
    } catch (IllegalArgumentException none) {
      throw refused(StudyProblem.WRONG_KEY, study, wave);
    }
  }

  /**
   * Makes the key that was offered the wave's.
   *
   * @param hash of what is in the test
   * @throws Refused where it is another
   */
  public void prove(String study, String wave, String hash) {
    if (!keys.prove(new WaveId(study, wave), hash)) {
      throw refused(StudyProblem.NOT_PROVED, study, wave);
    }
  }

  /** Whether people are to hold the key of a wave, and have not made it. */
  boolean needs(Declaration declared, WaveId id) {
    return declared.trustee() && !hasKey(id);
  }

  /** Whether answers could be sealed, whoever has the key. */
  boolean hasKey(WaveId id) {
    return made.of(id).isPresent();
  }

  /** As {@link BallotKeys#stage}. */
  Stage stage(Wave wave, LocalDate today) {
    return made.stage(wave, today);
  }

  /**
   * Closes a wave.
   *
   * @param lines the key, its parts, or the word that it is lost; none where the server has it
   * @throws Refused where they are not the wave's key
   */
  void close(WaveId id, List<String> lines) {
    if (lines.isEmpty()) {
      closing.close(id);
    } else if (lines.equals(List.of(LOST))) {
      if (!closing.closeWithoutKey(id)) {
        throw refused(StudyProblem.NOT_LOST, id.study(), id.wave());
      }
    } else {
      OpeningKey key =
          KeyParts.combined(lines)
              .orElseThrow(() -> refused(StudyProblem.WRONG_KEY, id.study(), id.wave()));
      if (!closing.close(id, key)) {
        throw refused(StudyProblem.WRONG_KEY, id.study(), id.wave());
      }
    }
  }

  private static Refused refused(StudyProblem problem, String study, String wave) {
    return new Refused(problem.at(Place.of(study + "/" + wave)));
  }
}
