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
record Appendices(Findings findings, Provenance provenance, Anchors anchors) {
  List<Page.Appendix> all() {
    List<Page.Appendix> all = new ArrayList<>();
    Protocol protocol = findings.protocol();
    if (!protocol.facts().isEmpty() || protocol.recruitment() != null) {
      all.add(protocol(protocol));
    }
    all.add(methods());
    if (!protocol.facts().isEmpty() || protocol.recruitment() != null) {
      all.add(checklists());
    }
    all.add(citation());
    return all;
  }

  private Page.Appendix methods() {
    String text = new MethodsParagraph(findings, provenance).text();
    return new Page.Appendix(
        "methods", "Methods, to be pasted", List.of(text), List.of(), List.of());
  }

  private Page.Appendix checklists() {
    return new Page.Appendix(
        "checklists",
        "Checklists",
        List.of("What is “" + Checklists.UNKNOWN + "” here, the study's plan does not say."),
        List.of(),
        new Checklists(findings, provenance).tables());
  }

  /** What is cited stays what it was: version and hash. */
  private Page.Appendix citation() {
    String cited = findings.protocol().facts().get(Protocol.Fact.CITATION);
    List<Page.Fact> facts = new ArrayList<>();
    facts.add(
        new Page.Fact(
            "Study", List.of(provenance.origin().in(cited == null ? findings.title() : cited))));
    facts.add(
        new Page.Fact(
            "Questionnaire",
            List.of(
                provenance.questionnaire()
                    + ", version "
                    + provenance.questionnaireVersion()
                    + ", sha256 "
                    + provenance.questionnaireSha256())));
    facts.add(
        new Page.Fact(
            "Data", List.of(provenance.dataFile() + ", sha256 " + provenance.dataSha256())));
    facts.add(new Page.Fact("Software", List.of("Soundings " + provenance.version())));
    return new Page.Appendix("citation", "To cite this report", List.of(), facts, List.of());
  }

  private Page.Appendix protocol(Protocol protocol) {
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
        recruitment == null ? List.of() : List.of(FlowFigure.of(anchors, recruitment)),
        List.of());
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
