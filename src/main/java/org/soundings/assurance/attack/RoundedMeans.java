package org.soundings.assurance.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What means by groups say in a release whose numbers of people are rounded (ADR 78): a mean of n
 * people is the nearest of those that are r/n apart, where r is twice the distance from the lowest
 * answer to the highest. So what the answers add up to lies between two bounds for any number of
 * people that may have been rounded to n.
 *
 * @param rounding to multiples of which numbers of people are told
 */
record RoundedMeans(Released released, Ledger ledger, long rounding) {
  /** Two digits after the point are printed. */
  private static final double PRINTED = 0.005;

  /**
   * Means of everybody are of counts that are told beside them; weighted ones are left alone.
   *
   * @return what is not read, in words
   */
  String read(Map<String, Object> results, List<Map<String, Object>> findings) {
    if (results.get("weight") == null) {
      findings.forEach(this::read);
    }
    return "scores, and means of all, of a release whose numbers of people are rounded";
  }

  private void read(Map<String, Object> f) {
    if (Parsed.text(f, "kind").equals("mean") && f.get("by") != null) {
      String variable = Parsed.text(f, "variable");
      Map<String, Double> values = released.values(variable);
      for (Object each : Parsed.list(f.get("groups"))) {
        Map<String, Object> group = Parsed.map(each);
        Map<String, Object> estimate = Parsed.map(group.get("estimate"));
        double n = Parsed.number(estimate, "n");
        double mean = Parsed.number(estimate, "value");
        if (n > rounding && !Double.isNaN(mean) && !values.isEmpty()) {
          Map<Group, Double> cells = new LinkedHashMap<>();
          String by = String.valueOf(f.get("by"));
          values.forEach(
              (code, value) ->
                  cells.put(
                      released.group(variable, code, by, Parsed.text(group, "category")), value));
          tell(cells, n, mean);
        }
      }
    }
  }

  /** The mean is at least so much, and at most so much, of however many they are. */
  private void tell(Map<Group, Double> cells, double n, double mean) {
    double lowest = cells.values().stream().mapToDouble(v -> v).min().orElse(0);
    double highest = cells.values().stream().mapToDouble(v -> v).max().orElse(0);
    double off = (highest - lowest) / (n - rounding) + PRINTED;
    double most = (highest - lowest + off) * (n + rounding);
    ledger.between(above(cells, mean - off), 0, most);
    ledger.between(above(cells, mean + off), -most, 0);
  }

  private static Map<Group, Double> above(Map<Group, Double> cells, double mean) {
    Map<Group, Double> above = new LinkedHashMap<>();
    cells.forEach((cell, value) -> above.put(cell, value - mean));
    return above;
  }
}
