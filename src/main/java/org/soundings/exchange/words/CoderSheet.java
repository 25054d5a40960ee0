package org.soundings.exchange.words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.soundings.exchange.CsvLines;
import org.soundings.exchange.Header;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Refused;
import org.soundings.questionnaire.Themes;

/**
 * What one person codes: each answer's number and its masked words, and a column for each theme.
 */
public final class CoderSheet {
  private static final List<String> FIRST = List.of("answer", "words");
  private static final Set<String> MARKS = Set.of("1", "x", "X");

  private CoderSheet() {}

  /**
   * Writes an empty sheet, in an order of its own, so that no two coders tire at the same answers.
   *
   * @param texts masked, by row
   * @param seed of the order
   * @throws Refused where it cannot be written
   */
  public static void write(Path file, Themes themes, Map<Integer, String> texts, long seed) {
    List<Integer> order = new ArrayList<>(texts.keySet());
    Collections.shuffle(order, new Random(seed));
    List<List<String>> lines = new ArrayList<>(List.of(header(themes)));
    for (Integer row : order) {
      List<String> line = new ArrayList<>(List.of(row.toString(), texts.getOrDefault(row, "")));
      themes.options().forEach(theme -> line.add(""));
      lines.add(line);
    }
    CsvLines.write(file, lines);
  }

  /**
   * The themes that a coder found, by row; each of {@code rows} must be there once.
   *
   * @throws Refused where the sheet is not what was written; it carries every problem
   */
  public static Map<Integer, List<String>> read(Path file, Themes themes, Set<Integer> rows) {
    List<String[]> lines = CsvLines.read(file);
    Problems problems = new Problems();
    List<String> header = Arrays.stream(lines.getFirst()).map(Header::clean).toList();
    if (!header.equals(header(themes))) {
      String found = String.join(", ", header);
      throw new Refused(ThemesProblem.OTHER_HEADER.at(Place.of(file.toString()), found));
    }
    Map<Integer, List<String>> coded = new LinkedHashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      line(new Place(file.toString(), i + 1, 1), lines.get(i), themes, rows, coded, problems);
    }
    List<Integer> missing = rows.stream().filter(row -> !coded.containsKey(row)).toList();
    if (!missing.isEmpty()) {
      problems.add(
          ThemesProblem.ROWS_MISSING.at(
              Place.of(file.toString()),
              Integer.toString(missing.size()),
              missing.getFirst().toString()));
    }
    if (problems.stop()) {
      throw new Refused(problems.inOrder());
    }
    return coded;
  }

  private static void line(
      Place place,
      String[] cells,
      Themes themes,
      Set<Integer> rows,
      Map<Integer, List<String>> coded,
      Problems problems) {
    int row = number(cells[0]);
    if (!rows.contains(row)) {
      problems.add(ThemesProblem.UNKNOWN_ROW.at(place, cells[0]));
      return;
    }
    List<String> found = new ArrayList<>();
    for (int t = 0; t < themes.options().size(); t++) {
      int at = FIRST.size() + t;
      String cell = at < cells.length ? cells[at].strip() : "";
      if (MARKS.contains(cell)) {
        found.add(themes.options().get(t).code());
      } else if (!cell.isEmpty() && !cell.equals("0")) {
        problems.add(ThemesProblem.NOT_A_MARK.at(place, cell));
      }
    }
    if (coded.put(row, found) != null) {
      problems.add(ThemesProblem.ROW_TWICE.at(place, cells[0]));
    }
  }

  static int number(String cell) {
    try {
      return Integer.parseInt(cell.strip());
    } catch (NumberFormatException notANumber) {
      return -1;
    }
  }

  private static List<String> header(Themes themes) {
    List<String> header = new ArrayList<>(FIRST);
    themes.options().stream().map(Category::code).forEach(header::add);
    return header;
  }
}
