package org.soundings.questionnaire.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.questionnaire.WrittenQuestionnaire;
import org.soundings.questionnaire.file.Reading;

/**
 * What the checks of names, items, scales and data find. Each item of a case stands in a line of
 * its own, the first in line 8.
 */
class CheckTest {
  @TempDir Path folder;

  private static String lines(String inline) {
    return inline.replace(" / ", "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          - {text: a, ask: A?}                                                            | ``
          - {text: a, ask: A?} / - {text: a, ask: B?}                                     | 9:9 Q202
          - {text: a, ask: A?} / - {note: a, say: B.}                                     | 9:9 Q202
          - {text: all, ask: A?}                                                          | 8:9 Q203
          - {text: not, ask: A?}                                                          | 8:9 Q203
          - {single: a, ask: A?, options: {}}                                             | 8:9 Q204
          - {grid: a, ask: A?, statements: {}, scale: {x: X, y: Y}}                       | 8:9 Q204
          - {grid: a, ask: A?, statements: {s: S}, scale: {}}                             | 8:9 Q204
          - {multiple: a, ask: A?, options: {x: X, y: Y}, minimum: 2, maximum: 2}         | ``
          - {multiple: a, ask: A?, options: {x: X, y: Y}, minimum: 2, maximum: 1}         | 8:9 Q205
          - {multiple: a, ask: A?, options: {x: X, y: {label: Y, role: exclusive}}, minimum: 2} | 8:9 Q205
          - {multiple: a, ask: A?, options: {x: X, y: Y}, maximum: 3}                     | 8:9 Q210
          - {multiple: a, ask: A?, options: {x: X, y: Y}, maximum: 0}                     | 8:64 F208
          - {ranking: a, ask: A?, options: {x: X, y: Y}, top: 2}                          | ``
          - {ranking: a, ask: A?, options: {x: X, y: Y}, top: 3}                          | 8:9 Q206
          - {number: a, ask: A?, from: 2, to: 2}                                          | ``
          - {number: a, ask: A?, from: 2, to: 1}                                          | 8:9 Q207
          - {date: a, ask: A?, from: 2021-01-02, to: 2021-01-01}                          | 8:9 Q207
          - {single: a, ask: A?, options: {x: X, y: X}}                                   | 8:49 Q208
          - {single: a, ask: A?, ordered: yes, options: {x: X, y: {label: Y, role: other}}} | 8:63 Q209
          - {single: a, ask: A?, ordered: yes, options: {x: X, y: {label: Y, role: aside}}} | ``
          """)
  void whatCannotBeAnsweredIsRefused(String items, String expected) {
    expect(expected, WrittenQuestionnaire.items(folder, lines(items)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          from: 0, to: 9, bands: {a: {label: A, to: 4}, b: {label: B, from: 5}}             | ``
          from: 0, to: 9, bands: {b: {label: B, from: 5}, a: {label: A, to: 4}}             | ``
          from: 0, to: 9, bands: {a: {label: A, from: 0, to: 4}, b: {label: B, from: 5, to: 9}} | ``
          from: 0, to: 9, bands: {a: {label: A, to: 5}, b: {label: B, from: 5}}             | Q211
          from: 0, to: 9, bands: {a: {label: A, to: 4}, b: {label: B, from: 6}}             | Q212
          from: 0, to: 9, bands: {a: {label: A, from: 1, to: 4}, b: {label: B, from: 5}}    | Q212
          from: 0, to: 9, bands: {a: {label: A, to: 4}, b: {label: B, from: 5, to: 8}}      | Q212
          from: 0, to: 9, bands: {a: {label: A, from: 4, to: 3}}                            | Q207
          bands: {a: {label: A, from: 0, to: 4}, b: {label: B, from: 5}}                    | Q212
          decimals: 1, bands: {a: {label: A, to: 4.9}, b: {label: B, from: 5}}              | ``
          decimals: 1, bands: {a: {label: A, to: 4}, b: {label: B, from: 5}}                | Q212
          """)
  void everyNumberFallsIntoOneBand(String rest, String expected) {
    Reading reading = WrittenQuestionnaire.items(folder, "- {number: a, ask: A?, " + rest + "}");
    assertEquals(
        expected.isEmpty() ? List.of() : List.of(expected),
        reading.problems().stream().map(p -> p.code()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          items: [a, b]                                                        | ``
          items: [a, c]                                                        | Q401
          items: [a, t]                                                        | Q402
          items: [a, d]                                                        | Q402
          items: [a, e]                                                        | Q403
          items: [a, e], recode: {1: 0, 2: 1, 3: 2, 4: 3}                      | ``
          items: [a, e], recode: {1: 0, 2: 1, 3: 2}                            | Q404
          items: [a, b], recode: {1: 0, 2: 1, 3: 2, 4: 3}                      | Q405
          items: [a, b], lowest: 0, highest: 3                                 | Q406
          items: [a, b], lowest: 1, highest: 3                                 | ``
          items: [a, b], recode: {1: 0, 2: 50, 3: 100}, lowest: 0, highest: 100 | ``
          items: [a, b], recode: {1: 0, 2: 50, 3: 100}, lowest: 1, highest: 3  | Q406
          items: [a, b], reversed: [b]                                         | ``
          items: [a, b], reversed: [e]                                         | Q407
          items: [a, b, a]                                                     | Q408
          items: [a, b], minimum-answered: 3                                   | Q410
          items: [n], reversed: [n]                                            | Q409
          items: [m], reversed: [m]                                            | ``
          items: [m, a], lowest: 0, highest: 10                                | ``
          """)
  void aScaleNeedsAValueForEveryAnswer(String scale, String expected) {
    String items =
        """
        - {single: a, ask: A?, ordered: yes, options: {1: X, 2: Y, 3: Z}}
        - {single: b, ask: B?, ordered: yes, options: {1: X, 2: Y, 3: Z, 9: {label: N, role: aside}}}
        - {single: e, ask: E?, ordered: yes, options: {1: X, 2: Y, 3: Z, 4: W}}
        - {multiple: t, ask: T?, options: {x: X, y: Y}}
        - {date: d, ask: D?}
        - {number: n, ask: N?}
        - {number: m, ask: M?, from: 0, to: 10}
        """;
    Reading reading =
        WrittenQuestionnaire.rest(
            folder,
            "pages:\n  - page: p\n    items:\n"
                + items.indent(6)
                + "scales:\n  s: {label: S, "
                + scale
                + "}\n");
    expect(expected.isEmpty() ? "" : "16:6 " + expected, reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          columns: {a: Q1, m: Q2, m.x: Q3}              | ``
          columns: {m: {column: Q2, separator: ;}}      | ``
          columns: {r: {column: Q2, separator: ;}}      | ``
          columns: {b: Q1}                              | 13:17 Q501
          columns: {a: {column: Q1, separator: ;}}      | 13:17 Q502
          columns: {a: Q1}, ignore: [Q1]                | 13:17 Q503
          missing: {NA: unknown}                        | 13:18 F211
          header-rows: 0                                | 13:17 F208
          """)
  void whatIsSaidOfADataFileFitsTheItems(String data, String expected) {
    String items =
        """
        - {single: a, ask: A?, options: {x: X, y: Y}}
        - {multiple: m, ask: M?, options: {x: X, y: Y}}
        - {ranking: r, ask: R?, options: {x: X, y: Y}}
        """;
    expect(
        expected,
        WrittenQuestionnaire.rest(
            folder,
            "pages:\n  - page: p\n    title: P\n    items:\n"
                + items.indent(6)
                + "data:\n  {"
                + data.replace(";", "\";\"")
                + "}\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          pages: []                                                                        | 0:0 Q102
          pages: [{page: p, items: []}]                                                    | 5:9 Q103
          pages: [{page: p, items: [{note: a, say: A}]}, {page: p, items: [{note: b, say: B}]}] | 5:48 Q104
          """)
  void pagesHaveItemsAndNamesOfTheirOwn(String pages, String expected) {
    expect(expected, WrittenQuestionnaire.rest(folder, pages));
  }

  private static void expect(String expected, Reading reading) {
    assertEquals(
        expected.isEmpty() ? List.of() : List.of(expected), WrittenQuestionnaire.codes(reading));
  }
}
