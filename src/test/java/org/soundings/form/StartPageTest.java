package org.soundings.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartPageTest {
  private static final Form FORM = new Form(Questionnaires.everything());

  private static Browser start() {
    View view = View.of(FORM.first(), "en", RespondentServer.STUDY, Shows.SITE, "/s/everything");
    return new Browser(FORM.html(view));
  }

  @Test
  void r15WhoAsksWhyWhatIsKeptHowLongAndHowSmallGroupsAreProtected() {
    String text = start().page().text();
    assertTrue(text.contains("The Institute for Work, University of Somewhere"));
    assertTrue(text.contains("We ask because we want to know."));
    assertTrue(text.contains("We do not record your name, your address or the time"));
    assertTrue(text.contains("You can answer until November 30, 2026."));
    assertTrue(text.contains("rest on fewer than 10 answers"));
    assertTrue(
        text.contains("You can skip any question except one, which is marked \"Required\"."));
  }

  @Test
  void r3TheFirstPageStatesTheLengthAndThereIsNoProgressBar() {
    assertTrue(start().page().text().contains("This takes about 1 to 3 minutes"));
    for (Screen screen : FORM.screens()) {
      Browser browser = Shows.screen(FORM, screen.id(), "en", Map.of());
      assertEquals(0, browser.page().select("progress, [role=progressbar]").size());
    }
  }

  @Test
  void r15WithoutConsentNothingFollows() {
    ScreenReading reading = FORM.read(FORM.first(), start().press("_go", "next"), Map.of());
    assertTrue(reading.stays());
    Browser again = Shows.again(FORM, reading, "en");
    assertTrue(again.page().title().startsWith("Error: "));
    assertEquals("#_agreed", again.page().select(".summary a").attr("href"));
  }

  @Test
  void r15WithConsentTheFirstQuestionFollows() {
    Map<String, List<String>> fields = start().choose("_agreed", "1").press("_go", "next");
    ScreenReading reading = FORM.read(FORM.first(), fields, Map.of());
    assertFalse(reading.stays());
    assertEquals(Optional.of("work"), FORM.after(reading).map(Screen::id));
    assertEquals(Map.of(), reading.answers());
  }

  @Test
  void aQuestionnaireWithoutConsentBeginsWithAButton() {
    Form form = new Form(Questionnaires.of("- {text: a, ask: A?}"));
    Browser browser = Shows.screen(form, Screen.START, "en", Map.of());
    assertEquals(0, browser.page().select("input[type=checkbox]").size());
    assertFalse(form.read(form.first(), browser.press("_go", "next"), Map.of()).stays());
    assertTrue(browser.page().text().contains("You can skip any question, stop at any time"));
  }
}
