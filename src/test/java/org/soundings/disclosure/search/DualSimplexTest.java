package org.soundings.disclosure.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * D4: the search for a data set of least cost. The programs are small enough to be done by hand.
 */
class DualSimplexTest {
  private static final double ANY = Double.POSITIVE_INFINITY;
  private static final double CLOSE = 1e-6;

  /** Each line is how often each number is taken. */
  private static DualSimplex.Matrix matrix(double[][] lines) {
    int numbers = lines[0].length;
    int[][] linesOf = new int[numbers][];
    double[][] times = new double[numbers][];
    for (int i = 0; i < numbers; i++) {
      int number = i;
      linesOf[i] = IntStream.range(0, lines.length).filter(l -> lines[l][number] != 0).toArray();
      times[i] = IntStream.of(linesOf[i]).mapToDouble(l -> lines[l][number]).toArray();
    }
    int[][] numbersOf = new int[lines.length][];
    double[][] timesOf = new double[lines.length][];
    for (int l = 0; l < lines.length; l++) {
      double[] line = lines[l];
      numbersOf[l] = IntStream.range(0, numbers).filter(i -> line[i] != 0).toArray();
      timesOf[l] = IntStream.of(numbersOf[l]).mapToDouble(i -> line[i]).toArray();
    }
    return new DualSimplex.Matrix(linesOf, times, numbersOf, timesOf);
  }

  /**
   * Rises go to any height, falls to {@code most}; each costs what its number does. The first
   * number is the one that is wanted and does not fall.
   */
  private static DualSimplex simplex(double[][] lines, double[] costs, double[] most) {
    DualSimplex simplex = new DualSimplex(matrix(lines));
    simplex.restart();
    for (int i = 0; i < costs.length; i++) {
      simplex.column(i, costs[i], ANY);
      simplex.column(costs.length + i, costs[i], i == 0 ? 0 : most[i]);
    }
    return simplex;
  }

  @Test
  void theCheaperOfTwoMakesUpForIt() {
    DualSimplex simplex =
        simplex(new double[][] {{1, 1, 1}}, new double[] {1, 9, 2}, new double[] {5, 5, 5});
    simplex.wanted(0, 1_000, 4);
    assertTrue(simplex.solve(20));
    assertArrayEquals(new double[] {4, 0, 0, 0, 0, 4}, simplex.values(), CLOSE);
  }

  /** The cheaper one has three people to give, so the dearer one gives the fourth. */
  @Test
  void whereTheCheaperIsUsedUpTheDearerHelps() {
    DualSimplex simplex =
        simplex(new double[][] {{1, 1, 1}}, new double[] {1, 9, 2}, new double[] {5, 5, 3});
    simplex.wanted(0, 1_000, 4);
    assertTrue(simplex.solve(20));
    assertArrayEquals(new double[] {4, 0, 0, 0, 1, 3}, simplex.values(), CLOSE);
  }

  @Test
  void whatCannotGoAllTheWayGoesAsFarAsItCan() {
    DualSimplex simplex =
        simplex(new double[][] {{1, 1}}, new double[] {1, 1}, new double[] {5, 2});
    simplex.wanted(0, 1_000, 4);
    assertTrue(simplex.solve(20));
    assertArrayEquals(new double[] {2, 0, 0, 2}, simplex.values(), CLOSE);
  }

  /** What it costs to move the second is more than it is worth to move the first. */
  @Test
  void whatIsNotWorthItsPriceDoesNotMove() {
    DualSimplex simplex =
        simplex(new double[][] {{1, 1}}, new double[] {1, 50}, new double[] {5, 5});
    simplex.wanted(0, 20, 4);
    assertTrue(simplex.solve(20));
    assertArrayEquals(new double[4], simplex.values(), CLOSE);
  }

  /** Four cells of two rows and two columns: one up, its neighbours down, the last up. */
  @Test
  void aTableOfTwoByTwoHasOneWayToChange() {
    double[][] lines = {{1, 1, 0, 0}, {0, 0, 1, 1}, {1, 0, 1, 0}, {0, 1, 0, 1}};
    DualSimplex simplex = simplex(lines, new double[] {1, 1, 1, 1}, new double[] {9, 2, 7, 9});
    simplex.wanted(0, 1_000, 6);
    assertTrue(simplex.solve(20));
    assertArrayEquals(new double[] {2, 0, 0, 2, 0, 2, 2, 0}, simplex.values(), CLOSE);
  }

  @Test
  void itGivesUpWhenItsPatienceEnds() {
    double[][] lines = {{1, 1, 0, 0}, {0, 0, 1, 1}, {1, 0, 1, 0}, {0, 1, 0, 1}};
    DualSimplex simplex = simplex(lines, new double[] {1, 1, 1, 1}, new double[] {9, 9, 9, 9});
    simplex.wanted(0, 1_000, 6);
    assertFalse(simplex.solve(1));
  }

  @Test
  void aRestartForgetsWhatHasMoved() {
    DualSimplex simplex =
        simplex(new double[][] {{1, 1}}, new double[] {1, 1}, new double[] {5, 5});
    simplex.wanted(0, 1_000, 4);
    assertTrue(simplex.solve(20));
    simplex.restart();
    assertArrayEquals(new double[4], simplex.values(), CLOSE);
  }

  /** Of tables by lot: nothing cheaper is found by trying every change of two rows and columns. */
  @Test
  void noExchangeOfFourCellsIsCheaperThanWhatItFinds() {
    Random random = new Random(5);
    for (int trial = 0; trial < 300; trial++) {
      int rows = 2 + random.nextInt(3);
      int columns = 2 + random.nextInt(4);
      double[][] lines = new double[rows + columns][rows * columns];
      double[] costs = new double[rows * columns];
      double[] most = new double[rows * columns];
      for (int i = 0; i < costs.length; i++) {
        lines[i / columns][i] = 1;
        lines[rows + i % columns][i] = 1;
        costs[i] = 1 + random.nextInt(20);
        most[i] = 10;
      }
      DualSimplex simplex = simplex(lines, costs, most);
      simplex.wanted(0, 1e6, 10);
      assertTrue(simplex.solve(200));
      double[] found = simplex.values();
      double paid = 0;
      for (int i = 0; i < costs.length; i++) {
        paid += i == 0 ? 0 : costs[i] * (found[i] + found[costs.length + i]);
      }
      double cheapest = ANY;
      for (int i = columns; i < costs.length; i += columns) {
        for (int j = 1; j < columns; j++) {
          cheapest = Math.min(cheapest, 10 * (costs[i] + costs[j] + costs[i + j]));
        }
      }
      assertEquals(10, found[0], CLOSE);
      assertTrue(paid <= cheapest + CLOSE, paid + " is more than " + cheapest);
      for (double[] line : lines) {
        double sum =
            IntStream.range(0, costs.length)
                .mapToDouble(i -> line[i] * (found[i] - found[costs.length + i]))
                .sum();
        assertEquals(0, sum, CLOSE);
      }
    }
  }
}
