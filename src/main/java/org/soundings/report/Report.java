package org.soundings.report;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.analysis.Findings;
import org.soundings.disclosure.Cleared;

/** Findings as files that can be published. */
public final class Report {
  /** Every file of a report, in the order they are named to the user. */
  private static final List<Format> FORMATS =
      List.of(new ReportHtml(), new ResultsJson(), new TablesCsv());

  private Report() {}

  /** The names of its files. */
  public static List<String> files() {
    return FORMATS.stream().map(Format::fileName).toList();
  }

  /** Every file's content, by its name. */
  public static Map<String, byte[]> contents(Cleared<Findings> findings, Provenance provenance) {
    List<byte[]> contents =
        FORMATS.parallelStream().map(format -> format.write(findings.value(), provenance)).toList();
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < contents.size(); i++) {
      files.put(FORMATS.get(i).fileName(), contents.get(i));
    }
    return files;
  }

  /**
   * Writes every file, or none: a file of that name from before is replaced only once all are on
   * the disk.
   *
   * @param folder made where it is not there
   * @throws org.soundings.questionnaire.Refused where it cannot be written to
   */
  public static void write(Path folder, Cleared<Findings> findings, Provenance provenance) {
    new ReportFolder(folder).write(contents(findings, provenance));
  }
}
