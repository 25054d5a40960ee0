package org.soundings.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.soundings.analysis.Findings;
import org.soundings.disclosure.Cleared;

/** Findings as files that can be published. */
public final class Report {
  /** Every file of a report, in the order they are named to the user. */
  private static final List<Format> FORMATS = formats("");

  /** SVG, PNG and CSV. */
  public static final int FILES_A_FIGURE = 3;

  private Report() {}

  private static List<Format> formats(String at) {
    return List.of(
        new ReportHtml(at),
        new ReportPdf(),
        new ReportDocx(),
        new ReportPoster(),
        new ReportCard(),
        new ResultsJson(),
        new TablesCsv());
  }

  /** The names of its files, without those of its figures. */
  public static List<String> files() {
    return FORMATS.stream().map(Format::fileName).toList();
  }

  /**
   * Every file's content, by its name, those of the figures in a folder of their own.
   *
   * @param at where the files are published, an address that ends in a slash; empty where the page
   *     stands beside the others
   * @throws org.soundings.questionnaire.Refused where a printed number cannot be
   */
  public static Map<String, byte[]> contents(
      Cleared<Findings> findings, Provenance provenance, String at) {
    OwnAudit.check(findings.value());
    List<Supplier<Map<String, byte[]>>> parts = new ArrayList<>();
    for (Format format : formats(at)) {
      parts.add(() -> Map.of(format.fileName(), format.write(findings.value(), provenance)));
    }
    parts.add(() -> FigureFiles.of(findings.value(), provenance));
    Map<String, byte[]> files = new LinkedHashMap<>();
    parts.parallelStream().map(Supplier::get).toList().forEach(files::putAll);
    return files;
  }

  /**
   * Writes every file, or none: a file of that name from before is replaced only once all are on
   * the disk.
   *
   * @param folder made where it is not there
   * @return the names of all files
   * @throws org.soundings.questionnaire.Refused where it cannot be written to
   */
  public static List<String> write(Path folder, Cleared<Findings> findings, Provenance provenance) {
    Map<String, byte[]> files = contents(findings, provenance, "");
    new ReportFolder(folder).write(files);
    return List.copyOf(files.keySet());
  }
}
