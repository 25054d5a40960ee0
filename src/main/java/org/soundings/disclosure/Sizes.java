package org.soundings.disclosure;

import java.util.Set;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;

/**
 * How many are in each group, and whether that is published.
 *
 * @param bands the groupings whose sizes are not said
 */
record Sizes(Cube cube, Tally tally, Margins margins, Set<String> bands) {
  boolean said(String group, int level) {
    return cube.tables().contains(TableId.of(group))
        && !bands.contains(group)
        && !margins.isHidden(group, level);
  }

  long of(String group, int level) {
    return tally.table(TableId.of(group)).cell(level).n();
  }
}
