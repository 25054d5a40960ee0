package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.soundings.clock.ServerClock;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;
import org.soundings.store.answer.Closing;
import org.soundings.store.release.Releases;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;
import org.soundings.store.wave.Waves;

/** From a wave that is closed, or whose answers lie in a file, to its public report. */
@ApplicationScoped
public class Releasing {
  private final Studies studies;
  private final Waves waves;
  private final Releases releases;
  private final Closing closing;
  private final ServerClock clock;
  private final ReleasePreviews previews;
  private final CoSigning signing;

  @Inject
  Releasing(
      Studies studies,
      Waves waves,
      Releases releases,
      Closing closing,
      ServerClock clock,
      ReleasePreviews previews,
      CoSigning signing) {
    this.studies = studies;
    this.waves = waves;
    this.releases = releases;
    this.closing = closing;
    this.clock = clock;
    this.previews = previews;
    this.signing = signing;
  }

  /**
   * Exactly what would be published now; nothing while it is being made, which takes some seconds.
   *
   * @throws Refused as {@link #release(String, String, String)} is, but for the hash and the
   *     attacker
   */
  public Optional<Preview> preview(String study, String wave) {
    WaveId id = new WaveId(study, wave);
    return previews.soon(due(id), id);
  }

  /**
   * Publishes the report as it was previewed; from then on nothing can be withdrawn.
   *
   * @param sha256 of the preview that somebody has read
   * @throws Refused where the wave is not closed, or only its day is over; its study's or data file
   *     has an error; it would be another report now; the attacker found a group; or a co-signer
   *     who is needed has not approved exactly this
   */
  public void release(String study, String wave, String sha256) {
    WaveId id = new WaveId(study, wave);
    Preview preview = previews.now(due(id), id);
    if (!preview.sha256().equals(sha256)) {
      throw new Refused(StudyProblem.OTHER_PREVIEW.at(place(id)));
    }
    publish(id, preview);
  }

  /** The same as it is now, for whoever has not looked at a preview. */
  void release(WaveId id) {
    publish(id, previews.now(due(id), id));
  }

  private void publish(WaveId id, Preview preview) {
    if (preview.verdict().forbids()) {
      throw new Refused(StudyProblem.GIVES_AWAY.at(place(id), preview.verdict().found()));
    }
    signing.refuseRelease(preview, id);
    if (!releases.publish(
        id, preview.files().stream().map(PublishedFile::stored).toList(), today())) {
      throw refused(id, Stage.RELEASED);
    }
    closing.released(id);
  }

  private Declaration due(WaveId id) {
    Wave wave = find(id);
    Stage stage = wave.stage(today());
    if (stage == Stage.CLOSING && wave.reached().isBefore(Stage.CLOSING)) {
      throw new Refused(StudyProblem.NOT_YET_CLOSED.at(place(id)));
    }
    Declaration declared =
        studies
            .find(id.study())
            .orElseThrow(() -> new Refused(StudyProblem.NOT_DECLARED.at(place(id))));
    Optional<Path> data = declared.data(id.wave());
    boolean again = stage == Stage.RELEASED && releases.publication(id).isWithdrawn();
    if (!again && stage != (data.isPresent() ? Stage.DRAFT : Stage.CLOSED)) {
      throw refused(id, stage);
    }
    if ((again || data.isEmpty()) && !wave.cube().isEmpty() && !declared.bears(wave.cube())) {
      throw new Refused(StudyProblem.OTHER_CUBE.at(place(id), wave.cube(), declared.cube()));
    }
    return declared;
  }

  /**
   * A file of the report of the last wave, as the study's file lists them, that is released; empty
   * where none is, or its report has no such file, or is taken down. What changed since an earlier
   * wave has that one's numbers, and is not told once it is taken down.
   *
   * @param file its name, as results.json
   */
  public Optional<PublishedFile> released(String study, String file) {
    LocalDate today = today();
    List<WaveId> own =
        waves.all().stream()
            .filter(w -> w.id().study().equals(study) && w.stage(today) == Stage.RELEASED)
            .sorted(Wave.IN_ORDER)
            .map(Wave::id)
            .toList();
    Set<WaveId> gone = releases.takenDown().keySet();
    boolean told =
        !file.startsWith(ReleasedReport.CHANGES) || own.stream().noneMatch(gone::contains);
    return own.isEmpty() || !told
        ? Optional.empty()
        : releases.find(own.getLast(), file).map(PublishedFile::of);
  }

  private Wave find(WaveId id) {
    return waves
        .find(id)
        .orElseThrow(() -> new Refused(StudyProblem.NO_SUCH_WAVE.at(place(id), id.wave())));
  }

  private static Refused refused(WaveId id, Stage is) {
    return new Refused(
        StudyProblem.NOT_NOW.at(
            place(id), WaveStates.told(is).word(), WaveStates.told(Stage.RELEASED).word()));
  }

  private static Place place(WaveId id) {
    return Place.of(id.toString());
  }

  private LocalDate today() {
    return clock.days().atMost();
  }
}
