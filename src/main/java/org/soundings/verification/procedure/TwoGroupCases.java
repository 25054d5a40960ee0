package org.soundings.verification.procedure;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.group.Levene;
import org.soundings.statistics.group.MannWhitney;
import org.soundings.statistics.group.OrderedTable;
import org.soundings.statistics.group.PairedTTest;
import org.soundings.statistics.group.SignedRank;
import org.soundings.statistics.group.StandardizedDifference;
import org.soundings.statistics.group.StudentTTest;
import org.soundings.statistics.group.WelchTTest;
import org.soundings.statistics.summary.MeanInterval;
import org.soundings.statistics.summary.Sample;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.Counts;
import org.soundings.verification.reference.Factor;
import org.soundings.verification.reference.Groups;
import org.soundings.verification.reference.IfGiven;
import org.soundings.verification.reference.Inputs;
import org.soundings.verification.reference.Looser;

/** Cases of two groups, and of two answers by the same people. */
public final class TwoGroupCases {
  private static final Looser SEARCHED =
      Looser.because(
          "effectsize finds noncentral limits by a search (README)",
          "",
          "(cohens|hedges).*\\.(lower|upper)",
          1e-4);

  /** Those that are computed here. */
  public static final List<Checked> CHECKED =
      List.of(
          Checked.of("two_group_comparison", TwoGroupCases::twoGroups, SEARCHED),
          Checked.of("two_group_comparison_degenerate", TwoGroupCases::degenerate),
          Checked.of("paired_comparison", TwoGroupCases::paired, SEARCHED));

  private static final Pattern WIDE = Pattern.compile("g(\\d+)");
  private static final int EXACT_BELOW = 50;

  private TwoGroupCases() {}

  private static CaseFields twoGroups(Inputs in) {
    Groups groups = Groups.of(in);
    Sample a = Sample.of(groups.answers()[0]);
    Sample b = Sample.of(groups.answers()[1]);
    long[][] counts = OrderedTable.of(groups.answers()).counts();
    double level = in.level();
    return CaseFields.of()
        .put("groups", groups.names())
        .put("n", List.of(a.n(), b.n()))
        .put("mean", List.of(a.mean(), b.mean()))
        .put("sd", List.of(a.standardDeviation(), b.standardDeviation()))
        .put("student_t", t(StudentTTest.test(a, b, level), StudentTTest.difference(a, b, level)))
        .put("welch_t", t(WelchTTest.test(a, b, level), WelchTTest.difference(a, b, level)))
        .put("levene_median", f(Levene.fromMedians(groups.answers())))
        .put("levene_mean", f(Levene.fromMeans(groups.answers())))
        .put("mann_whitney", mannWhitney(counts, level))
        .put("cohens_d", CaseFields.interval(StandardizedDifference.cohen(a, b, level)))
        .put("hedges_g", CaseFields.interval(StandardizedDifference.hedges(a, b, level)))
        .put(
            "cohens_d_average_variance",
            CaseFields.interval(StandardizedDifference.averageVariance(a, b, level)))
        .put("rank_biserial", CaseFields.interval(MannWhitney.rankBiserial(counts, level)))
        .put(
            "prob_superiority",
            CaseFields.effect(MannWhitney.approximate(counts, false, level)).get("estimate"));
  }

  private static CaseFields t(TestResult test, Estimate difference) {
    return CaseFields.of()
        .put("t", test.statistic())
        .put("df", test.isDefined() ? test.degreesOfFreedom().getFirst() : null)
        .put("p", test.pValue())
        .put("mean_difference", difference.value())
        .put("ci", CaseFields.limits(difference));
  }

  static CaseFields f(TestResult test) {
    return CaseFields.of().put("F", test.statistic()).put("p", test.pValue());
  }

  private static CaseFields mannWhitney(long[][] counts, double level) {
    TestResult plain = MannWhitney.approximate(counts, false, level);
    TestResult mirrored =
        MannWhitney.approximate(new long[][] {counts[1], counts[0]}, false, level);
    boolean ties =
        IntStream.range(0, counts[0].length).anyMatch(j -> counts[0][j] + counts[1][j] > 1);
    long[] sizes = Counts.rowSums(counts);
    boolean small = sizes[0] < EXACT_BELOW && sizes[1] < EXACT_BELOW;
    return CaseFields.of()
        .put("U1", plain.statistic())
        .put("U2", mirrored.statistic())
        .put("ties", ties)
        .put("z_tie_corrected_no_cc", MannWhitney.z(counts))
        .put("p_no_cc", plain.pValue())
        .put("p_cc", MannWhitney.approximate(counts, true, level).pValue())
        .put("p_cc_less", MannWhitney.oneSided(counts, false))
        .put("p_cc_greater", MannWhitney.oneSided(counts, true))
        .put("p_exact_no_ties", small && !ties ? MannWhitney.exact(counts, level).pValue() : null)
        .put(
            "p_exact_conditional_on_ties",
            new IfGiven(() -> MannWhitney.exact(counts, level).pValue()));
  }

  private static CaseFields degenerate(Inputs in) {
    Groups groups = Groups.of(in);
    Sample a = Sample.of(groups.answers()[0]);
    Sample b = Sample.of(groups.answers()[1]);
    long[][] counts = OrderedTable.of(groups.answers()).counts();
    TestResult plain = MannWhitney.approximate(counts, false, in.level());
    return CaseFields.of()
        .put("n", List.of(a.n(), b.n()))
        .put("U1", plain.statistic())
        .put("p_normal", plain.pValue())
        .put("p_cc", MannWhitney.approximate(counts, true, in.level()).pValue())
        .put("p_exact_conditional_on_ties", MannWhitney.exact(counts, in.level()).pValue())
        .put("t", WelchTTest.test(a, b, in.level()).statistic())
        .put("welch_t", WelchTTest.test(a, b, in.level()).statistic())
        .put("student_t", StudentTTest.test(a, b, in.level()).statistic())
        .put("cohens_d", StandardizedDifference.cohen(a, b, in.level()).value());
  }

  private static CaseFields paired(Inputs in) {
    double[] x = column(in, in.text("x"));
    double[] y = column(in, in.text("y"));
    double[] differences =
        IntStream.range(0, x.length)
            .mapToDouble(i -> x[i] - y[i])
            .filter(d -> !Double.isNaN(d))
            .toArray();
    Sample sample = Sample.of(differences);
    TestResult t = PairedTTest.test(sample, in.level());
    Estimate mean =
        MeanInterval.of(sample.n(), sample.mean(), sample.standardDeviation(), in.level());
    return CaseFields.of()
        .put("n", sample.n())
        .put("t", t.statistic())
        .put("df", t.isDefined() ? t.degreesOfFreedom().getFirst() : null)
        .put("p", t.pValue())
        .put("mean_difference", sample.mean())
        .put("ci", CaseFields.limits(mean))
        .put("cohens_dz", CaseFields.effect(t))
        .putAll(signedRank(differences, in.level()));
  }

  private static CaseFields signedRank(double[] differences, double level) {
    SignedRank dropped = SignedRank.of(differences, SignedRank.Zeros.WILCOXON);
    SignedRank pratt = SignedRank.of(differences, SignedRank.Zeros.PRATT);
    return CaseFields.of()
        .put("wilcoxon_V", dropped.v())
        .put("n_zero_differences", Arrays.stream(differences).filter(d -> d == 0).count())
        .put("p_normal_no_cc", dropped.approximate(false, level).pValue())
        .put("p_normal_cc", dropped.approximate(true, level).pValue())
        .put("z_zeros_dropped", dropped.z(false))
        .put("z_pratt", pratt.z(false))
        .put("p_pratt", pratt.approximate(false, level).pValue())
        .put("p_exact_zeros_dropped", new IfGiven(() -> dropped.exact(level).pValue()));
  }

  /**
   * A column; {@code g1} of a file that has one row a person and group stands for the column {@code
   * extra} of group 1.
   */
  public static double[] column(Inputs in, String name) {
    Matcher wide = WIDE.matcher(name);
    if (in.data().names().contains(name) || !wide.matches()) {
      return in.data().numbers(name);
    }
    Factor group = in.data().factor("group", List.of(wide.group(1)));
    return group.split(in.data().numbers("extra"))[0];
  }
}
