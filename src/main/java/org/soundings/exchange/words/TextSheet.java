package org.soundings.exchange.words;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.soundings.disclosure.Cleared;
import org.soundings.disclosure.Quotations;
import org.soundings.exchange.CsvLines;
import org.soundings.exchange.Defused;
import org.soundings.exchange.Header;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Refused;

/** What people wrote, for one person to read and to release line by line (D8). */
public final class TextSheet {
  private static final List<String> HEADER = List.of("item", "words", "mark", "release");

  private TextSheet() {}

  /**
   * Writes the sheet, the column {@code release} empty.
   *
   * @throws Refused where it cannot be written
   */
  public static void write(Path file, Cleared<Quotations> texts) {
    CsvLines.write(file, lines(texts));
  }

  /** The same sheet as text. */
  public static String sheet(Cleared<Quotations> texts) {
    return CsvLines.text(lines(texts));
  }

  private static List<List<String>> lines(Cleared<Quotations> texts) {
    List<List<String>> lines = new ArrayList<>(List.of(HEADER));
    texts
        .value()
        .lines()
        .forEach((mark, line) -> lines.add(List.of(line.item(), line.words(), mark, "")));
    return lines;
  }

  /**
   * The marks of what was released: lines with {@code yes}, unchanged since they were written.
   *
   * @param texts what the sheet was written from
   * @throws Refused where a line is not what was written; it carries every problem
   */
  public static Set<String> released(Path file, Cleared<Quotations> texts) {
    return released(file, CsvLines.read(file), texts);
  }

  /** The same of a sheet that is no file. */
  public static Set<String> released(String sheet, Cleared<Quotations> texts) {
    Path name = Path.of("sheet");
    try {
      return released(name, CsvLines.read(new StringReader(sheet), name), texts);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Set<String> released(Path file, List<String[]> lines, Cleared<Quotations> texts) {
    List<String> header = Arrays.stream(lines.getFirst()).map(Header::clean).toList();
    if (!header.equals(HEADER)) {
      String found = String.join(", ", header);
      throw new Refused(ThemesProblem.OTHER_HEADER.at(Place.of(file.toString()), found));
    }
    Problems problems = new Problems();
    Set<String> marks = new TreeSet<>();
    for (int i = 1; i < lines.size(); i++) {
      Place place = new Place(file.toString(), i + 1, 1);
      String[] line = lines.get(i);
      String release = line.length < HEADER.size() ? "" : line[HEADER.size() - 1].strip();
      if (release.equalsIgnoreCase("yes")) {
        Quotations.Line read = new Quotations.Line(line[0], Defused.undone(line[1]));
        if (read.mark().equals(line[2]) && read.equals(texts.value().lines().get(line[2]))) {
          marks.add(line[2]);
        } else {
          problems.add(ThemesProblem.ALTERED.at(place));
        }
      } else if (!release.isEmpty()) {
        problems.add(ThemesProblem.NOT_A_RELEASE.at(place, release));
      }
    }
    if (problems.stop()) {
      throw new Refused(problems.inOrder());
    }
    return marks;
  }

  /**
   * Writes what was released, and by whom.
   *
   * @throws Refused where it cannot be written
   */
  public static void quote(Path file, Cleared<List<Quotations.Line>> released, String analyst) {
    CsvLines.write(file, quotes(released, analyst));
  }

  /** The same as text. */
  public static String quotations(Cleared<List<Quotations.Line>> released, String analyst) {
    return CsvLines.text(quotes(released, analyst));
  }

  private static List<List<String>> quotes(
      Cleared<List<Quotations.Line>> released, String analyst) {
    List<List<String>> lines = new ArrayList<>(List.of(List.of("item", "words", "released by")));
    released.value().forEach(line -> lines.add(List.of(line.item(), line.words(), analyst)));
    return lines;
  }
}
