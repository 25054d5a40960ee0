package org.soundings.exchange.infer.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.soundings.exchange.Header;

class ColumnNameTest {
  private static ColumnName of(String name) {
    return ColumnName.of(new Header.Column(name, "", "", ""), 6);
  }

  @Test
  void aCodeBeforeAWordingIsTheId() {
    ColumnName name = of("skill2-1. Which skills do you need?");
    assertEquals("skill2-1", name.id());
    assertEquals("Which skills do you need?", name.wording());
    assertEquals("", name.stem());
  }

  @Test
  void anAbbreviationIsNoCode() {
    assertEquals("Tot. Respondents", of("Tot. Respondents").wording());
  }

  @Test
  void limeSurveyNamesQuestionAndOption() {
    ColumnName name = of("tool4can[SQ001]. Which languages? [C++]");
    assertEquals("tool4can_SQ001", name.id());
    assertEquals("tool4can", name.stem());
    assertEquals("SQ001", name.part());
    assertEquals("Which languages?", name.wording());
    assertEquals("C++", name.partWording());
    assertTrue(name.spoken());
    assertEquals("q", of("q[1]. [Tea]").wording());
  }

  @Test
  void aQuestionMayBeFollowedByItsStatement() {
    ColumnName name = of("How strongly do you agree? - It is common");
    assertEquals("How strongly do you agree?", name.stem());
    assertEquals("It is common", name.partWording());
  }

  @Test
  void numbersAtTheEndTellColumnsApart() {
    assertEquals("q0007", of("q0007_0012").stem());
    assertEquals("12", of("q0007_0012").part());
    assertEquals("Q44_1", of("Q44_1_3").stem());
    assertEquals("", of("age").stem());
    assertEquals("COVIDStatus", of("COVIDStatus5").beforeDigits());
    assertEquals("5", of("COVIDStatus5").digits());
    assertEquals("", of("age").digits());
  }

  @Test
  void surveyPlatformsTellTheQuestionApart() {
    ColumnName monkey = ColumnName.of(new Header.Column("Which? - One", "Which?", "One", ""), 0);
    assertEquals("Which?", monkey.stem());
    assertEquals("One", monkey.partWording());
    ColumnName qualtrics = ColumnName.of(new Header.Column("Q2", "", "", "How are you?"), 0);
    assertEquals("Q2", qualtrics.id());
    assertEquals("How are you?", qualtrics.wording());
  }

  @Test
  void whatHasNoWordsIsCalledByItsPlace() {
    assertEquals("column-7", of("???").id());
  }
}
