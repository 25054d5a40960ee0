package org.soundings.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.soundings.response.Value;

class LanguageTest {
  private static final Form FORM = new Form(Questionnaires.everything());
  private static final Map<String, Value> BEFORE = Map.of("consented", new Value.Code("yes"));

  @Test
  void r16ThePageIsInTheLanguageAskedFor() {
    Element english = Shows.screen(FORM, "work", "en", Map.of()).page().expectFirst("html");
    Element arabic = Shows.screen(FORM, "work", "ar", Map.of()).page().expectFirst("html");
    assertEquals("en ltr", english.attr("lang") + " " + english.attr("dir"));
    assertEquals("ar rtl", arabic.attr("lang") + " " + arabic.attr("dir"));
  }

  @Test
  void r16WhatIsNotTranslatedIsMarkedWithItsOwnLanguage() {
    var page = Shows.screen(FORM, "work", "es", Map.of()).page();
    assertEquals(
        "¿Cuánto tiempo lleva aquí?", page.select("fieldset:has(#tenure\\.1) > legend").html());
    assertEquals("en", page.select("h1 > span").attr("lang"));
    assertEquals("Siguiente", page.select("button[value=next]").text());
    var arabic = Shows.screen(FORM, "work", "ar", Map.of()).page();
    Element next = arabic.expectFirst("button[value=next] > span");
    assertEquals("Next en ltr", next.text() + " " + next.attr("lang") + " " + next.attr("dir"));
  }

  @Test
  void r16ALanguageIsChangedWithoutLosingAnswers() {
    Browser browser =
        Shows.screen(FORM, "more", "en", BEFORE)
            .type("hours", "abc")
            .type("advice", "Rest.")
            .choose("demands.pace", "2");
    Screen more = FORM.screen("more").orElseThrow();
    ScreenReading reading = FORM.read(more, browser.press("_speak", "es"), BEFORE);
    assertEquals("es", reading.speak().orElseThrow());
    assertTrue(reading.stays());
    Browser again = Shows.again(FORM, reading, "es");
    assertEquals(List.of("abc"), again.fields().get("hours"));
    assertEquals(List.of("Rest."), again.fields().get("advice"));
    assertEquals(List.of("2"), again.fields().get("demands.pace"));
    assertEquals(List.of("es"), again.fields().get("_language"));
    assertEquals(0, again.page().select(".summary, .error, .prompt").size());
  }

  @Test
  void r16AQuestionThatWasOnlyTurnedIntoAnotherLanguageIsStillPromptedOnce() {
    Screen more = FORM.screen("more").orElseThrow();
    Browser browser = Shows.screen(FORM, "more", "en", BEFORE);
    ScreenReading turned = FORM.read(more, browser.press("_speak", "es"), BEFORE);
    Browser again = Shows.again(FORM, turned, "es");
    assertFalse(FORM.read(more, again.press("_go", "next"), BEFORE).empty().isEmpty());
  }

  @Test
  void r16OnlyTheLanguagesOfTheQuestionnaireAreTurnedTo() {
    Screen work = FORM.screen("work").orElseThrow();
    assertTrue(FORM.read(work, Map.of("_speak", List.of("xx\"")), Map.of()).speak().isEmpty());
    assertEquals(
        List.of("English", "Español", "العربية"),
        Shows.screen(FORM, "work", "en", Map.of()).page().select(".languages > *").eachText());
  }

  @Test
  void aQuestionnaireInOneLanguageOffersNoOther() {
    Form form = new Form(Questionnaires.of("- {text: a, ask: A?}"));
    assertEquals(0, Shows.screen(form, "a", "en", Map.of()).page().select(".languages").size());
  }
}
