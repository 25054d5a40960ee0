package org.soundings.exchange.words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.soundings.exchange.CsvLines;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Refused;
import org.soundings.questionnaire.Themes;

/**
 * Where two coders differ, and how it was decided.
 *
 * @param first a row's themes by the first coder
 * @param second by the second
 */
public record Disagreements(
    Themes themes, Map<Integer, List<String>> first, Map<Integer, List<String>> second) {
  private static final List<String> HEADER =
      List.of("answer", "words", "theme", "first", "second", "decided");
  private static final int DECIDED = 5;

  /** One theme of one answer. */
  private record Question(int row, String theme) {}

  /**
   * Writes a line for each theme of each answer on which they differ.
   *
   * @param texts masked, by row
   * @throws Refused where it cannot be written
   */
  public void write(Path file, Map<Integer, String> texts) {
    List<List<String>> lines = new ArrayList<>(List.of(HEADER));
    for (Question open : open()) {
      lines.add(
          List.of(
              Integer.toString(open.row),
              texts.getOrDefault(open.row, ""),
              open.theme,
              has(first, open) ? "1" : "0",
              has(second, open) ? "1" : "0",
              ""));
    }
    CsvLines.write(file, lines);
  }

  /** How many themes of answers they differ on. */
  public int count() {
    return open().size();
  }

  private List<Question> open() {
    List<Question> open = new ArrayList<>();
    for (Integer row : new TreeMap<>(first).keySet()) {
      for (Category theme : themes.options()) {
        Question question = new Question(row, theme.code());
        if (has(first, question) != has(second, question)) {
          open.add(question);
        }
      }
    }
    return open;
  }

  private static boolean has(Map<Integer, List<String>> coded, Question question) {
    return coded.getOrDefault(question.row, List.of()).contains(question.theme);
  }

  /** What both found, where they differ on nothing. */
  public Map<Integer, List<String>> agreed() {
    return decided(Map.of());
  }

  /**
   * What both found, and what was decided where they differ.
   *
   * @throws Refused where something is not decided
   */
  public Map<Integer, List<String>> decided(Path file) {
    Map<Question, Boolean> decisions = new LinkedHashMap<>();
    List<String[]> lines = CsvLines.read(file);
    Problems problems = new Problems();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i);
      String cell = DECIDED < cells.length ? cells[DECIDED].strip() : "";
      if (Set.of("0", "1").contains(cell)) {
        decisions.put(new Question(CoderSheet.number(cells[0]), cells[2]), cell.equals("1"));
      } else if (!cell.isEmpty()) {
        problems.add(ThemesProblem.NOT_A_MARK.at(new Place(file.toString(), i + 1, 1), cell));
      }
    }
    List<Question> left = open().stream().filter(q -> !decisions.containsKey(q)).toList();
    if (!left.isEmpty()) {
      problems.add(
          ThemesProblem.UNDECIDED.at(
              Place.of(file.toString()),
              Integer.toString(left.size()),
              Integer.toString(left.getFirst().row),
              left.getFirst().theme));
    }
    if (problems.stop()) {
      throw new Refused(problems.inOrder());
    }
    return decided(decisions);
  }

  private Map<Integer, List<String>> decided(Map<Question, Boolean> decisions) {
    Map<Integer, List<String>> decided = new TreeMap<>();
    for (Integer row : first.keySet()) {
      decided.put(
          row,
          themes.options().stream()
              .map(theme -> new Question(row, theme.code()))
              .filter(
                  question ->
                      has(first, question) == has(second, question)
                          ? has(first, question)
                          : decisions.getOrDefault(question, false))
              .map(Question::theme)
              .toList());
    }
    return decided;
  }
}
