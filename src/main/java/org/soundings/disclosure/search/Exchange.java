package org.soundings.disclosure.search;

import java.util.List;

/**
 * By how many people a group's answer can differ if its people exchange answers with those of other
 * groups, so that how many gave each answer in all, how many are in each group and what each
 * group's answers add up to stay as they are. Only cells that are not shown change. All counts are
 * whole and none is negative: what is found is a data set.
 *
 * @param values of the answers
 * @param own the parts of the group
 * @param others of groups to exchange with
 */
public record Exchange(double[] values, List<Part> own, List<Part> others) {
  /**
   * People who are alike in all that is shown but their answers.
   *
   * @param counts how many of them gave each answer
   * @param movable which of these are not shown
   */
  public record Part(long[] counts, boolean[] movable) {}

  /** At most {@code need}. */
  public long width(int answer, long need) {
    long up = reach(answer, need, 1);
    return up >= need ? need : Math.min(need, up + reach(answer, need - up, -1));
  }

  /** By how many more (1) or fewer (-1) people can have given an answer. */
  private long reach(int answer, long need, int sign) {
    List<long[]> theirs = others.stream().map(part -> part.counts().clone()).toList();
    long reached = 0;
    for (Part part : own) {
      long[] mine = part.counts().clone();
      for (int h = 0; h < others.size() && reached < need; h++) {
        boolean[] movable = both(part.movable(), others.get(h).movable());
        long gain = 1;
        while (gain > 0 && reached < need) {
          gain = step(answer, need - reached, sign, mine, theirs.get(h), movable);
          reached += gain;
        }
      }
    }
    return reached;
  }

  /** Where both are true. */
  public static boolean[] both(boolean[] a, boolean[] b) {
    boolean[] both = new boolean[a.length];
    for (int i = 0; i < a.length; i++) {
      both[i] = a[i] && b[i];
    }
    return both;
  }

  /**
   * The largest exchange of its kind: one answer for another, and two others as far apart the other
   * way.
   */
  private long step(
      int answer, long need, int sign, long[] mine, long[] theirs, boolean[] movable) {
    long best = 0;
    int[] at = new int[0];
    for (int b = 0; b < values.length; b++) {
      for (int c = 0; c < values.length; c++) {
        for (int d = 0; d < values.length; d++) {
          boolean even = values[answer] - values[b] + values[c] - values[d] == 0;
          boolean other = b != answer && d != answer && c != b && c != d;
          if (even && other && areMovable(movable, answer, b, c, d)) {
            long times = times(new int[] {answer, c}, new int[] {b, d}, sign, mine, theirs);
            if (times > best) {
              best = times;
              at = new int[] {b, c, d};
            }
          }
        }
      }
    }
    long most = answer == (at.length == 0 ? -1 : at[1]) ? 2 * best : best;
    if (best == 0) {
      return 0;
    }
    long each = most / best;
    long times = Math.min(best, (need + each - 1) / each);
    move(new int[] {answer, at[1]}, new int[] {at[0], at[2]}, sign * times, mine, theirs);
    return each * times;
  }

  private static boolean areMovable(boolean[] movable, int... levels) {
    for (int level : levels) {
      if (!movable[level]) {
        return false;
      }
    }
    return true;
  }

  /** How often it can be done before somebody is missing. */
  private static long times(int[] more, int[] less, int sign, long[] mine, long[] theirs) {
    int[] fromMine = sign > 0 ? less : more;
    int[] fromTheirs = sign > 0 ? more : less;
    return Math.min(least(fromMine, mine), least(fromTheirs, theirs));
  }

  private static long least(int[] of, long[] counts) {
    return of[0] == of[1] ? counts[of[0]] / 2 : Math.min(counts[of[0]], counts[of[1]]);
  }

  private static void move(int[] more, int[] less, long times, long[] mine, long[] theirs) {
    for (int i = 0; i < more.length; i++) {
      mine[more[i]] += times;
      theirs[more[i]] -= times;
      mine[less[i]] -= times;
      theirs[less[i]] += times;
    }
  }
}
