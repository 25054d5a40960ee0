package org.soundings.questionnaire.file;

import java.util.Map;
import java.util.Set;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Spelling;
import org.soundings.questionnaire.check.QuestionnaireProblem;

/**
 * Parts of a questionnaire that a study switches on.
 *
 * @param known those that the questionnaire declares
 * @param on those that are switched on
 */
record Modules(Set<String> known, Set<String> on) {

  /** Those that {@code root} declares; one that is wanted but not declared is noted. */
  static Modules of(Entry root, Set<String> on, Problems problems) {
    Map<String, Entry> declared = root.find("modules").map(Entry::map).orElse(Map.of());
    declared.values().forEach(Entry::wording);
    for (String name : on) {
      if (!declared.containsKey(name)) {
        problems.add(
            QuestionnaireProblem.NO_MODULE.at(
                Place.of(root.place().file()), name, Spelling.remedy(name, declared.keySet())));
      }
    }
    return new Modules(declared.keySet(), on);
  }

  /** Whether a page or an included instrument is part of the questionnaire. */
  boolean has(Entry entry) {
    boolean wanted = entry.find("module").map(this::isOn).orElse(true);
    boolean replaced = entry.find("without").map(this::isOn).orElse(false);
    return wanted && !replaced;
  }

  private boolean isOn(Entry entry) {
    String name = entry.text();
    if (!name.isEmpty() && !known.contains(name)) {
      entry.note(QuestionnaireProblem.NO_MODULE, name, Spelling.remedy(name, known));
    }
    return on.contains(name);
  }
}
