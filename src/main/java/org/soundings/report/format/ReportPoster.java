package org.soundings.report.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Findings;
import org.soundings.report.figure.Figure;
import org.soundings.report.wording.Highlight;
import org.soundings.report.wording.Highlights;
import org.soundings.report.wording.Language;
import org.soundings.report.wording.MethodsParagraph;

/** The highlights with their figures on one sheet, to be printed on A3 or A2 and hung up. */
public final class ReportPoster implements Format {
  private static final int MOST = 6;
  private static final int MOST_PANELS = 1;

  /**
   * In pixels: what a sheet of A3 has left under six highlights, and what a figure's words take.
   */
  private static final int COLUMN = 800;

  private static final int HEADING = 110;

  @Override
  public String fileName() {
    return "poster.html";
  }

  @Override
  public byte[] write(Edition edition) {
    ReportPage page = edition.page();
    Findings findings = edition.findings();
    List<Highlight> highlights = Highlights.of(findings).stream().limit(MOST).toList();
    Poster poster =
        new Poster(
            page.tag(),
            page.language(),
            page.title(),
            page.subtitle(),
            page.style() + Rendering.resource("/org/soundings/style/poster.css"),
            responses(findings),
            highlights,
            columns(figures(findings, page, highlights)),
            new MethodsParagraph(findings, edition.provenance()).text(),
            FigureFiles.source(edition));
    return Rendering.rendered("report/poster.jte", poster).getBytes(StandardCharsets.UTF_8);
  }

  static String responses(Findings findings) {
    Language language = Language.of(findings.language());
    return language.say("poster.responses", language.responses(findings.responses()));
  }

  /** Each figure under the column that is shorter, if it has space there; else it is left out. */
  private static List<List<Figure>> columns(List<Figure> figures) {
    List<Figure> left = new ArrayList<>();
    List<Figure> right = new ArrayList<>();
    for (Figure figure : figures) {
      List<Figure> shorter = height(left) <= height(right) ? left : right;
      if (height(shorter) + height(List.of(figure)) <= COLUMN) {
        shorter.add(figure);
      }
    }
    return List.of(left, right);
  }

  private static int height(List<Figure> column) {
    return column.stream()
        .flatMap(figure -> figure.panels().stream())
        .mapToInt(panel -> panel.narrow().height() + HEADING)
        .sum();
  }

  /** Of the highlights' findings; of the first ones where there is no highlight. */
  private static List<Figure> figures(
      Findings findings, ReportPage page, List<Highlight> highlights) {
    Map<String, Figure> byFinding = new LinkedHashMap<>();
    List<Figure> all = page.figures();
    for (int i = 0; i < findings.all().size(); i++) {
      Finding finding = findings.all().get(i);
      Figure figure = all.get(i);
      if (!figure.panels().isEmpty() && figure.panels().size() <= MOST_PANELS) {
        byFinding.put(finding.id(), figure);
        if (finding instanceof Finding.Grid grid) {
          grid.statements().forEach(statement -> byFinding.put(statement.id(), figure));
        }
      }
    }
    Set<Figure> chosen = new LinkedHashSet<>();
    for (Highlight highlight : highlights) {
      Figure figure = byFinding.get(highlight.finding());
      if (figure != null) {
        chosen.add(figure);
      }
    }
    List<Figure> shown = new ArrayList<>(chosen.isEmpty() ? byFinding.values() : chosen);
    return shown.stream().distinct().toList();
  }
}
