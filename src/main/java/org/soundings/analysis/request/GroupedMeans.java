package org.soundings.analysis.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.finding.Finding;
import org.soundings.disclosure.NumberTable;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Variable;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.summary.Describe;
import org.soundings.statistics.summary.QuantileType;
import org.soundings.statistics.summary.RoundingError;
import org.soundings.tally.Cell;
import org.soundings.tally.Moments;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;

/**
 * The mean of a number, a score or an ordered answer, by groups or over all.
 *
 * @param by the groups, or null
 */
record GroupedMeans(Evidence evidence, String variable, @Nullable String by) {
  /** So many of the groups that are told together are named. */
  private static final int MOST_NAMES = 6;

  private static final double[] FIVE = {0, 0.25, 0.5, 0.75, 1};

  /** One a group as it is listed; one alone where there are no groups. */
  List<Finding.GroupMean> all() {
    return evidence.variable(variable) instanceof Variable.Categorical ordered
        ? ofOrdered(ordered)
        : ofNumber();
  }

  /** Groups that are told together alone. */
  List<Finding.GroupMean> others() {
    if (by == null) {
      return List.of();
    }
    boolean number = evidence.variable(variable) instanceof Variable.Interval;
    NumberTable all = number ? evidence.release().numbers(by, variable) : alone();
    return all == null ? List.of() : all.others().stream().map(this::others).toList();
  }

  private Finding.GroupMean others(NumberTable.Others of) {
    List<Category> categories = evidence.categorical(String.valueOf(by)).categories();
    List<Category> these = of.levels().stream().map(categories::get).toList();
    List<String> names = these.stream().map(c -> evidence.say(c.wording())).toList();
    String listed =
        String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())))
            + (names.size() > MOST_NAMES ? ", ..." : "");
    String in =
        of.within() == null
            ? ""
            : " in "
                + evidence.say(
                    evidence.categorical(of.within()).categories().get(of.level()).wording());
    return new Finding.GroupMean(
        String.join("+", these.stream().map(Category::code).toList()),
        "All others" + in + ": " + listed,
        Cell.Status.SHOWN,
        List.of(),
        evidence.variable(variable) instanceof Variable.Categorical ordered
            ? evidence.mean(of.moments(), spreadOfAll(ordered.values()))
            : estimate(of.moments(), 0),
        Double.NaN,
        List.of());
  }

  /** With what rounding may have added to its error. */
  private static Estimate rounded(Estimate of, double reach) {
    return RoundingError.ofMean(of, reach / of.n());
  }

  /** Without an interval where all answers are the same. */
  private Estimate estimate(Moments moments, int group) {
    Estimate mean = mean(moments, group);
    return moments.standardDeviation() > 0 ? mean : mean.spread();
  }

  private Estimate mean(Moments moments, int group) {
    if (Double.isNaN(moments.spread())
        && evidence.variable(variable) instanceof Variable.Interval number) {
      return evidence.mean(moments, number.lowest(), number.highest());
    }
    if (!evidence.sampling().designed()) {
      return evidence.mean(moments);
    }
    TableId names = by == null ? TableId.of(variable) : TableId.of(by, variable);
    if (!evidence.varies(names)) {
      return evidence.withoutVariation(moments);
    }
    double[] levels = Means.levels(evidence, names);
    double[] values = new double[evidence.sums(names).cells()];
    Arrays.fill(values, Double.NaN);
    System.arraycopy(levels, 0, values, group * levels.length, levels.length);
    return evidence.mean(names, values);
  }

  private List<Finding.GroupMean> ofNumber() {
    if (by == null) {
      return List.of(group("", "", evidence.release().numbers(variable), 0));
    }
    NumberTable all = evidence.release().numbers(by, variable);
    List<Finding.GroupMean> groups = new ArrayList<>();
    List<Category> categories = evidence.categorical(by).categories();
    for (int level = 0; level < categories.size(); level++) {
      Category category = categories.get(level);
      groups.add(group(category.code(), evidence.say(category.wording()), all, level));
    }
    return groups;
  }

  private Finding.GroupMean group(String code, String label, NumberTable all, int place) {
    NumberTable.Part part = all.parts().get(place);
    boolean shown = part.status() == Cell.Status.SHOWN;
    return new Finding.GroupMean(
        code,
        label,
        part.status(),
        part.missing(),
        shown
            ? rounded(estimate(part.moments(), place), all.reach())
            : Estimate.undefined(evidence.level(), 0, "not shown"),
        part.moments().standardDeviation(),
        quantiles(part));
  }

  private List<Double> quantiles(NumberTable.Part part) {
    if (part.values().isEmpty() || evidence.sampling().designed()) {
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

  private List<Finding.GroupMean> ofOrdered(Variable.Categorical asked) {
    double[] values = asked.values();
    if (by == null) {
      return List.of(ofCells("", "", evidence.release().table(variable), values, -1));
    }
    Table table = evidence.release().table(by, variable);
    List<Finding.GroupMean> groups = new ArrayList<>();
    List<Category> categories = evidence.categorical(by).categories();
    for (int level = 0; level < categories.size(); level++) {
      Category category = categories.get(level);
      groups.add(ofCells(category.code(), evidence.say(category.wording()), table, values, level));
    }
    return groups;
  }

  /** The means of groups that may be told although their cells may not, or null. */
  private @Nullable NumberTable alone() {
    return evidence.release().means().get(TableId.of(String.valueOf(by), variable));
  }

  /** The standard deviation of everybody's answers, whose counts are all shown. */
  private double spreadOfAll(double[] values) {
    Table all = evidence.release().tables().get(TableId.of(variable));
    List<Cell> cells = new ArrayList<>();
    for (int level = 0; all != null && level < values.length; level++) {
      cells.add(all.cell(level));
    }
    if (cells.isEmpty() || !cells.stream().allMatch(Cell::shown)) {
      return Double.NaN;
    }
    return Moments.of(values, cells).standardDeviation();
  }

  private Finding.GroupMean ofCells(
      String code, String label, Table table, double[] values, int group) {
    List<Cell> cells = new ArrayList<>();
    for (int level = 0; level < values.length; level++) {
      cells.add(group < 0 ? table.cell(level) : table.cell(group, level));
    }
    boolean shown = cells.stream().allMatch(Cell::shown);
    boolean exact = shown && !evidence.isRounded();
    NumberTable means = exact || group < 0 ? null : alone();
    NumberTable.Part alone = means == null ? null : means.parts().get(group);
    if (means != null && alone != null && alone.status() == Cell.Status.SHOWN) {
      return new Finding.GroupMean(
          code,
          label,
          alone.status(),
          List.of(),
          rounded(evidence.mean(alone.moments(), spreadOfAll(values)), means.reach()),
          Double.NaN,
          List.of());
    }
    Moments moments = shown ? Moments.of(values, cells) : Moments.NONE;
    return new Finding.GroupMean(
        code,
        label,
        shown ? Cell.Status.SHOWN : Cell.Status.PRIMARY,
        List.of(),
        shown
            ? evidence.rounded(estimate(moments, Math.max(0, group)), values, cells)
            : Estimate.undefined(evidence.level(), 0, "not shown"),
        moments.standardDeviation(),
        List.of());
  }
}
