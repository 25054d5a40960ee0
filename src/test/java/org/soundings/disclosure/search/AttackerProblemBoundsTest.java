package org.soundings.disclosure.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** D4: how far a number can change, against every corner of small systems. */
class AttackerProblemBoundsTest {
  private static final double ANY = Double.POSITIVE_INFINITY;
  private static final double[] VALUES = {-2, -1, 1, 1, 1, 2, 5, 12, 250};

  private final Random random = new Random(21);

  private static AttackerProblem problem(
      double[] counts, int patience, List<AttackerProblem.Line> lines) {
    return new AttackerProblem(counts.length, lines, i -> counts[i], patience);
  }

  private static double[] dense(AttackerProblem.Line line, int numbers) {
    double[] dense = new double[numbers];
    for (int i = 0; i < line.size(); i++) {
      dense[line.number(i)] += line.timesOf(i);
    }
    return dense;
  }

  private AttackerProblem.Line line(int numbers) {
    int[] parts = IntStream.range(0, numbers).filter(i -> random.nextInt(3) > 0).toArray();
    double[] times = new double[parts.length];
    Arrays.setAll(times, i -> VALUES[random.nextInt(VALUES.length)]);
    int last = numbers - 1;
    boolean whole = parts.length > 0 && parts[parts.length - 1] < last && random.nextBoolean();
    return new AttackerProblem.Line(parts, times, whole ? last : -1);
  }

  private static EveryVertex.Bend[] bends(double[] counts, double[] costs) {
    EveryVertex.Bend[] bends = new EveryVertex.Bend[counts.length];
    for (int i = 0; i < bends.length; i++) {
      boolean fixed = Double.isInfinite(costs[i]);
      bends[i] = new EveryVertex.Bend(fixed ? 0 : -counts[i], fixed ? 0 : ANY, costs[i], costs[i]);
    }
    return bends;
  }

  private List<AttackerProblem.Line> lines(int numbers) {
    List<AttackerProblem.Line> lines = new ArrayList<>();
    int many = 1 + random.nextInt(3);
    while (lines.size() < many) {
      lines.add(line(numbers));
    }
    if (random.nextInt(4) == 0) {
      lines.set(many - 1, lines.getFirst());
    }
    return lines;
  }

  @Test
  void aNumberMovesAsFarAsAnyCornerAllowsAndNoFurther() {
    int part = 0;
    for (int trial = 0; trial < 2_000; trial++) {
      int numbers = 2 + random.nextInt(4);
      double[] counts = random.doubles(numbers, 0, 9).map(Math::floor).toArray();
      double[] costs = random.doubles(numbers, 0, 4).map(c -> c > 3 ? ANY : 0).toArray();
      List<AttackerProblem.Line> lines = lines(numbers);
      double[][] dense = lines.stream().map(l -> dense(l, numbers)).toArray(double[][]::new);
      EveryVertex.Bend[] bends = bends(counts, costs);
      bends[0] = new EveryVertex.Bend(-counts[0], ANY, 0, 0);
      AttackerProblem problem = problem(counts, 200, lines);
      double by = 1 + random.nextInt(9);
      String system = Arrays.deepToString(dense) + Arrays.toString(bends) + by;
      double up = EveryVertex.highest(dense, bends, 0, by);
      assertEquals(up, problem.move(0, by, i -> costs[i]), 1e-4, system);
      double less = Math.min(by, counts[0]);
      double down = EveryVertex.lowest(dense, bends, 0, less);
      assertEquals(down, problem.move(0, -less, i -> costs[i]), 1e-4, system);
      part += up > 0 && up < by ? 1 : 0;
    }
    assertTrue(part > 100, "some go a part of the way: " + part);
  }

  @Test
  void noCornerThatMovesANumberAsFarIsCheaper() {
    for (int trial = 0; trial < 1_000; trial++) {
      int numbers = 3 + random.nextInt(3);
      double[] counts = random.doubles(numbers, 0, 9).map(Math::floor).toArray();
      double[] costs = random.ints(numbers, 0, 7).asDoubleStream().toArray();
      List<AttackerProblem.Line> lines = lines(numbers);
      double[][] dense = lines.stream().map(l -> dense(l, numbers)).toArray(double[][]::new);
      EveryVertex.Bend[] bends = bends(counts, costs);
      bends[0] = new EveryVertex.Bend(0, 5, 0, -1e6);
      AttackerProblem problem = problem(counts, 200, lines);
      double paid = -1e6 * problem.move(0, 5, i -> costs[i]);
      double moved = 0;
      for (int i = 1; i < numbers; i++) {
        paid += costs[i] * Math.abs(problem.change(i));
        moved += Math.abs(problem.change(i));
      }
      double little = 2e-3 * moved + 0.5;
      assertTrue(paid <= EveryVertex.least(dense, bends) + little, Arrays.deepToString(dense));
    }
  }

  /** A number on which another depends by a thousandth is still a number that differs (D4). */
  @Test
  void whatMovesByVeryLittleHasMoved() {
    double[] counts = {20, 20, 20};
    AttackerProblem.Line sum =
        new AttackerProblem.Line(new int[] {0, 1}, new double[] {1, 5_000}, -1);
    AttackerProblem problem = problem(counts, 50, List.of(sum));
    assertEquals(5, problem.move(0, 5, i -> 1), 1e-4);
    assertEquals(List.of(0, 1), problem.moved().boxed().toList());
  }

  @Test
  void fewerThanNobodyIsNotAMove() {
    AttackerProblem problem = problem(new double[] {3, 3}, 50, List.of());
    problem.move(1, 2, i -> 0);
    assertEquals(0, problem.move(0, AttackerProblem.NOBODY, i -> 0));
    assertEquals(List.of(), problem.moved().boxed().toList(), "what was found before is forgotten");
  }

  @Test
  void whereItsPatienceEndsNothingIsClaimed() {
    double[] counts = {9, 9, 9, 9};
    double[] once = {1, 1};
    List<AttackerProblem.Line> table =
        List.of(
            new AttackerProblem.Line(new int[] {0, 1}, once, -1),
            new AttackerProblem.Line(new int[] {2, 3}, once, -1),
            new AttackerProblem.Line(new int[] {0, 2}, once, -1));
    assertEquals(0, problem(counts, 1, table).move(0, 5, i -> 1));
    assertEquals(5, problem(counts, 50, table).move(0, 5, i -> 1), 1e-4);
  }
}
