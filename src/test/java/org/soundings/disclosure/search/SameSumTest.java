package org.soundings.disclosure.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** D4, D10: witnesses of one group whose mean is told, in whole people. */
class SameSumTest {
  private static final double[] SCALE = {1, 2, 3, 4, 5};

  private static boolean[] all(int levels) {
    boolean[] all = new boolean[levels];
    Arrays.fill(all, true);
    return all;
  }

  @Test
  void threeNeighboursMoveByTwosAndTwoDoNotMoveAtAll() {
    long[] counts = {9, 8, 7, 6, 2};
    boolean[] top = {false, false, true, true, true};
    assertEquals(5, new SameSum(SCALE, counts, top).width(4, 10), "6 fours give 3, and 2 go");
    assertEquals(
        0,
        new SameSum(SCALE, counts, new boolean[] {false, false, false, true, true}).width(4, 10));
  }

  @Test
  void anAnswerThatIsShownDoesNotMove() {
    boolean[] movable = {true, true, true, true, false};
    assertEquals(0, new SameSum(SCALE, new long[] {9, 9, 9, 9, 9}, movable).width(4, 5));
  }

  /** Every data set of few people is looked at. Where values leave gaps it may find less. */
  @Test
  void itReachesWhatCountingAllDataSetsReaches() {
    Random random = new Random(5);
    for (int round = 0; round < 300; round++) {
      int levels = 3 + random.nextInt(3);
      double[] values =
          Arrays.copyOf(round % 2 == 0 ? SCALE : new double[] {0, 3, 4, 8, 9}, levels);
      long[] counts = new long[levels];
      boolean[] movable = new boolean[levels];
      for (int i = 0; i < levels; i++) {
        counts[i] = random.nextInt(5);
        movable[i] = random.nextInt(4) > 0;
      }
      int answer = random.nextInt(levels);
      SameSum of = new SameSum(values, counts, movable);
      long[] most = {0, 0};
      walk(values, counts, movable, new long[levels], 0, answer, most);
      for (int side = 0; side < 2; side++) {
        long reached = of.reach(answer, 99, side == 0 ? 1 : -1);
        assertTrue(reached <= most[side], Arrays.toString(counts));
        if (values[1] == 2) {
          assertEquals(most[side], reached, Arrays.toString(counts));
        }
      }
    }
  }

  private static void walk(
      double[] values,
      long[] counts,
      boolean[] movable,
      long[] other,
      int level,
      int answer,
      long[] most) {
    long people = Arrays.stream(counts).sum();
    if (level == counts.length) {
      double sum = 0;
      for (int i = 0; i < counts.length; i++) {
        sum += values[i] * (other[i] - counts[i]);
      }
      if (Arrays.stream(other).sum() == people && sum == 0) {
        most[0] = Math.max(most[0], other[answer] - counts[answer]);
        most[1] = Math.max(most[1], counts[answer] - other[answer]);
      }
      return;
    }
    for (long n = 0; n <= people; n++) {
      if (movable[level] || n == counts[level]) {
        other[level] = n;
        walk(values, counts, movable, other, level + 1, answer, most);
      }
    }
  }
}
