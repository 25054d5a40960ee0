package org.soundings.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.soundings.invitation.MailKind;
import org.soundings.questionnaire.Wording;

/** What mails say. */
class MailTextTest {
  private static final MailText OWN =
      new MailText(
          Wording.of("en", "{title}, please"),
          Wording.of("en", "Dear colleague,\nfor {asker}.\n\nUntil {closes}.\n \n{link}\n"));

  @Test
  void aParagraphWithWhatTheStudyDoesNotSayIsLeftOut() {
    Map<String, String> values = Map.of("title", "Ward", "asker", "the board", "link", "L");
    assertEquals("Ward, please", OWN.subject("en", values));
    assertEquals("Dear colleague,\nfor the board.\n\nL", OWN.text("en", values));
    assertEquals("L", OWN.text("en", Map.of("link", "L")));
  }

  @Test
  void whatIsPutInIsNotReadAgain() {
    Map<String, String> values = Map.of("title", "{link} $1 \\", "asker", "x", "link", "SECRET");
    assertEquals("{link} $1 \\, please", OWN.subject("en", values));
  }

  @Test
  void theStandardTextsHaveEachPartInEveryLanguage() {
    Map<String, String> values =
        Map.of("title", "T1", "asker", "A1", "closes", "C1", "link", "L1", "promise", "P1");
    for (String language : new String[] {"en", "es"}) {
      for (MailKind kind : MailKind.values()) {
        String text = MailText.standard(kind, language).text(language, values);
        values.values().forEach(value -> assertTrue(text.contains(value), text));
        assertTrue(MailText.standard(kind, language).subject(language, values).contains("T1"));
      }
    }
  }
}
