package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.soundings.disclosure.search.Block;
import org.soundings.questionnaire.Sensitivity;

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
        long rest = outer.n(row, g);
        for (int level : n.within(row)) {
          parts.add(cells.apply(inner)[level][g]);
          rest -= inner.n(level, g);
        }
        if (rest > 0) {
          parts.add(block.unprinted(rest, cube.k(outer.item())));
        }
        block.line(parts, cells.apply(outer)[row][g]);
      }
    }
  }

  /** Groups that lie in one another, each by the same answers. */
  void groups(Nesting n, Crossing inner, Crossing outer) {
    for (int g = 0; g < outer.groups(); g++) {
      long[] rest = outer.counts(g);
      for (int level : n.within(g)) {
        Arrays.setAll(rest, row -> rest[row] - inner.n(row, level));
      }
      boolean alike = !outer.number() && isSensitive(outer.item()) && areAlike(rest);
      for (int row = 0; row < outer.rows(); row++) {
        List<Integer> parts = new ArrayList<>();
        for (int level : n.within(g)) {
          parts.add(cells.apply(inner)[row][level]);
        }
        if (rest[row] > 0 || alike) {
          parts.add(rest(rest[row], alike, cube.k(outer.item())));
        }
        block.line(parts, cells.apply(outer)[row][g]);
      }
    }
  }

  /** Those of a wider group who are in none of the finer ones: a group as well (D2, D3). */
  private int rest(long n, boolean alike, int k) {
    int number = block.unprinted(n, k);
    if (alike && n > 0) {
      block.keepSecret(number);
    }
    return number;
  }

  private boolean isSensitive(String item) {
    return cube.codebook().sensitivity(item) != Sensitivity.ORDINARY;
  }

  private static boolean areAlike(long[] counts) {
    return Arrays.stream(counts).filter(n -> n > 0).count() == 1;
  }
}
