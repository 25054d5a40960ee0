package org.soundings.report.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.report.wording.Language;

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

  /** The same as it is read in a language: what is protected says so in its words. */
  public ReportTable in(Language language) {
    return new ReportTable(
        caption,
        head,
        lines.stream().map(line -> line.in(language)).toList(),
        feet.stream().map(line -> line.in(language)).toList(),
        rest);
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

    private Line in(Language language) {
      String words = language.say("protected");
      return new Line(
          name, entries.stream().map(e -> e.isProtected() ? e.called(words) : e).toList());
    }
  }

  /**
   * One place of a line.
   *
   * @param under smaller, under the text
   * @param tint 0 to 100, how strongly it is tinted; 0 for not at all
   * @param isProtected whether it says that a number is not shown
   */
  public record Entry(String text, String under, int tint, boolean isProtected) {
    /** In no language yet; see {@link ReportTable#in}. */
    public static final Entry PROTECTED = new Entry("protected", "", 0, true);

    public static final Entry NONE = of("–");
    public static final Entry EMPTY = of("");

    public Entry(String text, String under, int tint) {
      this(text, under, tint, false);
    }

    private Entry called(String words) {
      return new Entry(words, under, tint, isProtected);
    }

    public static Entry of(String text) {
      return new Entry(text, "", 0);
    }

    /** The tint in ten steps, 1 to 10, by which the style sheet colours it; 0 for not at all. */
    public int shade() {
      return (tint + 9) / 10;
    }
  }
}
