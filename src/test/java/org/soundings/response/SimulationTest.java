package org.soundings.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.MultipleChoice;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Routing;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.WrittenQuestionnaire;
import org.soundings.questionnaire.file.QuestionnaireFile;
import org.soundings.response.Value.Absent;
import org.soundings.response.Value.Code;

class SimulationTest {
  private static final Questionnaire EVERYTHING =
      QuestionnaireFile.readOrRefuse(Path.of("src/test/resources/questionnaires/everything.yaml"));
  private static final Questionnaire PRACTICES =
      QuestionnaireFile.readOrRefuse(Path.of("questionnaires/best-practices-2021.yaml"));
  private static final int N = 2000;
  private static final List<Response> RESPONSES = responses(EVERYTHING, N, 1);

  private static List<Response> responses(Questionnaire questionnaire, int n, long seed) {
    return new Simulation(questionnaire, seed).responses(n).toList();
  }

  static List<Questionnaire> questionnaires() {
    return List.of(EVERYTHING, PRACTICES);
  }

  @Test
  void theSameSeedGivesTheSameResponsesInAnyOrder() {
    assertEquals(RESPONSES, responses(EVERYTHING, N, 1));
    assertEquals(RESPONSES, new Simulation(EVERYTHING, 1).responses(N).parallel().toList());
    assertNotEquals(RESPONSES, responses(EVERYTHING, N, 2));
    assertTrue(RESPONSES.stream().distinct().count() > 0.5 * N);
  }

  @Test
  void theFirstResponseIsWhatItWasWhenItWasFirstWritten() {
    assertEquals(
        """
        {advice=Words[text=Simulated text 29], challenges.hours=Code[code=0], \
        challenges.none=Code[code=0], challenges.other=Code[code=1], \
        challenges.other.text=Words[text=Simulated text 21], challenges.pay=Code[code=1], \
        challenges.tasks=Code[code=0], consented=Code[code=yes], demands.load=Code[code=1], \
        demands.pace=Code[code=3], demands.rest=Code[code=3], hours=Number[value=22.2], \
        line=Code[code=public], started=Number[value=-2819.0], strained=Code[code=3], \
        tenure=Code[code=3], traits.care=Code[code=2], \
        traits.other=Absent[reason=NOT_APPLICABLE], traits.skill=Code[code=1], \
        traits.time=Absent[reason=NOT_APPLICABLE]}""",
        new TreeMap<>(RESPONSES.getFirst().values()).toString());
  }

  @ParameterizedTest
  @MethodSource("questionnaires")
  void exactlyWhatWasShownHasAValue(Questionnaire questionnaire) {
    Routing routing = new Routing(questionnaire.pages());
    for (Response response : responses(questionnaire, 500, 3)) {
      Set<String> shown =
          routing.shown(response).stream()
              .flatMap(i -> i.variables().stream())
              .map(Variable::name)
              .collect(Collectors.toSet());
      assertTrue(shown.containsAll(response.values().keySet()));
      shown.removeAll(response.values().keySet());
      assertTrue(shown.stream().allMatch(name -> name.endsWith(".text")), shown.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {89, 2000})
  void everyPathIsTakenAndLeft(int n) {
    for (Questionnaire questionnaire : questionnaires()) {
      Routing routing = new Routing(questionnaire.pages());
      List<List<Item>> shown = responses(questionnaire, n, 7).stream().map(routing::shown).toList();
      questionnaire
          .items()
          .forEach(
              item -> {
                assertTrue(shown.stream().anyMatch(s -> s.contains(item)), item.id());
                boolean always =
                    routing.shown(new Response(Map.of())).contains(item)
                        && item.ask().when().variables().isEmpty();
                assertTrue(always || shown.stream().anyMatch(s -> !s.contains(item)), item.id());
              });
    }
  }

  @Test
  void aPathThatChanceWouldMissIsTaken(@TempDir Path folder) {
    Questionnaire rare =
        WrittenQuestionnaire.items(
                folder,
                """
                - {number: a, ask: A?, from: 0, to: 1000000}
                - {number: b, ask: B?, from: 0, to: 1000000}
                - {text: c, ask: C?, show-if: {a: {from: 10, to: 11}, b: {from: 20, to: 21}}}
                """)
            .questionnaire();
    Routing routing = new Routing(rare == null ? List.of() : rare.pages());
    List<Response> twenty = rare == null ? List.of() : responses(rare, 20, 1);
    assertTrue(twenty.stream().anyMatch(r -> routing.shown(r).size() == 3));
  }

  @Test
  void codesAreThoseOfTheQuestionnaire() {
    for (Variable variable : EVERYTHING.codebook().variables()) {
      if (variable instanceof Variable.Categorical categorical) {
        Set<String> codes =
            categorical.categories().stream().map(Category::code).collect(Collectors.toSet());
        Set<String> used =
            RESPONSES.stream()
                .map(r -> r.code(variable.name()))
                .filter(c -> c != null)
                .collect(Collectors.toSet());
        assertEquals(codes, used, variable.name());
      }
    }
  }

  @Test
  void aMultipleChoiceKeepsMinimumMaximumAndWhatStandsAlone() {
    MultipleChoice item = (MultipleChoice) EVERYTHING.item("challenges").orElseThrow();
    Set<Integer> counts = new HashSet<>();
    for (Response response : RESPONSES) {
      if (response.code("challenges.pay") != null) {
        List<Category> chosen =
            item.options().stream()
                .filter(o -> "1".equals(response.code("challenges." + o.code())))
                .toList();
        counts.add(chosen.size());
        boolean alone = chosen.stream().anyMatch(o -> o.role() == Category.Role.EXCLUSIVE);
        assertFalse(alone && chosen.size() > 1);
      }
    }
    assertEquals(Set.of(1, 2), counts);
  }

  @Test
  void aRankingGivesEachPlaceOnceAndTheRestDoNotApply() {
    for (Response response : RESPONSES) {
      List<Value> values =
          List.of("care", "skill", "time", "other").stream()
              .map(o -> response.value("traits." + o))
              .toList();
      if (values.stream().anyMatch(Code.class::isInstance)) {
        assertEquals(1, values.stream().filter(new Code("1")::equals).count());
        assertEquals(1, values.stream().filter(new Code("2")::equals).count());
        assertEquals(2, values.stream().filter(new Absent(Missing.NOT_APPLICABLE)::equals).count());
      }
    }
  }

  @Test
  void numbersAndDaysKeepTheirBoundsAndPlaces() {
    double[] hours =
        RESPONSES.stream().mapToDouble(r -> r.number("hours")).filter(Double::isFinite).toArray();
    assertTrue(hours.length > N / 4);
    for (double h : hours) {
      assertTrue(h >= 0 && h <= 80, () -> "" + h);
      assertEquals(h, Math.round(h * 10) / 10.0);
    }
    RESPONSES.stream()
        .mapToDouble(r -> r.number("started"))
        .filter(Double::isFinite)
        .forEach(d -> assertTrue(d >= -3653 && d <= 18992 && d == Math.rint(d)));
  }

  @Test
  void aTextStandsBesideOtherWhereAndOnlyWhereOtherWasChosen() {
    for (Response response : RESPONSES) {
      boolean chosen = "other".equals(response.code("line"));
      assertEquals(chosen, response.value("line.other.text") instanceof Value.Words);
    }
  }

  @Test
  void aFewSkipAndRefuseButNotWhatIsRequired() {
    assertEquals(0, share("tenure", Missing.SKIPPED));
    assertEquals(0.03, share("tenure", Missing.REFUSED), 0.015);
    assertEquals(0.02, share("line", Missing.SKIPPED), 0.012);
    assertEquals(0, share("line", Missing.REFUSED));
  }

  private static double share(String variable, Missing reason) {
    return RESPONSES.stream().filter(r -> r.value(variable).equals(new Absent(reason))).count()
        / (double) N;
  }

  @Test
  void statementsOfAScaleGoTogetherAndReversedOnesAgainst() {
    double together = correlation("demands.pace", "demands.load");
    double against = correlation("demands.pace", "demands.rest");
    assertTrue(together > 0.15 && together < 0.6, "r = " + together);
    assertTrue(against < -0.15 && against > -0.6, "r = " + against);
  }

  private static double correlation(String a, String b) {
    double n = 0, sa = 0, sb = 0, saa = 0, sbb = 0, sab = 0;
    for (Response response : RESPONSES) {
      String codeA = response.code(a);
      String codeB = response.code(b);
      if (codeA != null && codeB != null) {
        double x = Double.parseDouble(codeA);
        double y = Double.parseDouble(codeB);
        n++;
        sa += x;
        sb += y;
        saa += x * x;
        sbb += y * y;
        sab += x * y;
      }
    }
    return (sab - sa * sb / n) / Math.sqrt((saa - sa * sa / n) * (sbb - sb * sb / n));
  }

  @Test
  void noneAndFewAreNoProblem() {
    Simulation simulation = new Simulation(PRACTICES, 1);
    assertEquals(0, simulation.responses(0).count());
    assertEquals(1, simulation.responses(1).count());
    assertThrows(IllegalArgumentException.class, () -> simulation.responses(-1));
  }
}
