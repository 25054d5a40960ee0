package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.soundings.clock.Days;
import org.soundings.clock.ServerClock;
import org.soundings.form.NullifierList;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Refused;
import org.soundings.store.answer.Closing;
import org.soundings.store.answer.NotOpenable;
import org.soundings.store.answer.Responses;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.VerifyingKeys;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;
import org.soundings.store.wave.Waves;

/**
 * The life of waves: draft, open, closing, closed, released; never back.
 *
 * <p>Each method takes its step or refuses, and names why ({@link StudyProblem}); closing that was
 * interrupted is finished by asking for it again. Numbers of responses are told in bands, never as
 * they are.
 */
@ApplicationScoped
public class Conductor {

  private final Studies studies;
  private final Waves waves;
  private final Responses responses;
  private final Closing closing;
  private final KeyHolders holders;
  private final VerifyingKeys keys;
  private final ServerClock clock;
  private final WaveStates told;
  private final Releasing releasing;
  private final CoSigning signing;

  @Inject
  Conductor(
      Studies studies,
      Waves waves,
      Responses responses,
      Closing closing,
      KeyHolders holders,
      VerifyingKeys keys,
      ServerClock clock,
      WaveStates told,
      Releasing releasing,
      CoSigning signing) {
    this.studies = studies;
    this.waves = waves;
    this.responses = responses;
    this.closing = closing;
    this.holders = holders;
    this.keys = keys;
    this.clock = clock;
    this.told = told;
    this.releasing = releasing;
    this.signing = signing;
  }

  /** Every wave of every study, by name. */
  public List<WaveState> states() {
    return told.all();
  }

  /** Nothing where there is no such wave. */
  public Optional<WaveState> state(String study, String wave) {
    return waves.find(new WaveId(study, wave)).map(told::of);
  }

  /**
   * The waves of one study, by name; never none.
   *
   * @throws Refused where no study of that name has a wave
   */
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
   * @throws Refused where it is not a draft, another wave of the study is open, or a co-signer who
   *     is needed has not approved it
   */
  public WaveState open(String study, String wave) {
    if (studies.find(study).flatMap(declared -> declared.data(wave)).isPresent()) {
      throw new Refused(StudyProblem.IN_A_FILE.at(place(new WaveId(study, wave))));
    }
    WaveId id = new WaveId(study, wave);
    waves.all().stream()
        .filter(w -> w.id().study().equals(study) && !w.id().equals(id))
        .filter(w -> holders.stage(w, today()) == Stage.OPEN)
        .findFirst()
        .ifPresent(
            open -> {
              throw new Refused(StudyProblem.OTHER_OPEN.at(place(id), open.id().wave()));
            });
    find(id);
    if (signing.isNeeded(study)) {
      signing.refuseOpening(
          studies
              .find(study)
              .orElseThrow(() -> new Refused(StudyProblem.NOT_DECLARED.at(place(id)))),
          id);
    }
    if (!holders.hasKey(id)) {
      throw new Refused(StudyProblem.NO_KEY_YET.at(place(id)));
    }
    return told.of(waves.change(id, this::opened));
  }

  private Wave opened(Wave wave) {
    Days days = clock.days();
    Stage stage = wave.stage(days.atMost());
    if (stage != Stage.DRAFT && wave.stage(days.atLeast()) != Stage.DRAFT) {
      throw refused(wave.id(), stage, Stage.OPEN);
    }
    return wave.at(Stage.OPEN);
  }

  /**
   * Closes a wave before its day, or one without a day; goes on where that was interrupted.
   *
   * @param key where a person holds it: the key, or its parts; else empty
   * @throws Refused where it is not open, or its ballots cannot be opened
   */
  public WaveState close(String study, String wave, List<String> key) {
    WaveId id = new WaveId(study, wave);
    Wave before = find(id);
    Days days = clock.days();
    boolean open =
        holders.stage(before, days.atMost()) == Stage.OPEN
            || holders.stage(before, days.atLeast()) == Stage.OPEN;
    boolean begun =
        before.stage(days.atMost()) == Stage.CLOSING
            || before.reached() == Stage.WRITTEN
            || before.reached() == Stage.OPENED;
    if (!open && !begun) {
      throw refused(id, holders.stage(before, days.atMost()), Stage.CLOSED);
    }
    try {
      holders.close(id, key);
    } catch (NotOpenable held) {
      throw refused(id, held);
    }
    return told.of(find(id));
  }

  /**
   * Discards sealed answers that cannot be opened, and closes the wave.
   *
   * @param count of them, as the refusal to close it says; where that names none, any number that
   *     is roughly theirs
   * @throws Refused where the wave has another number of them, or they can be opened
   */
  public WaveState discard(String study, String wave, int count) {
    WaveId id = new WaveId(study, wave);
    find(id);
    try {
      RoughCount named = RoughCount.of(count);
      if (!closing.discard(id, count, there -> RoughCount.of(there).equals(named))) {
        throw new Refused(StudyProblem.NOT_DISCARDED.at(place(id), count));
      }
    } catch (NotOpenable held) {
      throw refused(id, held);
    }
    return told.of(find(id));
  }

  /** What nobody can answer any more cannot be helped by more answers. */
  private Refused refused(WaveId id, NotOpenable held) {
    StudyProblem problem =
        switch (held.why()) {
          case HELD -> StudyProblem.KEY_IS_HELD;
          case KEY -> StudyProblem.NOT_OPENABLE;
          case TOO_FEW ->
              find(id).reached().isBefore(Stage.CLOSING)
                  ? StudyProblem.TOO_FEW
                  : StudyProblem.NOT_OPENABLE;
          case LEFT -> StudyProblem.NOT_ALL_OPEN;
        };
    return new Refused(problem.at(place(id), String.valueOf(held.getMessage())));
  }

  /**
   * Makes and publishes the report of a closed wave, or of one whose answers lie in a file; from
   * then on nothing can be withdrawn.
   *
   * @throws Refused where it is not closed, or only its day is over, or its study's or data file
   *     has an error, or the attacker finds a group in it
   */
  public WaveState release(String study, String wave) {
    WaveId id = new WaveId(study, wave);
    find(id);
    releasing.release(id);
    return told.of(find(id));
  }

  /**
   * The lists by which respondents of the study's closed waves see that they are counted, the
   * latest first, one after the other; empty where no wave of the study has one, as waves have not
   * that are open to everybody.
   */
  public Optional<String> nullifiers(String study) {
    LocalDate today = clock.days().atLeast();
    return waves.all().stream()
        .filter(w -> w.id().study().equals(study) && w.participation().invited())
        .filter(w -> !w.stage(today).isBefore(Stage.CLOSING))
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

  private Wave find(WaveId id) {
    return waves
        .find(id)
        .orElseThrow(() -> new Refused(StudyProblem.NO_SUCH_WAVE.at(place(id), id.wave())));
  }

  private static Refused refused(WaveId id, Stage is, Stage wanted) {
    Problem problem =
        StudyProblem.NOT_NOW.at(
            place(id), WaveStates.told(is).word(), WaveStates.told(wanted).word());
    return new Refused(problem);
  }

  private static Place place(WaveId id) {
    return Place.of(id.toString());
  }

  private LocalDate today() {
    return clock.days().atMost();
  }
}
