package org.soundings.verification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.soundings.verification.FieldResult.Verdict;

/** A verification in words, for a terminal. */
public final class VerificationText {
  private final StringBuilder text = new StringBuilder();

  private VerificationText() {}

  /**
   * Per statistic the cases right, off (each field with what was expected and got) and not covered
   * (with the reason), the largest relative error per file, and the sum of all.
   */
  public static String of(Verification verification) {
    VerificationText text = new VerificationText();
    verification.byStatistic().forEach(text::statistic);
    text.errors(verification);
    text.line(
        "%d cases: %d right, %d off, %d not covered",
        verification.results().size(),
        verification.count(Verdict.RIGHT),
        verification.count(Verdict.OFF),
        verification.count(Verdict.NOT_COVERED));
    text.line(
        "%d of the cases went by a plan, as reports do, with %d of %d fields; the others straight"
            + " to the statistic",
        verification.byPlan(), verification.fieldsByPlan(), verification.fields().count());
    verification
        .withoutPlan()
        .forEach((why, cases) -> text.line("    %d without a plan: %s", cases, why));
    return text.text.toString();
  }

  private void statistic(String statistic, List<CaseResult> results) {
    line(
        "%-34s %3d right %3d off %3d not covered",
        statistic,
        count(results, Verdict.RIGHT),
        count(results, Verdict.OFF),
        count(results, Verdict.NOT_COVERED));
    for (CaseResult result : results) {
      for (FieldResult off : result.with(Verdict.OFF)) {
        line("    off: %s %s: %s", result.of().id(), off.field(), off.explanation());
      }
    }
    wider(results)
        .forEach(
            (what, error) -> line("    wider tolerance: %s (largest error %.1e)", what, error));
    notCovered(results)
        .forEach((what, cases) -> line("    not covered: %s (%d cases)", what, cases));
  }

  /** Field and reason, with the largest relative error. */
  private static Map<String, Double> wider(List<CaseResult> results) {
    Map<String, Double> wider = new TreeMap<>();
    results.stream()
        .flatMap(r -> r.fields().stream())
        .filter(FieldResult::isWithinWider)
        .forEach(f -> wider.merge(what(f), f.relativeError(), Math::max));
    return wider;
  }

  /** Field and reason, with the number of cases. */
  private static Map<String, Long> notCovered(List<CaseResult> results) {
    return results.stream()
        .flatMap(r -> r.with(Verdict.NOT_COVERED).stream().map(VerificationText::what).distinct())
        .collect(Collectors.groupingBy(what -> what, TreeMap::new, Collectors.counting()));
  }

  private static String what(FieldResult f) {
    return f.field().replaceAll("\\[[^]]*]", "[]") + ": " + f.explanation();
  }

  private static long count(List<CaseResult> results, Verdict verdict) {
    return results.stream().filter(r -> r.verdict() == verdict).count();
  }

  private void errors(Verification verification) {
    Map<String, Double> largest = new TreeMap<>();
    for (CaseResult result : verification.results()) {
      largest.merge(result.of().file(), result.largestError(), Math::max);
    }
    largest.forEach((file, error) -> line("%-34s largest relative error %.1e", file, error));
  }

  private void line(String pattern, Object... arguments) {
    text.append(String.format(Locale.ROOT, pattern, arguments)).append('\n');
  }
}
