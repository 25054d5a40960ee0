package org.soundings.assurance.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A mean or a share times the number of people that it is of: how many people, or how many choices,
 * as closely as both are written. Of weighted ones nothing is made here.
 *
 * @param rounding to multiples of which numbers of people are told; 1 where they are exact
 * @param weighted whether means and shares are
 */
record Products(Released released, Ledger ledger, long rounding, boolean weighted) {
  private static final double LITTLE = 1e-6;

  /** How many answers of each are in a box at either end. */
  private static final int BOX = 2;

  void mean(Group group, Map<String, Object> estimate) {
    double value = Parsed.number(estimate, "value");
    tell(List.of(group), estimate, Precision.of(estimate).ofMean(value));
  }

  void share(Group group, Map<String, Object> estimate) {
    share(List.of(group), estimate);
  }

  private void share(List<Group> groups, Map<String, Object> estimate) {
    double value = Parsed.number(estimate, "value");
    double n = Parsed.number(estimate, "n");
    tell(groups, estimate, Precision.of(estimate).ofShare(value, n));
  }

  /** What the two lowest and the two highest answers of a scale are together. */
  void boxes(String variable, Map<String, Object> boxes) {
    List<Map.Entry<String, Double>> answers = new ArrayList<>(released.values(variable).entrySet());
    answers.sort(Map.Entry.comparingByValue());
    List<Group> groups =
        answers.stream().map(answer -> released.group(variable, answer.getKey())).toList();
    int n = groups.size();
    if (!released.isNumbered(variable) && !boxes.isEmpty()) {
      released.unread().add("shares of the lowest and highest answers whose codes are words");
    } else if (n >= 2 * BOX) {
      share(groups.subList(0, BOX), Parsed.map(boxes.get("bottom")));
      share(groups.subList(n - BOX, n), Parsed.map(boxes.get("top")));
      share(groups.subList(BOX, n - BOX), Parsed.map(boxes.get("middle")));
    }
  }

  private void tell(List<Group> groups, Map<String, Object> estimate, double off) {
    double value = Parsed.number(estimate, "value");
    double n = Parsed.number(estimate, "n");
    if (weighted || Double.isNaN(value) || Double.isNaN(n) || groups.isEmpty()) {
      return;
    }
    double slack = off * n + (rounding > 1 ? (Math.abs(value) + off) * rounding : 0) + LITTLE;
    if (groups.size() == 1 && slack < 0.5) {
      ledger.publish(groups.getFirst(), Math.round(value * n));
    } else {
      Map<Group, Double> once = new LinkedHashMap<>();
      groups.forEach(group -> once.put(group, 1.0));
      ledger.between(once, value * n - slack, value * n + slack);
    }
  }
}
