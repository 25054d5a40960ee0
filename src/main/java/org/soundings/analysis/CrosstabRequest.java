package org.soundings.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.statistic.Results;
import org.soundings.analysis.statistic.Shape;
import org.soundings.analysis.statistic.Source;
import org.soundings.analysis.statistic.Statistic;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Variable;
import org.soundings.tally.Base;
import org.soundings.tally.Cell;
import org.soundings.tally.Table;

/**
 * One categorical variable by another. Shares are within the groups of {@code columns}; "prefer not
 * to say" counts as an answer in them, as in a frequency, and is missing in the tests.
 *
 * <p>A test is not made where a cell is hidden, which it could help to work out.
 *
 * @param rows what is compared
 * @param columns the groups
 * @param strata a third variable that some statistics hold fixed, or null
 * @param statistics asked for, in order; null for Pearson's chi-square, or where the sample has a
 *     design Rao and Scott's test
 * @param family of tests that its tests are adjusted in
 */
public record CrosstabRequest(
    String id,
    String rows,
    String columns,
    @Nullable String strata,
    @Nullable List<Statistic> statistics,
    Family family)
    implements Request {
  public CrosstabRequest {
    statistics = statistics == null ? null : List.copyOf(statistics);
  }

  /** Alone, with the usual test. */
  public CrosstabRequest(String id, String rows, String columns) {
    this(id, rows, columns, null, null, Family.NONE);
  }

  @Override
  public List<List<String>> tables() {
    return strata == null
        ? List.of(List.of(rows, columns))
        : List.of(List.of(rows, columns), List.of(strata, rows, columns));
  }

  @Override
  public List<String> groups() {
    return List.of(columns);
  }

  @Override
  public List<List<String>> estimated() {
    return List.of(List.of(rows, columns));
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
      lines.add(line(evidence, table, row.categories().get(r), r, refused, groups));
    }
    if (refused >= 0) {
      Category said = FrequencyRequest.refused(evidence, rows);
      lines.add(line(evidence, table, said, refused, refused, groups));
    }
    return new Finding.Crosstab(
        id,
        rows,
        columns,
        evidence.say(row.wording()),
        evidence.say(column.wording()),
        groups,
        lines,
        results(evidence, table));
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

  private Finding.Row line(
      Evidence evidence,
      Table table,
      Category category,
      int row,
      int refused,
      List<Finding.Group> groups) {
    String label = evidence.say(category.wording());
    List<Finding.Share> shares = new ArrayList<>();
    for (int c = 0; c < groups.size(); c++) {
      shares.add(
          FrequencyRequest.share(
              evidence,
              category.code(),
              label,
              category.role(),
              table.cell(row, c),
              groups.get(c).base(),
              among(table, row, c, refused)));
    }
    return new Finding.Row(category.code(), label, shares);
  }

  private Evidence.Share among(Table table, int row, int column, int refused) {
    int width = table.dimension(1).levels();
    int answers = table.dimension(0).answers();
    return new Evidence.Share(
        List.of(rows, columns),
        cell -> cell == table.index(row, column),
        cell -> cell % width == column && (cell / width < answers || cell / width == refused));
  }

  private Results results(Evidence evidence, Table table) {
    boolean designed = evidence.sampling().designed();
    List<Statistic> asked =
        statistics == null ? Statistic.all(designed ? "rao-scott" : "chi-square") : statistics;
    Results all = Results.NONE;
    for (Statistic statistic : asked) {
      all = all.and(evidence.results(statistic, source(statistic.shape(), evidence, table)));
    }
    return all;
  }

  private Source source(Shape shape, Evidence evidence, Table table) {
    Variable.Categorical row = evidence.categorical(rows);
    Variable.Categorical column = evidence.categorical(columns);
    Sources sources = new Sources(evidence);
    return switch (shape) {
      case STRATA, TWO_BY_TWO_STRATA -> strata(evidence);
      case WEIGHTED_TABLE -> design(evidence, table);
      case TABLE, TWO_BY_TWO -> sources.cells(row, column, table, false);
      default -> sources.cells(row, column, table, true);
    };
  }

  private Source.Strata strata(Evidence evidence) {
    Table table = evidence.release().table(String.valueOf(strata), rows, columns);
    List<long[][]> tables = new ArrayList<>();
    long n = 0;
    for (int s = 0; s < table.dimension(0).answers(); s++) {
      long[][] counts = new long[table.dimension(1).answers()][table.dimension(2).answers()];
      for (int r = 0; r < counts.length; r++) {
        for (int c = 0; c < counts[r].length; c++) {
          counts[r][c] = table.cell(s, r, c).n();
          n += counts[r][c];
        }
      }
      tables.add(counts);
    }
    return new Source.Strata(
        tables, evidence.level(), n, table.anyHidden() ? Sources.HIDDEN : null);
  }

  private Source.Design design(Evidence evidence, Table table) {
    boolean hidden = table.anyHidden();
    int r = table.dimension(0).answers();
    int c = table.dimension(1).answers();
    return new Source.Design(
        evidence.sums(List.of(rows, columns)).only(answers(table)),
        r,
        c,
        new double[0],
        List.of(),
        new boolean[0],
        evidence.level(),
        table.answered().n(),
        hidden ? Sources.HIDDEN : null);
  }

  /** The places of the answers among all cells, row by row. */
  private static int[] answers(Table table) {
    int c = table.dimension(1).answers();
    int[] places = new int[table.dimension(0).answers() * c];
    for (int i = 0; i < places.length; i++) {
      places[i] = table.index(i / c, i % c);
    }
    return places;
  }
}
