package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.soundings.clock.ServerClock;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problem;
import org.soundings.store.answer.Closing;
import org.soundings.store.answer.Responses;
import org.soundings.store.release.Publication;
import org.soundings.store.release.Releases;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;
import org.soundings.store.wave.Waves;

/** What researchers are told of waves. */
@ApplicationScoped
class WaveStates {
  /** So many days before its day a wave without a key needs somebody. */
  private static final int IN_TIME = 30;

  private static final Publication NOT_TAKEN_DOWN = new Publication(null, null, "");

  private final Studies studies;
  private final Waves waves;
  private final Responses responses;
  private final Closing closing;
  private final KeyHolders holders;
  private final ServerClock clock;
  private final Releases releases;
  private final CoSigning signing;
  private final RosterWatch rosters;

  @Inject
  WaveStates(
      Studies studies,
      Waves waves,
      Responses responses,
      Closing closing,
      KeyHolders holders,
      ServerClock clock,
      Releases releases,
      CoSigning signing,
      RosterWatch rosters) {
    this.studies = studies;
    this.waves = waves;
    this.responses = responses;
    this.closing = closing;
    this.holders = holders;
    this.clock = clock;
    this.releases = releases;
    this.signing = signing;
    this.rosters = rosters;
  }

  /** Every wave of every study, by name. */
  List<WaveState> all() {
    Decisions decisions = decisions();
    return waves.all().stream().map(wave -> of(wave, decisions)).toList();
  }

  WaveState of(Wave wave) {
    return of(wave, decisions());
  }

  /** What was decided about all waves. */
  private record Decisions(Set<String> coSigned, Map<WaveId, Publication> takenDown) {}

  private Decisions decisions() {
    return new Decisions(signing.needed(), releases.takenDown());
  }

  private WaveState of(Wave wave, Decisions decisions) {
    Stage stage = holders.stage(wave, clock.days().atMost());
    Optional<Declaration> declared = studies.find(wave.id().study());
    boolean coSigned = decisions.coSigned().contains(wave.id().study());
    boolean waits =
        coSigned
            && stage == Stage.DRAFT
            && declared.filter(d -> signing.waits(d, wave.id().wave())).isPresent();
    return new WaveState(
        wave.id().study(),
        wave.id().wave(),
        wave.about().title().text(),
        wave.languages().getFirst(),
        told(stage),
        wave.opens(),
        wave.closes(),
        wave.questionnaire(),
        RoughCount.of(responses.count(wave.id())),
        wave.participation().invited(),
        closing.discarded(wave.id()),
        closing.copies(wave.id()),
        coSigned,
        waits,
        stage == Stage.DRAFT && declared.filter(d -> holders.needs(d, wave.id())).isPresent(),
        decisions.takenDown().getOrDefault(wave.id(), NOT_TAKEN_DOWN).withdrawn(),
        problems(wave, stage, declared));
  }

  private List<Problem> problems(Wave wave, Stage stage, Optional<Declaration> declared) {
    List<Problem> problems = new ArrayList<>();
    LocalDate opens = wave.opens();
    if (stage == Stage.DRAFT
        && opens != null
        && !opens.minusDays(IN_TIME).isAfter(clock.days().atMost())
        && declared.filter(d -> holders.needs(d, wave.id())).isPresent()) {
      Place place = Place.of(wave.id().toString());
      problems.add(StudyProblem.NEEDS_KEY.at(place, wave.id().wave(), opens));
    }
    problems.addAll(rosters.problems(wave.id()));
    return problems;
  }

  static WaveState.Stage told(Stage stage) {
    return switch (stage) {
      case DRAFT -> WaveState.Stage.DRAFT;
      case OPEN -> WaveState.Stage.OPEN;
      case CLOSING, WRITTEN, OPENED -> WaveState.Stage.CLOSING;
      case CLOSED -> WaveState.Stage.CLOSED;
      case RELEASED -> WaveState.Stage.RELEASED;
    };
  }
}
