package org.soundings.verification.procedure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.correlation.KendallTauB;
import org.soundings.statistics.group.Bartlett;
import org.soundings.statistics.group.Dunn;
import org.soundings.statistics.group.GamesHowell;
import org.soundings.statistics.group.JonckheereTerpstra;
import org.soundings.statistics.group.KruskalWallis;
import org.soundings.statistics.group.Levene;
import org.soundings.statistics.group.LinearTrend;
import org.soundings.statistics.group.OneWayAnova;
import org.soundings.statistics.group.OrderedTable;
import org.soundings.statistics.group.Pair;
import org.soundings.statistics.group.PairwiseMannWhitney;
import org.soundings.statistics.group.PairwiseTTests;
import org.soundings.statistics.group.TukeyHsd;
import org.soundings.statistics.group.WelchAnova;
import org.soundings.statistics.summary.Describe;
import org.soundings.statistics.summary.Sample;
import org.soundings.statistics.table.AdjustedP;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.Groups;
import org.soundings.verification.reference.IfGiven;
import org.soundings.verification.reference.Inputs;
import org.soundings.verification.reference.Labelled;
import org.soundings.verification.reference.Looser;

/** Cases of several groups. */
public final class GroupCases {
  private static final AdjustedP.Method HOLM = AdjustedP.Method.HOLM;
  private static final double PTUKEY = 1e-8;

  private static final Looser LIMITS =
      Looser.stated("limits: tolerance 1e-5", "(tukey|games).*(lower|upper)$", 1e-5);

  /** It is 0, for one, at q = 8 with 4 groups and 24,000 degrees of freedom, and should be 9e-8. */
  private static final Looser RANGE =
      new Looser(
          "",
          Pattern.compile("tukey.*p$"),
          e -> Math.max(1e-5 * e, PTUKEY),
          "the note allows 1e-5; R's ptukey is off by up to 1e-8");

  private static final Looser ETA =
      Looser.stated("eta-squared CI 1e-4", "eta_squared\\.(lower|upper)", 1e-4);

  /** As seen: a p of .001 and more has three decimals, a smaller one three digits. */
  private static final Looser ROUNDED =
      new Looser(
          "rounds Games-Howell p",
          Pattern.compile("games_howell.*p$"),
          e -> e >= 0.001 ? 5.0001e-4 : 5.0001e-3 * e + PTUKEY,
          "rstatix rounds p to three decimals or digits");

  public static final List<Checked> CHECKED =
      List.of(
          Checked.of("k_group_comparison", GroupCases::groups, ROUNDED, RANGE, LIMITS, ETA),
          Checked.of("k_group_comparison_degenerate", GroupCases::degenerate));

  private GroupCases() {}

  private static CaseFields groups(Inputs in) {
    Groups groups = Groups.of(in);
    Sample[] samples = Arrays.stream(groups.answers()).map(Sample::of).toArray(Sample[]::new);
    long[][] counts = OrderedTable.of(groups.answers()).counts();
    return described(groups, samples, counts)
        .putAll(parametric(groups, samples, in.level()))
        .putAll(ranked(groups, counts, in.level()))
        .putAll(trends(samples, counts, in.level()));
  }

  private static CaseFields described(Groups groups, Sample[] samples, long[][] counts) {
    return CaseFields.of()
        .put("groups", groups.names())
        .put("n", Arrays.stream(samples).map(Sample::n).toList())
        .put("mean", Arrays.stream(samples).map(Sample::mean).toList())
        .put("sd", Arrays.stream(samples).map(Sample::standardDeviation).toList())
        .put("median", Arrays.stream(groups.answers()).map(a -> Describe.of(a).median()).toList())
        .put("mean_rank", OrderedTable.meanRanks(counts));
  }

  private static CaseFields parametric(Groups groups, Sample[] samples, double level) {
    TestResult anova = OneWayAnova.test(samples, level);
    TestResult welch = WelchAnova.test(samples, level);
    TestResult bartlett = Bartlett.test(samples);
    return CaseFields.of()
        .put(
            "anova",
            df(anova)
                .put("ss_between", OneWayAnova.between(samples))
                .put("ss_within", OneWayAnova.within(samples)))
        .put("welch_anova", df(welch))
        .put("eta_squared", CaseFields.effect(anova))
        .put("omega_squared", OneWayAnova.omegaSquared(samples))
        .put("epsilon_squared", OneWayAnova.epsilonSquared(samples))
        .put(
            "bartlett", CaseFields.of().put("K2", bartlett.statistic()).put("p", bartlett.pValue()))
        .put("levene_median", TwoGroupCases.f(Levene.fromMedians(groups.answers())))
        .put("tukey_hsd", pairs(groups, TukeyHsd.compare(samples, level), GroupCases::interval))
        .put(
            "games_howell",
            pairs(groups, GamesHowell.compare(samples, level), GroupCases::interval))
        .put(
            "pairwise_t_pooled_holm",
            matrix(PairwiseTTests.compare(samples, HOLM, level), samples.length));
  }

  private static CaseFields df(TestResult test) {
    List<Double> df = test.degreesOfFreedom();
    return TwoGroupCases.f(test)
        .put("df1", df.isEmpty() ? null : df.getFirst())
        .put("df2", df.isEmpty() ? null : df.getLast());
  }

  private static CaseFields interval(Pair pair) {
    return CaseFields.limits(pair.difference())
        .put("difference", pair.difference().value())
        .put("p", pair.adjustedP());
  }

  private static Labelled pairs(
      Groups groups, List<Pair> pairs, Function<Pair, CaseFields> fields) {
    Map<String, CaseFields> named = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      String name = groups.names().get(pair.second()) + "-" + groups.names().get(pair.first());
      named.put(name, fields.apply(pair));
    }
    return new Labelled("pair", named);
  }

  /** Adjusted p-values as a lower triangle, without its empty first row and last column. */
  private static double[][] matrix(List<Pair> pairs, int groups) {
    double[][] square = new double[groups][groups];
    Arrays.stream(square).forEach(row -> Arrays.fill(row, Double.NaN));
    pairs.forEach(pair -> square[pair.second()][pair.first()] = pair.adjustedP());
    return TableCases.belowDiagonal(square);
  }

  private static CaseFields ranked(Groups groups, long[][] counts, double level) {
    TestResult kruskal = KruskalWallis.test(counts, level);
    return CaseFields.of()
        .put(
            "kruskal_wallis",
            CaseFields.of()
                .put("H_tie_corrected", kruskal.statistic())
                .put("df", kruskal.isDefined() ? kruskal.degreesOfFreedom().getFirst() : null)
                .put("p", kruskal.pValue())
                .put("rank_epsilon_squared", CaseFields.effect(kruskal).get("estimate"))
                .put("rank_eta_squared", KruskalWallis.etaSquared(kruskal)))
        .put(
            "dunn",
            pairs(
                groups,
                Dunn.compare(counts, HOLM),
                pair ->
                    CaseFields.of()
                        .put("z", pair.statistic())
                        .put("p", pair.pValue())
                        .put("p_holm", pair.adjustedP())))
        .put(
            "pairwise_wilcoxon_no_cc_holm",
            matrix(PairwiseMannWhitney.compare(counts, HOLM, level), counts.length));
  }

  private static CaseFields trends(Sample[] samples, long[][] counts, double level) {
    TestResult linear = LinearTrend.test(samples, level);
    TestResult tau = KendallTauB.test(counts, level);
    return CaseFields.of()
        .put(
            "jonckheere_terpstra",
            CaseFields.of()
                .put("JT", new IfGiven(() -> JonckheereTerpstra.statistic(counts)))
                .put("mean", new IfGiven(() -> JonckheereTerpstra.mean(counts)))
                .put("sd", new IfGiven(() -> JonckheereTerpstra.standardDeviation(counts)))
                .put(
                    "p_one_sided_increasing",
                    new IfGiven(() -> JonckheereTerpstra.increasing(counts)))
                .put("kendall_tau_b", CaseFields.effect(tau).get("estimate"))
                .put("kendall_p_two_sided", tau.pValue()))
        .put(
            "linear_trend",
            CaseFields.of()
                .put("slope", CaseFields.effect(linear).get("estimate"))
                .put("t", linear.statistic())
                .put("p", linear.pValue()));
  }

  private static CaseFields degenerate(Inputs in) {
    Groups groups = Groups.of(in);
    Sample[] samples = Arrays.stream(groups.answers()).map(Sample::of).toArray(Sample[]::new);
    TestResult anova = OneWayAnova.test(samples, in.level());
    TestResult kruskal = KruskalWallis.test(OrderedTable.of(groups.answers()).counts(), in.level());
    return CaseFields.of()
        .put("H", kruskal.statistic())
        .put("p", kruskal.pValue())
        .put("F", anova.statistic())
        .put("ss_within", OneWayAnova.within(samples))
        .put("eta_squared", CaseFields.effect(anova).get("estimate"));
  }
}
