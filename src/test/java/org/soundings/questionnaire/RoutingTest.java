package org.soundings.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutingTest {
  @TempDir Path folder;
  private Routing routing = new Routing(List.of());

  @BeforeEach
  void read() {
    Questionnaire questionnaire =
        WrittenQuestionnaire.rest(
                folder,
                """
                pages:
                  - page: first
                    items:
                      - {single: works, ask: Do you work?, options: {y: Yes, n: No}}
                      - {number: hours, ask: How long?, from: 0, to: 80, show-if: {works: y}}
                  - page: second
                    show-if: {hours: {from: 40}}
                    items:
                      - {note: long, say: That is long.}
                      - {text: why, ask: What for?}
                  - page: third
                    items: [{text: rest, ask: What else?, show-if: {not: {works: y}}}]
                """)
            .questionnaire();
    routing = new Routing(questionnaire == null ? List.of() : questionnaire.pages());
  }

  private List<String> shown(Map<String, Object> answers) {
    Condition.Answered answered =
        new Condition.Answered() {
          @Override
          public @Nullable String code(String variable) {
            return answers.get(variable) instanceof String code ? code : null;
          }

          @Override
          public double number(String variable) {
            return answers.get(variable) instanceof Double number ? number : Double.NaN;
          }
        };
    return routing.shown(answered).stream().map(Item::id).toList();
  }

  @Test
  void whoHasAnsweredNothingSeesWhatNeedsNoAnswer() {
    assertEquals(List.of("works", "rest"), shown(Map.of()));
  }

  @Test
  void answersOpenTheirPath() {
    assertEquals(List.of("works", "hours"), shown(Map.of("works", "y", "hours", 39.9)));
    assertEquals(
        List.of("works", "hours", "long", "why"), shown(Map.of("works", "y", "hours", 40.0)));
  }

  @Test
  void anAnswerToWhatIsNoLongerShownOpensNothing() {
    assertEquals(List.of("works", "rest"), shown(Map.of("works", "n", "hours", 40.0)));
  }
}
