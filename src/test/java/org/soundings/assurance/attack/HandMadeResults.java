package org.soundings.assurance.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A {@code results.json} made by hand, for tests of what is read in it. */
final class HandMadeResults {
  private final List<String> findings = new ArrayList<>();
  private String head = "\"policy\": {\"name\": \"organisation\", \"minimum\": 10}";

  /**
   * @param head fields before the findings
   */
  static HandMadeResults release(String head) {
    HandMadeResults written = new HandMadeResults();
    written.head = head;
    return written;
  }

  static HandMadeResults release() {
    return new HandMadeResults();
  }

  /**
   * @param cells "code:count"; "code:-" where the count is hidden
   */
  HandMadeResults frequency(String variable, int answered, String... cells) {
    List<String> all = new ArrayList<>();
    for (String cell : cells) {
      String[] of = cell.split(":");
      all.add(
          "{\"category\": \"%s\", \"label\": \"%s\", %s}"
              .formatted(of[0], of[0].toUpperCase(Locale.ROOT), number(of[1])));
    }
    return finding(
        """
        "id": "%1$s", "kind": "frequency", "variable": "%1$s", "wording": "%1$s?",
        "answered": %2$d, "cells": [%3$s]
        """
            .formatted(variable, answered, String.join(", ", all)));
  }

  private static String number(String count) {
    return count.equals("-") ? "\"suppressed\": \"primary\"" : "\"count\": " + count;
  }

  /**
   * @param groups "code:base"
   * @param cells "row,column:count"
   */
  HandMadeResults crosstab(String rows, String columns, List<String> groups, String... cells) {
    List<String> columnsOf = new ArrayList<>();
    for (String group : groups) {
      String[] of = group.split(":");
      columnsOf.add(
          "{\"category\": \"%1$s\", \"label\": \"%1$s\", %2$s}".formatted(of[0], number(of[1])));
    }
    List<String> all = new ArrayList<>();
    for (String cell : cells) {
      String[] of = cell.split("[,:]");
      all.add(
          "{\"row\": \"%1$s\", \"row_label\": \"%1$s\", \"column\": \"%2$s\", %3$s}"
              .formatted(of[0], of[1], number(of[2])));
    }
    return finding(
        """
        "kind": "crosstab", "rows": "%1$s", "columns": "%2$s", "wording": "%1$s?",
        "column_wording": "%2$s?", "groups": [%3$s], "cells": [%4$s]
        """
            .formatted(rows, columns, String.join(", ", columnsOf), String.join(", ", all)));
  }

  /** Any other finding, without its braces. */
  HandMadeResults finding(String fields) {
    findings.add("{" + fields.strip() + "}");
    return this;
  }

  String json() {
    return "{" + head + ", \"findings\": [" + String.join(",\n", findings) + "]}";
  }

  Attack attack() {
    return attack(List.of());
  }

  Attack attack(List<Hierarchy> known) {
    return new Attack(Map.of("", new ReleaseFiles(json(), "")), known);
  }

  /** What it says of one group that was not published: "low to high". */
  String bounds(String... variablesAndCategories) {
    return bounds(attack(), variablesAndCategories);
  }

  static String bounds(Attack attack, String... variablesAndCategories) {
    Group group = Group.of("", variablesAndCategories);
    return attack.bounds().stream()
        .filter(d -> d.group().equals(group))
        .map(d -> d.low() + " to " + d.high())
        .findFirst()
        .orElse("published or unknown");
  }
}
