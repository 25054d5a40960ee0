package org.soundings.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.soundings.report.format.Report;

/** The files of a report as the user is told of them. */
final class WrittenFiles {
  private WrittenFiles() {}

  /** A line for each, those of the figures as one folder. */
  static void tell(Path folder, List<String> files, PrintWriter out) {
    Predicate<String> ofFigure = file -> file.startsWith("figures/");
    files.stream().filter(ofFigure.negate()).forEach(file -> out.println(folder.resolve(file)));
    long figures = files.stream().filter(ofFigure).count() / Report.FILES_A_FIGURE;
    if (figures > 0) {
      out.println(folder.resolve("figures") + " (" + figures + ", each as SVG, PNG and CSV)");
    }
  }
}
