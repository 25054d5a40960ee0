package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.soundings.clock.ServerClock;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Refused;
import org.soundings.questionnaire.file.YamlText;
import org.soundings.questionnaire.file.YamlValue;
import org.soundings.store.answer.Responses;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.Waves;

/**
 * The settings of studies, as a form changes them: in the study's file, which anybody may change
 * with a text editor, too. What the form does not change stays as it was written.
 */
@ApplicationScoped
public class StudyEditing {
  private final Path data;
  private final Studies studies;
  private final StudyTexts texts;
  private final Waves waves;
  private final Responses responses;
  private final ServerClock clock;

  @Inject
  StudyEditing(
      @ConfigProperty(name = "soundings.data", defaultValue = "data") String data,
      Studies studies,
      StudyTexts texts,
      Waves waves,
      Responses responses,
      ServerClock clock) {
    this.data = Path.of(data);
    this.studies = studies;
    this.texts = texts;
    this.waves = waves;
    this.responses = responses;
    this.clock = clock;
  }

  /** A file with what it says. */
  private record Read(Declaration study, Path path, String sha256, YamlText text) {}

  /**
   * As it is now; empty where no file declares a study of that name, or only one with errors does.
   */
  public Optional<EditedStudy> find(String study) {
    return read(study).map(read -> new EditedStudy(study, read.sha256(), settings(read)));
  }

  private Optional<Read> read(String study) {
    return studies
        .find(study)
        .flatMap(
            declared -> {
              Path path = Path.of(declared.place().file());
              return texts
                  .read(path)
                  .map(
                      file ->
                          new Read(declared, path, file.sha256(), YamlText.of(study, file.text())));
            });
  }

  private List<Setting> settings(Read read) {
    return new SettingsOf(read.study(), read.text(), modules(read), isBegun(read.study().id()))
        .all();
  }

  /** Those that the questionnaire's file has. */
  private List<String> modules(Read read) {
    String named =
        read.text().find("questionnaire").orElse(null) instanceof YamlValue.Text text
            ? text.text()
            : "";
    Path path = read.path().resolveSibling(named).normalize();
    return texts
        .read(path)
        .flatMap(file -> YamlText.of(named, file.text()).find("modules"))
        .map(
            found ->
                found instanceof YamlValue.Keys keys
                    ? List.copyOf(keys.keys().keySet())
                    : List.<String>of())
        .orElse(List.of());
  }

  private boolean isBegun(String study) {
    LocalDate today = clock.days().atMost();
    return waves.all().stream()
        .filter(wave -> wave.id().study().equals(study))
        .anyMatch(wave -> isBegun(wave, today));
  }

  private boolean isBegun(Wave wave, LocalDate today) {
    return wave.stage(today) != Stage.DRAFT || responses.begun(wave.id());
  }

  /**
   * Which settings somebody would change, by key; none where nothing is.
   *
   * @param seen hash of the file as they have seen it
   * @param sent {@link EditedStudy#typed}
   * @throws Refused where the file is another by now, no longer there, or would have an error; the
   *     place of a problem names its setting, or the study where it is about none
   */
  public List<String> check(String study, String seen, Map<String, String> sent) {
    Read read = seen(study, seen);
    changed(read, sent);
    List<Setting> before = settings(read);
    List<Setting> typed = new EditedStudy(study, seen, before).typed(sent).settings();
    return IntStream.range(0, before.size())
        .filter(i -> !before.get(i).equals(typed.get(i)))
        .mapToObj(i -> before.get(i).name().replaceAll("\\..*", ""))
        .distinct()
        .toList();
  }

  /**
   * Writes what somebody changes; it holds when this returns.
   *
   * @throws Refused as {@link #check}
   */
  public synchronized void save(String study, String seen, Map<String, String> sent) {
    Read read = seen(study, seen);
    texts.write(read.path(), seen, changed(read, sent).text());
    studies.read();
  }

  private Read seen(String study, String seen) {
    Place place = Place.of(study);
    Read read =
        read(study).orElseThrow(() -> new Refused(StudyProblem.NO_SUCH_STUDY.at(place, study)));
    if (!read.sha256().equals(seen)) {
      throw new Refused(TextProblem.STALE.at(place, read.path().getFileName()));
    }
    return read;
  }

  private YamlText changed(Read read, Map<String, String> sent) {
    List<Setting> before = settings(read);
    String study = read.study().id();
    List<Setting> typed = new EditedStudy(study, read.sha256(), before).typed(sent).settings();
    YamlText now =
        new ChangedText(read.text(), read.study().questionnaire().languages()).with(before, typed);
    List<Problem> wrong =
        problems(read, now).stream()
            .filter(Problem::isError)
            .map(problem -> placed(problem, now, typed, study))
            .toList();
    if (!wrong.isEmpty()) {
      throw new Refused(wrong);
    }
    return now;
  }

  /** By a file beside the study's, which nothing else reads. */
  private List<Problem> problems(Read read, YamlText now) {
    Path folder = Objects.requireNonNull(read.path().toAbsolutePath().getParent());
    try {
      Path candidate = Files.createTempFile(folder, ".", ".check");
      try {
        Files.writeString(candidate, now.text());
        Problems problems = new Problems();
        Optional<Declaration> declared = new StudyFile(data, candidate, problems).read();
        List<Problem> all = new ArrayList<>(problems.inOrder());
        declared.ifPresent(study -> all.addAll(studies.against(study)));
        return all;
      } finally {
        Files.deleteIfExists(candidate);
      }
    } catch (IOException e) {
      String why = e.getClass().getSimpleName();
      Place place = Place.of(read.study().id());
      throw new Refused(TextProblem.NOT_WRITABLE.at(place, read.path().getFileName(), why));
    }
  }

  /** At the setting whose line it is about. */
  private static Problem placed(
      Problem problem, YamlText text, List<Setting> settings, String study) {
    String path =
        switch (problem.code()) {
          case "Q601" -> "confirmed";
          case "Q606" -> "help";
          case "S112", "S123" -> "policy";
          case "S122" -> "participation";
          default ->
              problem.place().file().endsWith(".check")
                  ? String.join(".", text.at(problem.place().line(), problem.place().column()))
                  : "";
        };
    String field =
        settings.stream()
            .map(Setting::name)
            .filter(name -> isWithin(name, path))
            .max(Comparator.comparingInt(name -> path.startsWith(name) ? name.length() : 0))
            .orElse(study);
    return new Problem(
        Place.of(path.isEmpty() ? study : field),
        problem.severity(),
        problem.code(),
        problem.what(),
        problem.remedy());
  }

  private static boolean isWithin(String name, String path) {
    return (name + ".").startsWith(path + ".") || (path + ".").startsWith(name + ".");
  }
}
