package org.soundings.questionnaire.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.Paging;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.WrittenQuestionnaire;

class EntryTest {
  @TempDir Path folder;
  private final Problems problems = new Problems();

  private Entry read(String content) {
    return YamlFile.read(WrittenQuestionnaire.file(folder, "f.yaml", content), problems);
  }

  private List<String> codes() {
    return WrittenQuestionnaire.codes(problems.inOrder());
  }

  @Test
  void valuesAreReadAsWhatTheyAreAskedFor() {
    Entry e =
        read(
            """
            text: " as written "
            name: under-3_Jahre
            number: -0.25
            whole: 7
            day: 1970-01-31
            flags: [yes, no, true, false]
            choice: by-page
            one: alone
            several: [a, b]
            """);
    assertEquals(" as written ", e.need("text").text());
    assertEquals("under-3_Jahre", e.need("name").name());
    assertEquals(-0.25, e.need("number").number());
    assertEquals(7, e.need("whole").whole(1, 7));
    assertEquals(30, e.need("day").day());
    assertEquals(
        List.of(true, false, true, false),
        e.need("flags").list().stream().map(Entry::flag).toList());
    assertEquals(Paging.BY_PAGE, e.need("choice").choice(Paging.class));
    assertEquals(List.of("alone"), e.need("one").texts());
    assertEquals(List.of("a", "b"), e.need("several").texts());
    assertEquals(new Place(folder.resolve("f.yaml").toString(), 3, 9), e.need("number").place());
    e.finish();
    assertEquals(List.of(), problems.inOrder());
  }

  @ParameterizedTest
  @CsvSource({
    "number, NaN, F207",
    "number, 1e5, F207",
    "number, '1,5', F207",
    "number, 99999999999999999999, F207",
    "whole, 8, F208",
    "whole, 1.0, F208",
    "whole, 99999999999, F208",
    "day, 2021-02-30, F209",
    "day, 31.3.2021, F209",
    "flag, maybe, F210",
    "flag, Yes, F210",
    "choice, by_page, F211",
    "name, two words, F212",
    "name, -x, F212",
    "name, a.b, F212",
  })
  void whatIsSomethingElseIsNotedWithItsPlace(String kind, String value, String code) {
    Entry e = read("v: \"" + value + "\"").need("v");
    switch (kind) {
      case "number" -> e.number();
      case "whole" -> e.whole(1, 7);
      case "day" -> e.day();
      case "flag" -> e.flag();
      case "choice" -> e.choice(Paging.class);
      default -> e.name();
    }
    assertEquals(List.of("1:4 " + code), codes());
  }

  @Test
  void anotherKindOfValueIsNotedAndStandsForNothing() {
    Entry e = read("list: [a]\nmap: {a: b}\ntext: a\nempty:\n");
    assertEquals("", e.need("list").text());
    assertEquals(List.of(), e.need("map").list());
    assertEquals(Map.of(), e.need("text").map());
    assertEquals("", e.need("empty").text());
    assertEquals(List.of("1:7 F204", "2:6 F205", "3:7 F206", "4:7 F203"), codes());
  }

  @Test
  void aMissingKeyIsNotedOnceAndIsQuietAfterwards() {
    Entry missing = read("a: {x: 1}").need("a").need("ask");
    assertEquals("", missing.text());
    assertEquals("", missing.name());
    assertEquals(0, missing.need("deeper").list().size());
    assertEquals(List.of("1:4 F202"), codes());
    assertTrue(problems.inOrder().getFirst().remedy().contains("ask: ..."));
  }

  @Test
  void everyKeyThatNobodyAskedForIsNotedWhereItStands() {
    Entry e = read("a: 1\nhitn: x\nlist:\n  - {b: 1, c: 2}\nfree: {any: 1, thing: 2}\n");
    e.need("a");
    e.find("hint");
    e.need("list").list().forEach(entry -> entry.need("b"));
    e.need("free").map();
    e.finish();
    assertEquals(List.of("2:1 F201", "4:12 F201"), codes());
    assertEquals(
        "Please correct it; perhaps \"hint\" is meant.", problems.inOrder().getFirst().remedy());
    assertEquals("Please correct it; known here: b.", problems.inOrder().getLast().remedy());
  }

  @Test
  void belowAnUnknownKeyNothingMoreIsSaid() {
    Entry e = read("known: 1\nunknown: {a: {b: c}}\n");
    e.need("known");
    e.finish();
    assertEquals(List.of("2:1 F201"), codes());
  }

  @Test
  void aTextMayBePlainOrInSeveralLanguages() {
    Entry e = read("a: Hello\nb: {es: Hola, en: Hello}\nc: {en: Hello}\n");
    e.file().speak(List.of("en", "es"), List.of("en", "es"));
    assertEquals(Map.of("en", "Hello"), e.need("a").wording().byLanguage());
    assertEquals(List.of("en", "es"), List.copyOf(e.need("b").wording().languages()));
    assertEquals("Hola", e.need("b").wording().in("es"));
    assertEquals("Hello", e.need("c").wording().in("es"));
    assertTrue(e.need("b").isTranslated());
    assertFalse(e.need("a").isTranslated());
    assertEquals(List.of(), codes());
  }

  @Test
  void aTextNeedsTheFirstLanguageAndNoUndeclaredOne() {
    Entry e = read("a: {es: Hola}\nb: {en: Hello, fr: Bonjour}\nc: \"  \"\n");
    e.file().speak(List.of("en", "es"), List.of("en", "es"));
    e.need("a").wording();
    e.need("b").wording();
    e.need("c").wording();
    assertEquals(List.of("1:4 F213", "2:16 F214", "3:4 F203"), codes());
    assertTrue(problems.inOrder().get(1).remedy().contains("one of en, es"));
  }

  @Test
  void onlyWantedLanguagesAreKept() {
    Entry e = read("a: {de: Hallo, en: Hello, da: Hej}\n");
    e.file().speak(List.of("de", "en", "da"), List.of("en", "da"));
    assertEquals(List.of("en", "da"), List.copyOf(e.need("a").wording().languages()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\e[31mred", "a\\bb", "bell\\a", "two\\nlines"})
  void whatCouldMoveATerminalIsNotRepeated(String escaped) {
    read("v: \"" + escaped + "\"").need("v").number();
    Problem problem = problems.inOrder().getFirst();
    assertTrue(problem.toString().chars().noneMatch(Character::isISOControl), problem.toString());
  }

  @Test
  void aLongTextIsCutWhereItIsRepeated() {
    read("v: " + "x".repeat(100_000)).need("v").number();
    assertTrue(problems.inOrder().getFirst().toString().length() < 1000);
  }
}
