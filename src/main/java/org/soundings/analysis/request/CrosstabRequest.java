package org.soundings.analysis.request;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.TestFamily;
import org.soundings.analysis.finding.Whole;
import org.soundings.analysis.statistic.Results;
import org.soundings.analysis.statistic.Shape;
import org.soundings.analysis.statistic.Source;
import org.soundings.analysis.statistic.Statistic;
import org.soundings.disclosure.Fact;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Variable;
import org.soundings.tally.Base;
import org.soundings.tally.Cell;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;

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
 * @param whole whom its shares are of: of valid answers "don't know" is neither a row nor a group
 */
public record CrosstabRequest(
    String id,
    String rows,
    String columns,
    @Nullable String strata,
    @Nullable List<Statistic> statistics,
    TestFamily family,
    Whole.Of whole)
    implements Request {
  private static final Set<Shape> OF_ANSWERS =
      EnumSet.of(Shape.TABLE, Shape.TWO_BY_TWO, Shape.WEIGHTED_TABLE);

  public CrosstabRequest {
    statistics = statistics == null ? null : List.copyOf(statistics);
  }

  /** Alone, with the usual test. */
  public CrosstabRequest(String id, String rows, String columns) {
    this(id, rows, columns, null, null, TestFamily.NONE, Whole.Of.ANSWERED);
  }

  @Override
  public String asked() {
    return whole + " " + Request.words(statistics);
  }

  @Override
  public List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    tables().forEach(table -> facts.add(new Fact.Counts(table.variables())));
    return facts;
  }

  @Override
  public List<TableId> tables() {
    return strata == null
        ? List.of(TableId.of(rows, columns))
        : List.of(TableId.of(rows, columns), TableId.of(strata, rows, columns));
  }

  @Override
  public List<String> groups() {
    return List.of(columns);
  }

  @Override
  public List<TableId> estimated() {
    return List.of(TableId.of(rows, columns));
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
      Cell answers = refused < 0 ? table.line(1, c) : table.line(1, c).plus(table.cell(refused, c));
      Cell outside = outside(row, table, c, refused);
      groups.add(
          new Finding.Group(
              category.code(), evidence.say(category.wording()), answers.minus(outside), answers));
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
        whole,
        groups,
        lines,
        results(evidence, table, groups));
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

  private boolean isOutside(Category category) {
    return whole == Whole.Of.VALID && category.role() == Category.Role.ASIDE;
  }

  /** Those of a group who answered and are not in the base. */
  private Cell outside(Variable.Categorical row, Table table, int group, int refused) {
    Cell outside = Whole.NOBODY;
    for (int r = 0; r < row.categories().size(); r++) {
      outside = isOutside(row.categories().get(r)) ? outside.plus(table.cell(r, group)) : outside;
    }
    return whole == Whole.Of.VALID && refused >= 0
        ? outside.plus(table.cell(refused, group))
        : outside;
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
      Finding.Share share =
          FrequencyRequest.share(
              evidence,
              category.code(),
              label,
              category.role(),
              table.cell(row, c),
              groups.get(c).base(),
              among(evidence, table, row, c, refused));
      shares.add(isOutside(category) ? FrequencyRequest.counted(evidence, share) : share);
    }
    return new Finding.Row(category.code(), label, shares);
  }

  private Evidence.Share among(Evidence evidence, Table table, int row, int column, int refused) {
    List<Category> categories = evidence.categorical(rows).categories();
    boolean said = whole == Whole.Of.ANSWERED;
    int width = table.dimension(1).levels();
    int answers = table.dimension(0).answers();
    return new Evidence.Share(
        TableId.of(rows, columns),
        cell -> cell == table.index(row, column),
        cell ->
            cell % width == column
                && (cell / width < answers
                    ? !isOutside(categories.get(cell / width))
                    : said && cell / width == refused));
  }

  /** Whom a statistic is of where it is not of the bases of the shares; else empty. */
  private String based(Shape shape, Source source, List<Finding.Group> groups) {
    if (source.n() == groups.stream().mapToLong(g -> g.base().n()).sum()) {
      return "";
    }
    if (shape == Shape.STRATA || shape == Shape.TWO_BY_TWO_STRATA) {
      String all = whole == Whole.Of.VALID ? "valid answers" : "answers";
      return "Of the " + source.n() + " with " + all + " to all three.";
    }
    return whole == Whole.Of.ANSWERED && OF_ANSWERS.contains(shape)
        ? "Without those who preferred not to say, n = " + source.n() + "."
        : "Of the " + source.n() + " with valid answers to both.";
  }

  private Results results(Evidence evidence, Table table, List<Finding.Group> groups) {
    boolean designed = evidence.sampling().designed();
    List<Statistic> asked =
        statistics == null ? Statistic.all(designed ? "rao-scott" : "chi-square") : statistics;
    Results all = Results.NONE;
    for (Statistic statistic : asked) {
      Source source = source(statistic, evidence, table);
      all = all.and(evidence.results(statistic, source, based(statistic.shape(), source, groups)));
    }
    return all;
  }

  private Source source(Statistic statistic, Evidence evidence, Table table) {
    Variable.Categorical row = evidence.categorical(rows);
    Variable.Categorical column = evidence.categorical(columns);
    Sources sources = new Sources(evidence);
    return switch (statistic.shape()) {
      case STRATA, TWO_BY_TWO_STRATA -> strata(evidence);
      case WEIGHTED_TABLE -> design(evidence, table);
      case TABLE, TWO_BY_TWO ->
          statistic.isDirected()
              ? sources.cells(row, column, table, rising(row), rising(column))
              : sources.cells(row, column, table, whole == Whole.Of.VALID);
      case RANKED_GROUPS, TWO_RANKED_GROUPS ->
          sources.ranked(row, column, table, Sources.levels(column, true));
      case ORDERED_RANKED_GROUPS -> sources.ranked(row, column, table, Sources.inOrder(column));
      default -> sources.cellsInOrder(row, column, table);
    };
  }

  /** The levels that a test of shares takes of a variable. */
  private int[] levels(Evidence evidence, String variable) {
    return Sources.levels(evidence.categorical(variable), whole == Whole.Of.VALID);
  }

  /** The same, those of an order from the lowest to the highest. */
  private int[] rising(Variable.Categorical of) {
    return Sources.rising(of, whole == Whole.Of.VALID);
  }

  private Source.Strata strata(Evidence evidence) {
    Table table = evidence.release().table(String.valueOf(strata), rows, columns);
    int[] r = rising(evidence.categorical(rows));
    int[] c = rising(evidence.categorical(columns));
    Sources sources = new Sources(evidence);
    List<long[][]> tables = new ArrayList<>();
    long n = 0;
    for (int s = 0; s < table.dimension(0).answers(); s++) {
      long[][] counts = new long[r.length][c.length];
      for (int i = 0; i < r.length; i++) {
        for (int j = 0; j < c.length; j++) {
          counts[i][j] = table.cell(s, r[i], c[j]).n();
          n += counts[i][j];
        }
      }
      tables.add(counts);
    }
    return new Source.Strata(
        tables,
        sources.labels(evidence.categorical(rows), r),
        sources.labels(evidence.categorical(columns), c),
        evidence.level(),
        n,
        evidence.refusal(table));
  }

  private Source design(Evidence evidence, Table table) {
    if (!evidence.varies(TableId.of(rows, columns))) {
      return new Source.Nothing(evidence.level(), table.answered().n(), Source.VARIATION);
    }
    int[] r = levels(evidence, rows);
    int[] c = levels(evidence, columns);
    int[] places = new int[r.length * c.length];
    long n = 0;
    for (int i = 0; i < places.length; i++) {
      places[i] = table.index(r[i / c.length], c[i % c.length]);
      n += table.cell(r[i / c.length], c[i % c.length]).n();
    }
    return new Source.Design(
        evidence.sums(TableId.of(rows, columns)).only(places),
        r.length,
        c.length,
        new double[0],
        List.of(),
        new boolean[0],
        evidence.level(),
        n,
        evidence.refusal(table));
  }
}
