package org.soundings.analysis.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Problems;
import org.soundings.statistics.audit.Debit;
import org.soundings.statistics.audit.Grim;
import org.soundings.statistics.audit.Grimmer;
import org.soundings.statistics.audit.ReportedTest;
import org.soundings.statistics.audit.StatCheck;

/**
 * Objects to published figures that no data could give: shares that no number of people is (GRIM),
 * shares that exceed their base together, words that the share denies, means (GRIM) and standard
 * deviations (GRIMMER, DEBIT) that no whole answers have, p-values that do not follow from their
 * statistics (statcheck). It cannot find what is possible and false.
 */
public final class Audit {
  private final Problems problems = new Problems();

  private Audit() {}

  /** Every objection, by its place. */
  public static List<Problem> of(List<PublishedFigure> figures) {
    Audit audit = new Audit();
    figures.forEach(audit::check);
    return audit.problems.inOrder();
  }

  private void check(PublishedFigure figure) {
    switch (figure) {
      case PublishedFigure.Shares shares -> new SharesAudit(shares, problems).check();
      case PublishedFigure.Mean mean -> mean(mean);
      case PublishedFigure.Test test -> test(test);
    }
  }

  private void mean(PublishedFigure.Mean m) {
    boolean beyond =
        m.lowest() != null && m.mean().compareTo(m.lowest()) < 0
            || m.highest() != null && m.mean().compareTo(m.highest()) > 0;
    if (beyond) {
      problems.add(
          AuditProblem.BEYOND.at(
              m.place(), m.name(), m.mean(), bound(m.lowest()), bound(m.highest())));
    }
    if (!Grim.isConsistent(m.mean(), m.n(), m.items())) {
      problems.add(AuditProblem.MEAN.at(m.place(), m.name(), m.mean(), m.n()));
    } else if (m.deviation() != null && m.n() > 1 && !isPossible(m, m.deviation())) {
      problems.add(AuditProblem.DEVIATION.at(m.place(), m.name(), m.deviation(), m.mean(), m.n()));
    }
  }

  private static String bound(@Nullable BigDecimal bound) {
    return bound == null ? "no bound" : bound.toPlainString();
  }

  private static boolean isPossible(PublishedFigure.Mean m, BigDecimal deviation) {
    boolean binary =
        m.items() == 1 && BigDecimal.ZERO.equals(m.lowest()) && BigDecimal.ONE.equals(m.highest());
    return binary
        ? Debit.isConsistent(m.mean(), deviation, m.n())
        : Grimmer.isConsistent(m.mean(), deviation, m.n(), m.items()) && isWithin(m, deviation);
  }

  /** No spread is wider than that of answers at both ends of the scale alone. */
  private static boolean isWithin(PublishedFigure.Mean m, BigDecimal deviation) {
    if (m.lowest() == null || m.highest() == null) {
      return true;
    }
    double half = Math.pow(10, -m.mean().scale()) / 2;
    double mean = m.mean().doubleValue();
    double below = mean + half - m.lowest().doubleValue();
    double above = m.highest().doubleValue() - mean + half;
    double widest = Math.sqrt(below * above * m.n() / (m.n() - 1));
    return deviation.doubleValue() - Math.pow(10, -deviation.scale()) / 2 <= widest;
  }

  private void test(PublishedFigure.Test test) {
    List<ReportedTest> found = ReportedTest.find(test.text());
    if (found.isEmpty()) {
      problems.add(AuditProblem.NO_TEST.at(test.place()));
    }
    for (ReportedTest reported : found) {
      if (!reported.isPossible()) {
        problems.add(AuditProblem.IMPOSSIBLE.at(test.place(), test.text()));
        continue;
      }
      StatCheck check = StatCheck.of(reported);
      AuditProblem kind =
          switch (check.verdict()) {
            case CONSISTENT -> null;
            case CONSISTENT_ONE_SIDED -> AuditProblem.ONE_SIDED;
            case INCONSISTENT -> AuditProblem.PROBABILITY;
            case DECISION_ERROR -> AuditProblem.DECISION;
          };
      if (kind != null) {
        problems.add(kind.at(test.place(), test.text(), shown(check.low()), shown(check.high())));
      }
    }
  }

  private static String shown(double p) {
    return String.format(Locale.ROOT, "%.4f", p);
  }

  /** A share in percent with one decimal. */
  static String percent(long count, long n) {
    return BigDecimal.valueOf(count)
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(n), 1, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
