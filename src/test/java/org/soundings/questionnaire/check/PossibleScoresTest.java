package org.soundings.questionnaire.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.Wording;

class PossibleScoresTest {
  private static final Wording ANY = Wording.of("en", "any");

  private static List<Variable.Categorical> items(int n, String... codes) {
    List<Category> options =
        Set.of(codes).stream().sorted().map(c -> Category.plain(c, ANY)).toList();
    return IntStream.range(0, n)
        .<Variable.Categorical>mapToObj(i -> new Variable.Ordinal("i" + i, ANY, options))
        .toList();
  }

  private static Scale scale(
      Scale.Method method, int minimum, double lowest, double highest, Map<String, Double> recode) {
    return new Scale(
        "s",
        ANY,
        List.of("i0", "i1", "i2"),
        Set.of("i0"),
        recode,
        lowest,
        highest,
        method,
        minimum,
        List.of(),
        null,
        null,
        Scale.Meaning.NONE);
  }

  @Test
  void theSumsOfAWho5AreTheMultiplesOfFour() {
    Map<String, Double> times4 =
        Map.of("0", 0.0, "1", 4.0, "2", 8.0, "3", 12.0, "4", 16.0, "5", 20.0);
    assertEquals(
        IntStream.rangeClosed(0, 25).mapToObj(i -> 4.0 * i).toList(),
        PossibleScores.of(
            scale(Scale.Method.SUM, 5, 0, 20, times4), items(5, "0", "1", "2", "3", "4", "5")));
  }

  @Test
  void fewerAnswersGiveMeansInBetween() {
    assertEquals(
        List.of(1.0, 4 / 3.0, 1.5, 5 / 3.0, 2.0),
        PossibleScores.of(scale(Scale.Method.MEAN, 2, 1, 2, Map.of()), items(3, "1", "2")));
    assertEquals(
        List.of(3.0, 4.0, 4.5, 5.0, 6.0),
        PossibleScores.of(scale(Scale.Method.SUM, 2, 1, 2, Map.of()), items(3, "1", "2")));
  }

  @Test
  void allScoresThatAnybodyCanHaveAreThere() {
    Map<String, Double> uneven = Map.of("a", -1.0, "b", 0.5, "c", 7.0);
    Scale scale = scale(Scale.Method.MEAN, 1, -1, 7, uneven);
    List<Double> values = new ArrayList<>(uneven.values());
    TreeSet<Double> expected = new TreeSet<>();
    for (double x : values) {
      double reversed = 6 - x;
      expected.add(reversed);
      expected.add(x);
      for (double y : values) {
        expected.add((reversed + y) / 2);
        expected.add((x + y) / 2);
        for (double z : values) {
          expected.add((reversed + y + z) / 3);
        }
      }
    }
    List<Double> found = PossibleScores.of(scale, items(3, "a", "b", "c"));
    assertEquals(expected.size(), found.size());
    int i = 0;
    for (double score : expected) {
      assertEquals(score, found.get(i++), 1e-12);
    }
  }

  @Test
  @Timeout(5)
  void tooManySumsAreNotCounted() {
    assertTrue(
        PossibleScores.of(
                scale(Scale.Method.SUM, 1, 0, 99.999, Map.of("a", 0.0, "b", 99.999, "c", 0.001)),
                items(300, "a", "b", "c"))
            .isEmpty());
  }

  @Test
  void oneValueOnlyGivesNone() {
    assertEquals(
        List.of(), PossibleScores.of(scale(Scale.Method.MEAN, 1, 1, 1, Map.of()), items(2, "1")));
  }
}
