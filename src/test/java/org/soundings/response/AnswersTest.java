package org.soundings.response;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.Wording;

class AnswersTest {
  private static final Wording ANY = Wording.of("en", "any");

  @Test
  void levelsAreCategoriesThenReasons() {
    Answers.Levels levels = Answers.Levels.of(3, 0, 2, 3, 6);
    assertEquals(4, levels.size());
    assertEquals(3, levels.categories());
    assertTrue(levels.answered(0) && levels.answered(1));
    assertFalse(levels.answered(2) || levels.answered(3));
    assertEquals(3 + Missing.NOT_APPLICABLE.ordinal(), levels.level(3));
  }

  @Test
  void aByteIsReadWithoutItsSign() {
    byte[] bytes = {0, (byte) 200, (byte) 255, 9};
    Answers.Levels levels = Answers.Levels.ofBytes(252, bytes, 3);
    assertEquals(3, levels.size());
    assertEquals(200, levels.level(1));
    assertEquals(255, levels.level(2));
    assertTrue(levels.answered(1));
    assertFalse(levels.answered(2));
  }

  @Test
  void manyCategoriesNeedTwoBytes() {
    Answers.Levels levels = Answers.Levels.ofChars(40_000, new char[] {39_999, 40_001}, 2);
    assertEquals(39_999, levels.level(0));
    assertFalse(levels.answered(1));
  }

  @ParameterizedTest
  @CsvSource({"0, true", "252, true", "253, false", "70000, false"})
  void aByteHoldsAsManyAsAreLeftBesideTheReasons(int categories, boolean fits) {
    assertEquals(fits, Answers.Levels.fitByte(categories));
  }

  @Test
  void aStretchIsCopiedFromEitherWidth() {
    int[] into = new int[3];
    Answers.Levels.ofBytes(5, new byte[] {1, 2, 3, 4, (byte) 250}, 5).copy(2, 5, into);
    assertArrayEquals(new int[] {3, 4, 250}, into);
    Answers.Levels.ofChars(5, new char[] {1, 2, 3, 4, 5}, 5).copy(0, 2, into);
    assertArrayEquals(new int[] {1, 2, 250}, into);
  }

  @Test
  void numbersCarryTheirReasons() {
    Answers.Numbers numbers =
        new Answers.Numbers(new double[] {1.5, 99, -2, 7}, Answers.Levels.of(1, 0, 1, 0));
    assertEquals(3, numbers.size());
    assertTrue(numbers.answered(0) && numbers.answered(2));
    assertFalse(numbers.answered(1));
    assertEquals(-2, numbers.value(2));
    assertArrayEquals(new double[] {1.5, 99, -2}, numbers.toArray());
    assertEquals(1, numbers.levels().level(1));
  }

  @Test
  void aVariableWithoutCategoriesHasOneLevel() {
    assertEquals(1, Answers.categories(new Variable.Text("t", ANY)));
    assertEquals(
        2,
        Answers.categories(
            new Variable.Nominal(
                "n", ANY, List.of(Category.plain("a", ANY), Category.plain("b", ANY)))));
  }

  @Test
  void theColumnsOfABatchAreAsLongAsItHasResponses() {
    Answers two = Answers.Levels.of(2, 0, 1);
    assertEquals(2, new Batch(2, List.of(two, two)).size());
    assertThrows(IllegalArgumentException.class, () -> new Batch(3, List.of(two)));
    assertEquals(0, new Batch(0, List.of()).columns().size());
  }
}
