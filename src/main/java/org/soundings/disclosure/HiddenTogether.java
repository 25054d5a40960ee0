package org.soundings.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundings.tally.Cell;
import org.soundings.tally.Table;

/**
 * A table by sampling unit in which no hidden cell stands alone: all that are hidden in one column
 * are counted together, at the place of the first, so that sums over the column stay and no cell of
 * it can be told. A group that is hidden as a whole is counted as not answered.
 *
 * @param table its first dimension the unit
 * @param cells the cleared table of the other dimensions, or null where they end in a number
 * @param numbers the cleared numbers, or null
 */
record HiddenTogether(Table table, @Nullable Table cells, @Nullable NumberTable numbers) {
  Table merged() {
    int each = table.cells() / table.dimension(0).levels();
    int[] within = numbers != null ? byGroup(numbers, each) : byColumn(each);
    int[] into = new int[table.cells()];
    for (int index = 0; index < into.length; index++) {
      into[index] = index - index % each + within[index % each];
    }
    return table.pour(into);
  }

  private int[] byColumn(int each) {
    Map<List<Object>, Integer> first = new HashMap<>();
    int[] into = new int[each];
    for (int cell = 0; cell < each; cell++) {
      into[cell] = cell;
      if (cells != null && cells.cellAt(cell).status() != Cell.Status.SHOWN) {
        int[] levels = cells.levels(cell);
        Integer column = levels.length > 1 ? levels[levels.length - 1] : -1;
        Integer before = first.putIfAbsent(List.of(cells.isAnswer(cell), column), cell);
        into[cell] = before == null ? cell : before;
      }
    }
    return into;
  }

  private static int[] byGroup(NumberTable numbers, int each) {
    int parts = numbers.parts().size();
    int width = each / parts;
    int[] into = new int[each];
    for (int cell = 0; cell < each; cell++) {
      boolean hidden = numbers.parts().get(cell / width).status() != Cell.Status.SHOWN;
      into[cell] = hidden ? (cell / width + 1) * width - 1 : cell;
    }
    return into;
  }
}
