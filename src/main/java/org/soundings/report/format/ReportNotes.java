package org.soundings.report.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.finding.Paragraph;
import org.soundings.disclosure.Policy;
import org.soundings.questionnaire.Instrument;
import org.soundings.questionnaire.Sensitivity;
import org.soundings.report.Provenance;
import org.soundings.report.wording.Basis;
import org.soundings.report.wording.Census;
import org.soundings.report.wording.MethodsParagraph;
import org.soundings.report.wording.Numbers;
import org.soundings.tally.Cell;

/** What a report says about itself: before the findings, and after them. */
record ReportNotes(Findings findings, Provenance provenance, Census census) {
  List<ReportPage.Fact> facts() {
    List<ReportPage.Fact> facts = new ArrayList<>();
    facts.add(new ReportPage.Fact("Responses", responses()));
    if (findings.weight() != null) {
      facts.add(
          new ReportPage.Fact(
              "Weight",
              List.of(
                  "Percentages and means are weighted by "
                      + findings.weight()
                      + "; counts are not.")));
    }
    facts.add(
        new ReportPage.Fact(
            "Uncertainty",
            List.of(
                "Percentages and means have a "
                    + Basis.of(findings).interval()
                    + " where one is defined: the range of values that these answers are"
                    + " compatible with. Where there is none, the figure says why.")));
    facts.add(new ReportPage.Fact("Protection", protection()));
    return facts;
  }

  private List<String> responses() {
    List<String> lines = new ArrayList<>();
    if (!findings.exact()) {
      return List.of(
          "At least "
              + Numbers.responses(findings.responses())
              + " counted, in "
              + provenance.dataFile()
              + (findings.policy().isRounding()
                  ? "; rounded down to " + findings.policy().rounding() + "."
                  : ". How many exactly, and how many left a question empty, would give away the"
                      + " few who did."));
    }
    lines.add(
        Numbers.responses(findings.responses())
            + " counted, of "
            + Numbers.count(provenance.rowsRead())
            + (provenance.rowsRead() == 1 ? " row in " : " rows in ")
            + provenance.dataFile()
            + ".");
    provenance
        .rowsNotUsed()
        .forEach((why, n) -> lines.add(Numbers.count(n) + " not used: " + why + "."));
    if (findings.unweighted() > 0) {
      lines.add(Numbers.count(findings.unweighted()) + " not used: no weight, or a weight of 0.");
    }
    provenance
        .cellsNotUnderstood()
        .forEach((why, n) -> lines.add(Numbers.count(n) + " answers not understood: " + why + "."));
    return lines;
  }

  private List<String> protection() {
    Policy policy = findings.policy();
    if (policy.minimum() <= 1) {
      return List.of("Policy “" + policy.name() + "”: every number is shown.");
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "Policy “"
            + policy.name()
            + "”: a number is shown only where it rests on at least "
            + policy.minimum()
            + " people, or on nobody; on wellbeing on at least "
            + policy.minimum(Sensitivity.WELLBEING)
            + ", on what is sensitive on "
            + policy.minimum(Sensitivity.SENSITIVE)
            + ".");
    if (policy.isRounding()) {
      lines.add(
          "People answered an earlier wave, too. Exact numbers of both would tell what those few"
              + " answered who joined or left in between. So numbers of people are rounded to "
              + policy.rounding()
              + ", percentages follow from these, and a mean moves in steps twice as large as one"
              + " person could move it by. Intervals allow for the rounding. Tests are not published.");
    }
    long hidden = census.count(Cell.Status.PRIMARY) + census.count(Cell.Status.COMPLEMENTARY);
    lines.add(
        hidden == 0
            ? "No number had to be protected."
            : Numbers.count(hidden)
                + " numbers are marked “protected”: they rest on too few, or would give such a"
                + " number away. Which of the two is not said.");
    return lines;
  }

  List<String> method() {
    List<String> notes = new ArrayList<>();
    Stream.concat(census.ofShares().stream(), census.ofMeans().stream())
        .distinct()
        .forEach(method -> notes.add(method.explained()));
    if (!findings.design().isEmpty()) {
      notes.add(findings.design());
    }
    if (findings.all().stream().anyMatch(Finding.Changed.class::isInstance)) {
      notes.add(MethodsParagraph.INDEPENDENT);
    }
    notes.add(
        "Percentages are of those who answered; “prefer not to say” counts as an answer where its"
            + " count is shown, unless a figure has valid percent. They are rounded to whole"
            + " percent under n = 1,000, and may not add up to 100.");
    if (findings.sections().stream()
        .flatMap(section -> section.prose().stream())
        .anyMatch(Paragraph::hasIntervals)) {
      notes.add(
          "In the text, the range in parentheses after a number is its "
              + Basis.of(findings).interval()
              + "; the numbers are put in from the findings, and words such as “most” or “nearly"
              + " half” are checked against them.");
    }
    if (!findings.policy().singleValues()) {
      notes.add("Smallest and largest values, medians and quartiles are not shown.");
    }
    if (findings.weight() != null) {
      notes.add(
          "The effective n (Kish) tells how much precision unequal weights cost: as many responses"
              + " of equal weight would be as precise. What strata, clusters and replicates do to"
              + " it is in the intervals.");
    }
    return notes;
  }

  private static String credit(Instrument instrument, String language) {
    return instrument.title().in(language)
        + ", version "
        + instrument.version()
        + ". "
        + instrument.creditLine().in(language)
        + " "
        + instrument.citation()
        + " Terms: "
        + instrument.licence()
        + (instrument.confirmed() ? "" : " These terms were not confirmed by its publisher.");
  }

  List<ReportPage.Fact> sources() {
    List<ReportPage.Fact> sources = new ArrayList<>();
    sources.add(new ReportPage.Fact("Study", List.of(findings.study())));
    sources.add(
        new ReportPage.Fact(
            "Questionnaire",
            List.of(
                provenance.questionnaire() + ", version " + provenance.questionnaireVersion(),
                "sha256 " + provenance.questionnaireSha256())));
    if (provenance.planSha256() != null) {
      sources.add(new ReportPage.Fact("Plan", List.of("sha256 " + provenance.planSha256())));
    }
    if (!provenance.instruments().isEmpty()) {
      sources.add(
          new ReportPage.Fact(
              "Instruments",
              provenance.instruments().stream()
                  .map(instrument -> credit(instrument, findings.language()))
                  .toList()));
    }
    sources.add(
        new ReportPage.Fact(
            "Data", List.of(provenance.dataFile(), "sha256 " + provenance.dataSha256())));
    sources.add(new ReportPage.Fact("Made with", List.of("Soundings " + provenance.version())));
    return sources;
  }
}
