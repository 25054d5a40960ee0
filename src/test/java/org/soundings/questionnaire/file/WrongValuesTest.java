package org.soundings.questionnaire.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.WrittenQuestionnaire;

/** Every key of every kind of entry with a value that it cannot have. */
class WrongValuesTest {
  @TempDir Path folder;

  private void expect(String codes, Reading reading) {
    assertNull(reading.questionnaire());
    assertEquals(
        List.of(codes.split(" ")),
        reading.problems().stream().filter(Problem::isError).map(Problem::code).sorted().toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {ask: A?}                                                        | Q103 Q201
          {}                                                               | Q103
          text                                                             | F206 Q103
          [a, b]                                                           | F206 Q103
          {single: a, multiple: b, ask: A?, options: {x: X, y: Y}}         | F201
          {single: , ask: A?, options: {x: X, y: Y}}                       | F203
          {single: [a], ask: A?, options: {x: X, y: Y}}                    | F204
          {single: a, options: {x: X, y: Y}}                               | F202
          {single: a, ask: , options: {x: X, y: Y}}                        | F203
          {single: a, ask: A?, hint: [h], options: {x: X, y: Y}}           | F204
          {single: a, ask: A?, options: x}                                 | F206 Q204
          {single: a, ask: A?, options: {x: , y: Y}}                       | F203
          {single: a, ask: A?, options: {x: [X], y: Y}}                    | F204
          {single: a, ask: A?, options: {x: {role: other}, y: Y}}          | F202
          {single: a, ask: A?, options: {x: {label: X, role: none}, y: Y}} | F211
          {single: a, ask: A?, options: {x: {label: X, pinned: 1}, y: Y}}  | F210
          {single: a, ask: A?, options: {x: {label: X, code: 1}, y: Y}}    | F201
          {single: a, ask: A?, options: {x: X, y: Y}, ordered: maybe}      | F210
          {single: a, ask: A?, options: {x: X, y: Y}, randomise: [yes]}    | F204
          {single: a, ask: A?, options: {x: X, y: Y}, minimum: 1}          | F201
          {multiple: a, ask: A?, options: {x: X, y: Y}, minimum: none}     | F208
          {ranking: a, ask: A?, options: {x: X, y: Y}, top: 1.5}           | F208
          {grid: a, ask: A?, scale: {x: X, y: Y}}                          | F202 Q204
          {grid: a, ask: A?, statements: [s], scale: {x: X, y: Y}}         | F206 Q204
          {grid: a, ask: A?, statements: {s: S}, options: {x: X, y: Y}}    | F201 F202 Q204
          {number: a, ask: A?, from: few}                                  | F207
          {number: a, ask: A?, to: {x: 1}}                                 | F204
          {number: a, ask: A?, decimals: -1}                               | F208
          {number: a, ask: A?, unit: []}                                   | F204
          {number: a, ask: A?, bands: {b: B}}                              | F206
          {number: a, ask: A?, bands: {b: {from: 1}}}                      | F202 Q212
          {number: a, ask: A?, bands: {b: {label: B, over: 1}}}            | F201
          {date: a, ask: A?, from: 1}                                      | F209
          {date: a, ask: A?, to: 2021-13-01}                               | F209
          {text: a, ask: A?, lines: 0}                                     | F208
          {text: a, ask: A?, longest: 20001}                               | F208
          {note: a, say: A, required: yes}                                 | F201
          {note: a}                                                        | F202
          {text: a, ask: A?, show-if: b}                                   | F206
          {text: a, ask: A?, show-if: {any: {b: c}}}                       | F205 Q307
          """)
  void ofAnItem(String item, String codes) {
    expect(codes, WrittenQuestionnaire.items(folder, "- " + item));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          scales: [s]                                                      | F206
          scales: {s: S}                                                   | F206
          scales: {s: {items: a}}                                          | F202
          scales: {s: {label: S, items: {a: 1}}}                           | F205
          scales: {s: {label: S, items: a, reversed: {a: 1}}}              | F205
          scales: {s: {label: S, items: a, recode: [1]}}                   | F206
          scales: {s: {label: S, items: a, recode: {1: one, 2: 2}}}        | F207
          scales: {s: {label: S, items: a, lowest: low}}                   | F207 Q406
          scales: {s: {label: S, items: a, method: median}}                | F211
          scales: {s: {label: S, items: a, minimum-answered: all}}         | F208
          scales: {s: {label: S, items: a, bands: none}}                   | F206
          scales: {s: {label: S, items: a, source: [x]}}                   | F204
          scales: {s: {label: S, items: a, license: CC0}}                  | F201
          design: w                                                        | F206
          design: {weight: [w]}                                            | F204
          design: {clusters: {c: 1}}                                       | F205
          design: {population: 0}                                          | F208
          design: {weights: w}                                             | F201
          data: {header-rows: 11}                                          | F208
          data: {columns: [a]}                                             | F206
          data: {columns: {a: [b]}}                                        | F204
          data: {columns: {a: {separator: x}}}                             | F202 Q502
          data: {columns: {a: {column: b, chosen: {x: 1}}}}                | F205
          data: {columns: {a: {column: b, codes: [x]}}}                    | F206
          data: {missing: [NA]}                                            | F206
          data: {ignore: {x: 1}}                                           | F205
          data: {rows: 1}                                                  | F201
          paging: two                                                      | F211
          policy: closed                                                   | F211
          introduction: [a]                                                | F204
          languages: {en: English}                                         | F205
          remark: x                                                        | F201
          """)
  void ofTheRest(String rest, String codes) {
    String pages =
        """
        pages:
          - page: p
            items: [{single: a, ask: A?, ordered: yes, options: {1: X, 2: Y}}]
        """;
    expect(codes, WrittenQuestionnaire.rest(folder, pages + rest + "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          pages: p                                                         | F206 Q103
          pages: {page: p}                                                 | F205 Q102
          pages: [{items: [{note: a, say: A}]}]                            | F202
          pages: [{page: p}]                                               | F202 Q103
          pages: [{page: p, items: {note: a}}]                             | F205 Q103
          pages: [{page: p, items: [{note: a, say: A}], when: {}}]         | F201
          pages: [{page: p, items: [{note: a, say: A}], title: [a]}]       | F204
          pages: [{include: [a]}]                                          | F204
          pages: [{include: a.yaml, page: p}]                              | F101 F201
          """)
  void ofPages(String pages, String codes) {
    expect(codes, WrittenQuestionnaire.rest(folder, pages + "\n"));
  }
}
