package org.soundings.desk.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soundings.account.AccountProblem;
import org.soundings.questionnaire.Place;

class DeskWordsTest {
  private final DeskWords words = DeskWords.in("en");

  /** What is wrong is said in the words of the page, not in those of a command. */
  @ParameterizedTest
  @EnumSource(AccountProblem.class)
  void everyProblemWithAnAccountHasItsWords(AccountProblem problem) {
    assertNull(words.problem(problem.at(Place.of("x"), 15)).language(), problem.code());
    assertTrue(
        words.problem(problem.at(Place.of("x"), 15)).text().matches("[A-Z].*\\."), problem.code());
  }

  @Test
  void numbersAndDaysAreSpoken() {
    assertEquals(
        "Enter a password of at least 15 characters.",
        words.problem(AccountProblem.SHORT_PASSWORD.at(Place.of("x"), 15)).text());
    assertEquals("Open until March 29, 2026", words.text("next.open", LocalDate.of(2026, 3, 29)));
  }
}
