package org.soundings.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.soundings.analysis.statistic.Results;
import org.soundings.report.figure.Numbers;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;

/**
 * A test as the American Psychological Association's manual (7th edition) writes it: {@code χ²(12,
 * N = 410) = 23.40, p = .024, Cramér's V = .14, 95% CI [.05, .20]}.
 */
final class TestSentence {
  /** Part of a test's name to the symbol of its statistic; the first that is found. */
  private static final List<Map.Entry<String, String>> SYMBOLS =
      List.of(
          Map.entry("rao-scott f", "F"),
          Map.entry("f test", "F"),
          Map.entry("chi-square", "χ²"),
          Map.entry("kruskal", "H"),
          Map.entry("friedman", "χ²"),
          Map.entry("mcnemar", "χ²"),
          Map.entry("bowker", "χ²"),
          Map.entry("stuart", "χ²"),
          Map.entry("mantel-haenszel", "χ²"),
          Map.entry("cochran's q", "Q"),
          Map.entry("cochran-armitage", "χ²"),
          Map.entry("woolf", "χ²"),
          Map.entry("(g)", "G"),
          Map.entry("sphericity", "χ²"),
          Map.entry("suffice", "χ²"),
          Map.entry("bartlett", "K²"),
          Map.entry("linear-by-linear", "M²"),
          Map.entry("mann-whitney", "U"),
          Map.entry("signed", "V"),
          Map.entry("jonckheere", "JT"),
          Map.entry("anova", "F"),
          Map.entry("analysis of variance", "F"),
          Map.entry("linear trend", "t"),
          Map.entry("levene", "F"),
          Map.entry("wald", "F"),
          Map.entry("pearson correlation", "t"),
          Map.entry("spearman", "t"),
          Map.entry("kendall", "z"),
          Map.entry("two proportions", "z"),
          Map.entry("t test", "t"));

  private TestSentence() {}

  /** With the adjustment for the family that the test is of. */
  static String of(Results.Tested tested) {
    String sentence = of(tested.result());
    Results.Adjusted adjusted = tested.adjusted();
    return adjusted == null
        ? sentence
        : sentence
            + " Adjusted p "
            + probability(adjusted.pValue())
            + " ("
            + adjusted.method()
            + ", family of "
            + adjusted.family()
            + ").";
  }

  static String of(TestResult test) {
    String name = test.test().replace("chi-square", "χ²");
    String note = test.note().isEmpty() ? "" : " " + sentence(test.note());
    if (!test.isDefined()) {
      return name + ": " + (note.isEmpty() ? "not defined." : note.strip());
    }
    List<String> parts = new ArrayList<>();
    if (Double.isFinite(test.statistic())) {
      parts.add(symbol(test) + " = " + Numbers.fixed(test.statistic(), 2));
    }
    parts.add("p " + probability(test.pValue()));
    Estimate effect = test.effect();
    if (effect != null && effect.isDefined()) {
      parts.add(effectName(test) + " = " + Numbers.unit(effect.value(), 2));
      if (!Double.isNaN(effect.low())) {
        parts.add(interval(effect));
      }
    }
    return name + ": " + String.join(", ", parts) + "." + note;
  }

  /** "95% CI [.05, .20]". */
  static String interval(Estimate e) {
    return Numbers.shortest(Math.round(e.level() * 1000) / 10.0)
        + "% CI ["
        + Numbers.unit(e.low(), 2)
        + ", "
        + Numbers.unit(e.high(), 2)
        + "]";
  }

  /** "Cramér's V (bias-corrected)". */
  private static String effectName(TestResult test) {
    String[] parts = test.effectName().replace("Cramer", "Cramér").split(", ", 2);
    return parts.length > 1 ? parts[0] + " (" + parts[1] + ")" : parts[0];
  }

  private static String sentence(String note) {
    return note.endsWith(".") ? note : note + ".";
  }

  private static String symbol(TestResult test) {
    String name = test.test().toLowerCase(Locale.ROOT);
    String symbol =
        SYMBOLS.stream()
            .filter(s -> name.contains(s.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("statistic");
    List<String> inside = new ArrayList<>();
    test.degreesOfFreedom()
        .forEach(df -> inside.add(Numbers.shortest(Math.round(df * 100) / 100.0)));
    if (symbol.equals("χ²")) {
      inside.add("N = " + Numbers.count(test.n()));
    }
    if (inside.isEmpty() && test.n() > 0) {
      inside.add("N = " + Numbers.count(test.n()));
    }
    return inside.isEmpty() ? symbol : symbol + "(" + String.join(", ", inside) + ")";
  }

  static String probability(double p) {
    return p < 0.001 ? "< .001" : "= " + Numbers.unit(p, 3);
  }
}
