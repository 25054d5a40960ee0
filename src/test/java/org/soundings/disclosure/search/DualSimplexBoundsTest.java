package org.soundings.disclosure.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** D4: what the search finds is the least there is, against every corner of small systems. */
class DualSimplexBoundsTest {
  private static final double ANY = Double.POSITIVE_INFINITY;
  private static final double WORTH = 1e4;

  /** Lines over a few numbers, some of them empty, the same twice, or of one number alone. */
  private static double[][] lines(Random random, int numbers, int most) {
    double[][] lines = new double[1 + random.nextInt(3)][numbers];
    for (double[] line : lines) {
      for (int i = 0; i < numbers; i++) {
        line[i] = random.nextInt(3) == 0 ? 0 : random.nextInt(2 * most + 1) - most;
      }
    }
    if (random.nextInt(4) == 0) {
      lines[lines.length - 1] = Arrays.stream(lines[0]).map(x -> -2 * x).toArray();
    }
    return lines;
  }

  private static EveryVertex.Bend[] bends(Random random, int numbers) {
    EveryVertex.Bend[] bends = new EveryVertex.Bend[numbers];
    bends[0] = new EveryVertex.Bend(0, 1 + random.nextInt(9), 0, -WORTH);
    for (int i = 1; i < numbers; i++) {
      double low = -random.nextInt(6);
      double high = random.nextBoolean() ? ANY : random.nextInt(6);
      bends[i] = new EveryVertex.Bend(low, high, random.nextInt(9), random.nextInt(9));
    }
    return bends;
  }

  private static double[] scaled(double[] line, double by) {
    return Arrays.stream(line).map(x -> x * by).toArray();
  }

  private static DualSimplex simplex(double[][] lines, EveryVertex.Bend[] bends) {
    DualSimplex simplex = new DualSimplex(matrix(lines, bends.length));
    ask(simplex, bends);
    return simplex;
  }

  private static void ask(DualSimplex simplex, EveryVertex.Bend[] bends) {
    simplex.restart();
    for (int i = 0; i < bends.length; i++) {
      simplex.column(i, Math.max(0, bends[i].up()), bends[i].high());
      simplex.column(bends.length + i, bends[i].down(), -bends[i].low());
    }
    simplex.wanted(0, -bends[0].up(), bends[0].high());
  }

  private static DualSimplex.Matrix matrix(double[][] lines, int numbers) {
    int[][] of = new int[numbers][];
    double[][] times = new double[numbers][];
    for (int i = 0; i < numbers; i++) {
      int number = i;
      of[i] = IntStream.range(0, lines.length).filter(l -> lines[l][number] != 0).toArray();
      times[i] = IntStream.of(of[i]).mapToDouble(l -> lines[l][number]).toArray();
    }
    int[][] in = new int[lines.length][];
    double[][] timesOf = new double[lines.length][];
    for (int l = 0; l < lines.length; l++) {
      double[] line = lines[l];
      in[l] = IntStream.range(0, numbers).filter(i -> line[i] != 0).toArray();
      timesOf[l] = IntStream.of(in[l]).mapToDouble(i -> line[i]).toArray();
    }
    return new DualSimplex.Matrix(of, times, in, timesOf);
  }

  /** What it costs; a change that breaks a line or leaves a range costs everything. */
  private static double paid(double[] values, double[][] lines, EveryVertex.Bend[] bends) {
    double cost = 0;
    double[] change = new double[bends.length];
    for (int i = 0; i < bends.length; i++) {
      change[i] = values[i] - values[bends.length + i];
      boolean within = change[i] > bends[i].low() - 1e-5 && change[i] < bends[i].high() + 1e-5;
      cost += within ? bends[i].cost(change[i]) : ANY;
    }
    for (double[] line : lines) {
      double sum = 0;
      double size = 1;
      for (int i = 0; i < change.length; i++) {
        sum += line[i] * change[i];
        size += Math.abs(line[i] * change[i]);
      }
      cost += Math.abs(sum) < 1e-5 * size ? 0 : ANY;
    }
    return cost;
  }

  @Test
  void noCornerIsCheaperThanWhatItFinds() {
    Random random = new Random(11);
    int moved = 0;
    for (int trial = 0; trial < 3_000; trial++) {
      int numbers = 2 + random.nextInt(4);
      double[][] lines = lines(random, numbers, 3);
      EveryVertex.Bend[] bends = bends(random, numbers);
      DualSimplex simplex = simplex(lines, bends);
      String system = Arrays.deepToString(lines) + Arrays.toString(bends);
      assertTrue(simplex.solve(100), system);
      double least = EveryVertex.least(lines, bends);
      assertEquals(least, paid(simplex.values(), lines, bends), 1e-3, system);
      moved += least < 0 ? 1 : 0;
    }
    assertTrue(moved > 1_000, "of 3,000 systems so many have a change at all: " + moved);
  }

  /** Nothing is left over from the system before: the same object answers them all. */
  @Test
  void whatWasAskedBeforeChangesNoAnswer() {
    Random random = new Random(12);
    double[][] lines = {{1, 1, -1, 0, 2}, {0, 1, 1, -1, 0}, {2, 0, 1, 1, -1}};
    DualSimplex simplex = new DualSimplex(matrix(lines, 5));
    for (int trial = 0; trial < 400; trial++) {
      EveryVertex.Bend[] bends = bends(random, 5);
      ask(simplex, bends);
      assertTrue(simplex.solve(100));
      double alone = EveryVertex.least(lines, bends);
      assertEquals(alone, paid(simplex.values(), lines, bends), 1e-3, Arrays.toString(bends));
    }
  }

  /** Sums of squares of salaries: what it cannot do it says, and what it claims is true. */
  @Test
  void withLargeMagnitudesItNeverClaimsMoreThanThereIs() {
    Random random = new Random(13);
    int found = 0;
    for (int trial = 0; trial < 1_000; trial++) {
      int numbers = 3 + random.nextInt(3);
      double[][] lines = lines(random, numbers, 3);
      double[][] large = new double[lines.length][];
      Arrays.setAll(large, l -> scaled(lines[l], Math.pow(10, random.nextInt(13) - 3)));
      EveryVertex.Bend[] bends = bends(random, numbers);
      DualSimplex simplex = simplex(large, bends);
      if (simplex.solve(200)) {
        double paid = paid(simplex.values(), large, bends);
        assertTrue(paid < ANY, Arrays.deepToString(large) + Arrays.toString(bends));
        found += paid - EveryVertex.least(lines, bends) < WORTH / 100 ? 1 : 0;
      }
    }
    assertTrue(found > 950, "it gives few up: " + found);
  }

  @Test
  void aSystemWithoutLinesLetsEverythingMove() {
    EveryVertex.Bend[] bends = {
      new EveryVertex.Bend(0, 1e9, 0, -WORTH), new EveryVertex.Bend(-1, ANY, 1, 1)
    };
    DualSimplex simplex = simplex(new double[0][2], bends);
    assertTrue(simplex.solve(1));
    assertEquals(1e9, simplex.values()[0]);
  }
}
