package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.soundings.clock.Days;
import org.soundings.clock.ServerClock;
import org.soundings.form.NullifierList;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Refused;
import org.soundings.store.answer.BallotBox;
import org.soundings.store.answer.Responses;
import org.soundings.store.release.Releases;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.VerifyingKeys;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;
import org.soundings.store.wave.Waves;

/** The life of waves: draft, open, closed, released; never back. */
@ApplicationScoped
public class Conductor {
  private static final long[] BANDS = {10, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000};

  private final Studies studies;
  private final Waves waves;
  private final Responses responses;
  private final Releases releases;
  private final BallotBox box;
  private final VerifyingKeys keys;
  private final ServerClock clock;
  private final Reporting reporting;

  @Inject
  Conductor(
      Studies studies,
      Waves waves,
      Responses responses,
      Releases releases,
      BallotBox box,
      VerifyingKeys keys,
      ServerClock clock,
      Reporting reporting) {
    this.studies = studies;
    this.waves = waves;
    this.responses = responses;
    this.releases = releases;
    this.box = box;
    this.keys = keys;
    this.clock = clock;
    this.reporting = reporting;
  }

  /** Every wave of every study, by name. */
  public List<WaveState> states() {
    return waves.all().stream().map(this::state).toList();
  }

  /** The waves of one study, by name. */
  public List<WaveState> states(String study) {
    List<WaveState> own = states().stream().filter(w -> w.study().equals(study)).toList();
    if (own.isEmpty()) {
      throw new Refused(StudyProblem.NO_SUCH_STUDY.at(Place.of(study), study));
    }
    return own;
  }

  /**
   * Opens a wave before its day, or one without a day.
   *
   * @throws Refused where it is not a draft, or another wave of the study is open
   */
  public WaveState open(String study, String wave) {
    if (studies.find(study).flatMap(declared -> declared.data(wave)).isPresent()) {
      throw new Refused(StudyProblem.IN_A_FILE.at(place(new WaveId(study, wave))));
    }
    WaveId id = new WaveId(study, wave);
    waves.all().stream()
        .filter(w -> w.id().study().equals(study) && !w.id().equals(id))
        .filter(w -> w.stage(today()) == Stage.OPEN)
        .findFirst()
        .ifPresent(
            open -> {
              throw new Refused(StudyProblem.OTHER_OPEN.at(place(id), open.id().wave()));
            });
    return move(id, Stage.DRAFT, Stage.OPEN);
  }

  /**
   * Closes a wave before its day, or one without a day.
   *
   * @throws Refused where it is not open
   */
  public WaveState close(String study, String wave) {
    WaveId id = new WaveId(study, wave);
    move(id, Stage.OPEN, Stage.CLOSED);
    box.empty(id);
    return state(find(id));
  }

  /**
   * Makes and publishes the report of a closed wave, or of one whose answers lie in a file; from
   * then on nothing can be withdrawn.
   *
   * @throws Refused where it is not closed, or only by a clock that has just jumped, or its study's
   *     or data file has an error
   */
  public WaveState release(String study, String wave) {
    WaveId id = new WaveId(study, wave);
    Stage stage = find(id).stage(today());
    Declaration declared =
        studies.find(study).orElseThrow(() -> new Refused(StudyProblem.NOT_DECLARED.at(place(id))));
    Optional<Path> data = declared.data(wave);
    if (stage != (data.isPresent() ? Stage.DRAFT : Stage.CLOSED)) {
      throw refused(id, stage, Stage.RELEASED);
    }
    if (data.isEmpty() && find(id).stage(clock.days().atLeast()) != Stage.CLOSED) {
      throw new Refused(StudyProblem.DOUBTFUL_CLOCK.at(place(id)));
    }
    String cube = find(id).cube();
    if (data.isEmpty() && !cube.isEmpty() && !declared.bears(cube)) {
      throw new Refused(StudyProblem.OTHER_CUBE.at(place(id), cube, declared.cube()));
    }
    box.empty(id);
    if (publish(declared, id) == Releases.Published.BEFORE) {
      throw refused(id, Stage.RELEASED, Stage.RELEASED);
    }
    return state(find(id));
  }

  /** Begins again where somebody withdraws meanwhile; each time there are fewer who could. */
  private Releases.Published publish(Declaration declared, WaveId id) {
    Releases.Published published = Releases.Published.OTHER_RESPONSES;
    while (published == Releases.Published.OTHER_RESPONSES) {
      long counted = responses.count(id);
      published = releases.publish(id, reporting.files(declared, id), counted);
    }
    return published;
  }

  /** A file of the report of the last wave, as the study's file lists them, that is released. */
  public Optional<PublishedFile> released(String study, String file) {
    LocalDate today = today();
    return waves.all().stream()
        .filter(w -> w.id().study().equals(study) && w.stage(today) == Stage.RELEASED)
        .max(Wave.IN_ORDER)
        .flatMap(wave -> releases.find(wave.id(), file))
        .map(f -> new PublishedFile(f.name(), f.sha256(), f.content()));
  }

  /**
   * The lists by which respondents of the study's closed waves see that they are counted, the
   * latest first; none of a wave that is open to everybody.
   */
  public Optional<String> nullifiers(String study) {
    LocalDate today = clock.days().atLeast();
    return waves.all().stream()
        .filter(w -> w.id().study().equals(study) && w.participation().invited())
        .filter(w -> !w.stage(today).isBefore(Stage.CLOSED))
        .sorted(Wave.IN_ORDER.reversed())
        .map(
            wave ->
                new NullifierList(
                        wave.id().toString(),
                        keys.issued(wave.id()),
                        responses.submissions(wave.id()))
                    .text(wave.languages().getFirst()))
        .reduce((one, other) -> one + "\n" + other);
  }

  private WaveState move(WaveId id, Stage from, Stage to) {
    find(id);
    Wave moved =
        waves.change(
            id,
            wave -> {
              Days days = clock.days();
              Stage stage = wave.stage(days.atMost());
              if (stage != from && wave.stage(days.atLeast()) != from) {
                throw refused(id, stage, to);
              }
              return wave.at(to);
            });
    return state(moved);
  }

  private Wave find(WaveId id) {
    return waves
        .find(id)
        .orElseThrow(() -> new Refused(StudyProblem.NO_SUCH_WAVE.at(place(id), id.wave())));
  }

  private WaveState state(Wave wave) {
    return new WaveState(
        wave.id().study(),
        wave.id().wave(),
        wave.about().title().text(),
        word(wave.stage(today())),
        wave.opens(),
        wave.closes(),
        wave.questionnaire(),
        band(responses.count(wave.id())));
  }

  static String band(long count) {
    long from = 0;
    for (long to : BANDS) {
      if (count < to) {
        return from == 0 ? "fewer than " + to : from + " to " + (to - 1);
      }
      from = to;
    }
    return from + " or more";
  }

  private static Refused refused(WaveId id, Stage is, Stage wanted) {
    Problem problem = StudyProblem.NOT_NOW.at(place(id), word(is), word(wanted));
    return new Refused(problem);
  }

  private static Place place(WaveId id) {
    return Place.of(id.toString());
  }

  private static String word(Stage stage) {
    return stage.name().toLowerCase(Locale.ROOT);
  }

  private LocalDate today() {
    return clock.days().atMost();
  }
}
