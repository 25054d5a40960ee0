package org.soundings.report.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.soundings.hash.Sha256;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;
import org.soundings.report.ReportFault;

/**
 * What was written to the folder of figures, kept there as a list ({@code sha256sum} reads it), so
 * that those of a report that has fewer do not stay among its own. What somebody else has put there
 * or has changed is left alone.
 *
 * @param folder of the report
 */
record WrittenFigures(Path folder) {
  static final String LIST = ".soundings";
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([^/\\\\]+)");

  /**
   * Removes what an earlier report wrote and this one did not, and lists what this one wrote.
   *
   * @param files of this report, by name
   * @throws Refused where the list cannot be written
   */
  void keep(Map<String, byte[]> files) {
    Path figures = folder.resolve(FigureFiles.FOLDER);
    Path list = figures.resolve(LIST);
    try {
      if (Files.exists(list)) {
        for (String line : Files.readAllLines(list)) {
          forget(figures, line, files.keySet());
        }
      }
      if (Files.isDirectory(figures)) {
        Files.write(list, lines(files));
      }
    } catch (IOException e) {
      throw new Refused(
          ReportFault.CANNOT_WRITE.at(Place.of(folder.toString()), LIST, ReportFolder.reason(e)));
    }
  }

  private static void forget(Path figures, String line, Set<String> kept) throws IOException {
    Matcher listed = LINE.matcher(line);
    if (listed.matches() && !kept.contains(FigureFiles.FOLDER + listed.group(2))) {
      Path file = figures.resolve(listed.group(2));
      if (Files.isRegularFile(file)
          && Sha256.hex(Files.readAllBytes(file)).equals(listed.group(1))) {
        Files.delete(file);
      }
    }
  }

  private static List<String> lines(Map<String, byte[]> files) {
    List<String> lines = new ArrayList<>();
    files.forEach(
        (name, content) -> {
          if (name.startsWith(FigureFiles.FOLDER)) {
            lines.add(Sha256.hex(content) + "  " + name.substring(FigureFiles.FOLDER.length()));
          }
        });
    return lines;
  }
}
