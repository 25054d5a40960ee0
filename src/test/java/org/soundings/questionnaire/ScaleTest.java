package org.soundings.questionnaire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Category.Role;

class ScaleTest {
  private static final Wording ANY = Wording.of("en", "any");

  private static Variable.Categorical item(String... codes) {
    return new Variable.Ordinal(
        "i", ANY, Arrays.stream(codes).map(c -> new Category(c, ANY, role(c), false)).toList());
  }

  private static Role role(String code) {
    return code.equals("unknown") ? Role.ASIDE : Role.PLAIN;
  }

  @Test
  void codesThatAreNumbersAreTheValues() {
    assertArrayEquals(new double[] {0, 2.5, -1}, Scale.values(Map.of(), item("0", "2.5", "-1")));
  }

  @Test
  void otherwisePlacesAreTheValues() {
    assertArrayEquals(new double[] {1, 2, 3}, Scale.values(Map.of(), item("low", "5", "high")));
  }

  @Test
  void whatStandsAsideHasNoValueAndNoPlace() {
    assertArrayEquals(
        new double[] {1, Double.NaN, 2}, Scale.values(Map.of(), item("a", "unknown", "b")));
    assertArrayEquals(
        new double[] {4, Double.NaN, 9}, Scale.values(Map.of(), item("4", "unknown", "9")));
    assertArrayEquals(
        new double[] {Double.NaN}, Scale.values(Map.of("unknown", 3.0), item("unknown")));
  }

  @Test
  void recodedValuesComeFirstAndWhatHasNoneIsNotScored() {
    assertArrayEquals(
        new double[] {10, Double.NaN}, Scale.values(Map.of("1", 10.0), item("1", "2")));
  }

  @Test
  void boundsAreThoseOfAllItems() {
    Variable number = new Variable.Interval("n", ANY, null, 0, 10, List.of(), false);
    Variable text = new Variable.Text("t", ANY);
    assertArrayEquals(
        new double[] {-2, 10}, Scale.bounds(Map.of(), List.of(item("-2", "3"), number, text)));
    assertArrayEquals(
        new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY},
        Scale.bounds(Map.of(), List.of(text)));
  }
}
