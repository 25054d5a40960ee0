package org.soundings.desk.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soundings.account.AccountProblem;
import org.soundings.form.item.Said;
import org.soundings.phrase.PhraseBundle;
import org.soundings.questionnaire.Place;

class DeskWordsTest {
  private final DeskWords words = DeskWords.in("en");

  /** What is wrong is said in the words of the page, not in those of a command. */
  @ParameterizedTest
  @EnumSource(AccountProblem.class)
  void everyProblemWithAnAccountHasItsWordsInEachLanguage(AccountProblem problem) {
    for (String language : PhraseBundle.LANGUAGES) {
      Said said = DeskWords.in(language).problem(problem.at(Place.of("x"), 15));
      assertNull(said.language(), problem.code());
      assertTrue(said.text().matches("[A-Z].*\\."), problem.code());
    }
  }

  @Test
  void wordsThatSomebodyWroteInAnotherLanguageSaySo() {
    assertEquals("es", words.written("Cómo trabajamos", "es").language());
    assertNull(DeskWords.in("es").written("Cómo trabajamos", "es").language());
    assertEquals("es", DeskWords.in("es").language());
    assertEquals("en", DeskWords.in("de").language());
  }

  @Test
  void numbersAndDaysAreSpoken() {
    assertEquals(
        "Enter a password of at least 15 characters.",
        words.problem(AccountProblem.SHORT_PASSWORD.at(Place.of("x"), 15)).text());
    assertEquals("Open until March 29, 2026", words.text("next.open", LocalDate.of(2026, 3, 29)));
  }
}
