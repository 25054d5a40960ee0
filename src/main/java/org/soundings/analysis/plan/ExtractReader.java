package org.soundings.analysis.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soundings.disclosure.Policy;
import org.soundings.disclosure.records.Extract;
import org.soundings.disclosure.records.ExtractProblem;
import org.soundings.disclosure.records.Generalisation;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Spelling;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.VariableSet;
import org.soundings.questionnaire.file.Entry;
import org.soundings.tally.Derived;

/** Reads what of each record may leave: {@code microdata:} of a plan. */
final class ExtractReader {
  private final VariableReader variables;
  private final Set<String> named = new HashSet<>();

  private ExtractReader(VariableReader variables) {
    this.variables = variables;
  }

  static @Nullable Extract read(Entry root, Questionnaire questionnaire, Policy policy) {
    Optional<Entry> microdata = root.find("microdata");
    if (microdata.isEmpty()) {
      return null;
    }
    Entry entry = microdata.get();
    if (policy.guardsSilence()) {
      root.noteKey("microdata", ExtractProblem.EMPLOYER);
    }
    if (questionnaire.design().imputation() != null) {
      root.noteKey("microdata", ExtractProblem.IMPUTED);
    }
    return new ExtractReader(new VariableReader(questionnaire, Derived.codebook(questionnaire)))
        .extract(entry);
  }

  private Extract extract(Entry entry) {
    Map<String, Entry> chosen = entry.find("generalise").map(Entry::map).orElse(Map.of());
    Map<String, Generalisation> identify = new LinkedHashMap<>();
    for (Entry of : entry.need("identify").list()) {
      for (Variable.Categorical variable : categorical(of)) {
        Entry steps = chosen.get(of.text());
        identify.put(
            variable.name(),
            steps == null
                ? Generalisation.of(variable)
                : Generalisation.of(variable, steps(variable, steps)));
      }
    }
    chosen.forEach(
        (name, steps) -> {
          if (!identify.containsKey(name) && !identify.containsKey(Derived.band(name))) {
            steps.note(ExtractProblem.NOT_IDENTIFYING, name);
          }
        });
    List<String> keep = new ArrayList<>();
    for (Entry of : entry.need("keep").list()) {
      categorical(of).forEach(variable -> keep.add(variable.name()));
    }
    return new Extract(List.copyOf(identify.values()), keep);
  }

  /** What a name stands for: a variable, the bands of a number, all variables of a set. */
  private List<Variable.Categorical> categorical(Entry of) {
    Optional<VariableSet> set = variables.set(of.text());
    List<String> names = set.isPresent() ? set.get().variables() : List.of(of.text());
    List<Variable.Categorical> found = new ArrayList<>();
    for (String name : names) {
      Variable variable = variables.variable(name, of);
      Variable banded =
          variable instanceof Variable.Interval ? variables.named(Derived.band(name)) : variable;
      if (banded instanceof Variable.Categorical categorical) {
        found.add(categorical);
      } else if (variable != null) {
        of.note(ExtractProblem.NO_CATEGORIES, name);
      }
      if (!named.add(name)) {
        of.note(ExtractProblem.TWICE, name);
      }
    }
    return found;
  }

  private List<Generalisation.Step> steps(Variable.Categorical variable, Entry list) {
    List<Generalisation.Step> steps = new ArrayList<>();
    for (Entry step : list.list()) {
      Map<String, List<String>> labels = new LinkedHashMap<>();
      step.map().forEach((label, codes) -> labels.put(label, codes(variable, codes)));
      check(variable, labels, step);
      Generalisation.Step read = Generalisation.merged(variable, labels);
      if (!steps.isEmpty() && !read.isCoarserThan(steps.getLast())) {
        step.note(ExtractProblem.NOT_COARSER, variable.name());
      }
      steps.add(read);
    }
    return steps;
  }

  /** Each code stands under one label, and no label is the code of a category outside of it. */
  private void check(Variable.Categorical variable, Map<String, List<String>> labels, Entry step) {
    Set<String> once = new HashSet<>();
    labels.values().stream()
        .flatMap(List::stream)
        .filter(code -> !once.add(code))
        .forEach(code -> step.note(ExtractProblem.TWICE, code));
    List<String> known = variables.codes(variable.name());
    labels.forEach(
        (label, codes) -> {
          if (known.contains(label) && !codes.contains(label)) {
            step.noteKey(label, ExtractProblem.TWICE, label);
          }
        });
  }

  private List<String> codes(Variable.Categorical variable, Entry codes) {
    List<String> known = variables.codes(variable.name());
    for (Entry code : codes.list()) {
      if (!known.contains(code.text())) {
        code.note(
            ExtractProblem.UNKNOWN_CODE,
            variable.name(),
            code.text(),
            Spelling.remedy(code.text(), known));
      }
    }
    return codes.texts();
  }
}
