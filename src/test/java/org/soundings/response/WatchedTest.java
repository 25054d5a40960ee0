package org.soundings.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.WrittenQuestionnaire;
import org.soundings.questionnaire.file.Reading;

class WatchedTest {
  @TempDir Path folder;

  private Watched watched(String variable) {
    Reading reading =
        WrittenQuestionnaire.rest(
            folder,
            """
            pages:
              - page: p
                items:
                  - {single: a, ask: A?, options: {x: X, y: Y, z: Z}}
                  - {number: n, ask: N?, from: 0, to: 9, show-if: {a: z}}
              - page: q
                show-if: {any: [{a: x}, {all: [{a: y}, {n: {from: 3, to: 4}}]}]}
                items: [{text: t, ask: T?}]
              - page: r
                show-if: {not: {any: [{a: z}, {n: {from: 7}}]}}
                items: [{text: u, ask: U?}]
            """);
    Questionnaire questionnaire = reading.questionnaire();
    assertNotNull(questionnaire, reading.problems()::toString);
    return Watched.in(questionnaire, variable);
  }

  @Test
  void codesThatOpenAPageAreWatchedButNotThoseThatOpenAnItemOrCloseAPage() {
    assertEquals(Set.of("x", "y"), watched("a").codes());
  }

  @Test
  void theEndsOfEveryRangeAreWatched() {
    assertEquals(List.of(3.0, 4.0, 7.0, Double.POSITIVE_INFINITY), watched("n").limits());
  }

  @Test
  void whatNoConditionReadsIsNotWatched() {
    assertEquals(new Watched(Set.of(), List.of()), watched("t"));
  }
}
