package org.soundings.analysis.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.finding.Whole;
import org.soundings.analysis.statistic.Results;
import org.soundings.analysis.statistic.Source;
import org.soundings.analysis.statistic.Statistic;
import org.soundings.disclosure.JointAnswers;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Variable;
import org.soundings.tally.Cell;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;

/** What statistics are computed from, out of cleared tables. */
record Sources(Evidence evidence) {
  static final String HIDDEN = Source.HIDDEN;
  static final String FEW = "Not published: it rests on too few people.";

  /** Counts of the answers of one variable. */
  Source.Counts counts(
      Variable.Categorical asked, Table table, boolean ordered, double @Nullable [] expected) {
    int[] levels = levels(asked, ordered);
    long[] counts = Arrays.stream(levels).mapToLong(level -> table.cell(level).n()).toArray();
    boolean merged = expected != null && expected.length != levels.length;
    return new Source.Counts(
        counts,
        Arrays.stream(levels).mapToObj(level -> label(asked, level)).toList(),
        merged ? null : expected,
        evidence.level(),
        Arrays.stream(counts).sum(),
        merged ? FEW : evidence.refusal(table));
  }

  /** The values of an ordered variable with how often each was given. */
  Source.Values values(Variable.Categorical asked, Table table) {
    double[] values = asked.values();
    int[] levels = inOrder(asked);
    return values(
        Arrays.stream(levels).mapToDouble(i -> values[i]).toArray(),
        Arrays.stream(levels).mapToObj(table::cell).toList(),
        evidence.refusal(table));
  }

  /** The same by the sample's design. */
  Source quantiles(String variable, Table table) {
    TableId names = TableId.of(variable);
    long n =
        Arrays.stream(inOrder(evidence.categorical(variable)))
            .mapToLong(level -> table.cell(level).n())
            .sum();
    String hidden = evidence.refusal(table);
    String not = hidden != null || evidence.varies(names) ? hidden : Source.VARIATION;
    return not == null
        ? new Source.Design(
            evidence.sums(names),
            1,
            1,
            Means.levels(evidence, names),
            List.of(Whole.VALID_ANSWERS),
            new boolean[] {true},
            evidence.level(),
            n,
            null)
        : new Source.Nothing(evidence.level(), n, not);
  }

  Source.Values values(double[] values, List<Cell> cells, @Nullable String refusal) {
    long[] counts = cells.stream().mapToLong(Cell::n).toArray();
    return new Source.Values(
        values, counts, evidence.level(), Arrays.stream(counts).sum(), refusal);
  }

  /**
   * A table of counts, as its categories are listed.
   *
   * @param valid whether categories that stand outside of the order are left out
   */
  Source.Cells cells(
      Variable.Categorical row, Variable.Categorical column, Table table, boolean valid) {
    return cells(row, column, table, levels(row, valid), levels(column, valid));
  }

  /** The same from the lowest category to the highest, of variables that have an order. */
  Source.Cells cellsInOrder(Variable.Categorical row, Variable.Categorical column, Table table) {
    return cells(row, column, table, inOrder(row), inOrder(column));
  }

  /**
   * Groups by what their answers count.
   *
   * @param groups levels of {@code column}, in the order in which they are compared
   */
  Source.Ranked ranked(
      Variable.Categorical row, Variable.Categorical column, Table table, int[] groups) {
    int[] levels = inOrder(row);
    double[] values = row.values();
    long[][] counts =
        Arrays.stream(groups)
            .mapToObj(g -> Arrays.stream(levels).mapToLong(r -> table.cell(r, g).n()).toArray())
            .toArray(long[][]::new);
    return new Source.Ranked(
        counts,
        Arrays.stream(levels).mapToDouble(level -> values[level]).toArray(),
        Arrays.stream(groups).mapToObj(g -> label(column, g)).toList(),
        evidence.level(),
        Arrays.stream(counts).flatMapToLong(Arrays::stream).sum(),
        evidence.refusal(table));
  }

  /** The same of levels in an order of one's own. */
  Source.Cells cells(
      Variable.Categorical row, Variable.Categorical column, Table table, int[] r, int[] c) {
    long[][] counts = new long[r.length][c.length];
    long n = 0;
    for (int i = 0; i < r.length; i++) {
      for (int j = 0; j < c.length; j++) {
        counts[i][j] = table.cell(r[i], c[j]).n();
        n += counts[i][j];
      }
    }
    return new Source.Cells(
        counts, labels(row, r), labels(column, c), evidence.level(), n, evidence.refusal(table));
  }

  /** The levels of a variable as they are listed; without those outside of the order if so. */
  static int[] levels(Variable.Categorical of, boolean valid) {
    return IntStream.range(0, of.categories().size())
        .filter(i -> !valid || of.categories().get(i).role() != Category.Role.ASIDE)
        .toArray();
  }

  /** Those in the order, from the lowest; as they are listed where there is no order. */
  static int[] inOrder(Variable.Categorical of) {
    return of instanceof Variable.Ordinal ordinal ? ordinal.order() : levels(of, true);
  }

  /** The levels of a variable that has an order from the lowest, what is outside of it last. */
  static int[] rising(Variable.Categorical of, boolean valid) {
    int[] order = inOrder(of);
    return IntStream.concat(
            Arrays.stream(order),
            Arrays.stream(levels(of, valid))
                .filter(level -> Arrays.stream(order).noneMatch(other -> other == level)))
        .toArray();
  }

  List<String> labels(Variable.Categorical of, int[] levels) {
    return Arrays.stream(levels).mapToObj(level -> label(of, level)).toList();
  }

  String label(Variable.Categorical of, int level) {
    return evidence.say(of.categories().get(level).wording());
  }

  /** Statistics of several answers by the same people, none reversed. */
  Results joint(List<String> variables, List<Statistic> statistics) {
    Results all = Results.NONE;
    for (Statistic statistic : statistics) {
      all = all.and(evidence.results(statistic, rows(variables, null)));
    }
    return all;
  }

  /**
   * The people's answers as numbers.
   *
   * @param scale the scale whose items they are, recoded and reversed as it says, or null
   */
  Source.Rows rows(List<String> variables, @Nullable Scale scale) {
    return rows(variables, scale, any -> false, true);
  }

  /** The same, with the level of those that are {@code factors}. */
  Source.Rows coded(List<String> variables, Predicate<Variable> factors) {
    return rows(variables, null, factors, true);
  }

  /** The same, where what stands outside of the order ("don't know") is no answer. */
  Source.Rows valid(List<String> variables, Predicate<Variable> factors) {
    return rows(variables, null, factors, false);
  }

  private Source.Rows rows(
      List<String> variables, @Nullable Scale scale, Predicate<Variable> factors, boolean asides) {
    List<String> labels =
        variables.stream().map(v -> evidence.say(evidence.variable(v).wording())).toList();
    int[] categories =
        variables.stream().mapToInt(v -> codes(evidence.variable(v)).length).toArray();
    JointAnswers answers = evidence.release().together().get(new TableId(variables));
    if (answers == null) {
      return Source.Rows.refused(
          labels, categories, evidence.level(), evidence.isRounded() ? Source.ROUNDED : HIDDEN);
    }
    List<double[]> all = new ArrayList<>();
    List<double[]> complete = new ArrayList<>();
    double[][] values = variables.stream().map(v -> values(v, scale)).toArray(double[][]::new);
    for (int v = 0; v < values.length; v++) {
      if (factors.test(evidence.variable(variables.get(v)))) {
        values[v] = asides ? new double[0] : places(evidence.variable(variables.get(v)));
      }
    }
    answers
        .patterns()
        .forEach(
            (given, times) -> {
              double[] row = row(given, values, variables, scale);
              boolean whole = Arrays.stream(row).noneMatch(Double::isNaN);
              for (long i = 0; i < times; i++) {
                all.add(row);
                if (whole) {
                  complete.add(row);
                }
              }
            });
    return new Source.Rows(
        complete.toArray(double[][]::new),
        (evidence.release().policy().isOpen() ? all : complete).toArray(double[][]::new),
        labels,
        categories,
        evidence.level(),
        complete.size(),
        least(variables),
        answers.of(),
        answers.free(),
        hidden(variables)
            ? HIDDEN
            : complete.size() < evidence.release().policy().minimum() ? few() : null);
  }

  private String few() {
    return evidence.release().policy().isOpen() ? "Nobody answered all of it." : FEW;
  }

  /** The fewest people that a number about these variables may speak of. */
  private int least(List<String> variables) {
    return variables.stream()
        .map(evidence.codebook()::sensitivity)
        .mapToInt(evidence.release().policy()::minimum)
        .max()
        .orElse(1);
  }

  /** Whether the crossing of two categorical variables, counted for this, hides a cell. */
  private boolean hidden(List<String> variables) {
    Table crossing = evidence.release().tables().get(new TableId(variables));
    return crossing != null && crossing.anyHidden();
  }

  private static double[] row(
      double[] answers, double[][] values, List<String> variables, @Nullable Scale scale) {
    double[] row = new double[answers.length];
    for (int i = 0; i < row.length; i++) {
      boolean coded = values[i].length > 0 && !Double.isNaN(answers[i]);
      double value = coded ? values[i][(int) answers[i]] : answers[i];
      boolean reversed = scale != null && scale.reversed().contains(variables.get(i));
      row[i] = reversed && scale != null ? scale.lowest() + scale.highest() - value : value;
    }
    return row;
  }

  /** The place of each level, NaN for what stands outside of the order; empty for a number. */
  private static double[] places(Variable variable) {
    if (!(variable instanceof Variable.Categorical c)) {
      return new double[0];
    }
    List<Category> categories = c.categories();
    return IntStream.range(0, categories.size())
        .mapToDouble(i -> categories.get(i).role() == Category.Role.ASIDE ? Double.NaN : i)
        .toArray();
  }

  /** What each level of a categorical variable counts; empty for a number. */
  private double[] values(String name, @Nullable Scale scale) {
    Variable variable = evidence.variable(name);
    if (!(variable instanceof Variable.Categorical c)) {
      return new double[0];
    }
    return scale == null ? c.values() : scale.values(c);
  }

  private static Object[] codes(Variable variable) {
    return variable instanceof Variable.Categorical c ? c.categories().toArray() : new Object[0];
  }
}
