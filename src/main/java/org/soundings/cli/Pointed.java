package org.soundings.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problem;

/** A problem as a terminal shows it: in one line, and below it its line of the file, pointed at. */
final class Pointed {
  private static final int LONGEST = 160;

  private Pointed() {}

  static String at(Problem problem) {
    Place place = problem.place();
    if (place.line() == 0 || !place.file().matches(".*\\.ya?ml")) {
      return problem.toString();
    }
    List<String> lines = lines(Path.of(place.file()));
    return lines.size() < place.line()
        ? problem.toString()
        : problem + "\n" + pointed(lines.get(place.line() - 1), place.column());
  }

  /** The line from a little before the column on, and a caret under the column. */
  private static String pointed(String line, int column) {
    int at = Math.clamp(column - 1L, 0, line.length());
    int from = at < LONGEST / 2 ? 0 : at - LONGEST / 2;
    String shown = printable(line.substring(from, Math.min(line.length(), from + LONGEST)));
    return "    " + shown + "\n    " + " ".repeat(at - from) + "^";
  }

  /** A file's text cannot move a terminal's cursor. */
  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }

  private static List<String> lines(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}
