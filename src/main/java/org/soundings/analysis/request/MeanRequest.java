package org.soundings.analysis.request;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Reference;
import org.soundings.analysis.finding.ScoreOf;
import org.soundings.analysis.finding.TestFamily;
import org.soundings.analysis.statistic.Results;
import org.soundings.analysis.statistic.Shape;
import org.soundings.analysis.statistic.Source;
import org.soundings.analysis.statistic.Statistic;
import org.soundings.disclosure.Fact;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Variable;
import org.soundings.tally.TableId;

/**
 * The mean of a number, a score or an ordered answer.
 *
 * @param by the groups, or null for all together
 * @param scale the scale it is a score of, or null
 * @param statistics those that were asked for, or null for the usual ones
 * @param family of tests that its tests are adjusted in
 * @param references published values to compare it with, of any scales
 */
public record MeanRequest(
    String id,
    String variable,
    @Nullable String by,
    @Nullable Scale scale,
    @Nullable List<Statistic> statistics,
    TestFamily family,
    List<Reference> references)
    implements Request {
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
      TestFamily family) {
    this(id, variable, by, scale, statistics, family, List.of());
  }

  /** The same, compared with published values. */
  public MeanRequest against(List<Reference> published) {
    return new MeanRequest(id, variable, by, scale, statistics, family, published);
  }

  /** With the usual statistics. */
  public MeanRequest(String id, String variable, @Nullable String by, @Nullable Scale scale) {
    this(id, variable, by, scale, null, TestFamily.NONE);
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
      ScoreShares.tables(scale).forEach(table -> facts.add(new Fact.Counts(table.variables())));
    }
    for (Statistic statistic : statistics == null ? List.<Statistic>of() : statistics) {
      patterns()
          .forEach(names -> facts.add(new Fact.Together(names.variables(), statistic.joint())));
    }
    return facts;
  }

  @Override
  public List<TableId> estimated() {
    List<TableId> estimated = new ArrayList<>();
    estimated.add(by == null ? TableId.of(variable) : TableId.of(by, variable));
    if (by == null && scale != null) {
      estimated.addAll(ScoreShares.tables(scale));
    }
    return estimated;
  }

  /** The items of a scale, for its reliability; a number by its groups, for ranks. */
  @Override
  public List<TableId> patterns() {
    List<TableId> patterns = new ArrayList<>();
    if (scale != null && by == null) {
      patterns.add(new TableId(scale.items()));
    }
    boolean ranks = statistics != null && statistics.stream().anyMatch(s -> s.shape().isRanked());
    if (by != null && ranks) {
      patterns.add(TableId.of(by, variable));
    }
    return patterns;
  }

  @Override
  public List<TableId> tables() {
    if (by != null) {
      return List.of(TableId.of(by, variable));
    }
    List<TableId> tables = new ArrayList<>(List.of(TableId.of(variable)));
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
      ScoreShares.tables(scale).forEach(table -> groups.addAll(table.variables()));
    }
    return groups;
  }

  @Override
  public Finding.Mean find(Evidence evidence) {
    Variable asked = evidence.variable(variable);
    GroupedMeans means = new GroupedMeans(evidence, variable, by);
    List<Finding.GroupMean> groups = means.all();
    Variable.@Nullable Interval number = asked instanceof Variable.Interval i ? i : null;
    return new Finding.Mean(
        id,
        variable,
        evidence.say(asked.wording()),
        by,
        by == null ? null : evidence.say(evidence.variable(by).wording()),
        number == null ? null : ScoreShares.said(evidence, number.unit()),
        number != null && number.date(),
        groups,
        new Means(evidence, this, groups).results(),
        scale == null
            ? null
            : new ScoreOf(
                scale.id(),
                scale.items().size(),
                scale.lowest(),
                scale.highest(),
                scale.floor(),
                scale.ceiling(),
                ScoreShares.said(evidence, scale.source()),
                ScoreShares.said(evidence, scale.licence()),
                by != null
                    ? null
                    : ScoreShares.of(evidence, scale, groups.getFirst().estimate(), references)),
        scale == null || by != null || scale.items().size() < 2
            ? Results.NONE
            : reliability(evidence, scale),
        means.others());
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
}
