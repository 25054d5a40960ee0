package org.soundings.analysis;

import java.util.ArrayList;
import java.util.List;
import org.soundings.analysis.statistic.Statistic;
import org.soundings.disclosure.NumberTable;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.VariableSet;
import org.soundings.statistics.Estimate;
import org.soundings.tally.Base;
import org.soundings.tally.Cell;
import org.soundings.tally.Derived;
import org.soundings.tally.Table;

/**
 * A question with several answers a person: each option's share of respondents and of all that was
 * chosen.
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
  public List<List<String>> tables() {
    List<List<String>> tables = new ArrayList<>();
    tables.add(List.of(Derived.chosen(set.name())));
    set.variables().forEach(name -> tables.add(List.of(name)));
    return tables;
  }

  @Override
  public List<List<String>> estimated() {
    return set.variables().stream().map(List::of).toList();
  }

  @Override
  public List<List<String>> patterns() {
    return statistics.isEmpty() ? List.of() : List.of(set.variables());
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
              Category.Role.PLAIN,
              table.cell(CHOSEN),
              table.answered(),
              new Evidence.Share(
                  List.of(name), level -> level == CHOSEN, level -> level <= CHOSEN)));
    }
    Base base = Base.of(evidence.release().table(set.variables().getFirst()));
    NumberTable.Part chosen =
        evidence.release().numbers(Derived.chosen(set.name())).parts().getFirst();
    Estimate mean = chosen.status() == Cell.Status.SHOWN ? evidence.mean(chosen.moments()) : null;
    return new Finding.Multiple(
        id,
        evidence.say(set.wording()),
        base,
        shares,
        ofMentions(shares),
        mean,
        new Sources(evidence).joint(set.variables(), statistics));
  }

  private String code(String variable) {
    return variable.substring(set.name().length() + 1);
  }

  /**
   * Each option's part of all that was chosen; NaN for all where one is hidden or nothing was
   * chosen.
   */
  private static List<Double> ofMentions(List<Finding.Share> shares) {
    boolean known = shares.stream().allMatch(share -> share.cell().shown());
    double all = shares.stream().mapToDouble(share -> share.cell().weight()).sum();
    return shares.stream()
        .map(share -> known && all > 0 ? share.cell().weight() / all : Double.NaN)
        .toList();
  }
}
