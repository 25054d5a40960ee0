package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.soundings.analysis.PlanProblem;
import org.soundings.analysis.plan.OpenText;
import org.soundings.disclosure.Cleared;
import org.soundings.disclosure.Quotations;
import org.soundings.exchange.words.Masking;
import org.soundings.exchange.words.TextSheet;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;
import org.soundings.report.Version;
import org.soundings.response.Value;
import org.soundings.store.answer.Responses;
import org.soundings.store.wave.QuestionnaireVersions;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;
import org.soundings.store.wave.Waves;

/**
 * What leaves of a released wave beside its report, to whoever has the key: a k-anonymous file of
 * records (D9), and what people wrote, for the one person whom the plan names (D8). Of a wave whose
 * answers lie in a file the command line makes both.
 */
@ApplicationScoped
public class Extracts {
  private final Studies studies;
  private final Waves waves;
  private final Responses responses;
  private final QuestionnaireVersions versions;
  private final Clock clock;
  private final Path data;

  @Inject
  Extracts(
      Studies studies,
      Waves waves,
      Responses responses,
      QuestionnaireVersions versions,
      Clock clock,
      @ConfigProperty(name = "soundings.data", defaultValue = "data") String data) {
    this.studies = studies;
    this.waves = waves;
    this.responses = responses;
    this.versions = versions;
    this.clock = clock;
    this.data = Path.of(data);
  }

  /**
   * The files of records, by name.
   *
   * @throws Refused where the wave is not released, or its plan lets no records leave
   */
  public Map<String, byte[]> records(String study, String wave) {
    WaveId id = new WaveId(study, wave);
    return new ReleasedReport(released(id), Version.TEXT)
        .records(wave, each -> responses.read(id, kept -> each.accept(kept.response())));
  }

  /**
   * The sheet of what people wrote, masked, in nobody's order. Names to be masked besides stand in
   * {@code studies/STUDY.names.txt}, one a line.
   *
   * @throws Refused where the wave is not released, or its plan lets nobody read it
   */
  public String texts(String study, String wave) {
    return TextSheet.sheet(written(new WaveId(study, wave)));
  }

  /**
   * What may be quoted, of a sheet that was read.
   *
   * @throws Refused as {@link #texts}, and where a line is not what was written
   */
  public String quotations(String study, String wave, String sheet) {
    WaveId id = new WaveId(study, wave);
    Cleared<Quotations> written = written(id);
    return TextSheet.quotations(
        Quotations.released(written, TextSheet.released(sheet, written)),
        asked(released(id)).analyst());
  }

  private Cleared<Quotations> written(WaveId id) {
    Declaration study = released(id);
    Map<String, Collection<String>> words = new LinkedHashMap<>();
    asked(study).items().forEach(item -> words.put(item, new ArrayList<>()));
    Masking masking = new Masking(names(study.id()));
    responses.read(
        id,
        kept ->
            words.forEach(
                (item, said) -> {
                  if (kept.response().values().get(item) instanceof Value.Words w) {
                    said.add(masking.of(w.text()));
                  }
                }));
    return Quotations.toRead(words);
  }

  private static OpenText asked(Declaration study) {
    OpenText asked = study.plan().openText();
    if (asked == null) {
      throw new Refused(PlanProblem.NO_OPEN_TEXT.at(Place.of(study.id())));
    }
    return asked;
  }

  private List<String> names(String study) {
    Path file = data.resolve("studies").resolve(study + ".names.txt");
    try {
      return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Declaration released(WaveId id) {
    Place place = Place.of(id.toString());
    Wave wave =
        waves
            .find(id)
            .orElseThrow(() -> new Refused(StudyProblem.NO_SUCH_WAVE.at(place, id.wave())));
    if (wave.stage(LocalDate.now(clock)) != Stage.RELEASED) {
      throw new Refused(StudyProblem.NOT_YET_RELEASED.at(place));
    }
    Declaration declared =
        studies
            .find(id.study())
            .orElseThrow(() -> new Refused(StudyProblem.NOT_DECLARED.at(place)));
    Declaration study = versions.find(wave.questionnaire()).map(declared::with).orElse(declared);
    if (!wave.cube().isEmpty() && !study.bears(wave.cube())) {
      throw new Refused(StudyProblem.OTHER_CUBE.at(place, wave.cube(), study.cube()));
    }
    return study;
  }
}
