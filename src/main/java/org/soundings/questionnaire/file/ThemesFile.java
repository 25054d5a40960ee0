package org.soundings.questionnaire.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Places;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Spelling;
import org.soundings.questionnaire.Themes;
import org.soundings.questionnaire.check.QuestionnaireProblem;

/**
 * Reads the codebook of an open question: {@code themes} its name, {@code of} the question, {@code
 * options} the themes. What each takes in is said in remarks, for the coders.
 */
public final class ThemesFile {
  private ThemesFile() {}

  /** The codebook, or nothing where one of the problems is about it. */
  public static Optional<Themes> read(Path path, Questionnaire questionnaire, Problems problems) {
    Entry root = YamlFile.read(path, problems);
    if (!root.hasKeys()) {
      return Optional.empty();
    }
    root.file().speak(questionnaire.languages(), questionnaire.languages());
    Entry of = root.need("of");
    List<String> texts =
        questionnaire.items().filter(item -> item.longest() > 0).map(Item::id).toList();
    if (!texts.contains(of.text())) {
      of.note(QuestionnaireProblem.NOT_OPEN, of.text(), Spelling.remedy(of.text(), texts));
      return Optional.empty();
    }
    String id = root.need("themes").name();
    if (questionnaire.item(id).isPresent()) {
      root.need("themes").note(QuestionnaireProblem.SAME_NAME, id);
      return Optional.empty();
    }
    List<Category> options = new OptionReader(new Places(root.place())).options(root);
    root.finish();
    return Optional.of(new Themes(id, of.text(), options));
  }
}
