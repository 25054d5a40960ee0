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
  public String text() {
    Language language = language();
    List<String> says = new ArrayList<>();
    boolean marked = provenance.origin().isMarked();
    if (marked) {
      says.add(language.term(provenance.origin().notice()));
    }
    says.add(
        language.say(
            marked ? "methods.answers" : "methods.respondents",
            provenance.questionnaire(),
            provenance.questionnaireVersion()));
    fact(says, Fact.POPULATION, "methods.population");
    fact(says, Fact.RECRUITMENT, "methods.recruitment");
    fact(says, Fact.MODE, "methods.mode");
    fact(says, Fact.FIELD_DATES, "methods.dates");
    fact(says, Fact.DUPLICATES, "methods.duplicates");
    Recruitment recruitment = findings.protocol().recruitment();
    if (recruitment != null) {
      says.add(rates(recruitment, language));
    }
    long n = findings.responses();
    says.add(
        language.say(
            findings.exact() ? "methods.analysed" : "methods.analysed.at-least",
            n,
            language.count(n)));
    if (findings.weight() != null) {
      says.add(language.say("methods.weighted", language.term(findings.weight())));
    }
    if (!findings.design().isEmpty()) {
      says.add(language.term(findings.design()));
    }
    numbers(says);
    tests(says);
    if (findings.all().stream().anyMatch(Finding.Changed.class::isInstance)) {
      says.add(language.say("methods.independent"));
    }
    if (findings.policy().minimum() > 1) {
      says.add(language.say("methods.suppressed", language.count(findings.policy().minimum())));
    }
    if (findings.policy().isRounding()) {
      says.add(language.say("methods.rounded", language.count(findings.policy().rounding())));
    }
    says.add(language.say("methods.software", provenance.version()));
    return String.join(" ", says);
  }

  private Language language() {
    return Language.of(findings.language());
  }

  private void fact(List<String> says, Fact fact, String key) {
    String words = findings.protocol().facts().get(fact);
    if (words != null) {
      says.add(language().say(key, words + (words.endsWith(".") ? "" : ".")));
    }
  }

  public static String rates(Recruitment recruitment, Language language) {
    double none = Double.NaN;
    String rates =
        recruitment.rates().entrySet().stream()
            .map(
                rate ->
                    language.term(rate.getKey().title()).toLowerCase(Locale.ROOT)
                        + " "
                        + language.percent(
                            new Estimate(
                                rate.getValue(),
                                none,
                                none,
                                none,
                                none,
                                recruitment.recruited(),
                                "")))
            .collect(Collectors.joining(", "));
    return language.say(
        "methods.rates",
        language.count(recruitment.recruited()),
        language.count(recruitment.count(Disposition.COMPLETE)),
        rates);
  }

  private void numbers(List<String> says) {
    Census census = Census.of(findings);
    if (census.hasShares()) {
      says.add(
          language()
              .say(
                  "methods.percentages",
                  census.bases().stream()
                      .map(this::who)
                      .collect(Collectors.joining(language().say("methods.or"))),
                  intervals("methods.with", census.ofShares())));
    }
    if (!census.ofMeans().isEmpty()) {
      says.add(intervals("methods.means", census.ofMeans()));
    }
  }

  private String who(Whole.Of base) {
    return language().say(base == Whole.Of.VALID ? "methods.who.valid" : "methods.who");
  }

  private String intervals(String key, List<Method> methods) {
    return methods.isEmpty()
        ? ""
        : language()
            .say(
                key,
                Basis.of(findings).intervals(),
                methods.stream()
                    .map(Method::name)
                    .map(language()::term)
                    .collect(Collectors.joining("; ")));
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
            .map(language()::term)
            .collect(Collectors.joining("; "));
    if (!tests.isEmpty()) {
      says.add(language().say("methods.tests", tests));
    }
  }
}
