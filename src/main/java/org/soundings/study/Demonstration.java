package org.soundings.study;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.soundings.response.Simulation;
import org.soundings.store.answer.RespondentKey;
import org.soundings.store.answer.Responses;
import org.soundings.store.answer.Submission;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;
import org.soundings.store.wave.Waves;

/** With {@code --demo}: a rebuilt report and one of simulated answers, made like any other. */
@ApplicationScoped
class Demonstration {
  private static final WaveId REBUILT = new WaveId("best-practices-2021", "2021");
  private static final WaveId SIMULATED =
      new WaveId("practitioner-wellbeing-simulated", "simulated");
  private static final int RESPONDENTS = 400;
  private static final long SEED = 2021;

  private final boolean wanted;
  private final Studies studies;
  private final Waves waves;
  private final Responses responses;
  private final Conductor conductor;
  private final Clock clock;

  @Inject
  Demonstration(
      @ConfigProperty(name = "soundings.demo", defaultValue = "false") boolean wanted,
      Studies studies,
      Waves waves,
      Responses responses,
      Conductor conductor,
      Clock clock) {
    this.wanted = wanted;
    this.studies = studies;
    this.waves = waves;
    this.responses = responses;
    this.conductor = conductor;
    this.clock = clock;
  }

  void begin(
      @Observes @Priority(StartOrder.DEMONSTRATION) @Initialized(ApplicationScoped.class)
          Object app) {
    if (wanted) {
      ifDraft(REBUILT, study -> {});
      ifDraft(SIMULATED, this::simulate);
    }
  }

  private void ifDraft(WaveId id, Consumer<Declaration> prepare) {
    Optional<Declaration> study = studies.find(id.study());
    boolean isDraft = waves.find(id).map(Wave::reached).filter(Stage.DRAFT::equals).isPresent();
    if (study.isPresent() && isDraft) {
      prepare.accept(study.get());
      conductor.release(id.study(), id.wave());
    }
  }

  private void simulate(Declaration study) {
    conductor.open(SIMULATED.study(), SIMULATED.wave());
    LocalDate today = LocalDate.now(clock);
    List<Submission> simulated =
        new Simulation(study.questionnaire(), SEED)
            .responses(RESPONDENTS)
            .map(
                response ->
                    new Submission(
                        RespondentKey.random(), SIMULATED, study.version().sha256(), response))
            .toList();
    responses.takeAll(simulated, today);
    conductor.close(SIMULATED.study(), SIMULATED.wave(), List.of());
  }
}
