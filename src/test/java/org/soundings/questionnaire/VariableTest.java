package org.soundings.questionnaire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one direction that an ordered variable has (ADR 74). */
class VariableTest {
  /** The places in the list, the category that counts least first; "dk" stands aside. */
  @ParameterizedTest
  @CsvSource({
    "1 2 3, 0 1 2",
    "5 4 3 dk 2 1, 5 4 2 1 0",
    "100 75 0, 2 1 0",
    "-1 0 2.5, 0 1 2",
    "1 3 2, 0 2 1",
    "lo mid hi dk, 0 1 2",
    "3 2 one, 0 1 2",
  })
  void theOrderIsThatOfCodesThatAreNumbersElseThatOfTheList(String codes, String order) {
    List<Category> categories =
        List.of(codes.split(" ")).stream().map(VariableTest::category).toList();
    Variable.Ordinal variable = new Variable.Ordinal("v", Wording.of("en", "V"), categories);
    int[] places = List.of(order.split(" ")).stream().mapToInt(Integer::parseInt).toArray();
    assertArrayEquals(places, variable.order());
  }

  private static Category category(String code) {
    Category.Role role = code.equals("dk") ? Category.Role.ASIDE : Category.Role.PLAIN;
    return new Category(code, Wording.of("en", code), role, false);
  }
}
