package org.soundings.verification.procedure;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.group.JzsBayesFactor;
import org.soundings.statistics.proportion.BetaBinomial;
import org.soundings.statistics.summary.BootstrapInterval;
import org.soundings.statistics.summary.Describe;
import org.soundings.statistics.summary.Sample;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.DataSet;
import org.soundings.verification.reference.Groups;
import org.soundings.verification.reference.Inputs;

/** Cases of the bootstrap with given resamples, and of Bayesian anchors. */
public final class ResamplingCases {
  public static final List<Checked> CHECKED =
      List.of(
          Checked.of("bootstrap_ci", ResamplingCases::bootstrap),
          Checked.of("jzs_bayes_factor_t", ResamplingCases::bayesFactor),
          Checked.of("beta_binomial_posterior", ResamplingCases::posterior));

  private ResamplingCases() {}

  private static CaseFields bootstrap(Inputs in) {
    double[] answers = in.data().numbers(in.text("variable"));
    ToDoubleFunction<double[]> statistic =
        in.text("statistic").equals("median")
            ? a -> Describe.of(a).median()
            : a -> Describe.of(a).mean();
    double[][] resamples = resamples(in.data(in.text("indices").split(" ", 2)[0]), answers);
    double[] values = Arrays.stream(resamples).mapToDouble(statistic).toArray();
    double[] leftOut =
        IntStream.range(0, answers.length)
            .mapToDouble(i -> statistic.applyAsDouble(without(answers, i)))
            .toArray();
    double t0 = statistic.applyAsDouble(answers);
    BootstrapInterval intervals = BootstrapInterval.of(t0, values, in.level(), answers.length);
    return CaseFields.of()
        .put("t0", t0)
        .put("boot_se", intervals.normal().standardError())
        .put("bias", intervals.bias())
        .put("normal", CaseFields.limits(intervals.normal()))
        .put("basic", CaseFields.limits(intervals.basic()))
        .put("percentile", CaseFields.limits(intervals.percentile()))
        .put("bca", CaseFields.limits(intervals.bca(leftOut)));
  }

  /** One a row of 1-based indices. */
  private static double[][] resamples(DataSet indices, double[] answers) {
    double[][] columns = indices.names().stream().map(indices::numbers).toArray(double[][]::new);
    return IntStream.range(0, indices.rows())
        .mapToObj(r -> Arrays.stream(columns).mapToDouble(c -> answers[(int) c[r] - 1]).toArray())
        .toArray(double[][]::new);
  }

  private static double[] without(double[] answers, int left) {
    return IntStream.range(0, answers.length)
        .filter(i -> i != left)
        .mapToDouble(i -> answers[i])
        .toArray();
  }

  private static CaseFields bayesFactor(Inputs in) {
    Groups groups = Groups.of(in);
    Sample a = Sample.of(groups.answers()[0]);
    Sample b = Sample.of(groups.answers()[1]);
    return CaseFields.of().put("bf10", JzsBayesFactor.of(a, b, in.number("rscale")));
  }

  private static CaseFields posterior(Inputs in) {
    double[] prior = in.numbers("prior");
    long x = in.whole("x");
    long n = in.whole("n");
    Estimate posterior = BetaBinomial.of(x, n, prior[0], prior[1], in.level());
    return CaseFields.limits(posterior)
        .put("mean", posterior.value())
        .put("p_theta_gt_half", BetaBinomial.above(0.5, x, n, prior[0], prior[1]));
  }
}
