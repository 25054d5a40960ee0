package org.soundings.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Condition.All;
import org.soundings.questionnaire.Condition.Any;
import org.soundings.questionnaire.Condition.Between;
import org.soundings.questionnaire.Condition.Is;
import org.soundings.questionnaire.Condition.Not;

class ConditionTest {
  private record Given(Map<String, String> codes, Map<String, Double> numbers)
      implements Condition.Answered {
    @Override
    public @Nullable String code(String variable) {
      return codes.get(variable);
    }

    @Override
    public double number(String variable) {
      return numbers.getOrDefault(variable, Double.NaN);
    }
  }

  private static final Given GIVEN =
      new Given(Map.of("a", "x", "m.p", "1", "m.q", "0", "n", "1"), Map.of("hours", 10.0));

  private static boolean holds(Condition condition) {
    return condition.holds(GIVEN);
  }

  @Test
  void isHoldsForAnyOfItsCodes() {
    assertTrue(holds(new Is("a", Set.of("w", "x"))));
    assertFalse(holds(new Is("a", Set.of("w", "y"))));
    assertFalse(holds(new Is("unanswered", Set.of("x"))));
  }

  @Test
  void isHoldsForAMultipleChoiceWhereOneOfThemWasChosen() {
    assertTrue(holds(new Is("m", Set.of("p", "q"))));
    assertFalse(holds(new Is("m", Set.of("q"))));
    assertFalse(holds(new Is("m", Set.of("r"))));
    assertTrue(holds(new Is("m.q", Set.of("0"))));
  }

  @Test
  void betweenTakesBothEnds() {
    assertTrue(holds(new Between("hours", 10, 10)));
    assertTrue(holds(new Between("hours", Double.NEGATIVE_INFINITY, 10)));
    assertFalse(holds(new Between("hours", 10.1, 20)));
    assertFalse(holds(new Between("unanswered", 0, 100)));
    assertFalse(
        holds(new Between("unanswered", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)));
  }

  @Test
  void conditionsAreJoined() {
    Condition yes = new Is("a", Set.of("x"));
    Condition no = new Is("a", Set.of("y"));
    assertTrue(holds(new All(List.of(yes, yes))) && holds(new All(List.of())));
    assertFalse(holds(new All(List.of(yes, no))));
    assertTrue(holds(new Any(List.of(no, yes))));
    assertFalse(holds(new Any(List.of(no, no))) || holds(new Any(List.of())));
    assertTrue(holds(new Not(no)));
    assertFalse(holds(new Not(yes)));
  }

  @Test
  void whatWasNotAnsweredHoldsOnlyNot() {
    assertTrue(holds(new Not(new Is("unanswered", Set.of("x")))));
  }

  @Test
  void theNamesThatAConditionReadsAreThoseOfItsParts() {
    assertEquals(
        Set.of("a", "b", "c"),
        new All(
                List.of(
                    new Is("a", Set.of("x")),
                    new Not(new Any(List.of(new Between("b", 0, 1), new Is("c", Set.of("y")))))))
            .variables());
  }
}
