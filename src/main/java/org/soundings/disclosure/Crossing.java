package org.soundings.disclosure;

import java.util.Arrays;
import org.soundings.tally.Cell;
import org.soundings.tally.Dimension;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;

/**
 * A table of two variables read as an item by a group, whichever stands first. Those who are in no
 * group are one more group, the last. A number has one row: that it was given.
 */
record Crossing(TableId names, Table table, int groupAt, boolean number) {
  String group() {
    return names.get(groupAt);
  }

  String item() {
    return names.get(1 - groupAt);
  }

  int rows() {
    return number ? 1 : dimension(1 - groupAt).answers();
  }

  int groups() {
    return dimension(groupAt).answers();
  }

  private Dimension dimension(int at) {
    return table.dimension(at);
  }

  /** How many gave the answer {@code row} in {@code group}. */
  long n(int row, int group) {
    long n = 0;
    int end = group < groups() ? group + 1 : dimension(groupAt).levels();
    for (int g = group; g < end; g++) {
      int last = number ? dimension(1 - groupAt).answers() : row + 1;
      for (int r = number ? 0 : row; r < last; r++) {
        n += table.cellAt(index(r, g)).n();
      }
    }
    return n;
  }

  /** How many gave each answer in {@code group}. */
  long[] counts(int group) {
    long[] counts = new long[rows()];
    for (int r = 0; r < counts.length; r++) {
      counts[r] = n(r, group);
    }
    return counts;
  }

  /** Whether an answer was given by somebody in a group, and by fewer than {@code k}. */
  boolean anyBelow(long k) {
    for (int g = 0; g < groups(); g++) {
      if (Arrays.stream(counts(g)).anyMatch(n -> n > 0 && n < k)) {
        return true;
      }
    }
    return false;
  }

  /** How many of {@code group} answered. */
  long base(int group) {
    long n = 0;
    for (int r = 0; r < rows(); r++) {
      n += n(r, group);
    }
    return n;
  }

  /** How many of {@code group} gave no answer. */
  long unanswered(int group) {
    long n = 0;
    Dimension item = dimension(1 - groupAt);
    int end = group < groups() ? group + 1 : dimension(groupAt).levels();
    for (int g = group; g < end; g++) {
      for (int r = item.answers(); r < item.levels(); r++) {
        n += table.cellAt(index(r, g)).n();
      }
    }
    return n;
  }

  /** How many are in {@code group}. */
  long size(int group) {
    return base(group) + unanswered(group);
  }

  /** The numbers of {@code group}, ascending, one a person. */
  double[] values(int group) {
    Dimension item = dimension(1 - groupAt);
    double[] values = new double[Math.toIntExact(base(group))];
    int place = 0;
    int end = group < groups() ? group + 1 : dimension(groupAt).levels();
    for (int r = 0; r < item.answers(); r++) {
      for (int g = group; g < end; g++) {
        for (long i = table.cellAt(index(r, g)).n(); i > 0; i--) {
          values[place++] = item.value(r);
        }
      }
    }
    return values;
  }

  /** Whether all who answered in {@code group} gave the same answer. */
  boolean isUnanimous(int group) {
    return number ? oneValue(group) : Arrays.stream(counts(group)).filter(n -> n > 0).count() == 1;
  }

  /** Whether all who gave a number in {@code group} gave the same one. */
  boolean oneValue(int group) {
    int different = 0;
    for (int r = 0; r < dimension(1 - groupAt).answers(); r++) {
      different += table.cellAt(index(r, group)).n() > 0 ? 1 : 0;
    }
    return different == 1;
  }

  int index(int row, int group) {
    return groupAt == 0 ? table.index(group, row) : table.index(row, group);
  }

  /** The table with only those cells shown that {@code shown} says, row by row. */
  Table cleared(boolean[][] shown, boolean all) {
    Cell.Status[] status = new Cell.Status[table.cells()];
    for (int i = 0; i < status.length; i++) {
      int[] at = table.levels(i);
      int g = at[groupAt];
      int r = at[1 - groupAt];
      boolean answer = r < shown.length && g < groups();
      status[i] = answer && shown[r][g] ? Cell.Status.SHOWN : Cell.Status.PRIMARY;
    }
    return table.hide(status, all ? Cell.Status.SHOWN : Cell.Status.PRIMARY);
  }
}
