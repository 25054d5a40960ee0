package org.soundings.analysis.request;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Whole;
import org.soundings.disclosure.Fact;
import org.soundings.questionnaire.VariableSet;
import org.soundings.tally.TableId;

/** Statements on one scale, each with its frequency. */
public record GridRequest(String id, VariableSet set, Whole.Of whole) implements Request {
  /** Of all who answered. */
  public GridRequest(String id, VariableSet set) {
    this(id, set, Whole.Of.ANSWERED);
  }

  @Override
  public String asked() {
    return whole.toString();
  }

  @Override
  public Set<String> names() {
    return Stream.concat(Stream.of(id), set.variables().stream()).collect(Collectors.toSet());
  }

  @Override
  public List<Fact> facts() {
    return set.variables().stream().map(name -> (Fact) new Fact.Counts(List.of(name))).toList();
  }

  @Override
  public List<TableId> tables() {
    return set.variables().stream().map(TableId::of).toList();
  }

  @Override
  public Finding.Grid find(Evidence evidence) {
    return new Finding.Grid(
        id,
        evidence.say(set.wording()),
        set.variables().stream()
            .map(name -> new FrequencyRequest(name, name, List.of(), null, whole).find(evidence))
            .toList());
  }
}
