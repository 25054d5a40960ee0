package org.soundings.report.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.soundings.analysis.Disposition;
import org.soundings.analysis.Protocol.Fact;
import org.soundings.analysis.Recruitment;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.finding.Whole;
import org.soundings.report.Provenance;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Method;
import org.soundings.statistics.TestResult;

/** How the numbers were made, in the past tense, ready to be pasted into a paper. */
public record MethodsParagraph(Findings findings, Provenance provenance) {
  public static final String INDEPENDENT =
      "Waves are taken as independent samples; where the same people answered more than one, the"
          + " intervals of changes are wider than need be.";

  public String text() {
    List<String> says = new ArrayList<>();
    if (provenance.origin().isMarked()) {
      says.add(provenance.origin().notice());
    }
    says.add(
        (provenance.origin().isMarked()
                ? "The answers are to the questionnaire “"
                : "Respondents answered the questionnaire “")
            + provenance.questionnaire()
            + "”, version "
            + provenance.questionnaireVersion()
            + ".");
    fact(says, Fact.POPULATION, "The population was: ");
    fact(says, Fact.RECRUITMENT, "Recruitment: ");
    fact(says, Fact.MODE, "Mode: ");
    fact(says, Fact.FIELD_DATES, "Field dates: ");
    Recruitment recruitment = findings.protocol().recruitment();
    if (recruitment != null) {
      says.add(rates(recruitment));
    }
    says.add(
        (findings.exact() ? "" : "At least ")
            + Numbers.responses(findings.responses())
            + (findings.responses() == 1 ? " was analysed." : " were analysed."));
    if (findings.weight() != null) {
      says.add("Percentages and means were weighted by " + findings.weight() + ".");
    }
    if (!findings.design().isEmpty()) {
      says.add(findings.design());
    }
    numbers(says);
    tests(says);
    if (findings.all().stream().anyMatch(Finding.Changed.class::isInstance)) {
      says.add(INDEPENDENT);
    }
    if (findings.policy().minimum() > 1) {
      says.add(
          "Numbers that rest on fewer than "
              + findings.policy().minimum()
              + " people, and those from which they could be worked out, were suppressed.");
    }
    if (findings.policy().isRounding()) {
      says.add(
          "Numbers of people were rounded to "
              + findings.policy().rounding()
              + " so that those of a question still add up (controlled rounding, Cox 1987,"
              + " doi:10.1080/01621459.1987.10478456), and means accordingly.");
    }
    says.add("Analyses were made with Soundings " + provenance.version() + ".");
    return String.join(" ", says);
  }

  private void fact(List<String> says, Fact fact, String before) {
    String words = findings.protocol().facts().get(fact);
    if (words != null) {
      says.add(before + words + (words.endsWith(".") ? "" : "."));
    }
  }

  public static String rates(Recruitment recruitment) {
    double none = Double.NaN;
    String rates =
        recruitment.rates().entrySet().stream()
            .map(
                rate ->
                    rate.getKey().title().toLowerCase(Locale.ROOT)
                        + " "
                        + Numbers.percent(
                            new Estimate(
                                rate.getValue(),
                                none,
                                none,
                                none,
                                none,
                                recruitment.recruited(),
                                "")))
            .collect(Collectors.joining(", "));
    return "Of "
        + Numbers.count(recruitment.recruited())
        + " people recruited, "
        + Numbers.count(recruitment.count(Disposition.COMPLETE))
        + " completed the questionnaire ("
        + rates
        + "; AAPOR Standard Definitions, 10th edition).";
  }

  private void numbers(List<String> says) {
    Census census = Census.of(findings);
    if (census.hasShares()) {
      says.add(
          "Percentages are of those who "
              + census.bases().stream()
                  .map(MethodsParagraph::who)
                  .collect(Collectors.joining(", or where a figure says so of those who "))
              + intervals(", with ", census.ofShares())
              + ".");
    }
    if (!census.ofMeans().isEmpty()) {
      says.add(intervals("Means have ", census.ofMeans()) + ".");
    }
  }

  private static String who(Whole.Of base) {
    return base == Whole.Of.VALID
        ? "gave a valid answer to each question"
        : "answered each question";
  }

  private String intervals(String before, List<Method> methods) {
    return methods.isEmpty()
        ? ""
        : before
            + Basis.of(findings).interval()
            + "s ("
            + methods.stream().map(Method::name).collect(Collectors.joining("; "))
            + ")";
  }

  /** Those that were made. */
  private void tests(List<String> says) {
    String tests =
        findings.all().stream()
            .map(Finding::tests)
            .flatMap(List::stream)
            .filter(TestResult::isDefined)
            .map(TestResult::test)
            .distinct()
            .collect(Collectors.joining("; "));
    if (!tests.isEmpty()) {
      says.add("Tests: " + tests + ".");
    }
  }
}
