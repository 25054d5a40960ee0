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
import org.soundings.report.wording.Language;
import org.soundings.tally.Cell;

/** What a report says about itself: before the findings, and after them. */
record ReportNotes(Findings findings, Provenance provenance, Census census, Language language) {
  List<ReportPage.Fact> facts() {
    List<ReportPage.Fact> facts = new ArrayList<>();
    facts.add(new ReportPage.Fact(language.say("notes.responses"), responses()));
    if (findings.weight() != null) {
      facts.add(
          new ReportPage.Fact(
              language.say("notes.weight"),
              List.of(language.say("notes.weight.told", language.term(findings.weight())))));
    }
    facts.add(
        new ReportPage.Fact(
            language.say("notes.uncertainty"),
            List.of(language.say("notes.uncertainty.told", Basis.of(findings).interval()))));
    facts.add(new ReportPage.Fact(language.say("notes.protection"), protection()));
    return facts;
  }

  private List<String> responses() {
    String responses = language.responses(findings.responses());
    if (!findings.exact()) {
      return List.of(
          language.say(
              findings.policy().isRounding() ? "notes.at-least.rounded" : "notes.at-least",
              responses,
              provenance.dataFile(),
              language.count(findings.policy().rounding())));
    }
    List<String> lines = new ArrayList<>();
    long rows = provenance.rowsRead();
    lines.add(
        language.say(
            "notes.counted", responses, rows, language.count(rows), provenance.dataFile()));
    provenance
        .rowsNotUsed()
        .forEach(
            (why, n) ->
                lines.add(language.say("notes.not-used", language.count(n), language.term(why))));
    if (findings.unweighted() > 0) {
      lines.add(language.say("notes.no-weight", language.count(findings.unweighted())));
    }
    provenance
        .cellsNotUnderstood()
        .forEach(
            (why, n) ->
                lines.add(
                    language.say("notes.not-understood", language.count(n), language.term(why))));
    return lines;
  }

  private List<String> protection() {
    Policy policy = findings.policy();
    String name = language.term(policy.name());
    if (policy.minimum() <= 1) {
      return List.of(language.say("notes.policy.open", name));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        language.say(
            "notes.policy",
            name,
            language.count(policy.minimum()),
            language.count(policy.minimum(Sensitivity.WELLBEING)),
            language.count(policy.minimum(Sensitivity.SENSITIVE))));
    if (policy.isRounding()) {
      lines.add(language.say("notes.policy.rounded", language.count(policy.rounding())));
    }
    long hidden = census.count(Cell.Status.PRIMARY) + census.count(Cell.Status.COMPLEMENTARY);
    lines.add(
        hidden == 0
            ? language.say("notes.hidden.none")
            : language.say("notes.hidden", language.count(hidden)));
    return lines;
  }

  List<String> method() {
    List<String> notes = new ArrayList<>();
    Stream.concat(census.ofShares().stream(), census.ofMeans().stream())
        .map(method -> language.term(method.explained()))
        .distinct()
        .forEach(notes::add);
    if (!findings.design().isEmpty()) {
      notes.add(language.term(findings.design()));
    }
    if (findings.all().stream().anyMatch(Finding.Changed.class::isInstance)) {
      notes.add(language.say("methods.independent"));
    }
    notes.add(language.say("notes.percentages"));
    if (findings.sections().stream()
        .flatMap(section -> section.prose().stream())
        .anyMatch(Paragraph::hasIntervals)) {
      notes.add(language.say("notes.text", Basis.of(findings).interval()));
    }
    if (!findings.policy().singleValues()) {
      notes.add(language.say("notes.single-values"));
    }
    if (findings.weight() != null) {
      notes.add(language.say("notes.effective"));
    }
    return notes;
  }

  private String credit(Instrument instrument) {
    return language.say(
        instrument.confirmed() ? "source.credit" : "source.credit.unconfirmed",
        instrument.title().in(findings.language()),
        instrument.version(),
        instrument.creditLine().in(findings.language()),
        instrument.citation().in(findings.language()),
        instrument.licence().in(findings.language()));
  }

  List<ReportPage.Fact> sources() {
    List<ReportPage.Fact> sources = new ArrayList<>();
    sources.add(new ReportPage.Fact(language.say("source.study"), List.of(findings.study())));
    sources.add(
        new ReportPage.Fact(
            language.say("source.questionnaire"),
            List.of(
                language.say(
                    "source.version",
                    provenance.questionnaire(),
                    provenance.questionnaireVersion()),
                "sha256 " + provenance.questionnaireSha256())));
    if (provenance.planSha256() != null) {
      sources.add(
          new ReportPage.Fact(
              language.say("source.plan"), List.of("sha256 " + provenance.planSha256())));
    }
    if (!provenance.instruments().isEmpty()) {
      sources.add(
          new ReportPage.Fact(
              language.say("source.instruments"),
              provenance.instruments().stream().map(this::credit).toList()));
    }
    sources.add(
        new ReportPage.Fact(
            language.say("source.data"),
            List.of(provenance.dataFile(), "sha256 " + provenance.dataSha256())));
    sources.add(
        new ReportPage.Fact(
            language.say("source.made-with"), List.of("Soundings " + provenance.version())));
    return sources;
  }
}
