package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.soundings.disclosure.Policy;
import org.soundings.invitation.InvitedWave;
import org.soundings.invitation.InvitedWaves;
import org.soundings.invitation.Stratum;
import org.soundings.invitation.StratumParticipation;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.store.wave.QuestionnaireVersions;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.VerifyingKeys;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;
import org.soundings.store.wave.Waves;

/** Tells the invitations of waves, and nothing of answers. */
@ApplicationScoped
class InvitedStudies implements InvitedWaves {
  private static final long FRESH = 1_000_000_000L;

  private record Seen(List<Wave> waves, long when) {}

  private final Studies studies;
  private final QuestionnaireVersions versions;
  private final Waves waves;
  private final VerifyingKeys keys;
  private final Clock clock;
  private volatile Seen seen = new Seen(List.of(), System.nanoTime() - FRESH);

  @Inject
  InvitedStudies(
      Studies studies,
      QuestionnaireVersions versions,
      Waves waves,
      VerifyingKeys keys,
      Clock clock) {
    this.studies = studies;
    this.versions = versions;
    this.waves = waves;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public Optional<InvitedWave> of(String study) {
    return Wave.current(study, current(), LocalDate.now(clock))
        .filter(wave -> wave.participation().invited())
        .map(this::told);
  }

  @Override
  public List<InvitedWave> on(LocalDate day) {
    return waves.all().stream()
        .filter(wave -> wave.participation().invited())
        .map(wave -> told(wave, wave.closing(day)))
        .toList();
  }

  /** A wave as it is now, if people are invited to it. */
  Optional<InvitedWave> find(WaveId id) {
    return waves.find(id).filter(wave -> wave.participation().invited()).map(this::told);
  }

  @Override
  public void closed(InvitedWave wave, List<StratumParticipation> signed) {
    WaveId id = new WaveId(wave.study(), wave.wave());
    Map<String, Integer> counts = new TreeMap<>();
    keys.of(id).forEach(known -> counts.put(known.stratum(), 0));
    signed.forEach(of -> counts.put(of.stratum(), Math.toIntExact(of.tookPart())));
    counts.forEach((stratum, count) -> keys.issued(id, stratum, count));
  }

  /** At most a second old. */
  private List<Wave> current() {
    Seen last = seen;
    if (System.nanoTime() - last.when() < FRESH) {
      return last.waves();
    }
    List<Wave> now = waves.all();
    seen = new Seen(now, System.nanoTime());
    return now;
  }

  private InvitedWave told(Wave wave) {
    return told(wave, wave.stage(LocalDate.now(clock)));
  }

  private InvitedWave told(Wave wave, Stage stage) {
    var strata = wave.participation().strata();
    return new InvitedWave(
        wave.id().study(),
        wave.id().wave(),
        wave.about().title(),
        wave.languages(),
        strata == null ? List.of() : strata(wave, strata.item()),
        strata == null ? Policy.of(wave.policy()).minimum() : strata.atLeast(),
        wave.closes(),
        wave.participation().addressesKept(),
        phase(stage));
  }

  private List<Stratum> strata(Wave wave, String item) {
    return questionnaire(wave)
        .items()
        .filter(i -> i.id().equals(item) && i.isOneOf())
        .flatMap(i -> i.offered().stream())
        .map(option -> new Stratum(option.code(), option.wording()))
        .toList();
  }

  private Questionnaire questionnaire(Wave wave) {
    return studies
        .find(wave.id().study())
        .filter(declared -> declared.version().sha256().equals(wave.questionnaire()))
        .map(Declaration::questionnaire)
        .orElseGet(() -> versions.find(wave.questionnaire()).orElseThrow().questionnaire());
  }

  private static InvitedWave.Phase phase(Stage stage) {
    return switch (stage) {
      case DRAFT -> InvitedWave.Phase.BEFORE;
      case OPEN -> InvitedWave.Phase.OPEN;
      case CLOSING, WRITTEN, OPENED, CLOSED, RELEASED -> InvitedWave.Phase.OVER;
    };
  }
}
