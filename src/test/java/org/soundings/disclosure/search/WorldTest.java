package org.soundings.disclosure.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** D4: changes that leave every sum as it is. */
class WorldTest {
  private static final double[] COUNTS = {3, 20, 30, 5};
  private static final int PATIENCE = 100;

  private static World world(World.Line... lines) {
    return new World(COUNTS.length, List.of(lines), i -> COUNTS[i], PATIENCE);
  }

  private static World.Line sum(int... parts) {
    double[] once = new double[parts.length];
    Arrays.fill(once, 1);
    return new World.Line(parts, once, -1);
  }

  @Test
  void whatRisesIsMadeUpForByTheCheapestOther() {
    World world = world(sum(0, 1, 2));
    world.move(0, 5, i -> i == 1 ? 9 : 1);
    assertEquals(5, world.change(0), World.NOBODY);
    assertEquals(0, world.change(1), World.NOBODY);
    assertEquals(-5, world.change(2), World.NOBODY);
  }

  @Test
  void nothingFallsBelowNobody() {
    World world = world(sum(0, 3));
    world.move(0, 50, i -> 1);
    assertTrue(world.change(0) <= 5 + World.NOBODY, "the other has five: " + world.change(0));
    assertTrue(world.change(3) >= -5 - World.NOBODY);
  }

  @Test
  void whatMayNotMoveDoesNot() {
    World world = world(sum(0, 1));
    world.move(0, 5, i -> i == 1 ? Double.POSITIVE_INFINITY : 0);
    assertEquals(0, world.change(0), World.NOBODY);
  }

  /** Two fall by one where one falls by two. */
  @Test
  void aWeightedSumStays() {
    World world = world(new World.Line(new int[] {0, 1}, new double[] {2, 1}, -1));
    world.move(0, 4, i -> 1);
    assertEquals(4, world.change(0), World.NOBODY);
    assertEquals(-8, world.change(1), World.NOBODY);
  }

  @Test
  void withoutSumsANumberMovesAlone() {
    World world = world();
    world.move(0, 7, i -> 1);
    assertEquals(7, world.change(0), World.NOBODY);
    assertEquals(List.of(0), world.moved().boxed().toList());
  }
}
