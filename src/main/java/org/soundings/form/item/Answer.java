package org.soundings.form.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Variable;
import org.soundings.response.Missing;
import org.soundings.response.Value;

/**
 * What was answered to one item.
 *
 * @param values one for each of its variables; none where there is a problem
 * @param problems what could not be understood
 * @param empty ids of the elements that were left empty
 */
public record Answer(Map<String, Value> values, List<FieldProblem> problems, List<String> empty) {
  static Answer problem(FieldProblem problem) {
    return new Answer(Map.of(), List.of(problem), List.of());
  }

  static Answer of(Map<String, Value> values) {
    return new Answer(values, List.of(), List.of());
  }

  /** Every variable of the item without an answer, for one reason. */
  static Map<String, Value> absent(Item item, Missing reason) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (Variable variable : item.variables()) {
      values.put(variable.name(), new Value.Absent(reason));
    }
    return values;
  }

  static Answer refused(Item item) {
    return of(absent(item, Missing.REFUSED));
  }

  static Answer skipped(Item item, String control) {
    return new Answer(absent(item, Missing.SKIPPED), List.of(), List.of(control));
  }

  /** Both at once; without values where one of them has a problem. */
  Answer and(Answer other) {
    List<FieldProblem> allProblems = new ArrayList<>(problems);
    allProblems.addAll(other.problems);
    List<String> allEmpty = new ArrayList<>(empty);
    allEmpty.addAll(other.empty);
    Map<String, Value> all = new LinkedHashMap<>();
    if (allProblems.isEmpty()) {
      all.putAll(values);
      all.putAll(other.values);
    }
    return new Answer(all, allProblems, allEmpty);
  }
}
