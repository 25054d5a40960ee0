package org.soundings.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.form.item.FieldProblem;
import org.soundings.questionnaire.Questionnaire;

/** The problems of a reading in the respondent's words (R8). */
final class Complaints {
  private Complaints() {}

  static List<Complaint> of(Questionnaire questionnaire, View view) {
    Reading reading = view.reading();
    List<Complaint> complaints = new ArrayList<>();
    if (reading != null && reading.speak().isEmpty()) {
      Phrases phrases = Phrases.in(view.language());
      reading.problems().forEach(problem -> complaints.add(of(problem, phrases)));
    }
    return complaints;
  }

  private static Complaint of(FieldProblem problem, Phrases phrases) {
    return new Complaint(
        problem.control(), phrases.say(problem.kind().key(), problem.arguments().toArray()));
  }

  static List<Complaint> about(String item, @Nullable Reading reading, Phrases phrases) {
    if (reading == null || reading.speak().isPresent()) {
      return List.of();
    }
    return reading.problems().stream()
        .filter(problem -> problem.item().equals(item))
        .map(problem -> of(problem, phrases))
        .toList();
  }
}
