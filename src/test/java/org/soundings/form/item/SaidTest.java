package org.soundings.form.item;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.questionnaire.Wording;

class SaidTest {
  private static String html(Said said) {
    StringOutput html = new StringOutput();
    OwaspHtmlTemplateOutput output = new OwaspHtmlTemplateOutput(html);
    output.setContext("p", null);
    said.writeTo(output);
    return html.toString();
  }

  @Test
  void r16ATextInAnotherLanguageThanThePageSaysSo() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("ar", "عمل");
    texts.put("en", "Work");
    Wording wording = new Wording(texts);
    assertEquals("Work", html(Said.of(wording, "en")));
    assertEquals("<span lang=\"ar\" dir=\"rtl\">عمل</span>", html(Said.of(wording, "es")));
  }

  @Test
  void whatIsWrittenIsEscaped() {
    assertEquals("&lt;b&gt; &amp; &lt;/b&gt;", html(new Said("<b> & </b>", null)));
    assertEquals(
        "<span lang=\"enonclick\" dir=\"ltr\">x</span>", html(new Said("x", "en\" onclick=\"")));
  }

  @ParameterizedTest
  @CsvSource({"ar,rtl", "he,rtl", "fa-IR,rtl", "en,ltr", "az-Arab,rtl", "ar-Latn,ltr", "es-MX,ltr"})
  void r16TheDirectionFollowsTheScript(String language, String direction) {
    assertEquals(direction, Said.directionOf(language));
  }
}
