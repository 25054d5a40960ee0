package org.soundings.desk;

import java.util.List;
import org.soundings.desk.page.DeskTable;
import org.soundings.desk.page.DeskWords;
import org.soundings.questionnaire.Problem;

/** What is wrong with a list of people, line by line. */
final class ProblemTable {
  private static final int MOST_SHOWN = 100;

  private ProblemTable() {}

  static DeskTable of(List<Problem> wrong, DeskWords words) {
    return new DeskTable(
        words.say("invite.problems", wrong.size(), Math.min(wrong.size(), MOST_SHOWN)),
        List.of(words.say("invite.line"), words.say("invite.problem")),
        wrong.stream().limit(MOST_SHOWN).map(problem -> row(problem, words)).toList());
  }

  private static List<DeskTable.Cell> row(Problem problem, DeskWords words) {
    int line = problem.place().line();
    return List.of(
        line == 0
            ? DeskTable.Cell.of(words.say("taken.none"))
            : DeskTable.Cell.of(Integer.toString(line)),
        DeskTable.Cell.of(words.problem(problem)));
  }
}
