package org.soundings.exchange;

import java.util.List;
import org.soundings.response.Missing;

/**
 * What an empty cell means where an item has a column for each option: nothing was answered where
 * all of them are empty; else an option was not chosen, or not ranked.
 */
sealed interface SetRule {
  /**
   * Looks at the first {@code rows} answers.
   *
   * @param numbers where they come from, for what is wrong with them
   */
  void apply(int rows, RowNumbers numbers, Faults faults);

  /** What row of the file an answer came from. */
  interface RowNumbers {
    long of(int row);
  }

  /** An option left empty by someone who marked others was not chosen. */
  record Multiple(List<AnswerTarget> options) implements SetRule {
    @Override
    public void apply(int rows, RowNumbers numbers, Faults faults) {
      for (int row = 0; row < rows; row++) {
        if (anyAnswered(options, row)) {
          for (AnswerTarget option : options) {
            if (option.is(row, Missing.SKIPPED)) {
              option.set(row, 0);
            }
          }
        }
      }
    }
  }

  /**
   * An option left empty by someone who ranked others is not applicable. No two may share a place.
   *
   * @param columns where the options stand in the file
   */
  record Ranking(List<AnswerTarget> options, List<Integer> columns) implements SetRule {
    @Override
    public void apply(int rows, RowNumbers numbers, Faults faults) {
      for (int row = 0; row < rows; row++) {
        if (!anyAnswered(options, row)) {
          continue;
        }
        int shared = firstShared(row);
        if (shared >= 0) {
          faults.cell(numbers.of(row), columns.get(shared), DataFault.SHARED_PLACE, "");
        }
        for (AnswerTarget option : options) {
          if (shared >= 0) {
            option.set(row, Missing.SKIPPED);
          } else if (option.is(row, Missing.SKIPPED)) {
            option.set(row, Missing.NOT_APPLICABLE);
          }
        }
      }
    }

    private int firstShared(int row) {
      for (int i = 1; i < options.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (options.get(i).answered(row)
              && options.get(i).level(row) == options.get(j).level(row)) {
            return i;
          }
        }
      }
      return -1;
    }
  }

  /** Who left a choice empty and wrote words under its option "other" chose that. */
  record Other(AnswerTarget choice, int level, AnswerTarget words) implements SetRule {
    @Override
    public void apply(int rows, RowNumbers numbers, Faults faults) {
      for (int row = 0; row < rows; row++) {
        if (choice.is(row, Missing.SKIPPED) && words.answered(row)) {
          choice.set(row, level);
        }
      }
    }
  }

  /** What the file has no column for was not asked. Comes before the others. */
  record Absent(AnswerTarget target) implements SetRule {
    @Override
    public void apply(int rows, RowNumbers numbers, Faults faults) {
      for (int row = 0; row < rows; row++) {
        target.set(row, Missing.NOT_ASKED);
      }
    }
  }

  private static boolean anyAnswered(List<AnswerTarget> options, int row) {
    for (AnswerTarget option : options) {
      if (option.answered(row)) {
        return true;
      }
    }
    return false;
  }
}
