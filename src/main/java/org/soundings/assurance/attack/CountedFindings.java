package org.soundings.assurance.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the findings of a release count: who gave each answer, bases, the sizes of groups. */
record CountedFindings(Released released, Ledger ledger, Products products) {
  /** How many responded in all. */
  void responses(Map<String, Object> results) {
    count(released.group(), Parsed.map(results.get("dispositions")).get("responses"), false);
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
    for (Object cell : Parsed.list(f.get("cells"))) {
      Map<String, Object> c = Parsed.map(cell);
      released.code(variable, Parsed.text(c, "category"));
      released.label(variable, Parsed.text(c, "category"), Parsed.text(c, "label"));
      cell(released.group(variable, Parsed.text(c, "category")), c);
    }
    base(variable, f);
    products.boxes(variable, Parsed.map(f.get("boxes")));
  }

  private void base(String variable, Map<String, Object> f) {
    released.asked(variable);
    if (f.get("answered") instanceof Number n && n.longValue() > 0) {
      count(released.group(variable, Group.ANSWERED), n, false);
    }
    List<Group> reasons = new ArrayList<>();
    for (Object reason : Parsed.list(f.get("missing"))) {
      Map<String, Object> r = Parsed.map(reason);
      Group group = released.group(variable, Group.MISSING + Parsed.text(r, "category"));
      reasons.add(group);
      cell(group, r);
    }
    if (!reasons.isEmpty()) {
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
    for (Object group : Parsed.list(f.get("groups"))) {
      Map<String, Object> g = Parsed.map(group);
      released.code(columns, Parsed.text(g, "category"));
      released.label(columns, Parsed.text(g, "category"), Parsed.text(g, "label"));
      cell(released.group(rows, Group.ANSWERED, columns, Parsed.text(g, "category")), g);
    }
    for (Object cell : Parsed.list(f.get("cells"))) {
      Map<String, Object> c = Parsed.map(cell);
      released.code(rows, Parsed.text(c, "row"));
      released.label(rows, Parsed.text(c, "row"), Parsed.text(c, "row_label"));
      Group group = released.group(rows, Parsed.text(c, "row"), columns, Parsed.text(c, "column"));
      cell(group, c);
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
        count(of, Parsed.map(estimate).get("n"), false);
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
