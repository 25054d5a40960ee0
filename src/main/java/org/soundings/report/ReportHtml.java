package org.soundings.report;

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
import java.util.stream.Stream;
import org.soundings.analysis.Findings;
import org.soundings.report.page.Figure;
import org.soundings.report.page.Page;

/** The report as one page that needs nothing else: no script, no font, no request. */
final class ReportHtml implements Format {
  private static final String TEMPLATES = "org.soundings.templates";
  private static final Pattern BLANK_LINE = Pattern.compile("\\R\\s*\\R");
  private static final List<String> STYLES =
      List.of("/org/soundings/style/tokens.css", "/org/soundings/style/report.css");

  @Override
  public String fileName() {
    return "report.html";
  }

  @Override
  public byte[] write(Findings findings, Provenance provenance) {
    StringOutput html = new StringOutput();
    engine().render("report/page.jte", page(findings, provenance), html);
    return legible(html.toString()).getBytes(StandardCharsets.UTF_8);
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
      return TemplateEngine.createPrecompiled(null, ContentType.Html, null, TEMPLATES);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Page page(Findings findings, Provenance provenance) {
    Figures figures = new Figures(Basis.of(findings), new Anchors());
    List<Page.Part> parts = new ArrayList<>();
    for (Findings.Section section : findings.sections()) {
      List<Figure> shown = section.findings().stream().map(figures::of).toList();
      parts.add(
          new Page.Part(
              "section-" + (parts.size() + 1),
              section.title(),
              section.prose().stream().flatMap(ReportHtml::paragraphs).toList(),
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
        notes.method(),
        notes.sources());
  }

  private static Stream<String> paragraphs(String prose) {
    return BLANK_LINE
        .splitAsStream(prose)
        .map(String::strip)
        .filter(paragraph -> !paragraph.isEmpty());
  }

  private static String style() {
    StringBuilder style = new StringBuilder();
    for (String name : STYLES) {
      try (InputStream in = ReportHtml.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException("the stylesheet " + name + " is not in the program");
        }
        style.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return style.toString();
  }

  /** The page without the control characters and half pairs that no page may hold. */
  private static String legible(String html) {
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      if ((c < ' ' && c != '\n' && c != '\t' && c != '\r') || c >= 0xD800) {
        return html.codePoints()
            .map(point -> allowed(point) ? point : '\uFFFD')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return html;
  }

  private static boolean allowed(int c) {
    boolean control = c < ' ' && c != '\n' && c != '\t' && c != '\r';
    return !control && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
  }
}
