package org.soundings.analysis.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.finding.Family;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Reference;
import org.soundings.analysis.statistic.Results;
import org.soundings.analysis.statistic.Shape;
import org.soundings.analysis.statistic.Source;
import org.soundings.analysis.statistic.Statistic;
import org.soundings.disclosure.Fact;
import org.soundings.disclosure.NumberTable;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Variable;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.summary.Describe;
import org.soundings.statistics.summary.QuantileType;
import org.soundings.tally.Cell;
import org.soundings.tally.Moments;
import org.soundings.tally.Table;

/**
 * The mean of a number, a score or an ordered answer.
 *
 * @param by the groups, or null for all together
 * @param scale the scale it is a score of, or null
 * @param references published values to compare it with, of any scales
 */
public record MeanRequest(
    String id,
    String variable,
    @Nullable String by,
    @Nullable Scale scale,
    @Nullable List<Statistic> statistics,
    Family family,
    List<Reference> references)
    implements Request {
  private static final double[] FIVE = {0, 0.25, 0.5, 0.75, 1};

  public MeanRequest {
    statistics = statistics == null ? null : List.copyOf(statistics);
    references = List.copyOf(references);
  }

  /** Compared with nothing that was published. */
  public MeanRequest(
      String id,
      String variable,
      @Nullable String by,
      @Nullable Scale scale,
      @Nullable List<Statistic> statistics,
      Family family) {
    this(id, variable, by, scale, statistics, family, List.of());
  }

  /** The same, compared with published values. */
  public MeanRequest against(List<Reference> published) {
    return new MeanRequest(id, variable, by, scale, statistics, family, published);
  }

  /** With the usual statistics. */
  public MeanRequest(String id, String variable, @Nullable String by, @Nullable Scale scale) {
    this(id, variable, by, scale, null, Family.NONE);
  }

  @Override
  public String asked() {
    return Request.words(statistics);
  }

  @Override
  public List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact.Sums(variable, by));
    facts.add(new Fact.Squares(variable, null));
    if (scale != null && by == null) {
      ScoreShares.tables(scale).forEach(table -> facts.add(new Fact.Counts(table)));
    }
    for (Statistic statistic : statistics == null ? List.<Statistic>of() : statistics) {
      patterns().forEach(names -> facts.add(new Fact.Together(names, statistic.joint())));
    }
    return facts;
  }

  @Override
  public List<List<String>> estimated() {
    List<List<String>> estimated = new ArrayList<>();
    estimated.add(by == null ? List.of(variable) : List.of(by, variable));
    if (by == null && scale != null) {
      estimated.addAll(ScoreShares.tables(scale));
    }
    return estimated;
  }

  /** The items of a scale, for its reliability; a number by its groups, for ranks. */
  @Override
  public List<List<String>> patterns() {
    List<List<String>> patterns = new ArrayList<>();
    if (scale != null && by == null) {
      patterns.add(scale.items());
    }
    boolean ranks = statistics != null && statistics.stream().anyMatch(s -> s.shape().isRanked());
    if (by != null && ranks) {
      patterns.add(List.of(by, variable));
    }
    return patterns;
  }

  @Override
  public List<List<String>> tables() {
    if (by != null) {
      return List.of(List.of(by, variable));
    }
    List<List<String>> tables = new ArrayList<>(List.of(List.of(variable)));
    if (scale != null) {
      tables.addAll(ScoreShares.tables(scale));
    }
    return tables;
  }

  /** The bands and ends of a scale of one item are sums of that item's answers. */
  @Override
  public List<String> groups() {
    if (by != null) {
      return List.of(by);
    }
    List<String> groups = new ArrayList<>();
    if (scale != null && scale.items().size() == 1) {
      groups.addAll(scale.items());
      ScoreShares.tables(scale).forEach(groups::addAll);
    }
    return groups;
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
        new Means(evidence, this, groups).results(),
        scale == null
            ? null
            : new Finding.ScoreOf(
                scale.id(),
                scale.items().size(),
                scale.lowest(),
                scale.highest(),
                scale.floor(),
                scale.ceiling(),
                scale.source(),
                scale.licence(),
                by != null
                    ? null
                    : ScoreShares.of(evidence, scale, groups.getFirst().estimate(), references)),
        scale == null || by != null || scale.items().size() < 2
            ? Results.NONE
            : reliability(evidence, scale));
  }

  /** The statistics of the score itself; those of its items are its reliability. */
  @Nullable List<Statistic> ofScore() {
    return statistics == null
        ? null
        : statistics.stream().filter(s -> s.shape() != Shape.ITEMS).toList();
  }

  /**
   * What was asked of the items; else alpha and omega of complete rows, and what each item does.
   * One item has none of them.
   */
  private Results reliability(Evidence evidence, Scale scale) {
    Source.Rows items = new Sources(evidence).rows(scale.items(), scale);
    Results all = Results.NONE;
    for (Statistic statistic : ofItems(scale)) {
      all = all.and(evidence.results(statistic, items));
    }
    return all;
  }

  private List<Statistic> ofItems(Scale scale) {
    List<Statistic> asked =
        statistics == null
            ? List.of()
            : statistics.stream().filter(s -> s.shape() == Shape.ITEMS).toList();
    if (!asked.isEmpty()) {
      return asked;
    }
    return scale.items().size() > 2
        ? Statistic.all("alpha", "omega", "item-analysis")
        : Statistic.all("alpha", "item-analysis");
  }

  /** Without an interval where all answers are the same. */
  private Estimate estimate(Evidence evidence, Moments moments, int group) {
    Estimate mean = mean(evidence, moments, group);
    return moments.standardDeviation() > 0 ? mean : mean.spread();
  }

  private Estimate mean(Evidence evidence, Moments moments, int group) {
    if (Double.isNaN(moments.spread())
        && evidence.variable(variable) instanceof Variable.Interval number) {
      return evidence.mean(moments, number.lowest(), number.highest());
    }
    if (!evidence.sampling().designed()) {
      return evidence.mean(moments);
    }
    List<String> names = estimated().getFirst();
    if (!evidence.varies(names)) {
      return evidence.withoutVariation(moments);
    }
    double[] levels = Means.levels(evidence, names);
    double[] values = new double[evidence.sums(names).cells()];
    Arrays.fill(values, Double.NaN);
    System.arraycopy(levels, 0, values, group * levels.length, levels.length);
    return evidence.mean(names, values);
  }

  private List<Finding.GroupMean> ofNumber(Evidence evidence) {
    if (by == null) {
      return List.of(
          group(evidence, "", "", evidence.release().numbers(variable).parts().getFirst(), 0));
    }
    List<NumberTable.Part> parts = evidence.release().numbers(by, variable).parts();
    List<Finding.GroupMean> groups = new ArrayList<>();
    List<Category> categories = evidence.categorical(by).categories();
    for (int level = 0; level < categories.size(); level++) {
      Category category = categories.get(level);
      groups.add(
          group(
              evidence,
              category.code(),
              evidence.say(category.wording()),
              parts.get(level),
              level));
    }
    return groups;
  }

  private Finding.GroupMean group(
      Evidence evidence, String code, String label, NumberTable.Part part, int place) {
    boolean shown = part.status() == Cell.Status.SHOWN;
    return new Finding.GroupMean(
        code,
        label,
        part.status(),
        part.missing(),
        shown
            ? estimate(evidence, part.moments(), place)
            : Estimate.undefined(evidence.level(), 0, "not shown"),
        part.moments().standardDeviation(),
        quantiles(evidence, part));
  }

  private static List<Double> quantiles(Evidence evidence, NumberTable.Part part) {
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

  private List<Finding.GroupMean> ofOrdered(Evidence evidence, Variable.Categorical asked) {
    double[] values = asked.values();
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

  /** The mean of a group that may be told although its cells may not, or null. */
  private NumberTable.@Nullable Part alone(Evidence evidence, int group) {
    NumberTable means = evidence.release().means().get(List.of(String.valueOf(by), variable));
    return means == null ? null : means.parts().get(group);
  }

  /** The standard deviation of everybody's answers, whose counts are all shown. */
  private double spreadOfAll(Evidence evidence, double[] values) {
    Table all = evidence.release().tables().get(List.of(variable));
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
      Evidence evidence, String code, String label, Table table, double[] values, int group) {
    List<Cell> cells = new ArrayList<>();
    for (int level = 0; level < values.length; level++) {
      cells.add(group < 0 ? table.cell(level) : table.cell(group, level));
    }
    boolean shown = cells.stream().allMatch(Cell::shown);
    NumberTable.Part alone = shown || group < 0 ? null : alone(evidence, group);
    if (alone != null && alone.status() == Cell.Status.SHOWN) {
      return new Finding.GroupMean(
          code,
          label,
          alone.status(),
          List.of(),
          evidence.mean(alone.moments(), spreadOfAll(evidence, values)),
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
            ? estimate(evidence, moments, Math.max(0, group))
            : Estimate.undefined(evidence.level(), 0, "not shown"),
        moments.standardDeviation(),
        List.of());
  }
}
