package org.soundings.questionnaire.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Category.Role;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.Consent;
import org.soundings.questionnaire.Grid;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Ranking;
import org.soundings.questionnaire.SingleChoice;

/** What the published report of 2021 needed to be asked, asked so that it can be added up. */
class BestPracticesTest {
  private static final Questionnaire Q =
      QuestionnaireFile.readOrRefuse(Path.of("questionnaires/best-practices-2021.yaml"));

  private static List<Category> options(String id) {
    return switch (Q.item(id).orElseThrow()) {
      case SingleChoice single -> single.options();
      case Ranking ranking -> ranking.options();
      default -> throw new IllegalArgumentException(id);
    };
  }

  private static Set<String> codes(String id) {
    return options(id).stream().map(Category::code).collect(Collectors.toSet());
  }

  @Test
  void nobodyAnswersBeforeConsentThatSaysWhatItMustR15() {
    Consent consent = Q.consent();
    assertNotNull(consent);
    String text = consent.text().text();
    for (String said : List.of("ask", "stored", "small groups", "skip", "stop")) {
      assertTrue(text.contains(said), said);
    }
  }

  @Test
  void nothingIsRequiredR4() {
    assertTrue(Q.items().noneMatch(item -> item.ask().required()));
  }

  @ParameterizedTest
  @CsvSource({
    "sex, female male",
    "line-of-work, youth-family homelessness domestic-violence employment",
    "sector, public",
    "challenge, burnout resources support boundaries",
    "main-task, clients records intake scheduling coordination",
    "modality, standard assertive rehabilitation",
    "traits, communication empathy problem-solving time-management moral-code cultural-sensitivity",
  })
  void everyFigureOfTheReportHasItsOption(String item, String figures) {
    assertTrue(codes(item).containsAll(Set.of(figures.split(" "))), item);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sex", "line-of-work", "sector", "challenge", "main-task", "modality", "traits"})
  void whoeverIsInNoneOfThemHasAPlace(String item) {
    assertTrue(options(item).stream().anyMatch(o -> o.role() == Role.OTHER), item);
  }

  @Test
  void theStatesAreFiftyAndTheCapitalAndThereIsARest() {
    assertEquals(53, options("state").size());
    assertTrue(codes("state").containsAll(Set.of("DC", "territory", "abroad")));
  }

  @Test
  void tenureCanBeComparedAtEightAndFifteenYearsWithoutCountingAnybodyTwice() {
    SingleChoice tenure = (SingleChoice) Q.item("tenure").orElseThrow();
    assertTrue(tenure.ordered());
    assertEquals(
        List.of("Less than 3 years", "3 to 7 years", "8 to 14 years", "15 years or more"),
        tenure.options().stream().map(o -> o.wording().text()).toList());
  }

  @Test
  void threeTraitsAreRankedInAnOrderDrawnForEachPersonR7() {
    Ranking traits = (Ranking) Q.item("traits").orElseThrow();
    assertEquals(3, traits.top());
    assertTrue(traits.randomised());
    assertTrue(traits.options().getLast().pinned());
  }

  @Test
  void theFiveKnownBarriersAreAskedOnOneScale() {
    Grid barriers = (Grid) Q.item("barriers").orElseThrow();
    assertEquals(5, barriers.statements().size());
    assertTrue(barriers.ordered());
  }

  @Test
  void burnoutIsMeasuredByAnInstrumentThatNamesItsSource() {
    assertEquals("single-item-burnout", Q.scales().getFirst().id());
    assertTrue(
        String.valueOf(Q.scales().getFirst().source()).contains("10.1007/s11606-014-3112-6"));
    assertTrue(Q.scales().getFirst().bands().get(1).holds(3));
  }

  @Test
  void whoManagesNoCasesIsAskedNothingAboutIt() {
    Condition eligible = new Condition.Is("eligible", Set.of("yes"));
    assertEquals(
        List.of("work", "practice", "strengths", "difficulties", "burnout", "advice"),
        Q.pages().stream().filter(p -> p.when().equals(eligible)).map(p -> p.id()).toList());
  }

  @Test
  void whatDescribesAPersonMayBeRefused() {
    for (String item : List.of("sex", "state", "burnout-level")) {
      assertTrue(Q.item(item).orElseThrow().ask().refusable(), item);
    }
  }
}
