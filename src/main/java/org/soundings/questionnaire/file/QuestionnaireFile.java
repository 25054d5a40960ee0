package org.soundings.questionnaire.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.soundings.questionnaire.Layout;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Refused;
import org.soundings.questionnaire.check.Check;
import org.soundings.questionnaire.check.Distress;

/**
 * Reads a questionnaire from its file and the instruments that it includes. An instrument's file
 * can be read alone, to check it.
 */
public final class QuestionnaireFile {
  private QuestionnaireFile() {}

  /** Reads and checks everything; whatever is wrong is among the problems, all at once. */
  public static Reading read(Path path) {
    return read(path, Set.of());
  }

  /**
   * The same with some of the questionnaire's modules.
   *
   * @param modules those that are switched on; a problem where the questionnaire has no such
   */
  public static Reading read(Path path, Set<String> modules) {
    Problems problems = new Problems();
    QuestionnaireReader reader = new QuestionnaireReader(path, modules, problems);
    Questionnaire questionnaire = reader.read();
    Check.errors(questionnaire, reader.complete(), reader.places(), problems);
    if (!reader.isInstrument()) {
      Check.doubts(questionnaire, reader.places(), problems);
    }
    return problems.stop()
        ? new Reading(null, problems.inOrder(), List.of())
        : new Reading(questionnaire, problems.inOrder(), beforeAsking(questionnaire, reader));
  }

  /** The problems of asking; none for a questionnaire of answers already given. */
  private static List<Problem> beforeAsking(
      Questionnaire questionnaire, QuestionnaireReader reader) {
    return reader.isInstrument() || !questionnaire.layout().equals(Layout.PLAIN)
        ? List.of()
        : Distress.problems(questionnaire, questionnaire.help(), reader.files().getFirst().place());
  }

  /**
   * The questionnaire, warnings or not.
   *
   * @throws Refused where the file has an error; it carries all problems
   */
  public static Questionnaire readOrRefuse(Path path) {
    return readOrRefuse(path, Set.of());
  }

  /**
   * The same with some of its modules.
   *
   * @throws Refused where the file has an error; it carries all problems
   */
  public static Questionnaire readOrRefuse(Path path, Set<String> modules) {
    Reading reading = read(path, modules);
    Questionnaire questionnaire = reading.questionnaire();
    if (questionnaire == null) {
      throw new Refused(reading.problems());
    }
    return questionnaire;
  }

  /**
   * The files that a questionnaire's file includes, whichever modules are on, by their paths from
   * its folder: those alone that are there, beside or below it.
   */
  public static Map<String, Path> included(Path questionnaire) {
    Map<String, Path> files = new LinkedHashMap<>();
    for (Entry page : YamlFile.read(questionnaire, new Problems()).need("pages").list()) {
      page.find("include").map(Entry::text).filter(written -> !written.isEmpty()).stream()
          .flatMap(written -> Instruments.below(questionnaire, written).stream())
          .filter(Files::isRegularFile)
          .forEach(
              file ->
                  files.put(questionnaire.resolveSibling("").relativize(file).toString(), file));
    }
    return files;
  }
}
