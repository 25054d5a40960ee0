package org.soundings.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.questionnaire.Problem;

class NewPasswordTest {
  @ParameterizedTest
  @CsvSource({
    "tulip harbour seven kites, ''",
    "tulip harbour, C103",
    "aaaaaaaaaaaaaaaaaaaaaa, C105",
    "abababababababababab, C105",
    "ana@example.org1, C105",
    "Ana@Example.Org123, C105",
    "🌊🌊🌊🌊🌊🌊🌊🌊, C103"
  })
  void shortOnesAndThoseThatAreEasyToGuessAreRefused(String password, String code) {
    assertEquals(
        code,
        new NewPassword(password, "ana@example.org")
            .problem("password")
            .map(Problem::code)
            .orElse(""));
  }

  @org.junit.jupiter.api.Test
  void oneWithoutEndIsRefused() {
    assertEquals(
        "C104",
        new NewPassword("tulip harbour ".repeat(40), "")
            .problem("password")
            .map(Problem::code)
            .orElse(""));
  }
}
