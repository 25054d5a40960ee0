package org.soundings.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.questionnaire.file.Reading;

class QuestionnaireTest {
  @TempDir Path folder;

  private Questionnaire read(String more) {
    Reading reading =
        WrittenQuestionnaire.rest(
            folder,
            """
            pages:
              - page: p
                items:
                  - {single: region, ask: Where?, options: {n: North, s: South}}
                  - {multiple: m, ask: Which?, options: {x: X, y: Y}}
              - page: q
                items: [{note: thanks, say: Thanks.}, {text: t, ask: What else?}]
            """
                + more);
    assertNotNull(reading.questionnaire(), reading.problems()::toString);
    return reading.questionnaire();
  }

  @Test
  void itemsAreThoseOfAllPagesInOrder() {
    Questionnaire q = read("");
    assertEquals(List.of("region", "m", "thanks", "t"), q.items().map(Item::id).toList());
    assertTrue(q.item("t").orElseThrow() instanceof TextEntry);
    assertTrue(q.item("nothing").isEmpty());
  }

  @Test
  void theCodebookHoldsItemsThenWhatTheDesignDeclares() {
    Codebook codebook = read("design: {weight: w, strata: region, clusters: site}\n").codebook();
    assertEquals(
        List.of("region", "m.x", "m.y", "t", "w", "site"),
        codebook.variables().stream().map(Variable::name).toList());
    assertTrue(codebook.variable("region").orElseThrow() instanceof Variable.Nominal);
    assertTrue(codebook.variable("w").orElseThrow() instanceof Variable.Interval);
    assertEquals(List.of("m.x", "m.y"), codebook.set("m").orElseThrow().variables());
  }

  @Test
  void theListsOfAQuestionnaireCannotBeChanged() {
    Questionnaire q = read("");
    List<List<?>> lists = List.of(q.pages(), q.scales(), q.languages(), q.pages().get(0).items());
    for (List<?> list : lists) {
      assertThrows(UnsupportedOperationException.class, list::removeLast);
    }
  }
}
