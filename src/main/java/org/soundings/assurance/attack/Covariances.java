package org.soundings.assurance.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What correlations, reliability and item analyses say of how answers to several questions go
 * together: sums of products over the crossing of each two.
 */
final class Covariances {
  private final Released released;
  private final Ledger ledger;
  private final Scores scores;

  Covariances(Released released, Ledger ledger) {
    this.released = released;
    this.ledger = ledger;
    this.scores = new Scores(released, ledger);
  }

  /** One question's mean and standard deviation over those who gave all answers. */
  private record Moment(String variable, KnownRange mean, KnownRange deviation) {}

  /** A finding of kind "correlation", "paired" or "items". */
  void read(Map<String, Object> f) {
    List<String> variables = Parsed.list(f.get("variables")).stream().map(String::valueOf).toList();
    double n = Parsed.number(f, "n");
    if (variables.size() == 2) {
      for (Object test : Parsed.list(f.get("tests"))) {
        correlation(variables, Parsed.map(test));
      }
    }
    matrix(f, variables);
    items(variables, n, Parsed.list(f.get("measures")), Parsed.list(f.get("tables")));
  }

  /** What a finding of kind "scale" says of its items. */
  void ofScale(Map<String, Object> f) {
    List<?> measures = Parsed.list(f.get("reliability"));
    List<?> tables = Parsed.list(f.get("item_analysis"));
    List<String> variables = new ArrayList<>();
    for (Object table : tables) {
      for (Object row : Parsed.list(Parsed.map(table).get("rows"))) {
        variables.add(released.named(Parsed.text(Parsed.map(row), "label")));
      }
    }
    double n = measures.isEmpty() ? Double.NaN : Parsed.number(Parsed.map(measures.get(0)), "n");
    items(variables, n, measures, tables);
  }

  private void correlation(List<String> variables, Map<String, Object> test) {
    if (Parsed.text(test, "test").startsWith("Pearson")) {
      Map<String, Object> effect = Parsed.map(test.get("effect"));
      double r = Parsed.number(effect, "value");
      pair(variables, r, Precision.of(effect), Parsed.number(test, "n"));
    }
  }

  /** Tables of pairs: "Item one with Item two". */
  private void matrix(Map<String, Object> f, List<String> variables) {
    for (Object each : Parsed.list(f.get("tables"))) {
      Map<String, Object> table = Parsed.map(each);
      if (!Parsed.text(table, "title").startsWith("Correlations, Pearson")) {
        continue;
      }
      int row = 0;
      List<?> rows = Parsed.list(table.get("rows"));
      for (int i = 0; i < variables.size(); i++) {
        for (int j = i + 1; j < variables.size() && row < rows.size(); j++) {
          List<?> values = Parsed.list(Parsed.map(rows.get(row++)).get("values"));
          double n = values.size() > 2 ? number(String.valueOf(values.get(2))) : Double.NaN;
          List<String> pair = List.of(variables.get(i), variables.get(j));
          pair(pair, Parsed.number(values, 0), Precision.of(rows), n);
        }
      }
    }
  }

  private static double number(String written) {
    return written.matches("\\d+") ? Double.parseDouble(written) : Double.NaN;
  }

  /** A correlation of two questions. */
  void pair(List<String> pair, double r, Precision precision, double n) {
    Moment a = own(pair.get(0), n);
    Moment b = own(pair.get(1), n);
    if (a != null && b != null && !Double.isNaN(r)) {
      KnownRange covariance =
          KnownRange.around(r, precision.ofResult(r)).times(a.deviation).times(b.deviation);
      ledger.publish(
          released.group(a.variable, Group.ANSWERED, b.variable, Group.ANSWERED), Math.round(n));
      product(List.of(a, b), covariance, n);
    }
  }

  /** The mean and spread of a question whose counts are all published, on the same base. */
  private @Nullable Moment own(String variable, double n) {
    Map<String, Double> values = released.values(variable);
    double sum = 0;
    double squares = 0;
    double people = 0;
    for (Map.Entry<String, Double> entry : values.entrySet()) {
      Long count = ledger.known().get(ledger.group(released.group(variable, entry.getKey())));
      if (count == null) {
        return null;
      }
      people += count;
      sum += count * entry.getValue();
      squares += count * entry.getValue() * entry.getValue();
    }
    if (people != n || people < 2) {
      return null;
    }
    double mean = sum / people;
    double deviation = Math.sqrt((squares - people * mean * mean) / (people - 1));
    return new Moment(variable, KnownRange.around(mean, 1e-9), KnownRange.around(deviation, 1e-9));
  }

  /** The covariances of each two of these questions add up to so much. */
  private void product(List<Moment> of, KnownRange covariances, double n) {
    KnownRange sum = covariances.times(n - 1);
    Map<Group, Double> cells = new LinkedHashMap<>();
    for (int i = 0; i < of.size(); i++) {
      for (int j = i + 1; j < of.size(); j++) {
        sum = sum.plus(of.get(i).mean.times(of.get(j).mean).times(n));
        cells.putAll(cells(of.get(i).variable, of.get(j).variable));
      }
    }
    ledger.between(cells, sum.low(), sum.high());
  }

  private Map<Group, Double> cells(String a, String b) {
    released.cross(a, b);
    Map<Group, Double> cells = new LinkedHashMap<>();
    released
        .values(a)
        .forEach(
            (x, of) ->
                released
                    .values(b)
                    .forEach(
                        (y, other) -> {
                          Group cell = released.group(a, x, b, y);
                          cells.put(cell, of * other);
                          ledger.hidden(cell);
                        }));
    return cells;
  }

  private void items(List<String> variables, double n, List<?> measures, List<?> tables) {
    Map<String, List<?>> rows = new HashMap<>();
    for (Object each : tables) {
      Map<String, Object> table = Parsed.map(each);
      if (Parsed.text(table, "table").equals("item-analysis")) {
        for (Object row : Parsed.list(table.get("rows"))) {
          Map<String, Object> r = Parsed.map(row);
          rows.put(released.named(Parsed.text(r, "label")), Parsed.list(r.get("values")));
        }
      }
    }
    List<Moment> moments = new ArrayList<>();
    for (String variable : variables) {
      Moment of = moment(variable, rows.getOrDefault(variable, List.of()), n);
      if (of == null) {
        return;
      }
      moments.add(of);
    }
    for (Object each : measures) {
      Map<String, Object> m = Parsed.map(each);
      if (Parsed.text(m, "label").equals("Cronbach's alpha")) {
        alpha(moments, Parsed.number(m, "value"), Precision.of(m), n);
      }
    }
    for (int i = 0; i < moments.size(); i++) {
      List<Moment> others = new ArrayList<>(moments);
      others.remove(i);
      List<?> row = rows.getOrDefault(variables.get(i), List.of());
      alpha(others, Parsed.number(row, 3), Precision.of(row), n);
    }
  }

  /** As the item analysis says it, or as the published counts do. */
  private @Nullable Moment moment(String variable, List<?> row, double n) {
    double mean = Parsed.number(row, 0);
    double deviation = Parsed.number(row, 1);
    if (Double.isNaN(mean) || Double.isNaN(deviation)) {
      return own(variable, n);
    }
    Precision precision = Precision.of(row);
    Moment of =
        new Moment(
            variable,
            KnownRange.around(mean, precision.ofResult(mean)),
            KnownRange.around(deviation, precision.ofResult(deviation)));
    scores.tell(complete(variable, n), n, of.mean, of.deviation);
    return of;
  }

  /** The answers to one question of those who gave all: these are its own where as many gave it. */
  private Map<Group, Double> complete(String variable, double n) {
    Map<Group, Double> cells = new LinkedHashMap<>();
    Long answered = ledger.known().get(ledger.group(released.group(variable, Group.ANSWERED)));
    if (answered == null || answered < n) {
      return cells;
    }
    for (Map.Entry<String, Double> entry : released.values(variable).entrySet()) {
      Group all = released.group(variable, entry.getKey());
      Group cell = answered == n ? all : all.with("#all of " + (long) n, "yes");
      Group rest = all.with("#all of " + (long) n, "no");
      if (answered != n) {
        ledger.add(List.of(cell, rest), all);
        ledger.hidden(rest);
      }
      cells.put(cell, entry.getValue());
    }
    if (answered != n) {
      Group base = released.group(variable, "#all of " + (long) n);
      ledger.add(List.copyOf(cells.keySet()), base);
      ledger.publish(base, (long) n);
    }
    return cells;
  }

  /** alpha = p/(p - 1) C/(V + C), with V the variances and C twice the covariances. */
  private void alpha(List<Moment> of, double alpha, Precision precision, double n) {
    int p = of.size();
    if (p < 2 || Double.isNaN(alpha)) {
      return;
    }
    KnownRange variances = new KnownRange(0, 0);
    for (Moment m : of) {
      variances = variances.plus(m.deviation.square());
    }
    KnownRange share = KnownRange.around(alpha, precision.ofResult(alpha)).times((p - 1.0) / p);
    double low = share.low() / (1 - share.low());
    double high = share.high() / (1 - share.high());
    if (share.high() < 1) {
      product(of, new KnownRange(low, high).times(variances).times(0.5), n);
    }
  }
}
