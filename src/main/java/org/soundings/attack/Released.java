package org.soundings.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What one {@code results.json} says, written into a ledger. */
final class Released {
  private static final int LARGEST = 200_000_000;

  /** Of policies that show all, and where none is named. */
  private static final long FEWEST = 5;

  private final String wave;
  private final Ledger ledger;
  private final long minimum;
  private final Map<String, Set<String>> codes = new LinkedHashMap<>();
  private final Set<List<String>> pairs = new LinkedHashSet<>();
  private final Set<String> unread;

  private Released(String wave, Ledger ledger, Map<String, Object> results) {
    this.wave = wave;
    this.ledger = ledger;
    this.unread = Unread.in(results);
    this.minimum =
        map(results.get("policy")).get("minimum") instanceof Number n
            ? Math.max(FEWEST, n.longValue())
            : FEWEST;
  }

  /** Reads a release; JSON is YAML. */
  static Released read(String results, String wave, Ledger ledger) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(LARGEST).build();
    Map<String, Object> root = map(new Load(settings).loadFromString(results));
    Released released = new Released(wave, ledger, root);
    released.note(root);
    return released;
  }

  /**
   * The smallest number of people that a shown number may rest on, as its policy says; at least
   * five.
   */
  long minimum() {
    return minimum;
  }

  /** What it holds that is not read, in words. */
  Set<String> unread() {
    return unread;
  }

  Map<String, Set<String>> codes() {
    return codes;
  }

  Set<List<String>> pairs() {
    return pairs;
  }

  String wave() {
    return wave;
  }

  Group group(String... variablesAndCategories) {
    return Group.of(wave, variablesAndCategories);
  }

  private void note(Map<String, Object> results) {
    count(group(), map(results.get("dispositions")).get("responses"), false);
    for (Object finding : list(results.get("findings"))) {
      Map<String, Object> f = map(finding);
      switch (text(f, "kind")) {
        case "frequency" -> frequency(f);
        case "multiple" -> multiple(f);
        case "ranking" -> ranking(f);
        case "crosstab" -> crosstab(f);
        case "mean", "scale" -> mean(f);
        default -> base(text(f, "id"), f);
      }
    }
    codes.forEach(this::oneWay);
    pairs.forEach(pair -> twoWay(pair.get(0), pair.get(1)));
  }

  private void frequency(Map<String, Object> f) {
    String variable = text(f, "variable");
    for (Object cell : list(f.get("cells"))) {
      Map<String, Object> c = map(cell);
      code(variable, text(c, "category"));
      cell(group(variable, text(c, "category")), c);
    }
    base(variable, f);
  }

  private void base(String variable, Map<String, Object> f) {
    codes.computeIfAbsent(variable, v -> new LinkedHashSet<>());
    if (f.get("answered") instanceof Number n && n.longValue() > 0) {
      count(group(variable, Group.ANSWERED), n, false);
    }
    List<Group> reasons = new ArrayList<>();
    for (Object reason : list(f.get("missing"))) {
      Map<String, Object> r = map(reason);
      Group group = group(variable, Group.MISSING + text(r, "category"));
      reasons.add(group);
      cell(group, r);
    }
    if (!reasons.isEmpty()) {
      ledger.add(reasons, group(variable, Group.MISSING));
    }
  }

  private void multiple(Map<String, Object> f) {
    List<Group> chosen = new ArrayList<>();
    for (Object cell : list(f.get("cells"))) {
      Map<String, Object> c = map(cell);
      String variable = text(f, "id") + "." + text(c, "category");
      code(variable, "0");
      code(variable, "1");
      cell(group(variable, "1"), c);
      base(variable, f);
      if (!"true".equals(String.valueOf(c.get("exclusive")))) {
        chosen.add(group(variable, "1"));
      }
    }
    Group all = group(text(f, "id"), "#chosen");
    ledger.add(chosen, all);
    if (f.get("chosen") instanceof Map<?, ?> estimate) {
      product(all, map(estimate));
    }
  }

  private void ranking(Map<String, Object> f) {
    List<Group> first = new ArrayList<>();
    Group ranked = group(text(f, "id"), Group.ANSWERED);
    count(ranked, f.get("ranked"), false);
    for (Object cell : list(f.get("cells"))) {
      Map<String, Object> c = map(cell);
      String variable = text(f, "id") + "." + text(c, "category");
      Group placed = group(variable, Group.ANSWERED);
      cell(placed, c);
      first.add(group(variable, "1"));
      ledger.add(List.of(placed, group(variable, "unplaced")), ranked);
      ledger.add(List.of(first.getLast(), group(variable, "lower")), placed);
      if (c.get("first") instanceof Map<?, ?> estimate) {
        product(first.getLast(), map(estimate));
      }
    }
    ledger.add(first, ranked);
  }

  /** What is shared out has a mean for each part, of the same people. */
  private void parts(Map<String, Object> f) {
    for (Object part : list(f.get("groups"))) {
      Map<String, Object> p = map(part);
      String variable = text(f, "variable") + "." + text(p, "category");
      codes.computeIfAbsent(variable, v -> new LinkedHashSet<>());
      if (p.get("estimate") instanceof Map<?, ?> estimate) {
        count(group(variable, Group.ANSWERED), map(estimate).get("n"), false);
      } else {
        ledger.hidden(group(variable, Group.ANSWERED));
      }
    }
  }

  private void crosstab(Map<String, Object> f) {
    String rows = text(f, "rows");
    String columns = text(f, "columns");
    pairs.add(List.of(rows, columns));
    for (Object group : list(f.get("groups"))) {
      Map<String, Object> g = map(group);
      code(columns, text(g, "category"));
      cell(group(rows, Group.ANSWERED, columns, text(g, "category")), g);
    }
    for (Object cell : list(f.get("cells"))) {
      Map<String, Object> c = map(cell);
      code(rows, text(c, "row"));
      Group group = group(rows, text(c, "row"), columns, text(c, "column"));
      cell(group, c);
    }
  }

  private void mean(Map<String, Object> f) {
    String variable = text(f, "variable");
    Object by = f.get("by");
    if (variable.equals(by)) {
      parts(f);
      return;
    }
    codes.computeIfAbsent(variable, v -> new LinkedHashSet<>());
    if (by != null) {
      pairs.add(List.of(variable, by.toString()));
      pairs.add(List.of(variable + Group.SUM, by.toString()));
    }
    for (Object group : list(f.get("groups"))) {
      Map<String, Object> g = map(group);
      Group of =
          by == null
              ? group(variable, Group.ANSWERED)
              : group(variable, Group.ANSWERED, by.toString(), text(g, "category"));
      Group sum =
          by == null
              ? group(variable + Group.SUM, Group.ANSWERED)
              : group(variable + Group.SUM, Group.ANSWERED, by.toString(), text(g, "category"));
      if (by != null) {
        code(by.toString(), text(g, "category"));
      }
      if (g.get("estimate") instanceof Map<?, ?> estimate) {
        count(of, map(estimate).get("n"), false);
        count(sum, map(estimate).get("n"), false);
      } else {
        ledger.hidden(sum);
        ledger.hidden(of);
      }
    }
  }

  private void oneWay(String variable, Set<String> categories) {
    Group answered = group(variable, Group.ANSWERED);
    ledger.add(List.of(answered, group(variable, Group.MISSING)), group());
    if (!categories.isEmpty()) {
      ledger.add(categories.stream().map(c -> group(variable, c)).toList(), answered);
    }
  }

  private void twoWay(String a, String b) {
    Set<String> ofA = codes.getOrDefault(a, Set.of());
    Set<String> ofB = codes.getOrDefault(b, Set.of());
    List<String> bothA = new ArrayList<>(List.of(Group.ANSWERED, Group.MISSING));
    bothA.addAll(ofA);
    for (String x : bothA) {
      Group alone = group(a, x);
      if (a.endsWith(Group.SUM) && x.equals(Group.MISSING)) {
        continue;
      }
      ledger.add(List.of(alone.with(b, Group.ANSWERED), alone.with(b, Group.MISSING)), alone);
      ledger.add(ofB.stream().map(y -> alone.with(b, y)).toList(), alone.with(b, Group.ANSWERED));
    }
    List<String> bothB = new ArrayList<>(List.of(Group.MISSING));
    bothB.addAll(ofB);
    for (String y : bothB) {
      if (a.endsWith(Group.SUM)) {
        break;
      }
      Group alone = group(b, y);
      ledger.add(List.of(alone.with(a, Group.ANSWERED), alone.with(a, Group.MISSING)), alone);
      if (!ofA.isEmpty()) {
        ledger.add(ofA.stream().map(x -> alone.with(a, x)).toList(), alone.with(a, Group.ANSWERED));
      }
    }
  }

  private void code(String variable, String category) {
    codes.computeIfAbsent(variable, v -> new LinkedHashSet<>()).add(category);
  }

  private void cell(Group group, Map<String, Object> c) {
    if (c.containsKey("suppressed")) {
      ledger.hidden(group);
    } else {
      count(group, c.get("count"), true);
    }
  }

  private void count(Group group, @Nullable Object n, boolean zeroToo) {
    if (n instanceof Number number && (zeroToo || number.longValue() > 0)) {
      ledger.publish(group, number.longValue());
    }
  }

  /** A mean or a proportion times its n is a count. */
  private void product(Group group, Map<String, Object> estimate) {
    if (estimate.get("value") instanceof Number value && estimate.get("n") instanceof Number n) {
      ledger.publish(group, Math.round(value.doubleValue() * n.doubleValue()));
    }
  }

  private static String text(Map<String, Object> of, String key) {
    return String.valueOf(of.get(key));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object of) {
    return of instanceof Map<?, ?> m ? (Map<String, Object>) m : Map.of();
  }

  private static List<?> list(@Nullable Object of) {
    return of instanceof List<?> l ? l : List.of();
  }
}
