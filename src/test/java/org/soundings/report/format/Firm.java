package org.soundings.report.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.soundings.assurance.attack.Group;

/**
 * A made-up firm by lot: its questionnaire, its answers, and a plan that uses every kind of
 * finding.
 */
final class Firm {
  private static final List<String> ITEMS = List.of("g.p", "g.q", "g.r");
  private static final List<String> NAMES =
      List.of("team", "dept", "sex", "leave", "late", "load", "g.p", "g.q", "g.r", "hours");

  private static final List<String> FINDINGS =
      List.of(
          "crosstab: leave, by: team, id: c1",
          "crosstab: g.p, by: team, id: c2",
          "crosstab: g.p, by: dept, id: c3",
          "crosstab: load, by: team, id: c4",
          "crosstab: leave, by: sex, id: c5",
          "mean: g.p, by: team, id: m1",
          "mean: g.p, by: dept, id: m2",
          "mean: load, by: team, id: m3",
          "mean: load, by: sex, id: m4",
          "mean: hours, id: m5",
          "mean: hours, by: team, id: m6",
          "scale: strain, id: s1",
          "scale: strain, by: team, id: s2",
          "scale: strain, by: dept, id: s3",
          "correlation: [leave, late], id: r1, tests: [pearson, spearman, kendall]",
          "correlation: [g.p, g.q, g.r, load], id: r2, tests: [pearson]",
          "correlation: [leave, hours], id: r3, tests: [pearson]",
          "paired: [g.p, g.q], id: p1",
          "items: [leave, late, load], id: i1, tests: [alpha, item-analysis, friedman]",
          "model: linear, outcome: load, predictors: [team], id: l1",
          "model: linear, outcome: g.p, predictors: [team, sex], id: l2",
          "model: logistic, outcome: leave, predictors: [team], id: l3",
          "model: logistic, outcome: leave, predictors: [sex], id: l4",
          "model: drivers, outcome: g.p, predictors: [leave, load], id: l5");

  private final Random random;
  private final String policy;
  private final int teams;
  private final int each;
  private final List<Map<String, String>> people = new ArrayList<>();

  Firm(long seed) {
    this(seed, 3, 6, 2);
  }

  /**
   * With as many teams, of 3 to 60 people each.
   *
   * @param each how many teams a department has
   */
  Firm(long seed, int fewest, int most, int each) {
    this.each = each;
    random = new Random(seed);
    policy = seed % 2 == 0 ? "organisation" : "research";
    teams = fewest + random.nextInt(most - fewest + 1);
    for (int team = 0; team < teams; team++) {
      for (int i = 3 + random.nextInt(58); i > 0; i--) {
        people.add(person(team));
      }
    }
  }

  private Map<String, String> person(int team) {
    Map<String, String> of = new LinkedHashMap<>();
    of.put("team", "t" + team);
    of.put("dept", "d" + team / each);
    of.put("sex", random.nextInt(3) == 0 ? "f" : "m");
    double lean = random.nextDouble();
    of.put("leave", random.nextDouble() < 0.1 + 0.2 * lean ? "1" : "0");
    of.put("late", random.nextDouble() < 0.3 ? "1" : "0");
    of.put("load", "" + (1 + random.nextInt(4)));
    for (String item : ITEMS) {
      boolean skipped = random.nextInt(60) == 0;
      long answer = Math.clamp(Math.round(1 + 4 * lean + random.nextGaussian()), 1, 5);
      of.put(item, skipped ? "" : "" + answer);
    }
    of.put("hours", "" + (random.nextInt(40) == 0 ? 900 : random.nextInt(30)));
    return of;
  }

  String policy() {
    return policy;
  }

  long k(String variable) {
    long least = policy.equals("research") ? 5 : 10;
    return variable.equals("leave")
        ? 20
        : ITEMS.contains(variable) || variable.equals("strain") ? 10 : least;
  }

  String questionnaire() {
    StringBuilder teamOptions = new StringBuilder();
    StringBuilder deptOptions = new StringBuilder();
    for (int t = 0; t < teams; t++) {
      teamOptions.append(t == 0 ? "" : ", ").append("t%d: T%d".formatted(t, t));
    }
    for (int d = 0; d <= (teams - 1) / each; d++) {
      deptOptions.append(d == 0 ? "" : ", ").append("d%d: D%d".formatted(d, d));
    }
    return """
    questionnaire: firm
    version: "1"
    language: en
    title: Firm
    policy: %s
    pages:
      - page: a
        items:
          - {single: team, ask: Team?, options: {%s}}
          - {single: dept, ask: Department?, options: {%s}}
          - {single: sex, ask: Sex?, options: {f: F, m: M}}
          - {single: leave, ask: Leave?, sensitivity: sensitive, ordered: yes, options: {0: "no", 1: "yes"}}
          - {single: late, ask: Late?, ordered: yes, options: {0: "no", 1: "yes"}}
          - {single: load, ask: Load?, ordered: yes, options: {1: A, 2: B, 3: C, 4: D}}
          - grid: g
            ask: How often?
            sensitivity: wellbeing
            statements: {p: Worn out, q: Tired, r: Done}
            scale: {1: Never, 2: Rarely, 3: Sometimes, 4: Often, 5: Always}
            ordered: yes
          - {number: hours, ask: Hours?, from: 0, to: 4000}
    scales:
      strain: {label: Strain, items: [g.p, g.q, g.r], method: mean}
    """
        .formatted(policy, teamOptions, deptOptions);
  }

  String plan(boolean weighted) {
    return plan(weighted, of -> true);
  }

  /** One of two plans over the same answers, which share each finding with the other or not. */
  String half(boolean first) {
    Random lot = new Random(people.size());
    return plan(
        false,
        of -> {
          int half = lot.nextInt(5);
          return half == 0 || half % 2 == (first ? 0 : 1);
        });
  }

  private static String plan(boolean weighted, Predicate<String> take) {
    StringBuilder plan = new StringBuilder("plan: p\ntitle: P\nquestionnaire: q.yaml\n");
    if (weighted) {
      plan.append("weighting: {margins: {sex: {f: 0.45, m: 0.55}}}\n");
    }
    plan.append("sections:\n  - title: All\n    findings:\n");
    NAMES.stream()
        .filter(name -> !name.equals("hours") && take.test(name))
        .forEach(name -> plan.append("      - frequency: ").append(name).append('\n'));
    for (String finding : FINDINGS) {
      if (take.test(finding)) {
        plan.append("      - {").append(finding).append("}\n");
      }
    }
    return plan.toString();
  }

  String csv() {
    StringBuilder csv = new StringBuilder(String.join(",", NAMES)).append('\n');
    for (Map<String, String> person : people) {
      csv.append(String.join(",", NAMES.stream().map(person::get).toList())).append('\n');
    }
    return csv.toString();
  }

  Map<String, String> departmentOf() {
    Map<String, String> of = new LinkedHashMap<>();
    for (int t = 0; t < teams; t++) {
      of.put("t" + t, "d" + t / each);
    }
    return of;
  }

  /** How many of each group answered. */
  Map<String, Integer> sizes(String group, String answered) {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    people.stream()
        .filter(person -> !Objects.requireNonNullElse(answer(person, answered), "").isEmpty())
        .forEach(person -> sizes.merge(person.getOrDefault(group, ""), 1, Integer::sum));
    return sizes;
  }

  /**
   * How many different numbers of people a cell of an item by a group could have for somebody who
   * knows how many are in the group and their mean; many where it is no such cell.
   */
  long left(Group cell) {
    List<String> items =
        cell.conditions().keySet().stream()
            .filter(v -> v.equals("load") || ITEMS.contains(v))
            .toList();
    if (items.size() != 1 || cell.conditions().size() != 2) {
      return Long.MAX_VALUE;
    }
    String item = items.getFirst();
    String by =
        cell.conditions().keySet().stream().filter(v -> !v.equals(item)).findFirst().orElse("");
    List<Integer> answers =
        people.stream()
            .filter(
                p ->
                    Objects.equals(cell.conditions().get(by), p.get(by))
                        && !p.getOrDefault(item, "").isEmpty())
            .map(p -> Integer.parseInt(p.getOrDefault(item, "")))
            .toList();
    int top = item.equals("load") ? 4 : 5;
    String code = cell.conditions().getOrDefault(item, "");
    if (!code.matches("\\d")) {
      return Long.MAX_VALUE;
    }
    int value = Integer.parseInt(code);
    int sum = answers.stream().mapToInt(i -> i).sum();
    int low = value == 1 ? 2 : 1;
    int high = value == top ? top - 1 : top;
    long least = answers.size();
    long most = 0;
    for (int t = 0; t <= answers.size(); t++) {
      int rest = sum - t * value;
      if (rest >= (answers.size() - t) * low && rest <= (answers.size() - t) * high) {
        least = Math.min(least, t);
        most = Math.max(most, t);
      }
    }
    return Math.max(0, most - least);
  }

  /** How many people are in a group, or -1 where its conditions are not of answers. */
  long truth(Group group) {
    long n = 0;
    for (Map<String, String> person : people) {
      boolean in = true;
      for (Map.Entry<String, String> condition : group.conditions().entrySet()) {
        String answer = answer(person, condition.getKey());
        if (answer == null) {
          return -1;
        }
        in &=
            switch (condition.getValue().charAt(0)) {
              case '*' -> !answer.isEmpty();
              case '?' ->
                  answer.isEmpty()
                      && (condition.getValue().length() == 1
                          || condition.getValue().equals("?skipped"));
              default -> answer.equals(condition.getValue());
            };
      }
      n += in ? 1 : 0;
    }
    return n;
  }

  private static @Nullable String answer(Map<String, String> person, String variable) {
    if (!variable.equals("strain")) {
      return person.get(variable);
    }
    int sum = 0;
    for (String item : ITEMS) {
      String answer = person.getOrDefault(item, "");
      if (answer.isEmpty()) {
        return "";
      }
      sum += Integer.parseInt(answer);
    }
    return "=" + (sum - ITEMS.size()) + "/12";
  }
}
