package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.soundings.disclosure.search.Block;
import org.soundings.questionnaire.Sensitivity;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;

/**
 * Writes variables' own tables into a block: their answers, who answered, and how those of
 * variables that lie in one another add up.
 *
 * @param withoutTotal the variables of which it is hidden how many answered
 */
record OwnNumbers(Cube cube, Tally tally, EarlierMargins before, Set<String> withoutTotal) {
  /** What the number of all who answered costs, where it is hidden last. */
  static final double TOTAL = 1e4;

  private static final double NEVER = Double.POSITIVE_INFINITY;

  /**
   * The numbers of one variable.
   *
   * @param costOfTotal what it costs to hide how many answered
   */
  Own of(Block block, String name, double costOfTotal) {
    int[] levels = levels(block, name);
    long answered = table(name).answered().n();
    boolean secret =
        !before.isTotalTold(name) && (cube.policy().guardsSilence() || costOfTotal < TOTAL);
    int total = block.number(answered, secret ? cube.k(name) : 0, secret ? costOfTotal : NEVER);
    if (withoutTotal.contains(name)) {
      block.hide(total);
    }
    block.line(Margins.boxed(levels), total);
    return new Own(
        levels,
        total,
        AnswerSum.of(cube, name, table(name))
            .map(sum -> sum.number(block, levels, before.isSumTold(name)))
            .orElse(-1));
  }

  private int[] levels(Block block, String name) {
    Table table = table(name);
    int[] levels = new int[table.dimension(0).answers()];
    for (int l = 0; l < levels.length; l++) {
      long n = table.cell(l).n();
      boolean told = before.isTold(name, l);
      levels[l] =
          block.number(n, told ? 0 : cube.k(name), width(name), told ? NEVER : Margins.cost(n));
      if (before.isDecided(name) && !told) {
        block.hide(levels[l]);
      }
      if (!told && n == table.answered().n() && isSensitive(name) && n > 0) {
        block.keepSecret(levels[l]);
      }
    }
    return levels;
  }

  /** How wide the number of an answer's people must stay. */
  long width(String name) {
    return Math.max(1, Math.min(cube.k(name), table(name).answered().n()));
  }

  /** Says that the answers of one variable add up to those of another. */
  void nest(Block block, Nesting n, int[] inner, int[] outer) {
    for (int l = 0; l < outer.length; l++) {
      List<Integer> parts = new ArrayList<>();
      n.within(l).forEach(in -> parts.add(inner[in]));
      if (n.rest()[l] > 0) {
        parts.add(block.unprinted(n.rest()[l], cube.k(n.outer())));
      }
      block.line(parts, outer[l]);
    }
  }

  private boolean isSensitive(String name) {
    return cube.codebook().sensitivity(name) != Sensitivity.ORDINARY;
  }

  private Table table(String name) {
    return tally.table(TableId.of(name));
  }
}
