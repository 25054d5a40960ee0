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
import org.soundings.report.wording.MethodsParagraph;
import org.soundings.report.wording.Numbers;

/**
 * What journals ask of a survey, answered from what is known; what is not known is named.
 *
 * <p>Eysenbach (2004), CHERRIES, doi:10.2196/jmir.6.3.e34. Sharma et al. (2021), CROSS,
 * doi:10.1007/s11606-021-06737-1. AAPOR (2021), Code of professional ethics and practices,
 * disclosure.
 */
record Checklists(Findings findings, Provenance provenance) {
  static final String UNKNOWN = "not stated";

  List<ReportTable> tables() {
    return List.of(cherries(), cross(), aapor());
  }

  private ReportTable cherries() {
    List<Line> lines = new ArrayList<>();
    line(lines, "Target population, sample", known(Fact.POPULATION, Fact.SAMPLE));
    line(lines, "Ethics approval", known(Fact.ETHICS));
    line(lines, "Informed consent", known(Fact.CONSENT));
    line(lines, "Data protection", protection());
    line(lines, "Development and testing", known(Fact.PRETEST));
    line(lines, "Recruitment and contact", known(Fact.RECRUITMENT));
    line(lines, "Mode of administration", known(Fact.MODE));
    line(lines, "Incentives", known(Fact.INCENTIVES));
    line(lines, "Time and date", known(Fact.FIELD_DATES));
    line(lines, "Items and their wording", "in the questionnaire and under each figure");
    line(lines, "Participation and completion", rates());
    line(lines, "Multiple entries prevented", known(Fact.DUPLICATES));
    line(lines, "Incomplete questionnaires", missing());
    line(lines, "Statistical correction", weight());
    return table("CHERRIES, for surveys on the internet", lines);
  }

  private ReportTable cross() {
    List<Line> lines = new ArrayList<>();
    line(lines, "Study design", "cross-sectional survey");
    line(lines, "Questionnaire", questionnaire());
    line(lines, "Pretesting", known(Fact.PRETEST));
    line(lines, "Sampling", known(Fact.SAMPLE));
    line(lines, "Administration", known(Fact.MODE, Fact.FIELD_DATES));
    line(lines, "Ethical considerations", known(Fact.ETHICS, Fact.CONSENT));
    line(lines, "Statistical methods, missing data", "in the methods paragraph; " + missing());
    line(lines, "Response flow", rates());
    line(lines, "Limitations", known(Fact.LIMITS));
    line(lines, "Funding", known(Fact.SPONSOR));
    return table("CROSS, for survey studies", lines);
  }

  private ReportTable aapor() {
    List<Line> lines = new ArrayList<>();
    line(lines, "Who sponsored, who conducted", known(Fact.SPONSOR, Fact.CONDUCTED_BY));
    line(lines, "Exact wording", "under each figure");
    line(lines, "Population under study", known(Fact.POPULATION));
    line(lines, "Dates of data collection", known(Fact.FIELD_DATES));
    line(lines, "How the sample was drawn", known(Fact.SAMPLE, Fact.RECRUITMENT));
    line(lines, "Sample size", Numbers.responses(findings.responses()));
    line(lines, "Precision", "an interval at each number");
    line(lines, "Weighting", weight());
    line(lines, "Data and processing", known(Fact.DATA));
    line(lines, "Contact", known(Fact.CONTACT));
    return table("AAPOR, disclosure", lines);
  }

  private static ReportTable table(String caption, List<Line> lines) {
    return new ReportTable(
        caption, List.of(Head.of("Asked"), Head.of("Known")), lines, List.of(), null);
  }

  private static void line(List<Line> lines, String asked, @Nullable String answer) {
    lines.add(new Line(asked, List.of(Entry.of(answer == null ? UNKNOWN : answer))));
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
    return recruitment == null ? null : MethodsParagraph.rates(recruitment);
  }

  private String protection() {
    int minimum = findings.policy().minimum();
    return minimum > 1
        ? "no number that rests on fewer than " + minimum + " people is shown"
        : "every number is shown";
  }

  private static String missing() {
    return "answers are counted question by question, with who left it empty or was not asked";
  }

  private String weight() {
    return findings.weight() == null ? "none: answers are unweighted" : findings.weight();
  }

  private String questionnaire() {
    return provenance.questionnaire() + ", version " + provenance.questionnaireVersion();
  }
}
