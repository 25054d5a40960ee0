package org.soundings.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Paging;

class ScreensTest {
  private static Form paged(Paging paging) {
    return new Form(Questionnaires.paged(Questionnaires.everything(), paging));
  }

  private static List<String> ids(Form form) {
    return form.screens().stream().map(Screen::id).toList();
  }

  @Test
  void r1OneQuestionAPageAndABatteryIsOne() {
    assertEquals(
        List.of(
            "_start",
            "consented",
            "tenure",
            "line",
            "challenges",
            "traits",
            "demands",
            "hours",
            "started",
            "advice",
            "thanks",
            "strained"),
        ids(paged(Paging.ONE_PER_PAGE)));
  }

  @Test
  void r1ANoteStandsBeforeTheQuestionThatFollowsIt() {
    Form form =
        new Form(
            Questionnaires.of(
                """
                - note: before
                  say: Think of last week.
                - text: week
                  ask: How was it?
                """));
    assertEquals(List.of("_start", "week"), ids(form));
    assertEquals(
        List.of("before", "week"),
        form.screen("week").orElseThrow().items().map(Item::id).toList());
  }

  @Test
  void r1ByPageAndAllAtOnce() {
    assertEquals(List.of("_start", "work", "more", "single-item"), ids(paged(Paging.BY_PAGE)));
    assertEquals(List.of("_start", "all"), ids(paged(Paging.ALL)));
  }

  @ParameterizedTest
  @EnumSource(Paging.class)
  void r1EveryPageHasOneHeadingOfTheFirstRankAndSaysIt(Paging paging) {
    Form form = paged(paging);
    for (Screen screen : form.screens()) {
      Browser browser = Shows.screen(form, screen.id(), "en", Map.of());
      assertEquals(1, browser.page().select("h1").size(), screen.id());
      assertTrue(browser.page().title().contains(browser.page().select("h1").text()), screen.id());
    }
  }

  @ParameterizedTest
  @EnumSource(Paging.class)
  void r2NoTableAndEachStatementIsAFieldsetWithALegend(Paging paging) {
    Form form = paged(paging);
    int statements = 0;
    for (Screen screen : form.screens()) {
      var page = Shows.screen(form, screen.id(), "en", Map.of()).page();
      assertEquals(0, page.select("table").size());
      statements += page.select("fieldset.statement > legend").size();
    }
    assertEquals(3, statements);
  }
}
