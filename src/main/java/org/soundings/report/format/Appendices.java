package org.soundings.report.format;

import java.util.ArrayList;
import java.util.List;
import org.soundings.analysis.Protocol;
import org.soundings.analysis.Recruitment;
import org.soundings.analysis.finding.Findings;
import org.soundings.report.Provenance;
import org.soundings.report.figure.Anchors;
import org.soundings.report.figure.FlowFigure;
import org.soundings.report.wording.Language;
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

  private Language language() {
    return Language.of(findings.language());
  }

  private ReportPage.Appendix methods() {
    String text = new MethodsParagraph(findings, provenance).text();
    return new ReportPage.Appendix(
        "methods", language().say("page.methods"), List.of(text), List.of(), List.of());
  }

  private ReportPage.Appendix checklists() {
    return new ReportPage.Appendix(
        "checklists",
        language().say("checklists.title"),
        List.of(
            language()
                .say(
                    "checklists.unknown.told",
                    language().quoted(language().say("checklists.unknown")))),
        List.of(),
        new Checklists(findings, provenance).tables());
  }

  /** What is cited stays what it was: version and hash. */
  private ReportPage.Appendix citation() {
    String cited = findings.protocol().facts().get(Protocol.Fact.CITATION);
    List<ReportPage.Fact> facts = new ArrayList<>();
    facts.add(
        new ReportPage.Fact(
            language().say("source.study"),
            List.of(
                provenance
                    .origin()
                    .in(cited == null ? findings.title() : cited, language()::term))));
    facts.add(
        new ReportPage.Fact(
            language().say("source.questionnaire"),
            List.of(
                language()
                        .say(
                            "source.version",
                            provenance.questionnaire(),
                            provenance.questionnaireVersion())
                    + ", sha256 "
                    + provenance.questionnaireSha256())));
    facts.add(
        new ReportPage.Fact(
            language().say("source.data"),
            List.of(provenance.dataFile() + ", sha256 " + provenance.dataSha256())));
    facts.add(
        new ReportPage.Fact(
            language().say("source.software"), List.of("Soundings " + provenance.version())));
    return new ReportPage.Appendix(
        "citation", language().say("page.citation"), List.of(), facts, List.of());
  }

  private ReportPage.Appendix protocol(Protocol protocol) {
    List<ReportPage.Fact> facts = new ArrayList<>();
    protocol
        .facts()
        .forEach(
            (fact, words) ->
                facts.add(new ReportPage.Fact(language().term(fact.label()), List.of(words))));
    Recruitment recruitment = protocol.recruitment();
    return new ReportPage.Appendix(
        "protocol",
        language().say("page.protocol"),
        List.of(),
        facts,
        recruitment == null ? List.of() : List.of(FlowFigure.of(anchors, recruitment, language())),
        List.of());
  }
}
