package org.soundings.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Condition;

class ResponseTest {
  private static final Response RESPONSE =
      new Response(
          Map.of(
              "line", new Value.Code("youth"),
              "hours", new Value.Number(12.5),
              "advice", new Value.Words("Rest."),
              "sex", new Value.Absent(Missing.REFUSED)));

  @Test
  void whatHasNoValueWasNotAsked() {
    assertEquals(new Value.Absent(Missing.NOT_ASKED), RESPONSE.value("tenure"));
    assertEquals(new Value.Absent(Missing.REFUSED), RESPONSE.value("sex"));
  }

  @Test
  void aCodeAndANumberAreWhatTheyAreAndNothingElse() {
    assertEquals("youth", RESPONSE.code("line"));
    assertNull(RESPONSE.code("hours"));
    assertNull(RESPONSE.code("sex"));
    assertNull(RESPONSE.code("nothing"));
    assertEquals(12.5, RESPONSE.number("hours"));
    assertTrue(Double.isNaN(RESPONSE.number("line")));
    assertTrue(Double.isNaN(RESPONSE.number("advice")));
  }

  @Test
  void routingReadsAResponse() {
    assertTrue(new Condition.Is("line", Set.of("youth")).holds(RESPONSE));
    assertTrue(new Condition.Between("hours", 10, 20).holds(RESPONSE));
    assertTrue(new Condition.Not(new Condition.Is("sex", Set.of("female"))).holds(RESPONSE));
  }

  @Test
  void theOrderOfAnswersIsKeptAndNothingCanBeAdded() {
    Map<String, Value> values = new LinkedHashMap<>();
    for (String name : List.of("z", "m", "a", "q", "b")) {
      values.put(name, new Value.Code("1"));
    }
    Response response = new Response(values);
    values.clear();
    assertEquals(List.of("z", "m", "a", "q", "b"), List.copyOf(response.values().keySet()));
    assertThrows(
        UnsupportedOperationException.class, () -> response.values().put("c", new Value.Code("1")));
  }
}
