package org.soundings.assurance.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What regressions say of the tables of their variables. A least-squares fit leaves nothing over in
 * any category of a predictor; a logistic one by a single grouping has the share of each group.
 */
final class Models {
  private final Released released;
  private final Ledger ledger;
  private final Covariances covariances;

  Models(Released released, Ledger ledger) {
    this.released = released;
    this.ledger = ledger;
    this.covariances = new Covariances(released, ledger);
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
      Fit fit = new Fit(variables, labels, terms, n, Precision.of(table.get("rows")));
      switch (Parsed.text(table, "table")) {
        case "linear" -> linear(fit);
        case "logistic" -> logistic(fit);
        case "drivers" -> drivers(fit);
        default -> {
          // nothing is made of it
        }
      }
    }
  }

  /**
   * A model as it is written.
   *
   * @param terms the first number of each row, by what it is called
   */
  private record Fit(
      List<String> variables,
      List<String> labels,
      Map<String, Double> terms,
      double n,
      Precision precision) {
    double start() {
      return terms.getOrDefault("(Intercept)", Double.NaN);
    }

    Coefficient coefficient(@Nullable Double written, double times) {
      return written == null
          ? new Coefficient(0, 0)
          : new Coefficient(written * times, precision.ofResult(written) * Math.abs(times));
    }
  }

  private void drivers(Fit fit) {
    List<String> variables = fit.variables;
    for (int i = 0; i < variables.size() - 1; i++) {
      Double r = fit.terms.get(fit.labels.get(i));
      if (r != null) {
        List<String> pair = List.of(variables.get(i), variables.getLast());
        covariances.pair(pair, r, fit.precision, fit.n);
      }
    }
  }

  /** What is added for a category, and how far that may be off. */
  private record Coefficient(double value, double off) {}

  /** Of each category of a predictor; 0 of the reference. */
  private Map<String, Coefficient> coefficients(Fit fit, int place) {
    String predictor = fit.variables.get(place);
    String label = fit.labels.get(place);
    Map<String, Double> terms = fit.terms;
    Map<String, Coefficient> of = new LinkedHashMap<>();
    released
        .labels(predictor)
        .forEach(
            (code, words) -> {
              double times = released.values(predictor).getOrDefault(code, 0.0);
              Coefficient b = fit.coefficient(terms.get(label), times);
              for (String term : List.of(label + ": " + words, label + words)) {
                b = terms.containsKey(term) ? fit.coefficient(terms.get(term), 1) : b;
              }
              of.put(code, b);
            });
    return of;
  }

  /**
   * Whether those whom a model is of are all who answered each of its questions, so that its tables
   * are those of the release.
   */
  private boolean isOfAll(List<String> variables, double n) {
    boolean all =
        variables.stream()
            .allMatch(
                v -> {
                  Group answered = released.group(v, Group.ANSWERED);
                  Long people = ledger.known().get(ledger.group(answered));
                  return people != null && people == n;
                });
    if (!all) {
      released.unread().add("models of fewer people than answered one of their questions");
    }
    return all;
  }

  private void linear(Fit fit) {
    List<String> variables = fit.variables;
    String outcome = variables.getLast();
    double start = fit.start();
    List<String> predictors = variables.subList(0, variables.size() - 1);
    if (Double.isNaN(start)
        || released.values(outcome).isEmpty()
        || predictors.stream().anyMatch(p -> released.labels(p).isEmpty())
        || !isOfAll(variables, fit.n)) {
      return;
    }
    for (int p = 0; p < predictors.size(); p++) {
      Map<String, Coefficient> own = coefficients(fit, p);
      for (Map.Entry<String, Coefficient> level : own.entrySet()) {
        double each = fit.precision.ofResult(start) + level.getValue().off();
        Group people = released.group(predictors.get(p), level.getKey());
        Map<Group, Double> nothing = new LinkedHashMap<>();
        released.cross(outcome, predictors.get(p));
        released
            .values(outcome)
            .forEach(
                (code, value) -> nothing.merge(people.with(outcome, code), value, Double::sum));
        nothing.merge(people, -start - level.getValue().value(), Double::sum);
        for (int q = 0; q < predictors.size(); q++) {
          if (q != p) {
            String other = predictors.get(q);
            released.cross(predictors.get(p), other);
            Map<String, Coefficient> others = coefficients(fit, q);
            others.forEach(
                (code, b) -> nothing.merge(people.with(other, code), -b.value(), Double::sum));
            each += others.values().stream().mapToDouble(Coefficient::off).max().orElse(0);
          }
        }
        nothing.keySet().stream().filter(g -> !g.equals(people)).forEach(ledger::hidden);
        double off = fit.n * each + 1e-6;
        ledger.between(nothing, -off, off);
      }
    }
  }

  private void logistic(Fit fit) {
    List<String> variables = fit.variables;
    double start = fit.start();
    List<String> answers = List.copyOf(released.labels(variables.getLast()).keySet());
    if (variables.size() != 2
        || Double.isNaN(start)
        || answers.size() != 2
        || !isOfAll(variables, fit.n)) {
      return;
    }
    String predictor = variables.getFirst();
    released.cross(variables.getLast(), predictor);
    coefficients(fit, 0)
        .forEach(
            (code, b) -> {
              double off = fit.precision.ofResult(start) + b.off();
              Group people = released.group(predictor, code);
              Group second = people.with(variables.getLast(), answers.get(1));
              ledger.hidden(second);
              share(second, people, KnownRange.around(start + b.value(), off));
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
