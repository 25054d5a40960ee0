package org.soundings.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soundings.disclosure.Cube;
import org.soundings.exchange.DataFault;
import org.soundings.pipeline.Run;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;

/**
 * What was published of a data file under a protecting policy, in a file beside it, {@code
 * DATA.csv.reports} (rule D17). Each release has a line with the day, the SHA-256 of all that its
 * plan publishes and the plan's name, and below it, indented, what was published of which answers.
 * The next release is cleared together with those before it. It stops mistakes, not owners: the
 * file can be deleted, the data copied.
 *
 * <p>Nothing is noted of simulated answers and under {@code policy: open}. Where it cannot be
 * noted, that is said; where the file is there and cannot be read, nothing is released.
 */
final class MadeBefore {
  private static final String END = ".reports";
  private static final String INDENT = "\t";
  private static final String ANSWERS = "answers ";
  private static final String RECORDS = "records";
  private static final int PARTS = 3;

  private final Path file;
  private final String answers;
  private final Cube cube;
  private final boolean noted;
  private final List<Release> before = new ArrayList<>();

  /**
   * A release that was made before.
   *
   * @param lines what was published of which answers
   */
  private record Release(String day, String mark, String plan, List<String> lines) {
    /** What it published, where it was of the same answers and of no records. */
    Optional<Cube> of(String answers, Codebook codebook) {
      return lines.contains(answers) && !lines.contains(RECORDS)
          ? Cube.of(lines.stream().filter(line -> !line.startsWith(ANSWERS)).toList(), codebook)
          : Optional.empty();
    }
  }

  private MadeBefore(Run run, Path data) {
    cube = run.cube();
    file = Path.of(data + END);
    noted = !run.source().simulated() && !cube.policy().isOpen();
    answers =
        ANSWERS
            + run.source().sha256()
            + " "
            + run.study().questionnaire().sha256()
            + " "
            + cube.weighting();
    for (Release release : noted ? read(file) : List.<Release>of()) {
      if (release.mark.equals(cube.sha256()) && !release.lines.contains(RECORDS)) {
        break;
      }
      before.add(release);
    }
  }

  /**
   * What was made of the answers of a run before; the same plan's first time counts.
   *
   * @throws Refused where that is written down and cannot be read
   */
  static MadeBefore of(Run run, Path data) {
    return new MadeBefore(run, data);
  }

  /** What was published of the same answers before, as far as it can be cleared together. */
  List<Cube> earlier() {
    return before.stream()
        .flatMap(release -> release.of(answers, cube.codebook()).stream())
        .toList();
  }

  /** Says what it was cleared with and what it was not, and notes it. */
  void note(Path plan, PrintWriter err) {
    note(plan, err, false);
  }

  /** The same for a file of records. */
  void noteRecords(Path plan, PrintWriter err) {
    note(plan, err, true);
  }

  private void note(Path plan, PrintWriter err, boolean records) {
    for (Release release : before) {
      boolean together = release.of(answers, cube.codebook()).isPresent();
      boolean own = release.mark.equals(cube.sha256());
      if (!own) {
        err.println(release.plan + ", " + release.day + ": " + said(together));
      }
    }
    boolean known = noted && read(file).stream().anyMatch(release -> isSame(release, records));
    if (noted && !known) {
      append(plan, err, records);
    }
  }

  private boolean isSame(Release release, boolean records) {
    return release.mark.equals(cube.sha256()) && release.lines.contains(RECORDS) == records;
  }

  private String said(boolean together) {
    return together
        ? "an earlier report of the same answers. This report was cleared together with it: what the"
            + " two would reveal together is hidden. "
            + file.getFileName()
            + " lists all reports."
        : "an earlier report of this file, not cleared together with this one: its answers,"
            + " questionnaire or weights differed, or it was a file of records. Somebody who has both"
            + " may work out what neither shows. Please publish only one of them; "
            + file.getFileName()
            + " lists all reports.";
  }

  private void append(Path plan, PrintWriter err, boolean records) {
    StringBuilder text = new StringBuilder();
    text.append(LocalDate.now(ZoneOffset.UTC)).append('\t').append(cube.sha256());
    text.append('\t').append(plan.getFileName()).append('\n');
    text.append(INDENT).append(answers).append('\n');
    if (records) {
      text.append(INDENT).append(RECORDS).append('\n');
    }
    cube.declared().forEach(line -> text.append(INDENT).append(line).append('\n'));
    try {
      Files.writeString(
          file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException notHere) {
      err.println(
          file
              + " cannot be written, so a later release of these answers will not be cleared"
              + " together with this one. Somebody who has both may work out what neither shows.");
    }
  }

  private static List<Release> read(Path file) {
    List<Release> releases = new ArrayList<>();
    try {
      for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
        String[] parts = line.split("\t", PARTS);
        if (line.startsWith(INDENT) && !releases.isEmpty()) {
          releases.getLast().lines.add(line.substring(INDENT.length()));
        } else if (parts.length == PARTS) {
          releases.add(new Release(parts[0], parts[1], parts[2], new ArrayList<>()));
        }
      }
    } catch (IOException unreadable) {
      String why = String.valueOf(unreadable.getMessage());
      throw new Refused(DataFault.UNREADABLE.at(Place.of(file.toString()), why));
    }
    return releases;
  }
}
