package org.soundings.analysis.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.PlanProblem;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Spelling;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.VariableSet;
import org.soundings.questionnaire.file.Entry;
import org.soundings.tally.Derived;

/** Finds the variables, sets and scales that a plan names; what it does not find it notes. */
record VariableReader(Questionnaire questionnaire, Codebook codebook) {
  Optional<VariableSet> set(String name) {
    return codebook.set(name);
  }

  @Nullable Variable named(String name) {
    return codebook.variable(name).orElse(null);
  }

  List<String> scales() {
    return questionnaire.scales().stream().map(Scale::id).toList();
  }

  @Nullable Scale scaleOf(String id) {
    return questionnaire.scales().stream().filter(s -> s.id().equals(id)).findFirst().orElse(null);
  }

  List<String> codes(String variable) {
    return named(variable) instanceof Variable.Categorical c
        ? c.categories().stream().map(Category::code).toList()
        : List.of();
  }

  /** The name of the variable whose categories can be counted: its own, or its bands'. */
  @Nullable String categories(Entry of) {
    return categories(of.text(), of);
  }

  /**
   * @param of where the name stands
   */
  @Nullable String categories(String name, Entry of) {
    Variable variable = variable(name, of);
    if (variable == null || variable instanceof Variable.Categorical) {
      return variable == null ? null : variable.name();
    }
    String band = Derived.band(variable.name());
    if (codebook.variable(band).isPresent()) {
      return band;
    }
    of.note(PlanProblem.NOT_CATEGORIES, variable.name());
    return null;
  }

  @Nullable Variable variable(Entry of) {
    return variable(of.text(), of);
  }

  @Nullable Variable variable(String name, Entry of) {
    Variable variable = named(name);
    Optional<VariableSet> set = codebook.set(name);
    if (variable == null && set.isPresent()) {
      of.note(PlanProblem.OF_SEVERAL, name, String.join(", ", set.get().options()));
    } else if (variable == null) {
      List<String> names =
          new ArrayList<>(codebook.variables().stream().map(Variable::name).toList());
      codebook.sets().forEach(known -> names.add(known.name()));
      of.note(PlanProblem.UNKNOWN_VARIABLE, name, Spelling.remedy(name, names));
    }
    return variable;
  }

  /** The scale that is all of a list, and so stands for its items; else null. */
  @Nullable Scale scaleAlone(Entry list) {
    List<Entry> of = list.list();
    return of.size() == 1 ? scaleOf(of.getFirst().text()) : null;
  }

  /** The variables of a list; a set in it stands for its variables, a scale for its score. */
  List<String> all(Entry list) {
    List<String> names = new ArrayList<>();
    for (Entry of : list.list()) {
      Optional<VariableSet> set = set(of.text());
      if (set.isPresent()) {
        names.addAll(set.get().options());
      } else {
        Variable variable = variable(of);
        if (variable != null) {
          names.add(variable.name());
        }
      }
    }
    return names;
  }
}
