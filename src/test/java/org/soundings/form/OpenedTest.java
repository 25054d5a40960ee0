package org.soundings.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soundings.form.item.Fields;
import org.soundings.questionnaire.Paging;
import org.soundings.response.Missing;
import org.soundings.response.Value;

/** Routing within one page, without a script (R12). */
class OpenedTest {
  private static final Form FORM =
      new Form(
          Questionnaires.of(
              "all",
              """
              - single: children
                ask: Do you have children?
                options: {yes: Yes, no: No}
              - number: how-many
                ask: How many?
                show-if: {children: yes}
              - text: else
                ask: Anything else?
              """));
  private static final Screen ALL = FORM.screens().get(1);

  private static Browser begin() {
    return Shows.screen(FORM, "all", "en", Map.of());
  }

  @Test
  void r12WhatIsHiddenIsNeitherSeenNorSent() {
    Browser browser = begin();
    assertFalse(browser.visible("#_item\\.how-many"));
    assertTrue(browser.visible("#_item\\.else"));
    assertEquals(List.of("children", "else"), browser.fields().get(Fields.ASKED));
    assertFalse(browser.fields().containsKey("how-many"));
  }

  @Test
  void r12AnAnswerThatOpensAQuestionShowsThePageAgainWithIt() {
    Map<String, List<String>> sent =
        begin().choose("children", "yes").type("else", "no").press("_go", "next");
    ScreenReading reading = FORM.read(ALL, sent, Map.of());
    assertTrue(reading.stays());
    assertEquals(Set.of("how-many"), reading.opened());
    Browser again = Shows.again(FORM, reading, "en");
    assertTrue(again.visible("#_item\\.how-many"));
    assertTrue(again.page().text().contains("Your answer has added a question to this page."));
    assertEquals(List.of("no"), again.fields().get("else"));
    ScreenReading second =
        FORM.read(ALL, again.type("how-many", "2").press("_go", "next"), Map.of());
    assertFalse(second.stays());
    assertEquals(new Value.Number(2), FORM.complete(second.answers()).value("how-many"));
  }

  @Test
  void r12AQuestionIsOpenedOnceEvenWhereTheScriptHidesItAgain() {
    Map<String, List<String>> sent =
        Map.of(
            "_asked", List.of("children", "else"),
            "_opened", List.of("how-many"),
            "_prompted", List.of("else"),
            "children", List.of("yes"));
    ScreenReading reading = FORM.read(ALL, sent, Map.of());
    assertFalse(reading.stays());
    assertEquals(
        new Value.Absent(Missing.SKIPPED), FORM.complete(reading.answers()).value("how-many"));
  }

  @Test
  void aProblemInWhatIsNotShownAnyMoreHoldsNobody() {
    Map<String, List<String>> sent =
        Map.of(
            "_asked", List.of("children", "how-many", "else"),
            "children", List.of("no"),
            "how-many", List.of("abc"),
            "else", List.of("x"));
    ScreenReading reading = FORM.read(ALL, sent, Map.of());
    assertEquals(List.of(), reading.problems());
    assertFalse(reading.stays());
  }

  @Test
  void sectionsThatShowNothingAreHiddenWithTheirTitles() {
    Form everything = new Form(Questionnaires.paged(Questionnaires.everything(), Paging.ALL));
    Browser browser = Shows.screen(everything, "all", "en", Map.of());
    assertEquals(
        List.of("Your work"), browser.page().select("section:not([hidden]) > h2").eachText());
    assertEquals("More about it", browser.page().select("section[hidden] > h2").text());
  }
}
