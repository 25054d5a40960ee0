package org.soundings.report.table;

import java.util.ArrayList;
import java.util.List;
import org.soundings.analysis.Recruitment;
import org.soundings.report.table.ReportTable.Entry;
import org.soundings.report.table.ReportTable.Head;
import org.soundings.report.table.ReportTable.Line;
import org.soundings.report.wording.Language;
import org.soundings.report.wording.Numbers;
import org.soundings.statistics.Estimate;

/** What became of everybody who was recruited, by AAPOR's dispositions. */
public final class DispositionTable {
  private DispositionTable() {}

  /** From all who were asked to those who took part, with the outcome rates. */
  public static ReportTable of(Recruitment recruitment, Language language) {
    List<Line> lines = new ArrayList<>();
    recruitment
        .counts()
        .forEach(
            (disposition, n) ->
                lines.add(
                    new Line(
                        language.term(disposition.label()) + " (" + disposition.letters() + ")",
                        List.of(
                            Entry.of(language.count(n)),
                            share(n, recruitment.recruited(), language)))));
    List<Line> feet = new ArrayList<>();
    feet.add(
        new Line(
            language.say("dispositions.all"),
            List.of(Entry.of(language.count(recruitment.recruited())), Entry.EMPTY)));
    recruitment
        .rates()
        .forEach(
            (rate, value) ->
                feet.add(
                    new Line(
                        language.term(rate.title())
                            + (recruitment.drawn() ? " (" + rate.name() + ")" : ""),
                        List.of(
                            Entry.EMPTY,
                            Entry.of(percent(value, recruitment.recruited(), language))))));
    return new ReportTable(
        language.say("dispositions.caption"),
        List.of(
            Head.of(language.say("dispositions.head")),
            Head.of("n"),
            Head.of(language.say("dispositions.percent"))),
        lines,
        feet,
        null);
  }

  private static Entry share(long n, long all, Language language) {
    return Entry.of(all == 0 ? Numbers.NONE : percent((double) n / all, all, language));
  }

  private static String percent(double share, long n, Language language) {
    double none = Double.NaN;
    return language.percent(new Estimate(share, none, none, none, none, n, ""));
  }
}
