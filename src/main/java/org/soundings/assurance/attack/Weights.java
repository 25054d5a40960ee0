package org.soundings.assurance.attack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What weighted shares say of the crossing with the question that the weights were made of: its own
 * weighted shares beside its counts are the weights.
 */
final class Weights {
  private static final Pattern BY = Pattern.compile("post-stratification by (\\S+)");

  private final Released released;
  private final Ledger ledger;
  private final Map<String, Double> weights = new LinkedHashMap<>();
  private String of = "";

  Weights(Released released, Ledger ledger) {
    this.released = released;
    this.ledger = ledger;
  }

  void read(Map<String, Object> results) {
    Matcher by = BY.matcher(String.valueOf(results.get("weight")));
    if (!by.find()) {
      return;
    }
    of = by.group(1);
    for (Object finding : Parsed.list(results.get("findings"))) {
      Map<String, Object> f = Parsed.map(finding);
      if (Parsed.text(f, "kind").equals("frequency") && Parsed.text(f, "variable").equals(of)) {
        weigh(f);
      }
    }
    for (Object finding : Parsed.list(results.get("findings"))) {
      Map<String, Object> f = Parsed.map(finding);
      if (Parsed.text(f, "kind").equals("frequency") && !Parsed.text(f, "variable").equals(of)) {
        frequency(f);
      }
    }
  }

  private void weigh(Map<String, Object> f) {
    for (Object cell : Parsed.list(f.get("cells"))) {
      Map<String, Object> c = Parsed.map(cell);
      Map<String, Object> estimate = Parsed.map(c.get("estimate"));
      double weight =
          Parsed.number(estimate, "value")
              * Parsed.number(estimate, "n")
              / Parsed.number(c, "count");
      if (!Double.isNaN(weight)) {
        weights.put(Parsed.text(c, "category"), weight);
      }
    }
  }

  private void frequency(Map<String, Object> f) {
    String variable = Parsed.text(f, "variable");
    for (Object cell : Parsed.list(f.get("cells"))) {
      Map<String, Object> c = Parsed.map(cell);
      Map<String, Object> estimate = Parsed.map(c.get("estimate"));
      double n = Parsed.number(estimate, "n");
      double share = Parsed.number(estimate, "value");
      if (!Double.isNaN(share) && weights.size() > 1) {
        released.cross(variable, of);
        Group people = released.answer(released.group(), variable, Parsed.text(c, "category"));
        Map<Group, Double> weighted = new LinkedHashMap<>();
        weights.forEach((code, weight) -> weighted.put(people.with(of, code), weight));
        weighted.keySet().forEach(ledger::hidden);
        double off = n * (1 + weights.size()) * Precision.of(estimate).ofShare(share, n) + 1e-6;
        ledger.between(weighted, share * n - off, share * n + off);
      }
    }
  }
}
