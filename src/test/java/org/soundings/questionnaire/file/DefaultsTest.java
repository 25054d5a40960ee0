package org.soundings.questionnaire.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.DateEntry;
import org.soundings.questionnaire.Design;
import org.soundings.questionnaire.Grid;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Layout;
import org.soundings.questionnaire.MultipleChoice;
import org.soundings.questionnaire.NumberEntry;
import org.soundings.questionnaire.Paging;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Ranking;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.SingleChoice;
import org.soundings.questionnaire.TextEntry;
import org.soundings.questionnaire.WrittenQuestionnaire;

/** What holds where an author leaves a key out. */
class DefaultsTest {
  @TempDir Path folder;

  private Questionnaire read(Reading reading) {
    assertNotNull(reading.questionnaire(), reading.problems()::toString);
    return reading.questionnaire();
  }

  private Item item(String written) {
    return read(WrittenQuestionnaire.items(folder, "- " + written))
        .items()
        .findFirst()
        .orElseThrow();
  }

  @Test
  void ofAQuestionnaire() {
    Questionnaire q = read(WrittenQuestionnaire.items(folder, "- {text: a, ask: A?}"));
    assertEquals(List.of("en"), q.languages());
    assertEquals(Paging.ONE_PER_PAGE, q.paging());
    assertEquals(Audience.RESEARCH, q.audience());
    assertNull(q.introduction());
    assertEquals(List.of(), q.scales());
    assertEquals(Design.NONE, q.design());
    assertEquals(Layout.PLAIN, q.layout());
    assertNull(q.pages().getFirst().title());
  }

  @Test
  void ofAnItem() {
    Item item = item("{text: a, ask: A?}");
    assertFalse(item.ask().required() || item.ask().refusable());
    assertNull(item.ask().hint());
    assertEquals(5, ((TextEntry) item).lines());
    assertEquals(2000, ((TextEntry) item).longest());
  }

  @Test
  void ofChoices() {
    String options = "ask: A?, options: {x: X, y: {label: Y}, o: {label: O, role: exclusive}}}";
    SingleChoice single = (SingleChoice) item("{single: a, " + options);
    assertFalse(single.ordered() || single.randomised());
    assertEquals(
        List.of(false, false, true), single.options().stream().map(Category::pinned).toList());
    MultipleChoice multiple = (MultipleChoice) item("{multiple: a, " + options);
    assertEquals(1, multiple.minimum());
    assertEquals(3, multiple.maximum());
    assertEquals(3, ((Ranking) item("{ranking: a, " + options)).top());
  }

  @Test
  void anOptionOfARoleMayBeUnpinned() {
    String written =
        "{single: a, ask: A?, options: {x: X, o: {label: O, role: other, pinned: no}}}";
    assertFalse(((SingleChoice) item(written)).options().getLast().pinned());
  }

  @Test
  void ofAGrid() {
    Grid grid = (Grid) item("{grid: a, ask: A?, statements: {s: S}, scale: {1: X, 2: Y}}");
    assertTrue(grid.ordered());
    assertFalse(grid.randomised());
  }

  @Test
  void ofNumbersAndDays() {
    NumberEntry number = (NumberEntry) item("{number: a, ask: A?}");
    assertEquals(Double.NEGATIVE_INFINITY, number.lowest());
    assertEquals(Double.POSITIVE_INFINITY, number.highest());
    assertEquals(0, number.decimals());
    assertNull(number.unit());
    DateEntry day = (DateEntry) item("{date: a, ask: A?}");
    assertTrue(Double.isInfinite(day.earliest()) && Double.isInfinite(day.latest()));
  }

  @Test
  void ofAScaleAndOfADataFile() {
    Questionnaire q =
        read(
            WrittenQuestionnaire.rest(
                folder,
                """
                pages:
                  - page: p
                    items: [{single: a, ask: A?, ordered: yes, options: {x: X, y: Y}}]
                scales: {s: {label: S, items: a}}
                design: {weight: w}
                data: {ignore: id}
                """));
    Scale scale = q.scales().getFirst();
    assertEquals(Scale.Method.MEAN, scale.method());
    assertEquals(1, scale.minimumAnswered());
    assertEquals(1, scale.lowest());
    assertEquals(2, scale.highest());
    assertNull(scale.licence());
    assertEquals(new Design("w", null, List.of(), null), q.design());
    assertEquals(1, q.layout().headerRows());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          language: es                   | es
          languages: [es, en]            | es en
          {language: es, languages: [en, es]} | es en
          language: pt-BR                | pt-BR
          """)
  void theFirstLanguageIsTheOneItWasWrittenIn(String written, String expected) {
    String lines = written.replaceAll("[{}]", "").replace(", languages", "\nlanguages");
    Questionnaire q =
        read(
            WrittenQuestionnaire.rest(
                folder, lines + "\npages: [{page: p, items: [{text: a, ask: A?}]}]\n"));
    assertEquals(List.of(expected.split(" ")), q.languages());
    assertEquals(expected.split(" ")[0], q.title().languages().iterator().next());
  }

  @ParameterizedTest
  @CsvSource({"english language", "e", "en_US", "'en,es'"})
  void whatIsNoLanguageTagIsRefused(String tag) {
    Reading reading =
        WrittenQuestionnaire.rest(
            folder, "language: \"" + tag + "\"\npages: [{page: p, items: [{text: a, ask: A?}]}]\n");
    assertTrue(
        WrittenQuestionnaire.codes(reading).contains("5:11 F215"), reading.problems()::toString);
  }
}
