package org.soundings.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.form.item.FieldProblem;
import org.soundings.form.item.Phrases;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Questionnaire;

/** The problems of a reading in the respondent's words (R8). */
final class Complaints {
  private Complaints() {}

  static List<Complaint> of(Questionnaire questionnaire, View view) {
    ScreenReading reading = view.reading();
    List<Complaint> complaints = new ArrayList<>();
    if (reading != null && reading.speak().isEmpty()) {
      Phrases phrases = Phrases.in(view.language());
      boolean several = view.screen().items().count() > 1;
      for (FieldProblem problem : reading.problems()) {
        Said question =
            questionnaire
                .item(problem.item())
                .filter(item -> several)
                .map(item -> Said.of(item.ask().wording(), view.language()))
                .orElse(null);
        complaints.add(new Complaint(problem.control(), question, words(problem, phrases)));
      }
    }
    return complaints;
  }

  private static Said words(FieldProblem problem, Phrases phrases) {
    return phrases.say(problem.kind().key(), problem.arguments().toArray());
  }

  /** The words beside one item. */
  static List<Said> about(String item, @Nullable ScreenReading reading, Phrases phrases) {
    if (reading == null || reading.speak().isPresent()) {
      return List.of();
    }
    return reading.problems().stream()
        .filter(problem -> problem.item().equals(item))
        .map(problem -> words(problem, phrases))
        .toList();
  }
}
