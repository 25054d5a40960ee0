package org.soundings.report.format;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.finding.Findings;
import org.soundings.report.drawing.Lettering;
import org.soundings.report.figure.Anchors;
import org.soundings.report.figure.Figure;
import org.soundings.report.figure.Figures;
import org.soundings.report.wording.Basis;
import org.soundings.report.wording.Census;
import org.soundings.report.wording.ProseText;

/**
 * The report as one page that needs nothing else: no script, no font, no request.
 *
 * @param at where the report's other files are, or null where there are none
 */
record ReportHtml(@Nullable String at) implements Format {
  private static final TemplateEngine ENGINE = engine();
  private static final Pattern BLANK_LINE = Pattern.compile("\\R\\s*\\R");
  private static final List<String> STYLES =
      List.of(
          "/org/soundings/style/tokens.css",
          "/org/soundings/style/report.css",
          "/org/soundings/style/figure.css");

  @Override
  public String fileName() {
    return "report.html";
  }

  @Override
  public byte[] write(Edition edition) {
    return html(edition.page().at(at)).getBytes(StandardCharsets.UTF_8);
  }

  static String html(Page page) {
    return rendered("report/page.jte", page);
  }

  /** What a template makes of what it shows. */
  static String rendered(String template, Object shown) {
    StringOutput html = new StringOutput();
    ENGINE.render(template, shown, html);
    return Lettering.legible(html.toString());
  }

  /**
   * An engine finds its templates with the loader of the thread that makes it: a pool's thread has
   * another.
   */
  private static TemplateEngine engine() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ReportHtml.class.getClassLoader());
    try {
      return TemplateEngine.createPrecompiled(
          null, ContentType.Html, null, "org.soundings.templates");
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** As it is where the report's other files are beside it. */
  static Page page(Findings findings, Provenance provenance) {
    Anchors anchors = new Anchors();
    Figures figures = new Figures(Basis.of(findings), anchors);
    List<Page.Part> parts = new ArrayList<>();
    for (Findings.Section section : findings.sections()) {
      List<Figure> shown = section.findings().stream().map(figures::of).toList();
      parts.add(
          new Page.Part(
              "section-" + (parts.size() + 1),
              section.title(),
              section.prose().stream().map(ProseText::of).flatMap(ReportHtml::paragraphs).toList(),
              shown));
    }
    Notes notes = new Notes(findings, provenance, Census.of(findings));
    return new Page(
        findings.language(),
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
    return STYLES.stream().map(ReportHtml::resource).collect(Collectors.joining());
  }

  /** A text that is in the program. */
  static String resource(String name) {
    try (InputStream in = ReportHtml.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
