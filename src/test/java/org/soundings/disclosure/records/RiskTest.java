package org.soundings.disclosure.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Wording;

/** D9: what a file risks, and what stands in it. */
class RiskTest {
  /** Four who are alike, three who are, and one alone: four records in classes below four. */
  @Test
  void theRiskIsThatOfTheSmallestClass() {
    Risk.Classes of = Risk.Classes.of(List.of(4L, 1L, 3L), 4);
    assertEquals(3, of.number());
    assertEquals(1, of.smallest());
    assertEquals(3, of.median());
    assertEquals(1, of.uniques());
    assertEquals(4, of.below());
    assertEquals(1, of.highest());
    assertEquals(3 / 8.0, of.mean(), 1e-12);
  }

  /** Somebody who picks a record of each person's class is right as often as is said. */
  @Test
  void theMeanRiskIsThatOfPickingAtRandom() {
    Random random = new Random(61);
    for (int trial = 0; trial < 100; trial++) {
      List<Long> sizes = new ArrayList<>();
      int classes = 1 + random.nextInt(9);
      double right = 0;
      double records = 0;
      for (int i = 0; i < classes; i++) {
        long n = 1 + random.nextInt(30);
        sizes.add(n);
        for (long person = 0; person < n; person++) {
          right += 1.0 / n;
          records++;
        }
      }
      Risk.Classes of = Risk.Classes.of(sizes, 5);
      assertEquals(right / records, of.mean(), 1e-12);
      assertEquals(1.0 / Collections.min(sizes), of.highest(), 1e-12);
      Collections.shuffle(sizes, random);
      assertEquals(of, Risk.Classes.of(sizes, 5), "in any order");
    }
  }

  @Test
  void theMedianOfTwoIsBetweenThem() {
    assertEquals(4.5, Risk.Classes.of(List.of(7L, 2L), 5).median());
  }

  /** What was taken out differs from what was never answered. */
  @Test
  void aCellIsACodeOrSaysWhyThereIsNone() {
    List<Category> values = List.of(Category.plain("a", Wording.of("en", "A")));
    Microdata.Column column = new Microdata.Column("team", Wording.of("en", "Team"), true, values);
    Risk risk =
        new Risk(
            3,
            5,
            Risk.Classes.of(List.of(3L), 5),
            Risk.Classes.of(List.of(3L), 5),
            0,
            0,
            0,
            1,
            List.of(),
            List.of());
    List<int[]> rows =
        List.of(new int[] {0}, new int[] {Microdata.NONE}, new int[] {Microdata.SUPPRESSED});
    Microdata file = new Microdata(List.of(column), rows, risk);
    assertEquals(List.of("a", "", "*"), List.of(file.cell(0, 0), file.cell(1, 0), file.cell(2, 0)));
  }
}
