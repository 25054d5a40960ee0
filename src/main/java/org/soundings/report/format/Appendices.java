package org.soundings.report.format;

import java.util.ArrayList;
import java.util.List;
import org.soundings.analysis.Protocol;
import org.soundings.analysis.Recruitment;
import org.soundings.analysis.finding.Findings;
import org.soundings.report.Provenance;
import org.soundings.report.figure.Anchors;
import org.soundings.report.figure.FlowFigure;
import org.soundings.report.wording.MethodsParagraph;

/** What stands behind the findings: the protocol, the methods in words, checklists, citation. */
record Appendices(Findings findings, Provenance provenance, Anchors anchors) {
  List<ReportPage.Appendix> all() {
    List<ReportPage.Appendix> all = new ArrayList<>();
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

  private ReportPage.Appendix methods() {
    String text = new MethodsParagraph(findings, provenance).text();
    return new ReportPage.Appendix(
        "methods", "Methods, to be pasted", List.of(text), List.of(), List.of());
  }

  private ReportPage.Appendix checklists() {
    return new ReportPage.Appendix(
        "checklists",
        "Checklists",
        List.of("What is “" + Checklists.UNKNOWN + "” here, the study's plan does not say."),
        List.of(),
        new Checklists(findings, provenance).tables());
  }

  /** What is cited stays what it was: version and hash. */
  private ReportPage.Appendix citation() {
    String cited = findings.protocol().facts().get(Protocol.Fact.CITATION);
    List<ReportPage.Fact> facts = new ArrayList<>();
    facts.add(
        new ReportPage.Fact(
            "Study", List.of(provenance.origin().in(cited == null ? findings.title() : cited))));
    facts.add(
        new ReportPage.Fact(
            "Questionnaire",
            List.of(
                provenance.questionnaire()
                    + ", version "
                    + provenance.questionnaireVersion()
                    + ", sha256 "
                    + provenance.questionnaireSha256())));
    facts.add(
        new ReportPage.Fact(
            "Data", List.of(provenance.dataFile() + ", sha256 " + provenance.dataSha256())));
    facts.add(new ReportPage.Fact("Software", List.of("Soundings " + provenance.version())));
    return new ReportPage.Appendix("citation", "To cite this report", List.of(), facts, List.of());
  }

  private ReportPage.Appendix protocol(Protocol protocol) {
    List<ReportPage.Fact> facts = new ArrayList<>();
    protocol
        .facts()
        .forEach((fact, words) -> facts.add(new ReportPage.Fact(fact.label(), List.of(words))));
    Recruitment recruitment = protocol.recruitment();
    return new ReportPage.Appendix(
        "protocol",
        "How the survey was done",
        List.of(),
        facts,
        recruitment == null ? List.of() : List.of(FlowFigure.of(anchors, recruitment)),
        List.of());
  }
}
