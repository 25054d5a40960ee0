package org.soundings.analysis;

import java.util.ArrayList;
import java.util.List;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Variable;
import org.soundings.statistics.ChiSquareTest;
import org.soundings.statistics.TestResult;
import org.soundings.tally.Base;
import org.soundings.tally.Cell;
import org.soundings.tally.Table;

/**
 * One categorical variable by another. Shares are within the groups of {@code columns}; "prefer not
 * to say" counts as an answer in them, as in a frequency, and is missing in the test.
 *
 * @param rows what is compared
 * @param columns the groups
 */
public record CrosstabRequest(String id, String rows, String columns) implements Request {
  @Override
  public List<List<String>> tables() {
    return List.of(List.of(rows, columns));
  }

  @Override
  public List<String> groups() {
    return List.of(columns);
  }

  @Override
  public Finding.Crosstab find(Evidence evidence) {
    Table table = evidence.release().table(rows, columns);
    Variable.Categorical row = evidence.categorical(rows);
    Variable.Categorical column = evidence.categorical(columns);
    int refused = refusedLevel(table);
    List<Finding.Group> groups = new ArrayList<>();
    for (int c = 0; c < column.categories().size(); c++) {
      Category category = column.categories().get(c);
      Cell base = refused < 0 ? table.line(1, c) : table.line(1, c).plus(table.cell(refused, c));
      groups.add(new Finding.Group(category.code(), evidence.say(category.wording()), base));
    }
    List<Finding.Row> lines = new ArrayList<>();
    for (int r = 0; r < row.categories().size(); r++) {
      lines.add(line(evidence, table, row.categories().get(r), r, groups));
    }
    if (refused >= 0) {
      lines.add(
          line(evidence, table, FrequencyRequest.refused(evidence.language()), refused, groups));
    }
    return new Finding.Crosstab(
        id,
        rows,
        columns,
        evidence.say(row.wording()),
        evidence.say(column.wording()),
        groups,
        lines,
        List.of(test(table, evidence.weighted())));
  }

  /**
   * The level of "prefer not to say" where someone said so and no such count is hidden; else -1.
   */
  private static int refusedLevel(Table table) {
    int refused = Base.refusedLevel(table.dimension(0));
    long n = 0;
    for (int c = 0; c < table.dimension(1).answers(); c++) {
      if (!table.cell(refused, c).shown()) {
        return -1;
      }
      n += table.cell(refused, c).n();
    }
    return n > 0 ? refused : -1;
  }

  private static Finding.Row line(
      Evidence evidence, Table table, Category category, int row, List<Finding.Group> groups) {
    String label = evidence.say(category.wording());
    List<Finding.Share> shares = new ArrayList<>();
    for (int c = 0; c < groups.size(); c++) {
      Cell cell = table.cell(row, c);
      shares.add(
          FrequencyRequest.share(
              evidence, category.code(), label, category.role(), cell, groups.get(c).base()));
    }
    return new Finding.Row(category.code(), label, shares);
  }

  /**
   * On the counts, also where the shares are weighted; not made where a cell is hidden, which it
   * could help to work out.
   */
  private static TestResult test(Table table, boolean weighted) {
    if (table.anyHidden()) {
      return TestResult.undefined(
          "Pearson chi-square",
          table.answered().n(),
          "Not published: it could help to work out a hidden cell.");
    }
    long[][] counts = new long[table.dimension(0).answers()][table.dimension(1).answers()];
    for (int r = 0; r < counts.length; r++) {
      for (int c = 0; c < counts[r].length; c++) {
        counts[r][c] = table.cell(r, c).n();
      }
    }
    TestResult test = ChiSquareTest.test(counts);
    return weighted ? test.withNote("On unweighted counts.") : test;
  }
}
