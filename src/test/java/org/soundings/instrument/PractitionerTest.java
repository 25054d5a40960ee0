package org.soundings.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.analysis.plan.PlanFile;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Grid;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.MultipleChoice;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Ranking;
import org.soundings.questionnaire.Routing;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Shares;
import org.soundings.questionnaire.SingleChoice;
import org.soundings.questionnaire.file.QuestionnaireFile;
import org.soundings.questionnaire.file.Reading;
import org.soundings.response.SimulatedLength;
import org.soundings.response.Simulation;

/** The survey that Soundings ships. */
class PractitionerTest {
  private static final Path FILE = Path.of("questionnaires/practitioner-wellbeing.yaml");
  private static final Set<String> ALL = Set.of("occupation", "proqol-full", "hse-full", "cbi");
  private static final Questionnaire CORE = QuestionnaireFile.readOrRefuse(FILE);

  private static Item item(String id) {
    return CORE.item(id).orElseThrow();
  }

  @Test
  void theCoreHasNoProblemAndNoWarning() {
    assertEquals(List.of(), QuestionnaireFile.read(FILE).problems());
    assertEquals(
        List.of(), PlanFile.read(Path.of("analysis/practitioner-wellbeing.yaml")).problems());
  }

  /** Of the modules, the Copenhagen Burnout Inventory is unconfirmed and in English only. */
  @Test
  void theModulesWarnOfTheCopenhagenInventoryAlone() {
    Reading reading = QuestionnaireFile.read(FILE, ALL);
    assertNotNull(reading.questionnaire(), reading.problems()::toString);
    assertTrue(reading.problems().size() > 1);
    for (Problem problem : reading.problems()) {
      assertTrue(problem.place().file().endsWith("inventory.yaml"), problem::toString);
      assertTrue(Set.of("Q912", "Q914").contains(problem.code()), problem::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void theCoreTakesEightToTenMinutes(String language) {
    double half = SimulatedLength.of(CORE, language, 500, 3).half();
    assertTrue(half >= 8 && half <= 10, language + ": " + half);
  }

  @Test
  void r4EveryItemMayBeSkipped() {
    QuestionnaireFile.readOrRefuse(FILE, ALL)
        .items()
        .forEach(item -> assertFalse(item.ask().required(), item.id()));
  }

  @Test
  void r7ListsWithoutAnOrderAreRandomisedWhereTheyAreLong() {
    for (String id : List.of("setting", "modality")) {
      assertTrue(((SingleChoice) item(id)).randomised(), id);
    }
    assertTrue(((MultipleChoice) item("challenges")).randomised());
    assertTrue(((Ranking) item("traits")).randomised());
    assertTrue(((Shares) item("tasks")).randomised());
  }

  @Test
  void theListsHoldWhatTheFieldSaysOfItself() {
    assertEquals(18, plain(((SingleChoice) item("setting")).options()));
    assertEquals(5, plain(((SingleChoice) item("seniority")).options()));
    assertEquals(11, ((Shares) item("tasks")).parts().size());
    assertEquals(7, plain(((SingleChoice) item("modality")).options()));
    assertEquals(14, plain(((Ranking) item("traits")).options()));
    assertEquals(3, ((Ranking) item("traits")).top());
    assertEquals(12, plain(((MultipleChoice) item("challenges")).options()));
    assertEquals(100, ((Shares) item("channels")).total());
  }

  private static long plain(List<Category> options) {
    return options.stream().filter(o -> o.role() == Category.Role.PLAIN).count();
  }

  @Test
  void theCoreScoresFiveInstrumentsScalesAndAModuleAddsTheRest() {
    assertEquals(
        List.of(
            "single-item-burnout",
            "proqol-burnout",
            "who-5",
            "hse-control",
            "hse-manager-support",
            "hse-peer-support"),
        CORE.scales().stream().map(Scale::id).toList());
    assertEquals(10, ((Grid) item("proqol")).statements().size());
    Questionnaire all = QuestionnaireFile.readOrRefuse(FILE, ALL);
    assertEquals(1 + 3 + 1 + 7 + 3, all.scales().size());
    assertEquals(30, ((Grid) all.item("proqol").orElseThrow()).statements().size());
  }

  @Test
  void noStatementLeavesTheHelperUnsaid() {
    Stream.of(CORE, QuestionnaireFile.readOrRefuse(FILE, ALL))
        .flatMap(q -> ((Grid) q.item("proqol").orElseThrow()).statements().stream())
        .flatMap(statement -> statement.wording().byLanguage().values().stream())
        .forEach(text -> assertFalse(text.contains("["), text));
  }

  @Test
  void simulatedPeopleReachEveryPageAndSharesAddUp() {
    Questionnaire all = QuestionnaireFile.readOrRefuse(FILE, ALL);
    Routing routing = new Routing(all.pages());
    Set<String> reached = new HashSet<>();
    new Simulation(all, 5)
        .responses(60)
        .forEach(response -> routing.shown(response).forEach(shown -> reached.add(shown.id())));
    assertEquals(all.items().count(), reached.size());
  }
}
