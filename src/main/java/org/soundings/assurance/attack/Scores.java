package org.soundings.assurance.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What means and spreads say of the people at each value: how many there are, what their values add
 * up to, and what the squares of these do.
 */
final class Scores {
  /** Scores of more values than so many are left alone. */
  private static final int MOST_VALUES = 80;

  private final Released released;
  private final Ledger ledger;

  Scores(Released released, Ledger ledger) {
    this.released = released;
    this.ledger = ledger;
  }

  /** A finding of kind "mean" or "scale". */
  void read(Map<String, Object> f) {
    String variable = Parsed.text(f, "variable");
    Object by = f.get("by");
    for (Object each : Parsed.list(f.get("groups"))) {
      Map<String, Object> g = Parsed.map(each);
      Map<String, Object> estimate = Parsed.map(g.get("estimate"));
      double n = Parsed.number(estimate, "n");
      double mean = Parsed.number(estimate, "value");
      if (!Double.isNaN(mean) && n > 0 && !variable.equals(by)) {
        List<String> group =
            by == null ? List.of() : List.of(by.toString(), Parsed.text(g, "category"));
        Map<Group, Double> cells = cells(f, variable, group, n);
        KnownRange of = KnownRange.around(mean, Precision.of(estimate).ofMean(mean));
        tell(cells, n, of, spread(g, estimate, n));
      }
    }
    if (by != null) {
      Parsed.list(f.get("others")).forEach(o -> others(f, by.toString(), Parsed.map(o)));
    }
    ends(f, variable);
  }

  /** Groups that are told together alone, and whoever is in no group beside them. */
  private void others(Map<String, Object> f, String by, Map<String, Object> told) {
    String variable = Parsed.text(f, "variable");
    String codes = Parsed.text(told, "category");
    Map<String, Object> estimate = Parsed.map(told.get("estimate"));
    double n = Parsed.number(estimate, "n");
    double mean = Parsed.number(estimate, "value");
    if (!(n > 0) || Double.isNaN(mean)) {
      return;
    }
    List<String> parts = new ArrayList<>(List.of(codes.split("\\+")));
    parts.add(Group.MISSING + codes);
    for (String of : List.of(variable, variable + Group.SUM)) {
      Group whole = released.group(of, Group.ANSWERED, by, codes);
      ledger.add(
          parts.stream().map(code -> released.group(of, Group.ANSWERED, by, code)).toList(), whole);
      ledger.publish(whole, Math.round(n));
      ledger.outside(released.group(of, Group.ANSWERED, by, parts.getLast()));
    }
    Map<Group, Double> cells = new LinkedHashMap<>();
    parts.forEach(code -> cells.putAll(cells(f, variable, List.of(by, code), Double.NaN)));
    List<Group> outside =
        List.copyOf(
            named(variable, released.values(variable), List.of(by, parts.getLast())).keySet());
    if (!outside.isEmpty()) {
      ledger.add(outside, released.group(variable, Group.ANSWERED, by, parts.getLast()));
    }
    tell(
        cells,
        n,
        KnownRange.around(mean, Precision.of(estimate).ofMean(mean)),
        KnownRange.around(Double.NaN, 0));
  }

  private KnownRange spread(Map<String, Object> g, Map<String, Object> estimate, double n) {
    double sd = Parsed.number(g, "standard_deviation");
    if (!Double.isNaN(sd)) {
      return KnownRange.around(sd, Precision.of(sd).ofResult(sd));
    }
    boolean own = Parsed.text(estimate, "method").equals("t interval");
    double se = own ? Parsed.number(estimate, "se") : Double.NaN;
    return KnownRange.around(se, Precision.of(estimate).ofMean(se)).times(Math.sqrt(n));
  }

  /** A mean and a standard deviation of people whose answers are these cells. */
  void tell(Map<Group, Double> cells, double n, KnownRange mean, KnownRange deviation) {
    if (cells.isEmpty()) {
      return;
    }
    KnownRange sum = mean.times(n);
    ledger.between(cells, sum.low(), sum.high());
    if (deviation.isKnown() && n > 1) {
      KnownRange squares = deviation.square().times(n - 1).plus(mean.times(mean).times(n));
      Map<Group, Double> squared = new LinkedHashMap<>();
      cells.forEach((cell, value) -> squared.put(cell, value * value));
      ledger.between(squared, squares.low(), squares.high());
    }
  }

  /**
   * The people at each value: of a question its answers, of a score each that it can have.
   *
   * @param n how many are told, and none where others were counted; NaN where that is not known
   */
  private Map<Group, Double> cells(
      Map<String, Object> f, String variable, List<String> group, double n) {
    Map<Group, Double> cells = new LinkedHashMap<>();
    Map<String, Double> values = released.values(variable);
    if (values.isEmpty()) {
      steps(f).forEach((code, value) -> values.put(code, value));
      Map<Group, Double> all = named(variable, values, group);
      if (!all.isEmpty()) {
        all.keySet().forEach(ledger::hidden);
        Group whole = released.group(variable, Group.ANSWERED);
        ledger.add(new ArrayList<>(all.keySet()), group.isEmpty() ? whole : in(whole, group));
      }
      return all;
    }
    cells.putAll(named(variable, values, group));
    Group base = released.group(variable, Group.ANSWERED);
    Long answered = ledger.known().get(ledger.group(group.isEmpty() ? base : in(base, group)));
    return answered == null || Double.isNaN(n) || answered == n ? cells : Map.of();
  }

  private static Group in(Group of, List<String> group) {
    return of.with(group.get(0), group.get(1));
  }

  private Map<Group, Double> named(
      String variable, Map<String, Double> values, List<String> group) {
    Map<Group, Double> cells = new LinkedHashMap<>();
    values.forEach(
        (code, value) -> {
          Group cell = released.group(variable, code);
          cells.put(group.isEmpty() ? cell : in(cell, group), value);
        });
    return cells;
  }

  /** Every value that a score can have, by what it is called here. */
  private static Map<String, Double> steps(Map<String, Object> f) {
    double lowest = Parsed.number(f, "lowest");
    double highest = Parsed.number(f, "highest");
    double items = Parsed.number(f, "items");
    Map<String, Double> values = new LinkedHashMap<>();
    if (!(items > 0) || !(highest > lowest)) {
      return values;
    }
    double step = lowest >= items && items > 1 ? 1 : 1 / items;
    long count = Math.round((highest - lowest) / step);
    for (long i = 0; i <= count && count < MOST_VALUES; i++) {
      values.put("=" + i + "/" + count, lowest + i * step);
    }
    return values;
  }

  /** How many are at the smallest and at the largest score. */
  private void ends(Map<String, Object> f, String variable) {
    Map<String, Double> values = steps(f);
    List<?> ends = Parsed.list(f.get("ends"));
    if (values.isEmpty() || ends.size() != 2) {
      return;
    }
    List<String> codes = List.copyOf(values.keySet());
    end(released.group(variable, codes.getFirst()), Parsed.map(ends.get(0)).get("count"));
    end(released.group(variable, codes.getLast()), Parsed.map(ends.get(1)).get("count"));
  }

  private void end(Group group, @Nullable Object count) {
    if (count instanceof Number n) {
      ledger.publish(group, n.longValue());
    }
  }
}
