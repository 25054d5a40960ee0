package org.soundings.report.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.Protocol.Fact;
import org.soundings.analysis.Recruitment;
import org.soundings.analysis.finding.Findings;
import org.soundings.report.Provenance;
import org.soundings.report.table.ReportTable;
import org.soundings.report.table.ReportTable.Entry;
import org.soundings.report.table.ReportTable.Head;
import org.soundings.report.table.ReportTable.Line;
import org.soundings.report.wording.Language;
import org.soundings.report.wording.MethodsParagraph;

/**
 * What journals ask of a survey, answered from what is known; what is not known is named.
 *
 * <p>Eysenbach (2004), CHERRIES, doi:10.2196/jmir.6.3.e34. Sharma et al. (2021), CROSS,
 * doi:10.1007/s11606-021-06737-1. AAPOR (2021), Code of professional ethics and practices,
 * disclosure.
 */
record Checklists(Findings findings, Provenance provenance) {
  List<ReportTable> tables() {
    return List.of(cherries(), cross(), aapor());
  }

  private ReportTable cherries() {
    List<Line> lines = new ArrayList<>();
    line(lines, "target-population-sample", known(Fact.POPULATION, Fact.SAMPLE));
    line(lines, "ethics-approval", known(Fact.ETHICS));
    line(lines, "informed-consent", known(Fact.CONSENT));
    line(lines, "data-protection", protection());
    line(lines, "development-and-testing", known(Fact.PRETEST));
    line(lines, "recruitment-and-contact", known(Fact.RECRUITMENT));
    line(lines, "mode-of-administration", known(Fact.MODE));
    line(lines, "incentives", known(Fact.INCENTIVES));
    line(lines, "time-and-date", known(Fact.FIELD_DATES));
    line(lines, "items-and-their-wording", language().say("checklists.wording.known"));
    line(lines, "participation-and-completion", rates());
    line(lines, "multiple-entries-prevented", known(Fact.DUPLICATES));
    line(lines, "incomplete-questionnaires", missing());
    line(lines, "statistical-correction", weight());
    return table("cherries", lines);
  }

  private ReportTable cross() {
    List<Line> lines = new ArrayList<>();
    line(lines, "study-design", language().say("checklists.design.known"));
    line(lines, "questionnaire", questionnaire());
    line(lines, "pretesting", known(Fact.PRETEST));
    line(lines, "sampling", known(Fact.SAMPLE));
    line(lines, "administration", known(Fact.MODE, Fact.FIELD_DATES));
    line(lines, "ethical-considerations", known(Fact.ETHICS, Fact.CONSENT));
    line(
        lines,
        "statistical-methods-missing-data",
        language().say("checklists.statistics.known", missing()));
    line(lines, "response-flow", rates());
    line(lines, "limitations", known(Fact.LIMITS));
    line(lines, "funding", known(Fact.SPONSOR));
    return table("cross", lines);
  }

  private ReportTable aapor() {
    List<Line> lines = new ArrayList<>();
    line(lines, "who-sponsored-who-conducted", known(Fact.SPONSOR, Fact.CONDUCTED_BY));
    line(lines, "exact-wording", language().say("checklists.exact.known"));
    line(lines, "population-under-study", known(Fact.POPULATION));
    line(lines, "dates-of-data-collection", known(Fact.FIELD_DATES));
    line(lines, "how-the-sample-was-drawn", known(Fact.SAMPLE, Fact.RECRUITMENT));
    line(lines, "sample-size", language().responses(findings.responses()));
    line(lines, "precision", language().say("checklists.precision.known"));
    line(lines, "weighting", weight());
    line(lines, "data-and-processing", known(Fact.DATA));
    line(lines, "contact", known(Fact.CONTACT));
    return table("aapor", lines);
  }

  private Language language() {
    return Language.of(findings.language());
  }

  private ReportTable table(String name, List<Line> lines) {
    return new ReportTable(
        language().say("checklists.table." + name),
        List.of(
            Head.of(language().say("checklists.asked")),
            Head.of(language().say("checklists.known"))),
        lines,
        List.of(),
        null);
  }

  private void line(List<Line> lines, String asked, @Nullable String answer) {
    String known = answer == null ? language().say("checklists.unknown") : answer;
    lines.add(new Line(language().say("checklists." + asked), List.of(Entry.of(known))));
  }

  /** What the plan states of these, or null. */
  private @Nullable String known(Fact... facts) {
    List<String> all = new ArrayList<>();
    for (Fact fact : facts) {
      String words = findings.protocol().facts().get(fact);
      if (words != null) {
        all.add(words);
      }
    }
    return all.isEmpty() ? null : String.join(" ", all);
  }

  private @Nullable String rates() {
    Recruitment recruitment = findings.protocol().recruitment();
    return recruitment == null ? null : MethodsParagraph.rates(recruitment, language());
  }

  private String protection() {
    int minimum = findings.policy().minimum();
    return minimum > 1
        ? language().say("checklists.protection", language().count(minimum))
        : language().say("checklists.protection.none");
  }

  private String missing() {
    return language().say("checklists.missing");
  }

  private String weight() {
    return findings.weight() == null
        ? language().say("checklists.unweighted")
        : language().term(findings.weight());
  }

  private String questionnaire() {
    return language()
        .say("source.version", provenance.questionnaire(), provenance.questionnaireVersion());
  }
}
