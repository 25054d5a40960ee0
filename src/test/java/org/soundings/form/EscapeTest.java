package org.soundings.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.soundings.form.item.Order;
import org.soundings.response.Value;

class EscapeTest {
  private static final String EVIL =
      "</label><script>alert(1)</script>\" onfocus=\"alert(2)' &amp;";

  private static final Form FORM =
      new Form(
          Questionnaires.of(
              "all",
              """
              - single: one
                ask: %1$s
                hint: %1$s
                options: {%1$s: %1$s, b: {label: Else, role: other}}
              - text: two
                ask: %1$s
                show-if: {one: [%1$s]}
              - ranking: three
                ask: %1$s
                options: {%1$s: %1$s, c: C}
              """
                  .formatted("'" + EVIL.replace("'", "''") + "'")));

  private static void harmless(Document page) {
    assertEquals(1, page.select("script").size());
    assertEquals("", page.select("script").html());
    assertEquals(0, page.select("[onfocus]").size());
    assertEquals(0, page.select("[style], style").size());
  }

  @Test
  void whatTheAuthorWroteIsTextEverywhere() {
    Browser browser = Shows.screen(FORM, "all", "en", Map.of());
    Document page = browser.page();
    harmless(page);
    assertEquals(EVIL, page.expectFirst("legend").text());
    assertEquals(EVIL, browser.id("one.1").attr("value"));
    assertTrue(browser.id("_item.two").attr("data-when").contains("<script>"));
  }

  @Test
  void whatTheRespondentTypedIsTextEverywhere() {
    Map<String, List<String>> fields =
        Map.of(
            "_asked", List.of("one", "two", EVIL),
            "one", List.of(EVIL + "x"),
            "one.b.text", List.of(EVIL),
            "two", List.of(EVIL),
            "_speak", List.of(EVIL));
    Browser again = Shows.again(FORM, FORM.read(FORM.screens().get(1), fields, Map.of()), "en");
    harmless(again.page());
    assertEquals(EVIL, again.id("one.2.text").attr("value"));
    assertEquals(EVIL, again.id("two").wholeText().replaceFirst("^\n", ""));
  }

  @Test
  void tokensAndAddressesAreAttributes() {
    View view =
        View.of(FORM.screens().get(1), "en", StudyFacts.NONE, Shows.SITE, "/s/x?a=\"><b>")
            .with(Map.<String, Value>of())
            .with(Order.FIXED, "/save?\"><b>", Map.of("_token\"", EVIL));
    Document page = new Browser(FORM.html(view)).page();
    harmless(page);
    assertEquals("/s/x?a=\"><b>", page.select("form").attr("action"));
    assertEquals(EVIL, page.expectFirst("input[type=hidden]").attr("value"));
  }
}
