package org.soundings.analysis.request;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.statistic.Statistic;
import org.soundings.disclosure.Fact;
import org.soundings.disclosure.NumberTable;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.VariableSet;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.summary.RoundingError;
import org.soundings.tally.Base;
import org.soundings.tally.Cell;
import org.soundings.tally.Derived;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;

/**
 * A question with several answers a person: each option's share of respondents and of all that was
 * chosen, where "none of these" and the like choose nothing.
 */
public record MultipleRequest(String id, VariableSet set, List<Statistic> statistics)
    implements Request {
  public MultipleRequest {
    statistics = List.copyOf(statistics);
  }

  public MultipleRequest(String id, VariableSet set) {
    this(id, set, List.of());
  }

  /** The level of "chosen" in each option's variable. */
  static final int CHOSEN = 1;

  @Override
  public String asked() {
    return Request.words(statistics);
  }

  @Override
  public List<Fact> facts() {
    String chosen = Derived.chosen(set.name());
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact.Sums(chosen, null));
    facts.add(new Fact.Squares(chosen, null));
    set.variables().forEach(name -> facts.add(new Fact.Counts(List.of(name))));
    if (!statistics.isEmpty()) {
      facts.add(new Fact.Together(set.options(), Fact.Joint.ROWS));
    }
    return facts;
  }

  @Override
  public List<TableId> tables() {
    List<TableId> tables = new ArrayList<>();
    tables.add(TableId.of(Derived.chosen(set.name())));
    set.variables().forEach(name -> tables.add(TableId.of(name)));
    return tables;
  }

  @Override
  public List<TableId> estimated() {
    return Stream.concat(Stream.of(Derived.chosen(set.name())), set.variables().stream())
        .map(TableId::of)
        .toList();
  }

  @Override
  public List<TableId> patterns() {
    return statistics.isEmpty() ? List.of() : List.of(new TableId(set.options()));
  }

  @Override
  public Finding.Multiple find(Evidence evidence) {
    List<Finding.Share> shares = new ArrayList<>();
    for (String name : set.variables()) {
      Table table = evidence.release().table(name);
      String label = evidence.say(evidence.variable(name).wording());
      shares.add(
          FrequencyRequest.share(
              evidence,
              code(name),
              label,
              set.exclusive().contains(name) ? Category.Role.EXCLUSIVE : Category.Role.PLAIN,
              table.cell(CHOSEN),
              table.answered(),
              new Evidence.Share(
                  TableId.of(name), level -> level == CHOSEN, level -> level <= CHOSEN)));
    }
    Base base = Base.of(evidence.release().table(set.variables().getFirst()));
    return new Finding.Multiple(
        id,
        evidence.say(set.wording()),
        base,
        shares,
        ofMentions(shares),
        chosen(evidence),
        new Sources(evidence).joint(set.options(), statistics));
  }

  /** How many options a person chose, by the sample's design; null where it is not shown. */
  private @Nullable Estimate chosen(Evidence evidence) {
    TableId names = TableId.of(Derived.chosen(set.name()));
    NumberTable all = evidence.release().numbers(names.first());
    NumberTable.Part chosen = all.parts().getFirst();
    if (chosen.status() != Cell.Status.SHOWN || !areWeightsTold(evidence)) {
      return null;
    }
    if (!evidence.sampling().designed()) {
      Estimate mean = evidence.mean(chosen.moments());
      return RoundingError.ofMean(mean, all.reach() / mean.n());
    }
    return evidence.varies(names)
        ? evidence.mean(names, Means.levels(evidence, names))
        : evidence.withoutVariation(chosen.moments());
  }

  /** The weighted shares add up to it: where one of them is not told, it is not either (D13). */
  private boolean areWeightsTold(Evidence evidence) {
    return set.options().stream()
        .noneMatch(name -> Double.isNaN(evidence.release().table(name).cell(CHOSEN).weight()));
  }

  private String code(String variable) {
    return variable.substring(set.name().length() + 1);
  }

  /**
   * Each option's part of all that was chosen; NaN for what is exclusive, and for all where one is
   * hidden or nothing was chosen.
   */
  private static List<Double> ofMentions(List<Finding.Share> shares) {
    List<Finding.Share> chosen =
        shares.stream().filter(share -> share.role() != Category.Role.EXCLUSIVE).toList();
    boolean known = chosen.stream().allMatch(share -> share.cell().shown());
    double all = chosen.stream().mapToDouble(share -> share.cell().weight()).sum();
    return shares.stream()
        .map(
            share ->
                known && all > 0 && chosen.contains(share)
                    ? share.cell().weight() / all
                    : Double.NaN)
        .toList();
  }
}
