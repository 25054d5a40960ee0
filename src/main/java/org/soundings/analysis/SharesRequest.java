package org.soundings.analysis;

import java.util.List;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.VariableSet;

/** A total shared out: the mean of each part, as the groups of one mean. */
public record SharesRequest(String id, VariableSet set) implements Request {
  @Override
  public List<List<String>> tables() {
    return set.variables().stream().map(List::of).toList();
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
        List.of(),
        null);
  }

  private Finding.GroupMean part(Evidence evidence, String name) {
    return MeanRequest.group(
        evidence,
        name.substring(set.name().length() + 1),
        evidence.say(evidence.variable(name).wording()),
        evidence.release().numbers(name).parts().getFirst());
  }
}
