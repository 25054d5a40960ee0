package org.soundings.questionnaire.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.file.QuestionnaireFile;

class TermsTest {
  private static final Path SURVEY = Path.of("questionnaires/practitioner-wellbeing.yaml");
  private static final Place STUDY = new Place("study.yaml", 4, 1);
  private static final String CBI = "copenhagen-burnout-inventory";

  private static List<String> codes(Questionnaire of, Map<String, String> confirmed) {
    return Terms.problems(of, confirmed, STUDY).stream().map(Problem::code).toList();
  }

  @Test
  void anUnconfirmedInstrumentStandsInTheWayUntilItsOwnerIsNamed() {
    Questionnaire with = QuestionnaireFile.readOrRefuse(SURVEY, Set.of("cbi"));
    assertEquals(List.of("Q601"), codes(with, Map.of()));
    assertEquals(List.of("Q601"), codes(with, Map.of(CBI, "  ")));
    assertEquals(List.of(), codes(with, Map.of(CBI, "NFA, letter of 3 May 2026")));
  }

  @Test
  void withoutItNothingStandsInTheWayAndNothingIsLeftToConfirm() {
    Questionnaire without = QuestionnaireFile.readOrRefuse(SURVEY);
    assertEquals(List.of(), codes(without, Map.of()));
    assertEquals(List.of("Q602"), codes(without, Map.of(CBI, "NFA")));
  }

  @Test
  void theProblemSaysWhatTheTermsAreAndWhatToDo() {
    Questionnaire with = QuestionnaireFile.readOrRefuse(SURVEY, Set.of("cbi"));
    String line = Terms.problems(with, Map.of(), STUDY).getFirst().toString();
    assertTrue(line.startsWith("study.yaml:4:1: error Q601"), line);
    assertTrue(line.contains("no grant of a licence was found"), line);
    assertTrue(line.contains("Please obtain its owner's consent"), line);
  }
}
