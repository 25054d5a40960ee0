package org.soundings.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.Paging;
import org.soundings.response.Response;
import org.soundings.response.Value;

class LiveConditionTest {
  private static final Form FORM =
      new Form(Questionnaires.paged(Questionnaires.everything(), Paging.BY_PAGE));
  private static final LiveCondition LIVE =
      new LiveCondition(
          Shows.view(FORM.screen("more").orElseThrow(), "en"),
          new Response(Map.of("tenure", new Value.Code("2"))));

  @Test
  void whatIsDecidedElsewhereNeedsNoScript() {
    assertNull(LIVE.of(new Condition.Is("tenure", Set.of("2"))));
    assertNull(LIVE.of(Condition.ALWAYS));
  }

  @Test
  void whatIsDecidedHereIsLeftOpenAndTheRestIsSettled() {
    Condition condition =
        new Condition.Any(
            List.of(
                new Condition.All(
                    List.of(
                        new Condition.Is("tenure", Set.of("2")),
                        new Condition.Between("hours", 10, Double.POSITIVE_INFINITY))),
                new Condition.Not(new Condition.Is("demands.pace", Set.of("3"))),
                new Condition.Is("tenure", Set.of("1"))));
    assertEquals(
        "{\"any\":[{\"all\":[true,{\"between\":[\"hours\",10.0,null]}]},"
            + "{\"not\":{\"is\":[\"demands.pace\",[\"3\"]]}},false]}",
        LIVE.of(condition));
  }

  @Test
  void namesAndCodesAreQuoted() {
    assertEquals(
        "{\"is\":[\"traits\",[\"a\\\"b\\\\c\\u000a\"]]}",
        LIVE.of(new Condition.Is("traits", Set.of("a\"b\\c\n"))));
  }
}
