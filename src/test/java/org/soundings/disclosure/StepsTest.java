package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** D10, D15: how far a sum is from what would tell single numbers. */
class StepsTest {
  private static final Steps SCALE = new Steps(1, 5, 1, 10, false);
  private static final Steps HOURS =
      new Steps(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1, 5, true);

  private static double[] times(int n, double value) {
    double[] all = new double[n];
    Arrays.fill(all, value);
    return all;
  }

  @Test
  void aSumIsFarFromAnEndByKStepsAndNotByOneLess() {
    double[] people = times(20, 1);
    for (int i = 0; i < 9; i++) {
      people[19 - i] = 2;
    }
    assertFalse(SCALE.far(people), "nine steps");
    people[10] = 2;
    assertTrue(SCALE.far(people), "ten steps");
  }

  @Test
  void theHighestEndIsLikeTheLowest() {
    double[] people = times(20, 5);
    Arrays.fill(people, 0, 9, 4);
    assertFalse(SCALE.far(people));
    people[9] = 4;
    assertTrue(SCALE.far(people));
  }

  @Test
  void stepsAreCountedInTheirOwnUnit() {
    Steps thirds = new Steps(1, 5, 1.0 / 3, 10, false);
    assertEquals(6, thirds.above(12, 10, 1));
    assertEquals(114, thirds.below(12, 10));
  }

  @Test
  void anOpenEndHasNoSteps() {
    Steps open = new Steps(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1, 5, false);
    assertEquals(-1, open.above(100, 10, 3));
    assertEquals(-1, open.below(100, 10));
    assertTrue(open.far(times(3, 7)));
  }

  @Test
  void amountsOfWhichNoneIsNegativeBeginAtNought() {
    assertEquals(0, HOURS.from(0));
    assertEquals(0, HOURS.from(12));
    assertEquals(Double.NEGATIVE_INFINITY, HOURS.from(-1));
    assertEquals(40, HOURS.above(40, 4, 10));
  }

  /** The second largest takes their own off and has the largest to within the rest. */
  @Test
  void oneWhoHasNearlyAllIsNotTold() {
    assertFalse(HOURS.far(new double[] {1, 1, 1, 2, 900}), "5 of 900 are left");
    assertTrue(HOURS.far(new double[] {40, 40, 40, 40, 900}), "120 of 900 are left");
    assertFalse(HOURS.far(new double[] {900}), "one alone");
  }

  @Test
  void nobodyHasNothingToTell() {
    assertTrue(SCALE.far(new double[0]));
    assertTrue(HOURS.far(new double[0]));
  }
}
