package org.soundings.report;

import java.util.ArrayList;
import java.util.List;
import org.soundings.analysis.Findings;
import org.soundings.analysis.Protocol;
import org.soundings.analysis.Recruitment;
import org.soundings.report.figure.Numbers;
import org.soundings.report.page.Page;
import org.soundings.report.page.Table;
import org.soundings.report.page.Table.Entry;
import org.soundings.report.page.Table.Head;
import org.soundings.report.page.Table.Line;
import org.soundings.statistics.Estimate;

/** What stands behind the findings: the protocol, the methods in words, checklists, citation. */
record Appendices(Findings findings, Provenance provenance) {
  List<Page.Appendix> all() {
    List<Page.Appendix> all = new ArrayList<>();
    Protocol protocol = findings.protocol();
    if (!protocol.facts().isEmpty() || protocol.recruitment() != null) {
      all.add(protocol(protocol));
    }
    return all;
  }

  private static Page.Appendix protocol(Protocol protocol) {
    List<Page.Fact> facts = new ArrayList<>();
    protocol
        .facts()
        .forEach((fact, words) -> facts.add(new Page.Fact(fact.label(), List.of(words))));
    Recruitment recruitment = protocol.recruitment();
    return new Page.Appendix(
        "protocol",
        "How the survey was done",
        List.of(),
        facts,
        recruitment == null ? List.of() : List.of(dispositions(recruitment)));
  }

  /** From all who were asked to those who took part, with the outcome rates. */
  static Table dispositions(Recruitment recruitment) {
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
    return new Table(
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
