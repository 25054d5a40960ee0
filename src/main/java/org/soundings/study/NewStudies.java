package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Refused;
import org.soundings.questionnaire.file.YamlText;
import org.soundings.questionnaire.file.YamlValue;
import org.soundings.store.wave.Waves;

/**
 * Makes studies: their files in the data folder, whole or not at all. A new study's questionnaire
 * lies in a folder of its own, with the instruments that it includes, so that no change of another
 * study's reaches it.
 */
@ApplicationScoped
public class NewStudies {
  /** What no file is called on every system, and the folder that instruments have. */
  private static final Pattern RESERVED =
      Pattern.compile("con|prn|aux|nul|com\\d|lpt\\d|instruments");

  private static final String STUDIES = "studies";
  private static final String QUESTIONNAIRES = "questionnaires";
  private static final String QUESTIONNAIRE = "questionnaire";
  private static final String FILE = "questionnaire.yaml";
  private static final String ENDING = ".yaml";

  private final Path data;
  private final Studies studies;
  private final Waves waves;
  private final StudyTemplates templates;
  private final StudyTexts texts;

  @Inject
  NewStudies(
      @ConfigProperty(name = "soundings.data", defaultValue = "data") String data,
      Studies studies,
      Waves waves,
      StudyTemplates templates,
      StudyTexts texts) {
    this.data = Path.of(data);
    this.studies = studies;
    this.waves = waves;
    this.templates = templates;
    this.texts = texts;
  }

  /**
   * Makes a study, which is listed when this returns.
   *
   * @param first done once nothing is wrong with it, and before anybody else can make another of
   *     that name; where it refuses, no study is made
   * @throws Refused where it cannot be made, with all problems: the place of one names the field of
   *     {@link NewStudy} or the key that it is about, or {@code source} with a line of its text
   */
  public synchronized void make(NewStudy wanted, Runnable first) {
    Path stage = staged(wanted);
    try {
      first.run();
      Path questionnaires = Files.createDirectories(data.resolve(QUESTIONNAIRES));
      Files.createDirectories(data.resolve(STUDIES));
      Files.move(
          stage.resolve(QUESTIONNAIRES).resolve(wanted.id()),
          questionnaires.resolve(wanted.id()),
          StandardCopyOption.ATOMIC_MOVE);
      String name = wanted.id() + ENDING;
      String text = Files.readString(stage.resolve(STUDIES).resolve(name));
      texts.write(data.resolve(STUDIES).resolve(name), "", text);
    } catch (IOException e) {
      throw refused(TextProblem.NOT_WRITABLE, "id", wanted.id(), e.getClass().getSimpleName());
    } finally {
      remove(stage);
    }
    studies.read();
  }

  /** The files of the study in a folder of their own, where they are found to be in order. */
  private Path staged(NewStudy wanted) {
    if (!wanted.isNamed()) {
      throw refused(StudyProblem.NAME, "id", wanted.id());
    }
    refuseTaken(wanted.id());
    try {
      Path stage = Files.createTempDirectory(data, ".making-");
      try {
        write(stage, wanted);
        refuseProblems(stage, wanted);
        return stage;
      } catch (RuntimeException e) {
        remove(stage);
        throw e;
      }
    } catch (IOException e) {
      throw refused(TextProblem.NOT_WRITABLE, "id", wanted.id(), e.getClass().getSimpleName());
    }
  }

  private void refuseTaken(String id) {
    boolean known =
        studies.find(id).isPresent()
            || waves.all().stream().anyMatch(wave -> wave.id().study().equals(id));
    if (known
        || RESERVED.matcher(id).matches()
        || has(data.resolve(STUDIES), id + ENDING)
        || has(data.resolve(QUESTIONNAIRES), id)) {
      throw refused(StudyProblem.TAKEN, "id", id);
    }
  }

  /** In whatever letters: on some systems they are one file. */
  private static boolean has(Path folder, String name) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(f -> f.getFileName().toString().toLowerCase(Locale.ROOT).equals(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Path stage, NewStudy wanted) throws IOException {
    Path folder = stage.resolve(QUESTIONNAIRES).resolve(wanted.id());
    boolean main = true;
    for (Map.Entry<String, String> file : questionnaire(wanted).entrySet()) {
      Path path = folder.resolve(main ? FILE : file.getKey()).normalize();
      if (path.startsWith(folder)) {
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        texts.write(path, "", file.getValue());
      }
      main = false;
    }
    Path study = Files.createDirectories(stage.resolve(STUDIES)).resolve(wanted.id() + ENDING);
    texts.write(study, "", study(wanted));
  }

  private Map<String, String> questionnaire(NewStudy wanted) {
    return switch (wanted.from()) {
      case TEMPLATE ->
          templates
              .find(wanted.source())
              .filter(template -> template.kind() != Template.Kind.KEY)
              .map(templates::files)
              .orElseThrow(() -> refused(StudyProblem.NO_TEMPLATE, "source", wanted.source()));
      case TEXT -> own(wanted.source());
      case STUDY -> SourceFiles.of(asked(wanted.source()));
    };
  }

  /** A pasted questionnaire, with the instruments of ours that it includes. */
  private Map<String, String> own(String text) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(FILE, text);
    YamlValue pages = YamlText.of("source", text).find("pages").orElse(YamlValue.of(""));
    if (pages instanceof YamlValue.Items list) {
      for (YamlValue page : list.items()) {
        if (page.part("include").orElse(page) instanceof YamlValue.Text include) {
          templates.included(include.text()).ifPresent(t -> files.put(include.text(), t));
        }
      }
    }
    return files;
  }

  private YamlText declared(String study) {
    Path file =
        studies
            .find(study)
            .map(known -> Path.of(known.place().file()))
            .orElseThrow(() -> refused(StudyProblem.NO_SUCH_STUDY, "source", study));
    String text = texts.read(file).map(FileText::text).orElse("");
    return YamlText.of("source", text);
  }

  private Path asked(String study) {
    YamlText text = declared(study);
    return text.find(QUESTIONNAIRE)
        .map(value -> value instanceof YamlValue.Text named ? named.text() : "")
        .map(named -> data.resolve(STUDIES).resolve(named).normalize())
        .orElseThrow(() -> refused(StudyProblem.NO_SUCH_STUDY, "source", study));
  }

  private String study(NewStudy wanted) {
    YamlText text =
        wanted.from() == NewStudy.From.STUDY
            ? declared(wanted.source()).without("plan")
            : YamlText.of("study", "study: " + wanted.id() + "\n");
    String file = "../" + QUESTIONNAIRES + "/" + wanted.id() + "/" + FILE;
    text = text.with(YamlValue.of(wanted.id()), "study").with(YamlValue.of(file), QUESTIONNAIRE);
    for (Map.Entry<String, String> said : new TreeMap<>(wanted.said()).entrySet()) {
      String words = said.getValue().strip();
      if (!words.isEmpty()) {
        text = text.with(YamlValue.of(words), said.getKey().split("\\."));
      }
    }
    YamlValue first = YamlValue.of(Map.of("wave", "first"));
    return text.with(new YamlValue.Items(List.of(first)), "waves").text();
  }

  private void refuseProblems(Path stage, NewStudy wanted) {
    Problems problems = new Problems();
    new StudyFile(stage, stage.resolve(STUDIES).resolve(wanted.id() + ENDING), problems).read();
    List<Problem> errors = new ArrayList<>();
    for (Problem problem : problems.inOrder()) {
      if (problem.isError()) {
        errors.add(placed(problem, stage));
      }
    }
    if (!errors.isEmpty()) {
      throw new Refused(errors);
    }
  }

  /** By the key that it is about; a questionnaire's by its line. */
  private static Problem placed(Problem problem, Path stage) {
    String file = problem.place().file();
    Place place =
        switch (problem.code()) {
          case "Q601" -> Place.of("confirmed." + quoted(problem.what()));
          case "Q606" -> Place.of("help");
          default ->
              file.endsWith(FILE)
                  ? new Place("source", problem.place().line(), problem.place().column())
                  : new Place(
                      file.startsWith(stage.toString()) ? "study" : file,
                      problem.place().line(),
                      problem.place().column());
        };
    return new Problem(
        place,
        problem.severity(),
        problem.code(),
        problem.what().replace(stage + "/", ""),
        problem.remedy().replace(stage + "/", ""));
  }

  private static String quoted(String what) {
    int from = what.indexOf('"') + 1;
    return what.substring(from, Math.max(from, what.indexOf('"', from)));
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Refused refused(Problem.Kind kind, String field, Object... arguments) {
    return new Refused(kind.at(Place.of(field), arguments));
  }
}
