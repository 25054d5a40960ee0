package org.soundings.analysis;

import java.util.List;
import org.soundings.questionnaire.VariableSet;

/** Statements on one scale, each with its frequency. */
public record GridRequest(String id, VariableSet set) implements Request {
  @Override
  public List<List<String>> tables() {
    return set.variables().stream().map(List::of).toList();
  }

  @Override
  public Finding.Grid find(Evidence evidence) {
    return new Finding.Grid(
        id,
        evidence.say(set.wording()),
        set.variables().stream()
            .map(name -> new FrequencyRequest(name, name).find(evidence))
            .toList());
  }
}
