package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;
import org.soundings.store.wave.Waves;

/** What studies promise to those who answer, from their settings as they hold today. */
@ApplicationScoped
public class Promises {
  private final Studies studies;
  private final Waves waves;
  private final KeyManifests manifests;
  private final Clock clock;

  @Inject
  Promises(Studies studies, Waves waves, KeyManifests manifests, Clock clock) {
    this.studies = studies;
    this.waves = waves;
    this.manifests = manifests;
    this.clock = clock;
  }

  /** Of a study that asks people: in its open wave, else in the one that is furthest on. */
  Optional<Promised> of(String study) {
    return studies
        .find(study)
        .filter(declared -> declared.waves().stream().allMatch(wave -> wave.data() == null))
        .flatMap(declared -> wave(declared).map(wave -> promised(declared, wave)));
  }

  private Promised promised(Declaration study, Wave wave) {
    return Promised.of(
        study, wave, manifests.of(wave.id()).orElse(null), manifests.isHeld(study, wave.id()));
  }

  private Optional<Wave> wave(Declaration study) {
    LocalDate today = LocalDate.now(clock);
    return study.waves().stream()
        .flatMap(wave -> waves.find(new WaveId(study.id(), wave.id())).stream())
        .max(
            Comparator.comparing((Wave wave) -> wave.stage(today) == Stage.OPEN)
                .thenComparing(wave -> wave.stage(today)));
  }

  /** A draft of the data protection impact assessment, as Markdown. */
  public Optional<String> dpia(String study) {
    return of(study).map(promised -> new Dpia(promised).text());
  }
}
