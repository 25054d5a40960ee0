package org.soundings.questionnaire.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Category.Role;
import org.soundings.questionnaire.Wording;

class LabelsTest {
  private static Labels labels(String text) {
    return new Labels(Arrays.asList(text.split("; ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Yes; No                                     | true
          yes, often; no, never                       | true
          Yes; No; I do not know                      | true
          Yes; Perhaps                                | false
          North; South                                | false
          Yes; No; Now and then; Rarely; Never        | false
          None; Yesterday                             | false
          """)
  void aYesAndANoAmongFew(String text, boolean expected) {
    assertEquals(expected, labels(text).areYesOrNo());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Never; Sometimes; Often                     | true
          Daily; Weekly; Monthly; Other               | true
          Agree; Neither; Disagree                    | true
          Agree; Disagree                             | false
          Never; Often                                | false
          Red; Green; Blue                            | false
          """)
  void degreesBetweenTwoSidesOrFrequencies(String text, boolean expected) {
    assertEquals(expected, labels(text).areDegrees());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A; B; C                                     | true
          A; B; C; D                                  | false
          A; B; C; Something else                     | true
          A; B; C; None of these                      | true
          A; B; C; An other one                       | true
          A; B; C; Mother                             | false
          1; 2; 3; 4                                  | true
          Yes, always; Yes, at times; No; Perhaps     | true
          """)
  void nobodyMissesOther(String text, boolean expected) {
    assertEquals(expected, labels(text).areComplete());
  }

  @Test
  void aVeryLongListIsTakenForComplete() {
    assertEquals(false, labels("Place; ".repeat(24) + "Place").areComplete());
    assertEquals(true, labels("Place; ".repeat(25) + "Place").areComplete());
  }

  @Test
  void onlyEnglishLabelsInARowCount() {
    List<Category> options =
        List.of(
            Category.plain("a", new Wording(Map.of("en-GB", "One"))),
            Category.plain("b", new Wording(Map.of("de", "Zwei"))),
            Category.plain("c", new Wording(Map.of("en", "Three"))),
            new Category("d", Wording.of("en", "Do not know"), Role.ASIDE, true));
    assertEquals(List.of("One", "Three"), Labels.of(options).texts());
  }
}
