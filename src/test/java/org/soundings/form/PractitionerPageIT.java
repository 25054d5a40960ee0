package org.soundings.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.Chromium;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.file.QuestionnaireFile;
import org.soundings.response.Missing;
import org.soundings.response.Value;

/** The survey that Soundings ships, answered whole in a real browser. */
class PractitionerPageIT {
  private static final int MOST_PAGES = 80;

  @ParameterizedTest
  @CsvSource({"en,true", "es,false"})
  void r18AKeyboardAloneAnswersTheWholeSurveyAt320Pixels(String language, boolean script)
      throws IOException {
    Questionnaire survey =
        QuestionnaireFile.readOrRefuse(Path.of("questionnaires/practitioner-wellbeing.yaml"));
    Map<String, Value> given = new HashMap<>(RandomAnswers.to(survey, 7));
    given.put("eligible", new Value.Code("yes"));
    given.put("caseload-unit", new Value.Code("clients"));
    given.put("caseload-unit.other.text", new Value.Absent(Missing.NOT_APPLICABLE));
    List<String> findings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    try (RespondentServer server = new RespondentServer(survey);
        BrowserContext window = Chromium.window(320, ColorScheme.LIGHT, script);
        Page page = window.newPage()) {
      page.navigate(server.address() + "?lang=" + language);
      Hand hand = new Hand(page);
      for (int i = 0; i < MOST_PAGES && server.response() == null; i++) {
        if (seen.add(server.screen().id())) {
          look(page, language + "-" + server.screen().id(), script, findings);
        }
        hand.byKeyboard(fields(given));
      }
      assertNotNull(server.response(), "never finished: " + page.locator("main").innerText());
      assertEquals(server.form().complete(given), server.response());
      assertEquals(server.form().screens().size(), seen.size(), seen::toString);
    }
    assertEquals(List.of(), findings);
  }

  private static void look(Page page, String name, boolean script, List<String> findings) {
    if (script) {
      Chromium.findings(page).forEach(finding -> findings.add(name + ": " + finding));
      if (Chromium.scrollsSideways(page)) {
        findings.add(name + " scrolls sideways");
      }
    }
    Chromium.picture(page, "practitioner-" + name);
  }

  /** What the keyboard types or chooses, by the name of the field. */
  private static Map<String, String> fields(Map<String, Value> given) {
    Map<String, String> fields = new HashMap<>();
    fields.put("_agreed", "1");
    given.forEach(
        (name, value) -> {
          switch (value) {
            case Value.Code code -> fields.put(name, code.code());
            case Value.Words words -> fields.put(name, words.text());
            case Value.Number number ->
                fields.put(
                    name, BigDecimal.valueOf(number.value()).stripTrailingZeros().toPlainString());
            case Value.Absent absent -> {
              if (absent.reason() == Missing.REFUSED) {
                fields.put(name, "~refused");
              }
            }
          }
        });
    return fields;
  }
}
