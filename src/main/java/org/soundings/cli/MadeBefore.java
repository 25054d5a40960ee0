package org.soundings.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The reports that were made of a data file under a protecting policy, a line each in a file beside
 * it, {@code DATA.csv.reports}: day, SHA-256 of all that the plan publishes, and the plan's name.
 * Each report is cleared by itself, so two of them can tell together what neither tells (rule D17).
 * It warns whoever makes them, and stops nobody: the file can be deleted, the data copied.
 *
 * <p>Nothing is written for simulated answers and under {@code policy: open}, and nothing is said
 * where the folder cannot be written to.
 */
final class MadeBefore {
  private static final String END = ".reports";
  private static final int PARTS = 3;

  private MadeBefore() {}

  /** Warns of earlier reports that publish other numbers, and notes this one. */
  static void note(Street street, Path data, Path plan, PrintWriter err) {
    if (street.simulated() || street.study().plan().policy().isOpen()) {
      return;
    }
    Path file = Path.of(data + END);
    String mark = street.cube().sha256();
    List<String[]> lines = lines(file);
    other(lines, mark)
        .ifPresent(
            line ->
                err.println(
                    data
                        + ": on "
                        + line[0]
                        + " a report of these answers was made with another plan, "
                        + line[2]
                        + ". Whoever has both may work out what neither shows. Please publish one"
                        + " of them alone; "
                        + file.getFileName()
                        + " lists all."));
    if (lines.stream().noneMatch(line -> line[1].equals(mark))) {
      append(file, LocalDate.now(ZoneOffset.UTC) + "\t" + mark + "\t" + plan.getFileName() + "\n");
    }
  }

  private static Optional<String[]> other(List<String[]> lines, String mark) {
    return lines.stream().filter(line -> !line[1].equals(mark)).findFirst();
  }

  private static List<String[]> lines(Path file) {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file, StandardCharsets.UTF_8).stream()
              .map(line -> line.split("\t", PARTS))
              .filter(parts -> parts.length == PARTS)
              .toList()
          : List.of();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static void append(Path file, String line) {
    try {
      Files.writeString(
          file, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException notHere) {
      // a folder that is only read
    }
  }
}
