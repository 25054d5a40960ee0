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

  public static ReportTable of(
      Basis basis,
      Whole.Of whole,
      String first,
      List<Finding.Share> shares,
      Cell answered,
      List<Unanswered> why) {
    List<ReportTable.Line> lines = new ArrayList<>();
    for (Finding.Share share : shares.subList(0, Math.min(MOST_LINES, shares.size()))) {
      lines.add(new ReportTable.Line(name(share.label()), entries(share.cell(), share.estimate())));
    }
    List<ReportTable.Line> feet = new ArrayList<>();
    feet.add(
        new ReportTable.Line(
            whole == Whole.Of.VALID ? "Gave a valid answer (base)" : "Answered (base)",
            List.of(count(answered), ReportTable.Entry.EMPTY, ReportTable.Entry.EMPTY)));
    feet.addAll(missing(why, 2));
    return new ReportTable(
        basis.tableOfShares(),
        List.of(
            ReportTable.Head.of(first),
            ReportTable.Head.of("n"),
            ReportTable.Head.of("%"),
            ReportTable.Head.of(basis.interval())),
        lines,
        feet,
        rest(shares.size(), MOST_LINES));
  }

  /** Only how many gave no answer, and why. */
  public static ReportTable ofMissing(List<Unanswered> why) {
    return new ReportTable(
        "Those without an answer",
        List.of(ReportTable.Head.of("Reason"), ReportTable.Head.of("n")),
        missing(why, 0),
        List.of(),
        null);
  }

  static List<ReportTable.Line> missing(List<Unanswered> why, int empty) {
    List<ReportTable.Line> lines = new ArrayList<>();
    for (Unanswered reason : why) {
      List<ReportTable.Entry> entries = new ArrayList<>(List.of(count(reason.cell())));
      for (int i = 0; i < empty; i++) {
        entries.add(ReportTable.Entry.EMPTY);
      }
      lines.add(new ReportTable.Line(reason.words(), entries));
    }
    return lines;
  }

  public static List<ReportTable.Entry> entries(Cell cell, Estimate e) {
    return cell.shown()
        ? List.of(
            count(cell),
            ReportTable.Entry.of(Numbers.percent(e)),
            ReportTable.Entry.of(Numbers.percentRange(e)))
        : List.of(ReportTable.Entry.PROTECTED, ReportTable.Entry.NONE, ReportTable.Entry.NONE);
  }

  public static ReportTable.Entry count(Cell cell) {
    return cell.shown()
        ? ReportTable.Entry.of(Numbers.count(cell.n()))
        : ReportTable.Entry.PROTECTED;
  }

  /** A label as the head of a column. */
  public static ReportTable.Head head(String label, String under) {
    return new ReportTable.Head(Lettering.shorten(label, LONGEST_HEAD), under);
  }

  public static String name(String label) {
    return Lettering.shorten(label, LONGEST_NAME);
  }

  public static @Nullable String rest(int all, int shown) {
    return all > shown ? Numbers.count(all - shown) + " more are in tables.csv." : null;
  }
}
