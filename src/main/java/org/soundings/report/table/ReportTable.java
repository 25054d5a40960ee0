package org.soundings.report.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is read.
 *
 * @param head the columns, the first that of the lines' names; empty where each line says all
 * @param feet bases and reasons for no answer
 * @param rest what was left out, where it was too long for a page
 */
public record ReportTable(
    String caption, List<Head> head, List<Line> lines, List<Line> feet, @Nullable String rest) {
  public ReportTable {
    head = List.copyOf(head);
    lines = List.copyOf(lines);
    feet = List.copyOf(feet);
  }

  /** The same with what its counts are. */
  public ReportTable counted(String counts) {
    return new ReportTable(caption + counts, head, lines, feet, rest);
  }

  /** A column's name and, under it, its base. */
  public record Head(String name, String under) {
    public static Head of(String name) {
      return new Head(name, "");
    }
  }

  /** One line. */
  public record Line(String name, List<Entry> entries) {
    public Line {
      entries = List.copyOf(entries);
    }
  }

  /**
   * One place of a line.
   *
   * @param under smaller, under the text
   * @param tint 0 to 100, how strongly it is tinted; 0 for not at all
   */
  public record Entry(String text, String under, int tint) {
    public static final Entry PROTECTED = of("protected");
    public static final Entry NONE = of("–");
    public static final Entry EMPTY = of("");

    public static Entry of(String text) {
      return new Entry(text, "", 0);
    }

    /** The tint in ten steps, 1 to 10, by which the style sheet colours it; 0 for not at all. */
    public int shade() {
      return (tint + 9) / 10;
    }

    public boolean isProtected() {
      return equals(PROTECTED);
    }
  }
}
