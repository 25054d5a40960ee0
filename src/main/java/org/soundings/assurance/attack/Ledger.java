package org.soundings.assurance.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that an attacker writes down: which groups were counted, what was said of each, and which
 * groups add up to which.
 */
final class Ledger {
  /** What groups add up to nothing, each with its sign. */
  record Sum(int[] groups, int[] signs) {}

  /** What groups, each taken so often, add up to lies between two numbers. */
  record Between(int[] groups, double[] times, double low, double high) {}

  private final Map<Group, Integer> index = new LinkedHashMap<>();
  private final List<Group> groups = new ArrayList<>();
  private final Map<Integer, Long> known = new HashMap<>();
  private final Set<Integer> secret = new LinkedHashSet<>();
  private final Set<Group> outside = new LinkedHashSet<>();
  private final List<Sum> sums = new ArrayList<>();
  private final List<Between> between = new ArrayList<>();

  int group(Group group) {
    return index.computeIfAbsent(
        group,
        g -> {
          groups.add(g);
          return groups.size() - 1;
        });
  }

  boolean has(Group group) {
    return index.containsKey(group);
  }

  void publish(Group group, long n) {
    known.put(group(group), n);
  }

  /** Of people in no group; nobody, for a reader who knows that everybody is in one. */
  void outside(Group group) {
    group(group);
    outside.add(group);
  }

  Set<Group> outside() {
    return outside;
  }

  /** Published as protected. */
  void hidden(Group group) {
    secret.add(group(group));
  }

  /** The parts have nobody in common and are the whole together. */
  void add(List<Group> parts, Group whole) {
    int[] of = new int[parts.size() + 1];
    int[] signs = new int[of.length];
    for (int i = 0; i < parts.size(); i++) {
      of[i] = group(parts.get(i));
      signs[i] = 1;
    }
    of[parts.size()] = group(whole);
    signs[parts.size()] = -1;
    sums.add(new Sum(of, signs));
  }

  /** A published number that is a sum of values, written with so many digits. */
  void between(Map<Group, Double> times, double low, double high) {
    int[] of = new int[times.size()];
    double[] each = new double[times.size()];
    int place = 0;
    for (Map.Entry<Group, Double> entry : times.entrySet()) {
      of[place] = group(entry.getKey());
      each[place++] = entry.getValue();
    }
    if (place > 0 && low <= high) {
      between.add(new Between(of, each, low, high));
    }
  }

  List<Between> between() {
    return between;
  }

  List<Group> groups() {
    return groups;
  }

  Map<Integer, Long> known() {
    return known;
  }

  /** The groups whose numbers were published as protected. */
  Set<Integer> secret() {
    return secret;
  }

  boolean isSecret(Group group) {
    Integer at = index.get(group);
    return at != null && secret.contains(at) && !known.containsKey(at);
  }

  List<Sum> sums() {
    return sums;
  }
}
