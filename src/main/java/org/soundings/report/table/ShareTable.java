package org.soundings.report.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Whole;
import org.soundings.report.drawing.Lettering;
import org.soundings.report.wording.Basis;
import org.soundings.report.wording.Numbers;
import org.soundings.report.wording.Unanswered;
import org.soundings.statistics.Estimate;
import org.soundings.tally.Cell;

/** Tables of shares: a line a category with its count, percent and interval. */
public final class ShareTable {
  public static final int MOST_LINES = 200;
  public static final int MOST_CELLS = 1500;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_HEAD = 60;

  private ShareTable() {}

  public static Table of(
      Basis basis,
      Whole.Of whole,
      String first,
      List<Finding.Share> shares,
      Cell answered,
      List<Unanswered> why) {
    List<Table.Line> lines = new ArrayList<>();
    for (Finding.Share share : shares.subList(0, Math.min(MOST_LINES, shares.size()))) {
      lines.add(new Table.Line(name(share.label()), entries(share.cell(), share.estimate())));
    }
    List<Table.Line> feet = new ArrayList<>();
    feet.add(
        new Table.Line(
            whole == Whole.Of.VALID ? "Gave a valid answer (base)" : "Answered (base)",
            List.of(count(answered), Table.Entry.EMPTY, Table.Entry.EMPTY)));
    feet.addAll(missing(why, 2));
    return new Table(
        basis.tableOfShares(),
        List.of(
            Table.Head.of(first),
            Table.Head.of("n"),
            Table.Head.of("%"),
            Table.Head.of(basis.interval())),
        lines,
        feet,
        rest(shares.size(), MOST_LINES));
  }

  /** Only how many gave no answer, and why. */
  public static Table ofMissing(List<Unanswered> why) {
    return new Table(
        "Those without an answer",
        List.of(Table.Head.of("Reason"), Table.Head.of("n")),
        missing(why, 0),
        List.of(),
        null);
  }

  static List<Table.Line> missing(List<Unanswered> why, int empty) {
    List<Table.Line> lines = new ArrayList<>();
    for (Unanswered reason : why) {
      List<Table.Entry> entries = new ArrayList<>(List.of(count(reason.cell())));
      for (int i = 0; i < empty; i++) {
        entries.add(Table.Entry.EMPTY);
      }
      lines.add(new Table.Line(reason.words(), entries));
    }
    return lines;
  }

  public static List<Table.Entry> entries(Cell cell, Estimate e) {
    return cell.shown()
        ? List.of(
            count(cell),
            Table.Entry.of(Numbers.percent(e)),
            Table.Entry.of(Numbers.percentRange(e)))
        : List.of(Table.Entry.PROTECTED, Table.Entry.NONE, Table.Entry.NONE);
  }

  public static Table.Entry count(Cell cell) {
    return cell.shown() ? Table.Entry.of(Numbers.count(cell.n())) : Table.Entry.PROTECTED;
  }

  /** A label as the head of a column. */
  public static Table.Head head(String label, String under) {
    return new Table.Head(Lettering.shorten(label, LONGEST_HEAD), under);
  }

  public static String name(String label) {
    return Lettering.shorten(label, LONGEST_NAME);
  }

  public static @Nullable String rest(int all, int shown) {
    return all > shown ? Numbers.count(all - shown) + " more are in tables.csv." : null;
  }
}
