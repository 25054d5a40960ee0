package org.soundings.report.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.analysis.Recruitment;
import org.soundings.analysis.finding.Findings;
import org.soundings.report.Provenance;
import org.soundings.report.figure.Alone;
import org.soundings.report.figure.Figure;
import org.soundings.report.figure.FlowFigure;
import org.soundings.report.table.TableLine;
import org.soundings.report.table.TableLines;

/** Each figure as files of its own: SVG, PNG, and its numbers as CSV. */
final class FigureFiles {
  static final String FOLDER = "figures/";

  private FigureFiles() {}

  /** By name, in the order of the page. */
  static Map<String, byte[]> of(Edition edition) {
    List<List<TableLine>> data = data(edition.findings());
    List<Figure> figures = edition.page().figures();
    List<String> source = source(edition);
    List<Map<String, byte[]>> drawn =
        figures.parallelStream()
            .map(
                f ->
                    f.taken().isEmpty()
                        ? Map.<String, byte[]>of()
                        : Alone.files(f, source, edition.language()))
            .toList();
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < figures.size(); i++) {
      if (!drawn.get(i).isEmpty()) {
        drawn.get(i).forEach((name, content) -> files.put(FOLDER + name, content));
        files.put(
            FOLDER + figures.get(i).file() + ".csv",
            TablesCsv.of(data.get(i), edition.provenance().origin()));
      }
    }
    return files;
  }

  /** One for each figure of the page: its findings, then its dispositions. */
  private static List<List<TableLine>> data(Findings findings) {
    List<List<TableLine>> data = new ArrayList<>();
    findings.all().forEach(finding -> data.add(TableLines.of(finding)));
    Recruitment recruitment = findings.protocol().recruitment();
    if (recruitment != null) {
      data.add(FlowFigure.lines(recruitment));
    }
    return data;
  }

  /** What each of them says of where it is from. */
  static List<String> source(Edition edition) {
    Provenance provenance = edition.provenance();
    return List.of(
        edition
            .language()
            .say(
                "source.line",
                edition.findings().title(),
                provenance.questionnaire(),
                provenance.questionnaireVersion(),
                provenance.version()));
  }
}
