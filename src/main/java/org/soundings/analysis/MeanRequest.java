package org.soundings.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundings.disclosure.NumberTable;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Variable;
import org.soundings.statistics.Describe;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.QuantileType;
import org.soundings.tally.CategoryValues;
import org.soundings.tally.Cell;
import org.soundings.tally.Moments;
import org.soundings.tally.Table;

/**
 * The mean of a number, a score or an ordered answer.
 *
 * @param by the groups, or null for all together
 * @param scale the scale it is a score of, or null
 */
public record MeanRequest(String id, String variable, @Nullable String by, @Nullable Scale scale)
    implements Request {
  private static final double[] FIVE = {0, 0.25, 0.5, 0.75, 1};

  @Override
  public List<List<String>> tables() {
    return List.of(by == null ? List.of(variable) : List.of(by, variable));
  }

  @Override
  public List<String> groups() {
    return by == null ? List.of() : List.of(by);
  }

  @Override
  public Finding.Mean find(Evidence evidence) {
    Variable asked = evidence.variable(variable);
    List<Finding.GroupMean> groups =
        asked instanceof Variable.Interval
            ? ofNumber(evidence)
            : ofOrdered(evidence, (Variable.Categorical) asked);
    Variable.@Nullable Interval number = asked instanceof Variable.Interval i ? i : null;
    return new Finding.Mean(
        id,
        variable,
        evidence.say(asked.wording()),
        by,
        by == null ? null : evidence.say(evidence.variable(by).wording()),
        number == null || number.unit() == null ? null : evidence.say(number.unit()),
        number != null && number.date(),
        groups,
        List.of(),
        scale == null
            ? null
            : new Finding.ScoreOf(
                scale.id(),
                scale.items().size(),
                scale.lowest(),
                scale.highest(),
                scale.source(),
                scale.licence()));
  }

  private List<Finding.GroupMean> ofNumber(Evidence evidence) {
    if (by == null) {
      return List.of(
          group(evidence, "", "", evidence.release().numbers(variable).parts().getFirst()));
    }
    List<NumberTable.Part> parts = evidence.release().numbers(by, variable).parts();
    List<Finding.GroupMean> groups = new ArrayList<>();
    List<Category> categories = evidence.categorical(by).categories();
    for (int level = 0; level < categories.size(); level++) {
      Category category = categories.get(level);
      groups.add(
          group(evidence, category.code(), evidence.say(category.wording()), parts.get(level)));
    }
    return groups;
  }

  private static Finding.GroupMean group(
      Evidence evidence, String code, String label, NumberTable.Part part) {
    boolean shown = part.status() == Cell.Status.SHOWN;
    return new Finding.GroupMean(
        code,
        label,
        part.status(),
        part.missing(),
        shown
            ? evidence.mean(part.moments())
            : Estimate.undefined(evidence.level(), 0, "not shown"),
        part.moments().standardDeviation(),
        quantiles(evidence, part));
  }

  private static List<Double> quantiles(Evidence evidence, NumberTable.Part part) {
    if (part.values().isEmpty() || evidence.weighted()) {
      return List.of();
    }
    Describe described =
        Describe.of(
            part.values().stream().mapToDouble(Double::doubleValue).toArray(),
            part.cells().stream().mapToLong(Cell::n).toArray());
    List<Double> five = new ArrayList<>();
    for (double p : FIVE) {
      five.add(described.quantile(p, QuantileType.TYPE_7));
    }
    return five;
  }

  private List<Finding.GroupMean> ofOrdered(Evidence evidence, Variable.Categorical asked) {
    double[] values = CategoryValues.of(asked.categories(), Map.of());
    if (by == null) {
      return List.of(ofCells(evidence, "", "", evidence.release().table(variable), values, -1));
    }
    Table table = evidence.release().table(by, variable);
    List<Finding.GroupMean> groups = new ArrayList<>();
    List<Category> categories = evidence.categorical(by).categories();
    for (int level = 0; level < categories.size(); level++) {
      Category category = categories.get(level);
      groups.add(
          ofCells(
              evidence, category.code(), evidence.say(category.wording()), table, values, level));
    }
    return groups;
  }

  private static Finding.GroupMean ofCells(
      Evidence evidence, String code, String label, Table table, double[] values, int group) {
    List<Cell> cells = new ArrayList<>();
    for (int level = 0; level < values.length; level++) {
      cells.add(group < 0 ? table.cell(level) : table.cell(group, level));
    }
    boolean shown = cells.stream().allMatch(Cell::shown);
    Moments moments = shown ? Moments.of(values, cells) : Moments.NONE;
    return new Finding.GroupMean(
        code,
        label,
        shown ? Cell.Status.SHOWN : Cell.Status.PRIMARY,
        List.of(),
        shown ? evidence.mean(moments) : Estimate.undefined(evidence.level(), 0, "not shown"),
        moments.standardDeviation(),
        List.of());
  }
}
