package org.soundings.report.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Whole;
import org.soundings.report.drawing.Lettering;
import org.soundings.report.wording.Basis;
import org.soundings.report.wording.Language;
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

  /**
   * @param basis what the report's numbers rest on, and the language
   * @param whole of which base the shares are
   * @param first the head of the column of categories
   * @param shares in the order of the lines; those beyond {@link #MOST_LINES} are only counted
   * @param answered the base
   * @param why how many gave no answer, below the base
   */
  public static ReportTable of(
      Basis basis,
      Whole.Of whole,
      String first,
      List<Finding.Share> shares,
      Cell answered,
      List<Unanswered> why) {
    Language language = basis.language();
    List<ReportTable.Line> lines = new ArrayList<>();
    for (Finding.Share share : shares.subList(0, Math.min(MOST_LINES, shares.size()))) {
      lines.add(
          new ReportTable.Line(
              name(share.label()), entries(language, share.cell(), share.estimate())));
    }
    List<ReportTable.Line> feet = new ArrayList<>();
    feet.add(
        new ReportTable.Line(
            language.say(whole == Whole.Of.VALID ? "table.base.valid" : "table.base"),
            List.of(count(language, answered), ReportTable.Entry.EMPTY, ReportTable.Entry.EMPTY)));
    feet.addAll(missing(language, why, 2));
    return new ReportTable(
        basis.tableOfShares(),
        List.of(
            ReportTable.Head.of(first),
            ReportTable.Head.of("n"),
            ReportTable.Head.of("%"),
            ReportTable.Head.of(basis.interval())),
        lines,
        feet,
        rest(language, shares.size(), MOST_LINES));
  }

  /** Only how many gave no answer, and why. */
  public static ReportTable ofMissing(Language language, List<Unanswered> why) {
    return new ReportTable(
        language.say("table.missing"),
        List.of(ReportTable.Head.of(language.say("table.reason")), ReportTable.Head.of("n")),
        missing(language, why, 0),
        List.of(),
        null);
  }

  static List<ReportTable.Line> missing(Language language, List<Unanswered> why, int empty) {
    List<ReportTable.Line> lines = new ArrayList<>();
    for (Unanswered reason : why) {
      List<ReportTable.Entry> entries = new ArrayList<>(List.of(count(language, reason.cell())));
      for (int i = 0; i < empty; i++) {
        entries.add(ReportTable.Entry.EMPTY);
      }
      lines.add(new ReportTable.Line(reason.words(language), entries));
    }
    return lines;
  }

  /** n, percent and interval of a share; a hidden one says that it is protected. */
  public static List<ReportTable.Entry> entries(Language language, Cell cell, Estimate e) {
    return cell.shown()
        ? List.of(
            count(language, cell),
            ReportTable.Entry.of(language.percent(e)),
            ReportTable.Entry.of(language.percentRange(e)))
        : List.of(ReportTable.Entry.PROTECTED, ReportTable.Entry.NONE, ReportTable.Entry.NONE);
  }

  /** How many people; a hidden number says that it is protected. */
  public static ReportTable.Entry count(Language language, Cell cell) {
    return cell.shown()
        ? ReportTable.Entry.of(language.count(cell.n()))
        : ReportTable.Entry.PROTECTED;
  }

  /** A label as the head of a column. */
  public static ReportTable.Head head(String label, String under) {
    return new ReportTable.Head(Lettering.shorten(label, LONGEST_HEAD), under);
  }

  /** A label as the name of a line, cut where it is too long. */
  public static String name(String label) {
    return Lettering.shorten(label, LONGEST_NAME);
  }

  /** How many lines were left out, in words; null where none were. */
  public static @Nullable String rest(Language language, int all, int shown) {
    return all > shown ? language.say("table.rest", language.count(all - shown)) : null;
  }
}
