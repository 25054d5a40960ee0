package org.soundings.report.table;

import java.util.ArrayList;
import java.util.List;
import org.soundings.analysis.Recruitment;
import org.soundings.report.table.ReportTable.Entry;
import org.soundings.report.table.ReportTable.Head;
import org.soundings.report.table.ReportTable.Line;
import org.soundings.report.wording.Numbers;
import org.soundings.statistics.Estimate;

/** What became of everybody who was recruited, by AAPOR's dispositions. */
public final class DispositionTable {
  private DispositionTable() {}

  /** From all who were asked to those who took part, with the outcome rates. */
  public static ReportTable of(Recruitment recruitment) {
    List<Line> lines = new ArrayList<>();
    recruitment
        .counts()
        .forEach(
            (disposition, n) ->
                lines.add(
                    new Line(
                        disposition.label() + " (" + disposition.letters() + ")",
                        List.of(Entry.of(Numbers.count(n)), share(n, recruitment.recruited())))));
    List<Line> feet = new ArrayList<>();
    feet.add(
        new Line(
            "All who were recruited",
            List.of(Entry.of(Numbers.count(recruitment.recruited())), Entry.EMPTY)));
    recruitment
        .rates()
        .forEach(
            (rate, value) ->
                feet.add(
                    new Line(
                        rate.title() + (recruitment.drawn() ? " (" + rate.name() + ")" : ""),
                        List.of(Entry.EMPTY, Entry.of(percent(value, recruitment.recruited()))))));
    return new ReportTable(
        "Dispositions (AAPOR, Standard Definitions, 10th edition)",
        List.of(Head.of("Disposition"), Head.of("n"), Head.of("Percent")),
        lines,
        feet,
        null);
  }

  private static Entry share(long n, long all) {
    return Entry.of(all == 0 ? Numbers.NONE : percent((double) n / all, all));
  }

  private static String percent(double share, long n) {
    double none = Double.NaN;
    return Numbers.percent(new Estimate(share, none, none, none, none, n, ""));
  }
}
