package org.soundings.report.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soundings.analysis.finding.Findings;
import org.soundings.report.Provenance;
import org.soundings.report.figure.Anchors;
import org.soundings.report.figure.Figure;
import org.soundings.report.figure.Figures;
import org.soundings.report.wording.Basis;
import org.soundings.report.wording.Census;
import org.soundings.report.wording.Language;
import org.soundings.report.wording.ProseText;

/** Findings as the page that every file of a report is made from. */
final class PageContent {
  private static final Pattern BLANK_LINE = Pattern.compile("\\R\\s*\\R");
  private static final List<String> STYLES =
      List.of(
          "/org/soundings/style/tokens.css",
          "/org/soundings/style/report.css",
          "/org/soundings/style/figure.css");

  private PageContent() {}

  /** As it is where the report's other files are beside it. */
  static ReportPage of(Findings findings, Provenance provenance) {
    Language language = Language.of(findings.language());
    Anchors anchors = new Anchors();
    Figures figures = new Figures(Basis.of(findings), anchors);
    List<ReportPage.Part> parts = new ArrayList<>();
    for (Findings.Section section : findings.sections()) {
      List<Figure> shown = section.findings().stream().map(figures::of).toList();
      parts.add(
          new ReportPage.Part(
              "section-" + (parts.size() + 1),
              section.title(),
              section.prose().stream()
                  .map(paragraph -> ProseText.of(paragraph, language))
                  .flatMap(PageContent::paragraphs)
                  .toList(),
              shown));
    }
    ReportNotes notes = new ReportNotes(findings, provenance, Census.of(findings), language);
    return new ReportPage(
        findings.language(),
        language,
        findings.title(),
        findings.subtitle(),
        style(),
        notes.facts(),
        parts,
        new Appendices(findings, provenance, anchors).all(),
        notes.method(),
        notes.sources(),
        "");
  }

  private static Stream<String> paragraphs(String prose) {
    return BLANK_LINE
        .splitAsStream(prose)
        .map(String::strip)
        .filter(paragraph -> !paragraph.isEmpty());
  }

  private static String style() {
    return STYLES.stream().map(Rendering::resource).collect(Collectors.joining());
  }
}
