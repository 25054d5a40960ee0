package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.soundings.tally.Base;
import org.soundings.tally.Dimension;
import org.soundings.tally.Table;

/**
 * Whom the levels of one variable lead to another, read from the answers.
 *
 * @param levels the answers that lead there
 * @param answered how many answered the variable led to
 * @param asked how many came to it
 * @param notAsked how many did not
 * @param fromSilence how many came to it without an answer to the variable that leads there
 * @param otherAnswers how many did not come to it because they answered something else
 */
record Routed(
    List<Integer> levels,
    long answered,
    long asked,
    long notAsked,
    long fromSilence,
    long otherAnswers) {
  /** Of a table with the variable that leads there last. */
  static Routed of(Table table) {
    Dimension to = table.dimension(0);
    Dimension from = table.dimension(1);
    List<Integer> levels = new ArrayList<>();
    long[] sums = new long[4];
    long others = 0;
    for (int l = 0; l < from.levels(); l++) {
      long asked = 0;
      for (int i = 0; i < to.levels(); i++) {
        long n = table.cell(i, l).n();
        boolean here = i != Base.notAskedLevel(to);
        asked += here ? n : 0;
        sums[here ? 1 : 2] += n;
        sums[0] += i < to.answers() ? n : 0;
        others += !here && l < from.answers() ? n : 0;
      }
      if (l >= from.answers()) {
        sums[3] += asked;
      } else if (asked > 0) {
        levels.add(l);
      }
    }
    return new Routed(List.copyOf(levels), sums[0], sums[1], sums[2], sums[3], others);
  }
}
