package org.soundings.desk.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Two texts line by line: the lines that differ, with some around them.
 *
 * @param rows in order; empty where the texts are the same
 */
public record SideBySide(List<Row> rows) {
  private static final int AROUND = 2;

  /** Most lines on one side that are compared one by one; more are shown as they are. */
  private static final int MOST = 1_500;

  /** What a row shows. */
  public enum Kind {
    SAME,
    CHANGED,

    /** Lines that are the same on both sides and left out. */
    GAP
  }

  /**
   * One line on each side.
   *
   * @param left its number on the left, from 1; 0 where there is none
   * @param right the same on the right
   */
  public record Row(Kind kind, int left, String before, int right, String after) {}

  public SideBySide {
    rows = List.copyOf(rows);
  }

  public static SideBySide of(String before, String after) {
    return new SideBySide(around(all(lines(before), lines(after))));
  }

  private static List<String> lines(String text) {
    return List.of(text.split("\n", -1));
  }

  private static List<Row> all(List<String> before, List<String> after) {
    int shorter = Math.min(before.size(), after.size());
    int start = 0;
    while (start < shorter && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < start; i++) {
      rows.add(new Row(Kind.SAME, i + 1, before.get(i), i + 1, after.get(i)));
    }
    between(
        before.subList(start, before.size() - end),
        after.subList(start, after.size() - end),
        start,
        rows);
    for (int i = end; i > 0; i--) {
      int left = before.size() - i;
      int right = after.size() - i;
      rows.add(new Row(Kind.SAME, left + 1, before.get(left), right + 1, after.get(right)));
    }
    return rows;
  }

  private static void between(List<String> before, List<String> after, int start, List<Row> rows) {
    int[][] same =
        before.size() > MOST || after.size() > MOST
            ? new int[before.size() + 1][1]
            : common(before, after);
    boolean known = same[0].length > 1 || after.isEmpty();
    Deque<Integer> left = new ArrayDeque<>();
    Deque<Integer> right = new ArrayDeque<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (known && i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        pairs(left, right, before, after, start, rows);
        rows.add(new Row(Kind.SAME, start + i + 1, before.get(i), start + j + 1, after.get(j)));
        i++;
        j++;
      } else if (j >= after.size()
          || i < before.size() && (!known || same[i + 1][j] >= same[i][j + 1])) {
        left.add(i++);
      } else {
        right.add(j++);
      }
    }
    pairs(left, right, before, after, start, rows);
  }

  /** How many lines the rests of both have in common, in order. */
  private static int[][] common(List<String> before, List<String> after) {
    int[][] same = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        same[i][j] =
            before.get(i).equals(after.get(j))
                ? same[i + 1][j + 1] + 1
                : Math.max(same[i + 1][j], same[i][j + 1]);
      }
    }
    return same;
  }

  private static void pairs(
      Deque<Integer> left,
      Deque<Integer> right,
      List<String> before,
      List<String> after,
      int start,
      List<Row> rows) {
    while (!left.isEmpty() || !right.isEmpty()) {
      int i = left.isEmpty() ? -1 : left.remove();
      int j = right.isEmpty() ? -1 : right.remove();
      rows.add(
          new Row(
              Kind.CHANGED,
              i < 0 ? 0 : start + i + 1,
              i < 0 ? "" : before.get(i),
              j < 0 ? 0 : start + j + 1,
              j < 0 ? "" : after.get(j)));
    }
  }

  private static List<Row> around(List<Row> all) {
    boolean[] near = new boolean[all.size()];
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).kind() == Kind.CHANGED) {
        for (int n = Math.max(0, i - AROUND); n <= Math.min(all.size() - 1, i + AROUND); n++) {
          near[n] = true;
        }
      }
    }
    List<Row> shown = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (near[i]) {
        shown.add(all.get(i));
      } else if (shown.isEmpty() || shown.getLast().kind() != Kind.GAP) {
        shown.add(new Row(Kind.GAP, 0, "", 0, ""));
      }
    }
    return shown.size() == 1 ? List.of() : shown;
  }
}
