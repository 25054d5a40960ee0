package org.soundings.disclosure.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** D4: changes that leave every sum as it is. */
class AttackerProblemTest {
  private static final double[] COUNTS = {3, 20, 30, 5};
  private static final int PATIENCE = 100;

  private static AttackerProblem problem(AttackerProblem.Line... lines) {
    return new AttackerProblem(COUNTS.length, List.of(lines), i -> COUNTS[i], PATIENCE);
  }

  private static AttackerProblem.Line sum(int... parts) {
    double[] once = new double[parts.length];
    Arrays.fill(once, 1);
    return new AttackerProblem.Line(parts, once, -1);
  }

  @Test
  void whatRisesIsMadeUpForByTheCheapestOther() {
    AttackerProblem problem = problem(sum(0, 1, 2));
    problem.move(0, 5, i -> i == 1 ? 9 : 1);
    assertEquals(5, problem.change(0), AttackerProblem.NOBODY);
    assertEquals(0, problem.change(1), AttackerProblem.NOBODY);
    assertEquals(-5, problem.change(2), AttackerProblem.NOBODY);
  }

  @Test
  void nothingFallsBelowNobody() {
    AttackerProblem problem = problem(sum(0, 3));
    problem.move(0, 50, i -> 1);
    assertTrue(
        problem.change(0) <= 5 + AttackerProblem.NOBODY,
        "the other has five: " + problem.change(0));
    assertTrue(problem.change(3) >= -5 - AttackerProblem.NOBODY);
  }

  @Test
  void whatMayNotMoveDoesNot() {
    AttackerProblem problem = problem(sum(0, 1));
    problem.move(0, 5, i -> i == 1 ? Double.POSITIVE_INFINITY : 0);
    assertEquals(0, problem.change(0), AttackerProblem.NOBODY);
  }

  /** Two fall by one where one falls by two. */
  @Test
  void aWeightedSumStays() {
    AttackerProblem problem =
        problem(new AttackerProblem.Line(new int[] {0, 1}, new double[] {2, 1}, -1));
    problem.move(0, 4, i -> 1);
    assertEquals(4, problem.change(0), AttackerProblem.NOBODY);
    assertEquals(-8, problem.change(1), AttackerProblem.NOBODY);
  }

  @Test
  void withoutSumsANumberMovesAlone() {
    AttackerProblem problem = problem();
    problem.move(0, 7, i -> 1);
    assertEquals(7, problem.change(0), AttackerProblem.NOBODY);
    assertEquals(List.of(0), problem.moved().boxed().toList());
  }

  /** A search that is as long as the table is would make a large release take hours. */
  @Test
  void amongThousandsOfGroupsItTakesAFewSteps() {
    int groups = 2_000;
    List<AttackerProblem.Line> lines = new ArrayList<>();
    for (int g = 0; g < groups; g++) {
      lines.add(sum(3 * g, 3 * g + 1, 3 * g + 2));
    }
    for (int r = 0; r < 3; r++) {
      int row = r;
      lines.add(sum(IntStream.range(0, groups).map(g -> 3 * g + row).toArray()));
    }
    AttackerProblem problem = new AttackerProblem(3 * groups, lines, i -> 4 + i % 9, 30);
    assertEquals(9, problem.move(0, 9, i -> 0), AttackerProblem.NOBODY);
    assertEquals(4, problem.move(0, -4, i -> 0), AttackerProblem.NOBODY);
  }
}
