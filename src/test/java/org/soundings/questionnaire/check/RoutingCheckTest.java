package org.soundings.questionnaire.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.WrittenQuestionnaire;

class RoutingCheckTest {
  private static final String ITEMS =
      """
      - {single: a, ask: A?, options: {x: X, y: Y, z: Z}}
      - {number: n, ask: N?, from: 0, to: 9, show-if: {a: x}}
      - {multiple: m, ask: M?, options: {x: X, y: Y, o: {label: O, role: exclusive}}}
      - {grid: g, ask: G?, statements: {s: S, t: T}, scale: {1: X, 2: Y}}
      - {text: t, ask: T?, show-if: {a: [x, y]}}
      - {date: d, ask: D?, from: 2021-01-01}
      """;

  @TempDir Path folder;

  private List<String> codes(String condition) {
    String last =
        "- {text: last, ask: L?, show-if: %s}%n- {text: later, ask: L?}".formatted(condition);
    return WrittenQuestionnaire.items(folder, ITEMS + last).problems().stream()
        .map(p -> p.code())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {b: x}                       | Q301
          {m.q: 1}                     | Q301
          {later: x}                   | Q302
          {last: x}                    | Q302
          {a: w}                       | Q303
          {a: [x, w]}                  | Q303
          {m: q}                       | Q303
          {g.s: 3}                     | Q303
          {n: 3}                       | Q304
          {t: yes}                     | Q304
          {a: {from: 1}}               | Q305
          {n: {from: 3, to: 2}}        | Q207
          {g: 1}                       | Q306
          {m: {from: 1}}               | Q306
          {}                           | Q307
          {a: []}                      | Q307
          {n: {}}                      | Q307
          {any: []}                    | Q307
          {not: {}}                    | Q307
          {a: }                        | F203
          {not: {all: [{a: w}]}}       | Q303
          """)
  void aConditionNamesWhatExistsAndWasAskedBefore(String condition, String expected) {
    assertEquals(List.of(expected), codes(condition));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{a: x}",
        "{m: [x, o]}",
        "{m: x, m.y: 1}",
        "{g.s: 1, g.t: 2}",
        "{n: {from: 9}}",
        "{d: {from: 2021-06-01, to: 2021-06-30}}",
        "{n: {from: 3}, a: [x, y]}",
        "{not: {a: [x, y, z]}}",
        "{not: {n: {from: 0, to: 9}}}",
        "{any: [{a: y, n: {from: 1}}, {a: x}]}",
        "{all: [{m: x}, {m: y}]}",
        "{all: [{m: [x, o]}, {m: [y, o]}]}",
        "{all: [{n: {from: 3}}, {not: {n: {from: 3, to: 5}}}]}",
      })
  void whatCanHoldIsNotRefused(String condition) {
    assertEquals(List.of(), codes(condition));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{a: y, n: {from: 0}}",
        "{all: [{a: x}, {a: y}]}",
        "{a: x, not: {a: [x, y]}}",
        "{not: {any: [{not: {a: x}}, {a: x}]}}",
        "{all: [{n: {to: 3}}, {n: {from: 4}}]}",
        "{n: {from: 10}}",
        "{d: {to: 2020-12-31}}",
        "{all: [{n: {from: 3, to: 4}}, {not: {n: {from: 2, to: 5}}}]}",
        "{all: [{m: x}, {m: o}]}",
        "{m: [x], not: {m: x}}",
        "{any: [{a: z, n: {from: 1}}, {all: [{a: z}, {a: y}]}]}",
        "{g.s: 1, not: {g.s: 1}}",
      })
  void whatCanNeverHoldIsRefused(String condition) {
    assertEquals(List.of("Q308"), codes(condition));
  }

  @Test
  void whatDependsOnWhatIsNeverShownIsNeverShown() {
    assertEquals(
        List.of("9:9 Q308", "10:9 Q308"),
        WrittenQuestionnaire.codes(
            WrittenQuestionnaire.items(
                folder,
                """
                - {number: a, ask: A?, from: 0, to: 9}
                - {number: b, ask: B?, show-if: {a: {from: 10}}}
                - {number: c, ask: C?, show-if: {b: {from: 1}}}
                - {number: d, ask: D?, show-if: {not: {b: {from: 1}}}}
                """)));
  }

  @Test
  void aPageThatIsNeverShownIsNamedInsteadOfItsItems() {
    assertEquals(
        List.of("8:5 Q308"),
        WrittenQuestionnaire.codes(
            WrittenQuestionnaire.rest(
                folder,
                """
                pages:
                  - page: p
                    items: [{single: a, ask: A?, options: {x: X, y: Y}}]
                  - page: q
                    show-if: {a: x, not: {a: x}}
                    items: [{note: b, say: B}, {note: c, say: C}]
                """)));
  }

  @Test
  void whereAnItemCouldNotBeReadNothingIsCalledUnknown() {
    assertEquals(
        List.of("8:10 Q201", "10:47 Q303"),
        WrittenQuestionnaire.codes(
            WrittenQuestionnaire.items(
                folder,
                """
                - {singel: a, ask: A?, options: {x: X, y: Y}}
                - {single: b, ask: B?, show-if: {a: x}, options: {x: X, y: Y}}
                - {text: c, ask: C?, show-if: {a: x, b: z}}
                """)));
  }

  @Test
  void alternativesThatMultiplyEndInTime() {
    StringBuilder items = new StringBuilder();
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      items.append("- {single: a%d, ask: A?, options: {x: X, y: Y}}%n".formatted(i));
      all.append("{any: [{a%d: x}, {a%d: y}]}, ".formatted(i, i));
    }
    items.append("- {text: t, ask: T?, show-if: {all: [%s {a0: x}, {a0: y}]}}".formatted(all));
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> WrittenQuestionnaire.items(folder, items.toString()));
  }
}
