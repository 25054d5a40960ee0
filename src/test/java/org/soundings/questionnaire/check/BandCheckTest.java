package org.soundings.questionnaire.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Band;
import org.soundings.questionnaire.Design;
import org.soundings.questionnaire.Layout;
import org.soundings.questionnaire.Paging;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Places;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Wording;

/** Bands against counting, for each value, the bands that hold it. */
class BandCheckTest {
  private static final Wording ANY = Wording.of("en", "any");
  private static final int LOWEST = 0;
  private static final int HIGHEST = 12;

  private final Problems problems = new Problems();
  private final Review review =
      new Review(
          new Questionnaire(
              "q",
              "1",
              "",
              List.of("en"),
              ANY,
              null,
              null,
              Paging.ALL,
              Audience.RESEARCH,
              List.of(),
              List.of(),
              Design.NONE,
              Layout.PLAIN,
              List.of(),
              null),
          true,
          new Places(Place.of("q")),
          problems);

  private static List<Band> drawn(SplittableRandom random) {
    List<Band> bands = new ArrayList<>();
    double from = random.nextInt(4) == 0 ? 1 : random.nextBoolean() ? 0 : Double.NEGATIVE_INFINITY;
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      double to = Math.max(from, 0) + random.nextInt(5);
      bands.add(new Band("b" + i, ANY, from, to));
      from = to + (random.nextInt(5) == 0 ? random.nextInt(3) : 1);
    }
    if (random.nextBoolean()) {
      bands.add(new Band("last", ANY, from, Double.POSITIVE_INFINITY));
    }
    return bands;
  }

  @Test
  void everyValueIsHeldOnceOrTheBandsAreRefused() {
    SplittableRandom random = new SplittableRandom(12);
    int right = 0;
    for (int i = 0; i < 3000; i++) {
      List<Band> bands = drawn(random);
      boolean once =
          IntStream.rangeClosed(LOWEST, HIGHEST)
              .allMatch(v -> bands.stream().filter(b -> b.holds(v)).count() == 1);
      boolean apart =
          DoubleStream.iterate(-20, v -> v < 60, v -> v + 0.5)
              .allMatch(v -> bands.stream().filter(b -> b.holds(v)).count() <= 1);
      Problems found = new Problems();
      BandCheck.range(over(found), bands, LOWEST, HIGHEST, 1);
      assertEquals(once && apart, found.inOrder().isEmpty(), () -> bands + " " + found.inOrder());
      right += once && apart ? 1 : 0;
    }
    assertTrue(right > 200 && right < 2800, "right: " + right);
  }

  private static Review over(Problems found) {
    Questionnaire questionnaire =
        new Questionnaire(
            "q",
            "1",
            "",
            List.of("en"),
            ANY,
            null,
            null,
            Paging.ALL,
            Audience.RESEARCH,
            List.of(),
            List.of(),
            Design.NONE,
            Layout.PLAIN,
            List.of(),
            null);
    return new Review(questionnaire, true, new Places(Place.of("q")), found);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 9, No band contains 0 to 4.",
    "5, Infinity, No band contains what is at least 10.",
    "-Infinity, 9, No band contains what is at most 4.",
    "5, 10, No band contains 10.",
  })
  void whatNoBandHoldsIsNamed(double lowest, double highest, String what) {
    BandCheck.range(review, List.of(new Band("b", ANY, 5, 9)), lowest, highest, 1);
    assertEquals(List.of(what), problems.inOrder().stream().map(Problem::what).toList());
  }

  @Test
  void theFirstScoreThatNoBandHoldsIsNamed() {
    List<Band> bands = List.of(new Band("a", ANY, 0, 1), new Band("b", ANY, 2, 3));
    BandCheck.scores(review, bands, List.of(0.0, 1.0, 1 + 1 / 3.0, 1.5, 3.0));
    assertEquals("No band contains 1.333333.", problems.inOrder().getFirst().what());
  }

  @Test
  void noBandsAreNoProblem() {
    BandCheck.range(review, List.of(), 0, 9, 1);
    BandCheck.scores(review, List.of(), List.of(1.0));
    assertEquals(List.of(), problems.inOrder());
  }
}
