package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.soundings.disclosure.search.Block;

/**
 * Cells of tables whose answers or groups lie in one another, as sums of a block.
 *
 * @param cells the numbers of a table's cells, row by row, group by group
 */
record NestedCells(Cube cube, Block block, Function<Crossing, int[][]> cells) {
  /** Answers that lie in one another, each by the same groups. */
  void answers(Nesting n, Crossing inner, Crossing outer) {
    for (int row = 0; row < outer.rows(); row++) {
      for (int g = 0; g <= outer.groups(); g++) {
        List<Integer> parts = new ArrayList<>();
        long in = 0;
        for (int level : n.within(row)) {
          parts.add(cells.apply(inner)[level][g]);
          in += inner.n(level, g);
        }
        line(parts, in, outer, row, g);
      }
    }
  }

  /** Groups that lie in one another, each by the same answers. */
  void groups(Nesting n, Crossing inner, Crossing outer) {
    for (int row = 0; row < outer.rows(); row++) {
      for (int g = 0; g < outer.groups(); g++) {
        List<Integer> parts = new ArrayList<>();
        long in = 0;
        for (int level : n.within(g)) {
          parts.add(cells.apply(inner)[row][level]);
          in += inner.n(row, level);
        }
        line(parts, in, outer, row, g);
      }
    }
  }

  private void line(List<Integer> parts, long in, Crossing outer, int row, int group) {
    long rest = outer.n(row, group) - in;
    if (rest > 0) {
      parts.add(block.unprinted(rest, cube.k(outer.item())));
    }
    block.line(parts, cells.apply(outer)[row][group]);
  }
}
