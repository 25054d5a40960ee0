package org.soundings.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChanceTest {
  private static final int N = 20_000;

  @Test
  void theSameNumbersGiveTheSameChance() {
    Chance a = new Chance(1, 2);
    Chance b = new Chance(1, 2);
    for (int i = 0; i < 10; i++) {
      assertEquals(a.between(0, 1), b.between(0, 1));
    }
  }

  @Test
  void neighboursHaveNothingInCommon() {
    Set<Double> first = new HashSet<>();
    for (int seed = 0; seed < 50; seed++) {
      for (int number = 0; number < 50; number++) {
        Chance chance = new Chance(seed, number);
        for (int i = 0; i < 8; i++) {
          assertTrue(first.add(chance.between(0, 1)), seed + " " + number);
        }
      }
    }
    assertNotEquals(new Chance(1, 2).between(0, 1), new Chance(2, 1).between(0, 1));
  }

  @Test
  void theFirstNumbersOfManyPersonsAreEven() {
    int[] counts = new int[10];
    for (int i = 0; i < N; i++) {
      counts[new Chance(7, i).below(10)]++;
    }
    double chiSquare = 0;
    for (int count : counts) {
      chiSquare += Math.pow(count - N / 10.0, 2) / (N / 10.0);
    }
    assertTrue(chiSquare < 27.9, "chi-square on 9 degrees of freedom: " + chiSquare);
  }

  @Test
  void normalNumbersHaveMeanZeroAndVarianceOne() {
    Chance chance = new Chance(1, 1);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < N; i++) {
      double x = chance.normal();
      sum += x;
      squares += x * x;
    }
    assertEquals(0, sum / N, 0.03);
    assertEquals(1, squares / N, 0.04);
  }

  @Test
  void aPersonsLeaningStays() {
    Chance chance = new Chance(1, 1);
    double leaning = chance.leaning("strain");
    chance.normal();
    assertEquals(leaning, chance.leaning("strain"));
    assertNotEquals(leaning, chance.leaning("ease"));
  }

  @Test
  void whatWeighsMoreIsPickedMoreOften() {
    Chance chance = new Chance(3, 3);
    int heavy = 0;
    for (int i = 0; i < N; i++) {
      heavy +=
          chance.pick(List.of("light", "heavy", "none"), w -> weight(w)).equals("heavy") ? 1 : 0;
    }
    assertEquals(0.75, heavy / (double) N, 0.02);
    assertEquals("none", chance.pick(List.of("none"), w -> 0));
  }

  private static double weight(String word) {
    return word.equals("heavy") ? 3 : word.equals("light") ? 1 : 0;
  }

  @Test
  void probabilitiesAreKept() {
    Chance chance = new Chance(5, 5);
    int yes = 0;
    for (int i = 0; i < N; i++) {
      yes += chance.of(0.2) ? 1 : 0;
      double drawn = chance.between(-3, 5);
      assertTrue(drawn >= -3 && drawn < 5);
    }
    assertEquals(0.2, yes / (double) N, 0.015);
  }
}
