package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.soundings.clock.ServerClock;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;
import org.soundings.store.release.Publication;
import org.soundings.store.release.Releases;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;
import org.soundings.store.wave.Waves;

/** Takes reports down that are public, and says of one that it was there. */
@ApplicationScoped
public class TakingDown {
  /** Most characters of a reason. */
  public static final int LONGEST = 200;

  /** The field that a reason comes in. */
  public static final String REASON = "reason";

  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

  private final Waves waves;
  private final Releases releases;
  private final ServerClock clock;

  @Inject
  TakingDown(Waves waves, Releases releases, ServerClock clock) {
    this.waves = waves;
    this.releases = releases;
    this.clock = clock;
  }

  /**
   * Takes a wave's report down; what was public stays counted with whatever is published later.
   *
   * @param reason shown where the report was, on one line
   * @throws Refused where it is not public, or the reason is empty or too long
   */
  public void takeDown(String study, String wave, String reason) {
    String line = CONTROLS.matcher(reason.strip()).replaceAll(" ");
    if (line.isEmpty() || line.length() > LONGEST) {
      throw new Refused(DecisionProblem.NO_REASON.at(Place.of(REASON), LONGEST));
    }
    WaveId id = new WaveId(study, wave);
    if (!releases.withdraw(id, clock.days().atMost(), line)) {
      throw new Refused(DecisionProblem.NOT_PUBLIC.at(Place.of(id.toString())));
    }
  }

  /** What is said at a study's address; empty where its last report is public, or it had none. */
  public Optional<Tombstone> tombstone(String study) {
    Map<WaveId, Publication> gone = releases.takenDown();
    LocalDate today = clock.days().atMost();
    return waves.all().stream()
        .filter(w -> w.id().study().equals(study) && w.stage(today) == Stage.RELEASED)
        .max(Wave.IN_ORDER)
        .flatMap(
            wave ->
                Optional.ofNullable(gone.get(wave.id()))
                    .flatMap(publication -> of(wave, publication)));
  }

  private static Optional<Tombstone> of(Wave wave, Publication publication) {
    return Optional.ofNullable(publication.withdrawn())
        .map(
            to ->
                new Tombstone(
                    wave.about().title(),
                    publication.published(),
                    to,
                    publication.reason(),
                    wave.about().asker(),
                    wave.about().contact()));
  }
}
