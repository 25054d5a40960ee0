package org.soundings.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Paging;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.response.Value;

/** An item whose answer is known already. */
class GivenTest {
  private static final String ITEM = "tenure";
  private static final Map<String, Value> KNOWN = Map.of(ITEM, new Value.Code("2"));

  @ParameterizedTest
  @EnumSource(Paging.class)
  void itIsNotAskedNotTakenFromAFieldAndHandedInAllTheSame(Paging paging) {
    Questionnaire questionnaire = Questionnaires.paged(Questionnaires.everything(), paging);
    assertTrue(new Form(questionnaire).screens().stream().anyMatch(GivenTest::asks));
    Form form = new Form(questionnaire, Set.of(ITEM));
    assertFalse(form.screens().stream().anyMatch(GivenTest::asks));
    Map<String, Value> answers = KNOWN;
    for (Screen screen : form.screens()) {
      Map<String, List<String>> forged = Map.of(ITEM, List.of("1"), "_asked", List.of(ITEM));
      answers = form.read(screen, forged, answers).answers();
    }
    assertEquals(new Value.Code("2"), form.complete(answers).value(ITEM));
  }

  private static boolean asks(Screen screen) {
    return screen.items().map(Item::id).anyMatch(ITEM::equals);
  }
}
