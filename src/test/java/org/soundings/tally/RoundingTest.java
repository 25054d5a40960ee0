package org.soundings.tally;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D6: numbers of people as multiples of five, which still add up. */
class RoundingTest {
  @ParameterizedTest
  @CsvSource({"0,0", "2,0", "3,5", "7,5", "8,10", "12,10", "13,15", "1000003,1000005"})
  void theNearestMultiple(long n, long rounded) {
    assertEquals(rounded, Rounding.nearest(n, 5));
  }

  @Test
  void ofTwoThatAreEquallyNearTheLarger() {
    assertEquals(10, Rounding.nearest(5, 10));
  }

  @Test
  void thePartsThatAreFurthestOnTheWayAreRoundedUp() {
    assertArrayEquals(new long[] {10, 15, 15}, Rounding.parts(new long[] {12, 14, 14}, 5));
    assertArrayEquals(new long[] {15, 15, 10}, Rounding.parts(new long[] {14, 14, 14}, 5));
    assertArrayEquals(new long[] {0, 10, 0}, Rounding.parts(new long[] {0, 11, 1}, 5));
    assertArrayEquals(new long[0], Rounding.parts(new long[0], 5));
  }

  @Test
  void partsAddUpToTheirRoundedTotalAndNoneMovesByAWholeStep() {
    Random random = new Random(6);
    for (int i = 0; i < 10_000; i++) {
      int to = 2 + random.nextInt(9);
      long[] n = random.longs(1 + random.nextInt(8), 0, 40).toArray();
      long[] rounded = Rounding.parts(n, to);
      assertEquals(
          Rounding.nearest(Arrays.stream(n).sum(), to),
          Arrays.stream(rounded).sum(),
          () -> Arrays.toString(n));
      for (int j = 0; j < n.length; j++) {
        assertEquals(0, rounded[j] % to);
        assertTrue(Math.abs(rounded[j] - n[j]) < to, Arrays.toString(n));
        assertTrue(n[j] > 0 || rounded[j] == 0, "nobody stays nobody");
      }
    }
  }
}
