package org.soundings.analysis.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.PlanProblem;
import org.soundings.analysis.sample.CalibrationTargets;
import org.soundings.analysis.sample.Weighting;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.file.Entry;
import org.soundings.statistics.design.Calibration;
import org.soundings.tally.Derived;

/** Reads how a plan wants answers weighted. */
record WeightingReader(VariableReader variables) {
  private static final double DIFFERENT = 0.001;

  static @Nullable Weighting read(Entry root, Questionnaire questionnaire) {
    return root.find("weighting")
        .map(
            entry ->
                new WeightingReader(
                        new VariableReader(questionnaire, Derived.codebook(questionnaire)))
                    .weighting(entry))
        .orElse(null);
  }

  private Weighting weighting(Entry entry) {
    List<Weighting.Margin> margins = new ArrayList<>();
    Entry known = entry.need("margins");
    known.map().forEach((name, targets) -> margins.add(margin(name, targets)));
    onePopulation(known, margins);
    Optional<Entry> trim = entry.find("trim");
    return new Weighting(
        margins,
        entry.find("totals").map(totals -> calibration(entry, totals, margins)).orElse(null),
        trim.flatMap(t -> t.find("lower")).map(Entry::number).orElse(0.0),
        trim.flatMap(t -> t.find("upper")).map(Entry::number).orElse(Double.POSITIVE_INFINITY));
  }

  /** How weights come to agree with totals. */
  private enum Method {
    LINEAR,
    RAKING,
    LOGIT
  }

  private CalibrationTargets calibration(
      Entry entry, Entry totals, List<Weighting.Margin> margins) {
    List<String> numbers = new ArrayList<>();
    List<Double> targets = new ArrayList<>();
    totals
        .map()
        .forEach(
            (name, total) -> {
              if (!(variables.variable(name, total) instanceof Variable.Interval)) {
                total.note(PlanProblem.NOT_A_NUMBER, name);
              }
              numbers.add(name);
              targets.add(total.number());
            });
    if (margins.isEmpty() || !margins.stream().allMatch(Weighting.Margin::ofPeople)) {
      totals.note(PlanProblem.PEOPLE);
    }
    Method method = entry.find("method").map(m -> m.choice(Method.class)).orElse(Method.LINEAR);
    return new CalibrationTargets(
        numbers,
        targets,
        switch (method) {
          case LINEAR -> new Calibration.Linear();
          case RAKING -> new Calibration.Exponential();
          case LOGIT -> bounds(entry.need("bounds"));
        });
  }

  private static Calibration.Distance bounds(Entry entry) {
    double lower = entry.need("lower").number();
    double upper = entry.need("upper").number();
    if (!(lower < 1 && upper > 1)) {
      entry.note(PlanProblem.BOUNDS);
      return new Calibration.Linear();
    }
    return new Calibration.Logit(lower, upper);
  }

  /** Notes margins in people that are not of as many people. */
  private static void onePopulation(Entry known, List<Weighting.Margin> margins) {
    List<Weighting.Margin> people = margins.stream().filter(Weighting.Margin::ofPeople).toList();
    for (Weighting.Margin margin : people) {
      double first = people.getFirst().sum();
      if (Math.abs(margin.sum() - first) > DIFFERENT * first) {
        known.noteKey(
            margin.variable(),
            PlanProblem.POPULATIONS,
            margin.variable(),
            Math.round(margin.sum()),
            people.getFirst().variable(),
            Math.round(first));
      }
    }
  }

  private Weighting.Margin margin(String name, Entry targets) {
    String variable = variables.categories(name, targets);
    List<String> codes = variable == null ? List.of() : variables.codes(variable);
    Map<String, Entry> given = targets.map();
    List<Double> numbers = new ArrayList<>();
    for (String code : codes) {
      Entry target = given.get(code);
      numbers.add(target == null ? Double.NaN : target.number());
    }
    boolean each = given.size() == codes.size() && numbers.stream().allMatch(t -> t >= 0);
    if (variable != null && !each) {
      targets.note(PlanProblem.TARGETS, variable, String.join(", ", codes));
    }
    Weighting.Margin margin =
        new Weighting.Margin(variable == null ? name : variable, codes, numbers);
    if (variable != null && each && !margin.areShares() && !margin.ofPeople()) {
      targets.note(PlanProblem.MARGIN_SUM, variable, (float) margin.sum());
    }
    return margin;
  }
}
