package org.soundings.analysis.request;

import java.util.List;
import java.util.stream.Stream;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.statistic.Results;
import org.soundings.disclosure.Fact;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.VariableSet;
import org.soundings.tally.TableId;

/** A total shared out: the mean of each part, as the groups of one mean. */
public record SharesRequest(String id, VariableSet set) implements Request {
  @Override
  public String asked() {
    return "";
  }

  @Override
  public List<Fact> facts() {
    return set.variables().stream()
        .flatMap(name -> Stream.<Fact>of(new Fact.Sums(name, null), new Fact.Squares(name, null)))
        .toList();
  }

  @Override
  public List<TableId> tables() {
    return set.variables().stream().map(TableId::of).toList();
  }

  @Override
  public List<TableId> estimated() {
    return tables();
  }

  @Override
  public Finding.Mean find(Evidence evidence) {
    Variable.Interval first = (Variable.Interval) evidence.variable(set.variables().getFirst());
    return new Finding.Mean(
        id,
        set.name(),
        evidence.say(set.wording()),
        set.name(),
        null,
        first.unit() == null ? null : evidence.say(first.unit()),
        false,
        set.variables().stream().map(name -> part(evidence, name)).toList(),
        Results.NONE,
        null,
        Results.NONE,
        List.of());
  }

  private Finding.GroupMean part(Evidence evidence, String name) {
    Finding.GroupMean alone =
        new MeanRequest(name, name, null, null).find(evidence).groups().getFirst();
    return new Finding.GroupMean(
        name.substring(set.name().length() + 1),
        evidence.say(evidence.variable(name).wording()),
        alone.status(),
        alone.missing(),
        alone.estimate(),
        alone.standardDeviation(),
        alone.quantiles());
  }
}
