package org.soundings.report.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;
import org.soundings.analysis.finding.Findings;
import org.soundings.disclosure.Cleared;
import org.soundings.report.Provenance;

/** Findings as files that can be published. */
public final class Report {
  private static final Format SLOWEST = new ReportPdf();
  private static final byte[] NOT_YET = {};

  /** Every file of a report, in the order they are named to the user. */
  private static final List<Format> FORMATS = formats("");

  /** SVG, PNG and CSV. */
  public static final int FILES_A_FIGURE = 3;

  private Report() {}

  /** How much of a report is written. */
  public enum Extent {
    /** What takes no time: the page without links to other files, and its numbers. */
    QUICK,
    WHOLE
  }

  /**
   * One of each.
   *
   * @param at where the files are published, as of {@link #contents}
   */
  static List<Format> formats(String at) {
    return List.of(
        new ReportHtml(at),
        SLOWEST,
        new ReportDocx(),
        new ReportPoster(),
        new ReportCard(),
        new ResultsJson(),
        new TablesCsv());
  }

  /** The whole of it; see {@link #write(Path, Cleared, Provenance, Extent)}. */
  public static List<String> write(Path folder, Cleared<Findings> findings, Provenance provenance) {
    return write(folder, findings, provenance, Extent.WHOLE);
  }

  /**
   * Begins to load what the slow formats need, on a thread of its own, and returns at once: to be
   * called while the answers are read. Reports are the same without it, the first one later.
   */
  public static void prepare() {
    Thread.ofPlatform().daemon().name("warm-up").start(WarmUp::run);
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
    Edition edition = Edition.of(findings.value(), provenance);
    ForkJoinTask<byte[]> slowest = ForkJoinPool.commonPool().submit(() -> SLOWEST.write(edition));
    List<Format> others = formats(at).stream().filter(format -> format != SLOWEST).toList();
    List<Supplier<Map<String, byte[]>>> parts = parts(others, edition);
    parts.add(() -> FigureFiles.of(edition));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files().forEach(name -> files.put(name, NOT_YET));
    files.putAll(made(parts));
    files.put(SLOWEST.fileName(), slowest.join());
    return files;
  }

  private static Map<String, byte[]> quick(Findings findings, Provenance provenance) {
    OwnAudit.check(findings);
    List<Format> formats = List.of(new ReportHtml(null), new ResultsJson(), new TablesCsv());
    return made(parts(formats, Edition.of(findings, provenance)));
  }

  private static List<Supplier<Map<String, byte[]>>> parts(List<Format> formats, Edition edition) {
    List<Supplier<Map<String, byte[]>>> parts = new ArrayList<>();
    for (Format format : formats) {
      parts.add(() -> Map.of(format.fileName(), format.write(edition)));
    }
    return parts;
  }

  private static Map<String, byte[]> made(List<Supplier<Map<String, byte[]>>> parts) {
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
  public static List<String> write(
      Path folder, Cleared<Findings> findings, Provenance provenance, Extent extent) {
    Map<String, byte[]> files =
        extent == Extent.QUICK
            ? quick(findings.value(), provenance)
            : contents(findings, provenance, "");
    new ReportFolder(folder).write(files);
    if (extent == Extent.WHOLE) {
      new WrittenFigures(folder).keep(files);
    }
    return List.copyOf(files.keySet());
  }
}
