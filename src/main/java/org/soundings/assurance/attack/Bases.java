package org.soundings.assurance.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whom the numbers of a question are of: how many were asked it, and how many gave an answer that
 * its shares are of.
 */
record Bases(Released released, Ledger ledger) {
  private static final String NOT_ASKED = Group.MISSING + "not_asked";
  private static final String ASKED = "#asked";
  private static final String IN_BASE = "#in the base";
  private static final String VALUED = "#with a value";
  private static final String REFUSALS = "#with refusals";

  /** After a group without answer: those without it for another reason than a refusal. */
  static final String OTHERWISE = "#for another reason";

  /** Those of whom a finding says that they answered, where it takes refusing for an answer. */
  Group withRefusals(Group answered, Group refused) {
    Group both = answered.with(REFUSALS, "yes");
    ledger.add(List.of(answered, refused), both);
    return both;
  }

  /**
   * How many a mean is of. They are all who answered, unless these are told to be others: "don't
   * know" has no value. To be read after what tells how many answered.
   */
  void valued(Group answered, long n) {
    Long told = ledger.known().get(ledger.group(answered));
    if (told == null || told == n) {
      released.publish(answered, n);
    } else {
      Group valued = answered.with(VALUED, "yes");
      ledger.add(List.of(valued, answered.with(VALUED, "no")), answered);
      ledger.publish(valued, n);
    }
  }

  /** Everybody was asked or was not. */
  void asked(String variable, Map<String, Object> f) {
    if (f.get("asked") instanceof Number n) {
      Group asked = released.group(variable, ASKED);
      ledger.add(List.of(asked, released.group(variable, NOT_ASKED)), released.group());
      released.publish(asked, n.longValue());
    }
  }

  /**
   * The base is made of answers. Of hidden ones it is not said which are in it, unless there is
   * only one.
   *
   * @param of a finding, or a group of one, with a {@code base_n} where that is published
   * @param cells what is written of each answer
   */
  void base(Group answered, Map<String, Object> of, Map<Group, Map<String, Object>> cells) {
    if (!(of.get("base_n") instanceof Number n)) {
      return;
    }
    List<Group> inside = new ArrayList<>();
    List<Group> outside = new ArrayList<>();
    List<Group> hidden = new ArrayList<>();
    long left = n.longValue();
    for (Map.Entry<Group, Map<String, Object>> cell : cells.entrySet()) {
      if (cell.getValue().containsKey("suppressed")) {
        hidden.add(cell.getKey());
      } else if (isOutside(cell.getValue())) {
        outside.add(cell.getKey());
      } else {
        inside.add(cell.getKey());
        left -= (long) Parsed.number(cell.getValue(), "count");
      }
    }
    if (hidden.size() == 1 && released.isExact()) {
      (left > 0 ? inside : outside).add(hidden.getFirst());
    } else {
      hidden.forEach(cell -> split(cell, inside, outside));
    }
    Group base = answered.with(IN_BASE, "yes");
    Group others = answered.with(IN_BASE, "no");
    ledger.add(inside, base);
    ledger.add(outside, others);
    ledger.add(List.of(base, others), answered);
    released.publish(base, n.longValue());
  }

  private void split(Group cell, List<Group> inside, List<Group> outside) {
    inside.add(cell.with(IN_BASE, "yes"));
    outside.add(cell.with(IN_BASE, "no"));
    ledger.add(List.of(inside.getLast(), outside.getLast()), cell);
  }

  /** A count that no share is of has an estimate of nobody. */
  private static boolean isOutside(Map<String, Object> cell) {
    return Parsed.number(Parsed.map(cell.get("estimate")), "n") == 0;
  }
}
