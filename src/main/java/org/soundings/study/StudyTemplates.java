package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.soundings.form.Length;
import org.soundings.questionnaire.Instrument;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.check.Distress;
import org.soundings.questionnaire.file.QuestionnaireFile;
import org.soundings.questionnaire.file.YamlText;
import org.soundings.questionnaire.file.YamlValue;

/** The questionnaires and instruments that come with Soundings, in a folder beside the server. */
@ApplicationScoped
public class StudyTemplates {
  private static final String INSTRUMENTS = "instruments";
  private static final String ENDING = ".yaml";

  private final Path folder;

  @Inject
  StudyTemplates(
      @ConfigProperty(name = "soundings.templates", defaultValue = "questionnaires")
          String folder) {
    this.folder = Path.of(folder);
  }

  /** All that can be read: questionnaires first, then instruments, by name. */
  public List<Template> all() {
    return Stream.concat(files(folder).stream(), files(folder.resolve(INSTRUMENTS)).stream())
        .flatMap(file -> read(file).stream())
        .toList();
  }

  public Optional<Template> find(String id) {
    return all().stream().filter(template -> template.id().equals(id)).findFirst();
  }

  private static List<Path> files(Path in) {
    if (!Files.isDirectory(in)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(in)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Template> read(Path file) {
    return Optional.ofNullable(QuestionnaireFile.read(file).questionnaire())
        .map(questionnaire -> template(file, questionnaire));
  }

  private Template template(Path file, Questionnaire read) {
    Length length = Length.of(read, read.languages().getFirst());
    String name = file.getFileName().toString();
    return new Template(
        name.substring(0, name.length() - ENDING.length()),
        kind(file, read),
        read.title(),
        read.languages(),
        read.items().filter(Item::asks).mapToInt(item -> Math.max(1, item.asked().size())).sum(),
        length.shortest(),
        length.longest(),
        read.instruments().stream().distinct().map(StudyTemplates::terms).distinct().toList(),
        !Distress.problems(read, read.help(), Place.of(name)).isEmpty());
  }

  private Template.Kind kind(Path file, Questionnaire read) {
    if (folder.equals(file.getParent())) {
      return Template.Kind.QUESTIONNAIRE;
    }
    return read.pages().isEmpty() ? Template.Kind.KEY : Template.Kind.INSTRUMENT;
  }

  private static Template.Terms terms(Instrument instrument) {
    return new Template.Terms(
        instrument.id(), instrument.title(), instrument.licence(), instrument.confirmed());
  }

  /**
   * The files of a questionnaire made from a template: path from the questionnaire's folder on, to
   * text; the questionnaire first.
   */
  Map<String, String> files(Template template) {
    String name = template.id() + ENDING;
    if (template.kind() == Template.Kind.QUESTIONNAIRE) {
      return SourceFiles.of(folder.resolve(name));
    }
    Map<String, String> files = new LinkedHashMap<>();
    String include = INSTRUMENTS + "/" + name;
    files.put(name, around(template, include));
    included(include).ifPresent(text -> files.put(include, text));
    return files;
  }

  /** A questionnaire that asks one instrument. */
  private static String around(Template template, String include) {
    YamlValue page = YamlValue.of(Map.of("include", include));
    return YamlText.of(template.id(), "questionnaire: " + template.id() + "\n")
        .with(YamlValue.of("1"), "version")
        .with(YamlValue.of(template.languages()), "languages")
        .with(YamlValue.of(template.title().byLanguage()), "title")
        .with(new YamlValue.Items(List.of(page)), "pages")
        .text();
  }

  /** The text of an instrument that a questionnaire includes by this path, if it comes with us. */
  Optional<String> included(String include) {
    try {
      Path file = folder.resolve(include).normalize();
      return include.startsWith(INSTRUMENTS + "/")
              && folder.resolve(INSTRUMENTS).normalize().equals(file.getParent())
              && Files.isRegularFile(file)
          ? Optional.of(Files.readString(file))
          : Optional.empty();
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
