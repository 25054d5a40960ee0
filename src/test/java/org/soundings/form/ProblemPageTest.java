package org.soundings.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.soundings.form.item.FieldProblem;
import org.soundings.form.item.Phrases;
import org.soundings.response.Value;

class ProblemPageTest {
  private static final Form FORM = new Form(Questionnaires.everything());
  private static final Map<String, Value> BEFORE = Map.of("consented", new Value.Code("yes"));

  private static Browser wrong() {
    Browser browser =
        Shows.screen(FORM, "more", "en", BEFORE)
            .type("hours", "many")
            .choose("traits.care", "1")
            .choose("traits.skill", "1")
            .type("started.day", "31")
            .type("started.month", "2")
            .type("started.year", "2000")
            .choose("demands.pace", "3")
            .type("advice", "Rest <now> & \"then\"");
    Screen more = FORM.screen("more").orElseThrow();
    return Shows.again(FORM, FORM.read(more, browser.press("_go", "next"), BEFORE), "en");
  }

  @Test
  void r8ASummaryAtTheTopTakesFocusAndLinksToEachField() {
    Document page = wrong().page();
    Element summary = page.expectFirst("main > *");
    assertEquals("There is a problem", summary.expectFirst("h2").text());
    assertTrue(summary.hasAttr("autofocus") && summary.attr("tabindex").equals("-1"));
    assertEquals(
        List.of("#traits.2", "#hours", "#started.day"), summary.select("a").eachAttr("href"));
    for (Element link : summary.select("a")) {
      Element control = page.getElementById(link.attr("href").substring(1));
      assertNotNull(control, link.attr("href"));
      assertTrue(control.is("input, select, textarea"));
    }
  }

  @Test
  void r8TheSameWordsStandBesideTheField() {
    Document page = wrong().page();
    List<String> above = page.select(".summary a").eachText();
    assertEquals(3, above.size());
    assertEquals(above, page.select(".item .error").eachText());
    Element hours = page.expectFirst("#hours");
    assertEquals("_problem.hours", hours.attr("aria-describedby"));
    assertEquals("true", hours.attr("aria-invalid"));
    assertEquals(
        "Enter a number in digits, for example 12.", page.expectFirst("#_problem\\.hours").text());
  }

  @Test
  void r8TheTitleBeginsWithError() {
    assertEquals("Error: More about it - Everything", wrong().page().title());
  }

  @Test
  void r8EveryAnswerGivenIsKeptAlsoTheWrongOnes() {
    Map<String, List<String>> fields = wrong().fields();
    assertEquals(List.of("many"), fields.get("hours"));
    assertEquals(List.of("1"), fields.get("traits.care"));
    assertEquals(List.of("1"), fields.get("traits.skill"));
    assertEquals(List.of("31"), fields.get("started.day"));
    assertEquals(List.of("2000"), fields.get("started.year"));
    assertEquals(List.of("3"), fields.get("demands.pace"));
    assertEquals(List.of("Rest <now> & \"then\""), fields.get("advice"));
  }

  @Test
  void r4APromptIsNotAProblem() {
    Screen work = FORM.screen("work").orElseThrow();
    Map<String, List<String>> fields = Map.of("_asked", List.of("line"), "tenure", List.of("1"));
    Document page = Shows.again(FORM, FORM.read(work, fields, Map.of()), "en").page();
    assertFalse(page.title().startsWith("Error"));
    assertEquals(0, page.select(".error").size());
    assertEquals("You have not answered:", page.select(".summary h2").text());
    assertEquals("#line.1", page.select(".summary a").attr("href"));
    assertEquals("_prompt.line", page.select("fieldset:has(#line\\.1)").attr("aria-describedby"));
  }

  @Test
  void r4OfABatteryThatIsPartlyAnsweredTheRestIsMarked() {
    Screen more = FORM.screen("more").orElseThrow();
    Map<String, List<String>> fields =
        Map.of("_asked", List.of("demands"), "demands.pace", List.of("1"));
    Document page = Shows.again(FORM, FORM.read(more, fields, BEFORE), "en").page();
    assertTrue(page.text().contains("You have not answered 2 of the statements."));
    assertEquals(2, page.select(".statement .prompt").size());
    assertEquals(0, page.select("#demands\\.pace .prompt").size());
  }

  @Test
  void everyKindOfProblemHasItsWords() {
    for (var kind : FieldProblem.Kind.values()) {
      String words = Phrases.in("en").text(kind.key(), 1, 2);
      assertTrue(words.endsWith("."), kind + ": " + words);
    }
  }
}
