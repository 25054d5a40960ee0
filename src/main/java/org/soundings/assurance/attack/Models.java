package org.soundings.assurance.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What regressions say of the tables of their variables. A least-squares fit leaves nothing over in
 * any category of a predictor; a logistic one by a single grouping has the share of each group.
 */
final class Models {
  private final Released released;
  private final Ledger ledger;
  private final Precision precision;
  private final Covariances covariances;

  Models(Released released, Ledger ledger, Precision precision) {
    this.released = released;
    this.ledger = ledger;
    this.precision = precision;
    this.covariances = new Covariances(released, ledger, precision);
  }

  /** A finding of kind "model". */
  void read(Map<String, Object> f) {
    List<String> variables = Parsed.list(f.get("variables")).stream().map(String::valueOf).toList();
    List<String> labels = Parsed.list(f.get("labels")).stream().map(String::valueOf).toList();
    double n = Parsed.number(f, "n");
    for (Object each : Parsed.list(f.get("tables"))) {
      Map<String, Object> table = Parsed.map(each);
      Map<String, Double> terms = new LinkedHashMap<>();
      for (Object row : Parsed.list(table.get("rows"))) {
        Map<String, Object> r = Parsed.map(row);
        terms.put(Parsed.text(r, "label"), Parsed.number(Parsed.list(r.get("values")), 0));
      }
      switch (Parsed.text(table, "table")) {
        case "linear" -> linear(variables, labels, terms, n);
        case "logistic" -> logistic(variables, labels, terms);
        case "drivers" -> drivers(variables, labels, terms, n);
        default -> {
          // nothing is made of it
        }
      }
    }
  }

  private void drivers(
      List<String> variables, List<String> labels, Map<String, Double> terms, double n) {
    for (int i = 0; i < variables.size() - 1; i++) {
      Double r = terms.get(labels.get(i));
      if (r != null) {
        covariances.pair(List.of(variables.get(i), variables.getLast()), r, n);
      }
    }
  }

  /** The coefficient of each category of a predictor; 0 of the reference. */
  private Map<String, Double> coefficients(
      String predictor, String label, Map<String, Double> terms) {
    Map<String, Double> of = new LinkedHashMap<>();
    released
        .labels(predictor)
        .forEach(
            (code, words) -> {
              double each = terms.getOrDefault(label, 0.0);
              double b = each * released.values(predictor).getOrDefault(code, 0.0);
              for (String term : List.of(label + ": " + words, label + words)) {
                b = terms.getOrDefault(term, b);
              }
              of.put(code, b);
            });
    return of;
  }

  private void linear(
      List<String> variables, List<String> labels, Map<String, Double> terms, double n) {
    String outcome = variables.getLast();
    double start = terms.getOrDefault("(Intercept)", Double.NaN);
    List<String> predictors = variables.subList(0, variables.size() - 1);
    if (Double.isNaN(start)
        || released.values(outcome).isEmpty()
        || predictors.stream().anyMatch(p -> released.labels(p).isEmpty())) {
      return;
    }
    for (int p = 0; p < predictors.size(); p++) {
      Map<String, Double> own = coefficients(predictors.get(p), labels.get(p), terms);
      for (Map.Entry<String, Double> level : own.entrySet()) {
        Group people = released.group(predictors.get(p), level.getKey());
        Map<Group, Double> nothing = new LinkedHashMap<>();
        released.cross(outcome, predictors.get(p));
        released
            .values(outcome)
            .forEach(
                (code, value) -> nothing.merge(people.with(outcome, code), value, Double::sum));
        nothing.merge(people, -start - level.getValue(), Double::sum);
        for (int q = 0; q < predictors.size(); q++) {
          if (q != p) {
            String other = predictors.get(q);
            released.cross(predictors.get(p), other);
            coefficients(other, labels.get(q), terms)
                .forEach((code, b) -> nothing.merge(people.with(other, code), -b, Double::sum));
          }
        }
        nothing.keySet().stream().filter(g -> !g.equals(people)).forEach(ledger::hidden);
        double off = n * precision.ofResult(start) * predictors.size() + 1e-6;
        ledger.between(nothing, -off, off);
      }
    }
  }

  private void logistic(List<String> variables, List<String> labels, Map<String, Double> terms) {
    double start = terms.getOrDefault("(Intercept)", Double.NaN);
    List<String> answers = List.copyOf(released.labels(variables.getLast()).keySet());
    if (variables.size() != 2 || Double.isNaN(start) || answers.size() != 2) {
      return;
    }
    String predictor = variables.getFirst();
    released.cross(variables.getLast(), predictor);
    coefficients(predictor, labels.getFirst(), terms)
        .forEach(
            (code, b) -> {
              double off = precision.ofResult(start) + precision.ofResult(b);
              Group people = released.group(predictor, code);
              Group second = people.with(variables.getLast(), answers.get(1));
              ledger.hidden(second);
              share(second, people, KnownRange.around(start + b, off));
            });
  }

  /** The share of some among others, by its log odds. */
  private void share(Group some, Group among, KnownRange logit) {
    double low = 1 / (1 + Math.exp(-logit.low()));
    double high = 1 / (1 + Math.exp(-logit.high()));
    ledger.between(Map.of(some, 1.0, among, -low), 0, Double.POSITIVE_INFINITY);
    ledger.between(Map.of(some, 1.0, among, -high), Double.NEGATIVE_INFINITY, 0);
  }
}
