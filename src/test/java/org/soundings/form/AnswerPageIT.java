package org.soundings.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.Chromium;
import org.soundings.questionnaire.Paging;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.response.Missing;
import org.soundings.response.Value;

/** Every kind of item answered in a real browser; what is kept equals what was chosen. */
class AnswerPageIT {
  private static final int MOST_PAGES = 60;

  @ParameterizedTest
  @CsvSource({
    "ONE_PER_PAGE,true,1", "ONE_PER_PAGE,false,2", "BY_PAGE,true,3", "BY_PAGE,false,4",
    "ALL,true,5", "ALL,false,6", "ALL,true,7", "ALL,false,8",
  })
  void r12WhatIsChosenIsKeptWithAndWithoutScript(Paging paging, boolean script, int seed)
      throws IOException {
    Questionnaire questionnaire = Questionnaires.paged(Questionnaires.everything(), paging);
    Map<String, Value> given = new HashMap<>(RandomAnswers.to(questionnaire, seed));
    given.put("consented", new Value.Code("yes"));
    given.put("line", new Value.Code("youth"));
    given.put("line.other.text", new Value.Absent(Missing.NOT_APPLICABLE));
    given.put("tenure", new Value.Code("2"));
    try (RespondentServer server = new RespondentServer(questionnaire);
        BrowserContext window = Chromium.window(320, ColorScheme.LIGHT, script);
        Page page = window.newPage()) {
      page.navigate(server.address());
      page.check("#_agreed");
      Hand hand = new Hand(page);
      hand.next();
      for (int i = 0; i < MOST_PAGES && server.response() == null; i++) {
        hand.answer(server.screen(), given);
        hand.next();
      }
      assertNotNull(server.response(), "never finished: " + page.locator("main").innerText());
      assertEquals(server.form().complete(given), server.response());
      assertTrue(page.locator("#receipt").isVisible());
    }
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void r18AKeyboardAloneAnswersEverything(boolean script) throws IOException {
    Questionnaire questionnaire = Questionnaires.paged(Questionnaires.everything(), Paging.BY_PAGE);
    Map<String, String> wanted = new HashMap<>();
    wanted.put("_agreed", "1");
    wanted.put("consented", "yes");
    wanted.put("tenure", "3");
    wanted.put("line", "public");
    wanted.put("challenges.hours", "1");
    wanted.put("traits.care", "1");
    wanted.put("traits.skill", "2");
    wanted.put("demands.pace", "3");
    wanted.put("demands.load", "~refused");
    wanted.put("demands.rest", "1");
    wanted.put("hours", "37.5");
    wanted.put("started.day", "1");
    wanted.put("started.month", "9");
    wanted.put("started.year", "2015");
    wanted.put("advice", "Rest.");
    wanted.put("strained", "2");
    try (RespondentServer server = new RespondentServer(questionnaire);
        BrowserContext window = Chromium.window(1280, ColorScheme.LIGHT, script);
        Page page = window.newPage()) {
      page.navigate(server.address());
      Hand hand = new Hand(page);
      for (int i = 0; i < 8 && server.response() == null; i++) {
        hand.byKeyboard(wanted);
      }
      assertNotNull(server.response(), "never finished: " + page.locator("main").innerText());
      assertEquals(new Value.Number(37.5), server.response().value("hours"));
      assertEquals(new Value.Code("3"), server.response().value("demands.pace"));
      assertEquals(new Value.Code("2"), server.response().value("traits.skill"));
      assertEquals(new Value.Words("Rest."), server.response().value("advice"));
      assertEquals(new Value.Code("2"), server.response().value("strained"));
      assertEquals(
          new Value.Number(LocalDate.of(2015, 9, 1).toEpochDay()),
          server.response().value("started"));
    }
  }

  @Test
  void r9TheBrowsersOwnBackShowsTheAnswersAgain() throws IOException {
    Questionnaire questionnaire = Questionnaires.paged(Questionnaires.everything(), Paging.BY_PAGE);
    try (RespondentServer server = new RespondentServer(questionnaire);
        BrowserContext window = Chromium.window();
        Page page = window.newPage()) {
      server.at(server.form().screen("work").orElseThrow(), Map.of(), "en");
      page.navigate(server.address());
      page.check("[name=consented][value=yes]");
      page.check("[name=tenure][value='2']");
      page.check("[name=line][value=youth]");
      page.check("[name='challenges.pay']");
      page.locator("button[value=next]").click();
      page.locator("button[value=back]").click();
      assertTrue(page.isChecked("[name=tenure][value='2']"));
      assertTrue(page.isChecked("[name='challenges.pay']"));
    }
  }
}
