package org.soundings.report.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.soundings.analysis.statistic.Statistic;
import tools.jackson.databind.JsonNode;

/**
 * What is false on the face of printed numbers: a probability outside of 0 to 1, an estimate
 * outside of its interval, and, where the sample has a design, a number without it and not called
 * so.
 */
final class FalseOnItsFace {
  private FalseOnItsFace() {}

  static List<String> of(JsonNode findings, boolean designed) {
    List<String> faults = new ArrayList<>();
    findings.forEach(f -> look(f, f.get("id").asString(), designed, faults));
    return faults;
  }

  private static void look(JsonNode node, String at, boolean designed, List<String> faults) {
    if (node.isObject()) {
      number(node, at, faults);
      if (designed) {
        said(node, at, faults);
      }
      node.propertyNames().forEach(key -> look(node.get(key), at + "." + key, designed, faults));
    } else if (node.isArray()) {
      node.forEach(one -> look(one, at, designed, faults));
    }
  }

  private static void number(JsonNode node, String at, List<String> faults) {
    double p = of(node, "p_value");
    if (p < 0 || p > 1) {
      faults.add(at + ": p = " + p);
    }
    if (node.has("p_value") && Double.isNaN(p) && node.get("note").asString().isEmpty()) {
      faults.add(at + " " + node.get("asked") + ": no p, and no word why");
    }
    double value = of(node, "value");
    double slack = 1e-9 * Math.max(Math.abs(of(node, "low")), Math.abs(of(node, "high")));
    if (value < of(node, "low") - slack || value > of(node, "high") + slack) {
      faults.add(at + ": outside of its interval: " + node);
    }
    if (of(node, "low") == of(node, "high")) {
      faults.add(at + ": an interval without width: " + node);
    }
    if (of(node, "se") < 0 || of(node, "low") > of(node, "high")) {
      faults.add(at + ": " + node);
    }
  }

  static double of(JsonNode node, String key) {
    return node.has(key) && node.get(key).isNumber() ? node.get(key).asDouble() : Double.NaN;
  }

  /** X-D1. */
  private static void said(JsonNode node, String at, List<String> faults) {
    String asked = Stream.of("asked", "measure", "table").filter(node::has).findFirst().orElse("");
    if (asked.isEmpty() || !node.has("note") && !node.has("method")) {
      return;
    }
    String word = node.get(asked).asString();
    boolean pooled = node.path("title").asString("").equals("What is missing"); // of its finding
    boolean may =
        pooled || Statistic.ALL.stream().anyMatch(s -> s.word().equals(word) && s.byDesign());
    String text = node.toString();
    boolean saysSo =
        text.contains("nweighted")
            || text.contains("ithout the design")
            || word.matches("linear|logistic|proportional-odds")
                && (text.contains("Design-based") || text.contains("Model"));
    if (!may && !saysSo) {
      faults.add(at + " " + word + ": neither by the design nor called unweighted: " + node);
    }
  }
}
