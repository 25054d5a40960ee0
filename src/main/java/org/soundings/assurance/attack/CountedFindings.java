package org.soundings.assurance.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the findings of a release count: who gave each answer, bases, the sizes of groups. */
record CountedFindings(Released released, Ledger ledger, Products products, Bases bases) {
  /** How many responded in all. */
  void responses(Map<String, Object> results) {
    count(released.group(), Parsed.map(results.get("dispositions")).get("responses"), false);
  }

  /** Whether it tells how many have a value, and not how many answered. */
  static boolean isMean(Map<String, Object> f) {
    return List.of("mean", "scale").contains(Parsed.text(f, "kind"));
  }

  /** Counts, bases and sizes of groups. */
  void read(Map<String, Object> f) {
    switch (Parsed.text(f, "kind")) {
      case "frequency" -> frequency(f);
      case "multiple" -> multiple(f);
      case "ranking" -> ranking(f);
      case "crosstab" -> crosstab(f);
      case "mean", "scale" -> mean(f);
      case "text" -> base(Parsed.text(f, "id"), f);
      default -> {
        // no counts of one question
      }
    }
  }

  private void frequency(Map<String, Object> f) {
    String variable = Parsed.text(f, "variable");
    released.word(Parsed.text(f, "wording"), variable);
    Map<Group, Map<String, Object>> cells = new LinkedHashMap<>();
    for (Object cell : Parsed.list(f.get("cells"))) {
      Map<String, Object> c = Parsed.map(cell);
      released.code(variable, Parsed.text(c, "category"));
      released.label(variable, Parsed.text(c, "category"), Parsed.text(c, "label"));
      Group group = released.answer(released.group(), variable, Parsed.text(c, "category"));
      cell(group, c);
      cells.put(group, c);
    }
    Group refused = released.group(variable, Group.REFUSED);
    Group answered = released.group(variable, Group.ANSWERED);
    boolean isAnswer = cells.containsKey(refused);
    Group said = isAnswer ? bases.withRefusals(answered, refused) : answered;
    answered(said, f);
    reasons(variable, f, isAnswer ? List.of(refused) : List.of());
    if (f.get("base_n") instanceof Number n && Parsed.text(f, "base").equals("answered")) {
      count(said, n, false);
    } else {
      bases.base(said, f, cells);
    }
    products.boxes(variable, Parsed.map(f.get("boxes")));
  }

  private void base(String variable, Map<String, Object> f) {
    answered(released.group(variable, Group.ANSWERED), f);
    reasons(variable, f, List.of());
  }

  private void answered(Group group, Map<String, Object> f) {
    count(group, f.get("answered"), false);
  }

  /**
   * @param counted reasons that are listed among the answers
   */
  private void reasons(String variable, Map<String, Object> f, List<Group> counted) {
    released.asked(variable);
    bases.asked(variable, f);
    List<Group> reasons = new ArrayList<>();
    for (Object reason : Parsed.list(f.get("missing"))) {
      Map<String, Object> r = Parsed.map(reason);
      Group group = released.group(variable, Group.MISSING + Parsed.text(r, "category"));
      reasons.add(group);
      cell(group, r);
    }
    if (!reasons.isEmpty()) {
      reasons.addAll(counted);
      ledger.add(reasons, released.group(variable, Group.MISSING));
    }
  }

  private void multiple(Map<String, Object> f) {
    List<Group> chosen = new ArrayList<>();
    for (Object cell : Parsed.list(f.get("cells"))) {
      Map<String, Object> c = Parsed.map(cell);
      String variable = Parsed.text(f, "id") + "." + Parsed.text(c, "category");
      released.code(variable, "0");
      released.code(variable, "1");
      cell(released.group(variable, "1"), c);
      base(variable, f);
      if (!"true".equals(String.valueOf(c.get("exclusive")))) {
        chosen.add(released.group(variable, "1"));
      }
    }
    Group all = released.group(Parsed.text(f, "id"), "#chosen");
    ledger.add(chosen, all);
    if (f.get("chosen") instanceof Map<?, ?> estimate) {
      products.mean(all, Parsed.map(estimate));
    }
  }

  private void ranking(Map<String, Object> f) {
    List<Group> first = new ArrayList<>();
    Group ranked = released.group(Parsed.text(f, "id"), Group.ANSWERED);
    count(ranked, f.get("ranked"), false);
    for (Object cell : Parsed.list(f.get("cells"))) {
      Map<String, Object> c = Parsed.map(cell);
      String variable = Parsed.text(f, "id") + "." + Parsed.text(c, "category");
      Group placed = released.group(variable, Group.ANSWERED);
      cell(placed, c);
      first.add(released.group(variable, "1"));
      ledger.add(List.of(placed, released.group(variable, "unplaced")), ranked);
      ledger.add(List.of(first.getLast(), released.group(variable, "lower")), placed);
      if (c.get("first") instanceof Map<?, ?> estimate) {
        products.share(first.getLast(), Parsed.map(estimate));
      }
    }
    ledger.add(first, ranked);
  }

  /** What is shared out has a mean for each part, of the same people. */
  private void parts(Map<String, Object> f) {
    for (Object part : Parsed.list(f.get("groups"))) {
      Map<String, Object> p = Parsed.map(part);
      String variable = Parsed.text(f, "variable") + "." + Parsed.text(p, "category");
      released.asked(variable);
      if (p.get("estimate") instanceof Map<?, ?> estimate) {
        count(released.group(variable, Group.ANSWERED), Parsed.map(estimate).get("n"), false);
      } else {
        ledger.hidden(released.group(variable, Group.ANSWERED));
      }
    }
  }

  private void crosstab(Map<String, Object> f) {
    String rows = Parsed.text(f, "rows");
    String columns = Parsed.text(f, "columns");
    released.pairs().add(List.of(rows, columns));
    released.word(Parsed.text(f, "wording"), rows);
    released.word(Parsed.text(f, "column_wording"), columns);
    Map<String, Map<Group, Map<String, Object>>> byColumn = new LinkedHashMap<>();
    for (Object group : Parsed.list(f.get("groups"))) {
      Map<String, Object> g = Parsed.map(group);
      released.code(columns, Parsed.text(g, "category"));
      released.label(columns, Parsed.text(g, "category"), Parsed.text(g, "label"));
    }
    for (Object cell : Parsed.list(f.get("cells"))) {
      Map<String, Object> c = Parsed.map(cell);
      released.code(rows, Parsed.text(c, "row"));
      released.label(rows, Parsed.text(c, "row"), Parsed.text(c, "row_label"));
      String column = Parsed.text(c, "column");
      Group group = released.answer(released.group(columns, column), rows, Parsed.text(c, "row"));
      cell(group, c);
      byColumn.computeIfAbsent(column, any -> new LinkedHashMap<>()).put(group, c);
    }
    for (Object group : Parsed.list(f.get("groups"))) {
      Map<String, Object> g = Parsed.map(group);
      String column = Parsed.text(g, "category");
      Map<Group, Map<String, Object>> cells = byColumn.getOrDefault(column, Map.of());
      Group answered = released.group(rows, Group.ANSWERED, columns, column);
      Group refused = released.group(rows, Group.REFUSED, columns, column);
      Group said = cells.containsKey(refused) ? bases.withRefusals(answered, refused) : answered;
      cell(said, g);
      if (!said.equals(answered)) {
        Group missing = released.group(rows, Group.MISSING, columns, column);
        ledger.add(List.of(refused, missing.with(Bases.OTHERWISE, "yes")), missing);
      }
      bases.base(said, g, cells);
    }
  }

  private void mean(Map<String, Object> f) {
    String variable = Parsed.text(f, "variable");
    Object by = f.get("by");
    if (variable.equals(by)) {
      parts(f);
      return;
    }
    released.asked(variable);
    if (by != null) {
      released.pairs().add(List.of(variable, by.toString()));
      released.pairs().add(List.of(variable + Group.SUM, by.toString()));
    }
    for (Object group : Parsed.list(f.get("groups"))) {
      Map<String, Object> g = Parsed.map(group);
      Group of =
          by == null
              ? released.group(variable, Group.ANSWERED)
              : released.group(variable, Group.ANSWERED, by.toString(), Parsed.text(g, "category"));
      Group sum =
          by == null
              ? released.group(variable + Group.SUM, Group.ANSWERED)
              : released.group(
                  variable + Group.SUM, Group.ANSWERED, by.toString(), Parsed.text(g, "category"));
      if (by != null) {
        released.code(by.toString(), Parsed.text(g, "category"));
      }
      if (g.get("estimate") instanceof Map<?, ?> estimate) {
        if (Parsed.map(estimate).get("n") instanceof Number n && n.longValue() > 0) {
          bases.valued(of, n.longValue());
        }
        count(sum, Parsed.map(estimate).get("n"), false);
      } else {
        ledger.hidden(sum);
        ledger.hidden(of);
      }
    }
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
      released.publish(group, number.longValue());
    }
  }
}
