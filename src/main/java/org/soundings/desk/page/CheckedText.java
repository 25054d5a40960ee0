package org.soundings.desk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Problem;

/**
 * What is wrong with a text.
 *
 * @param isDraft whether it is a draft
 * @param isChecked whether anybody could look at it
 * @param verdict how much is wrong
 * @param rows what is wrong, in order, the first {@value #MOST}
 * @param lines those of the text that are named, with some around them
 */
public record CheckedText(
    DeskWords words,
    boolean isDraft,
    boolean isChecked,
    Said verdict,
    List<Row> rows,
    List<Line> lines) {
  private static final int AROUND = 1;

  /** Most problems that are listed: a file that is something else has one on every line. */
  static final int MOST = 200;

  /**
   * One problem.
   *
   * @param line of the text, from 1; 0 where it is about all of it, or about another file
   * @param where said
   */
  public record Row(int line, int column, boolean error, Said where, Said what, String code) {}

  /**
   * A line of the text.
   *
   * @param afterGap whether lines before it are left out
   */
  public record Line(int number, String text, boolean marked, boolean afterGap) {}

  public CheckedText {
    rows = List.copyOf(rows);
    lines = List.copyOf(lines);
  }

  /**
   * @param file the text's name, as in problems
   * @param problems null where nobody could look at it at this moment
   */
  public static CheckedText of(
      DeskWords words,
      String file,
      boolean isDraft,
      String text,
      @Nullable List<Problem> problems) {
    if (problems == null) {
      return new CheckedText(
          words, isDraft, false, words.say("editor.unchecked"), List.of(), List.of());
    }
    List<Row> rows =
        problems.stream().limit(MOST).map(problem -> row(words, file, problem)).toList();
    long errors = problems.stream().filter(Problem::isError).count();
    return new CheckedText(
        words,
        isDraft,
        true,
        words.say(
            problems.size() > MOST ? "editor.verdict.first" : "editor.verdict",
            errors,
            problems.size() - errors,
            MOST),
        rows,
        lines(text, rows));
  }

  private static Row row(DeskWords words, String file, Problem problem) {
    boolean own = problem.place().file().equals(file);
    int line = problem.place().line();
    Said where =
        own && line > 0
            ? words.say("editor.line", line)
            : own ? words.say("editor.whole") : DeskText.written(problem.place().toString());
    return new Row(
        own ? line : 0,
        own ? problem.place().column() : 0,
        problem.isError(),
        where,
        words.problem(problem),
        problem.code());
  }

  private static List<Line> lines(String text, List<Row> rows) {
    String[] all = text.split("\n", -1);
    Set<Integer> marked = new TreeSet<>();
    Set<Integer> shown = new TreeSet<>();
    for (Row row : rows) {
      if (row.line() > 0 && row.line() <= all.length) {
        marked.add(row.line());
        for (int n = row.line() - AROUND; n <= row.line() + AROUND; n++) {
          if (n > 0 && n <= all.length) {
            shown.add(n);
          }
        }
      }
    }
    List<Line> lines = new ArrayList<>();
    int before = 0;
    for (int number : shown) {
      lines.add(new Line(number, all[number - 1], marked.contains(number), number > before + 1));
      before = number;
    }
    return lines;
  }

  public boolean hasLine(int line) {
    return lines.stream().anyMatch(shown -> shown.number() == line);
  }
}
