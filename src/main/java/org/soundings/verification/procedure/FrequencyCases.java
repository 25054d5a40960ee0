package org.soundings.verification.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.correlation.PearsonCorrelation;
import org.soundings.statistics.proportion.AgrestiCoull;
import org.soundings.statistics.proportion.ClopperPearson;
import org.soundings.statistics.proportion.Jeffreys;
import org.soundings.statistics.proportion.LikertBoxes;
import org.soundings.statistics.proportion.Wilson;
import org.soundings.statistics.proportion.WilsonContinuity;
import org.soundings.statistics.summary.Describe;
import org.soundings.statistics.summary.MeanInterval;
import org.soundings.statistics.summary.MomentType;
import org.soundings.statistics.summary.QuantileType;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.CompleteRows;
import org.soundings.verification.reference.Factor;
import org.soundings.verification.reference.Inputs;

/** Cases of one variable: frequencies, description, sets of answers, rankings, boxes. */
public final class FrequencyCases {
  public static final List<Checked> CHECKED =
      List.of(
          Checked.of("frequency", FrequencyCases::frequency),
          Checked.of("describe", FrequencyCases::describe),
          Checked.of("mean_with_fpc", FrequencyCases::meanOfPopulation),
          Checked.of("multiple_response", FrequencyCases::multipleResponse),
          Checked.of("ranking", FrequencyCases::ranking),
          Checked.of("likert_boxes", FrequencyCases::likertBoxes));

  private FrequencyCases() {}

  private static CaseFields frequency(Inputs in) {
    Factor factor = in.factor(in.text("variable"), "categories");
    long rows = in.data().rows();
    long[] counts = factor.counts();
    long n = Arrays.stream(counts).sum();
    List<CaseFields> categories = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      categories.add(
          intervals(counts[i], n, in.level())
              .put("category", factor.categories().get(i))
              .put("count", counts[i])
              .put("percent_of_rows", 100.0 * counts[i] / rows)
              .put("proportion", Wilson.interval(counts[i], n, in.level()).value()));
    }
    return CaseFields.of()
        .put("n_rows", rows)
        .put("n_valid", n)
        .put("n_missing", rows - n)
        .put("categories", categories);
  }

  private static CaseFields intervals(long count, long n, double level) {
    return CaseFields.of()
        .put("wilson", CaseFields.limits(Wilson.interval(count, n, level)))
        .put("wilson_cc", CaseFields.limits(WilsonContinuity.interval(count, n, level)))
        .put("clopper_pearson", CaseFields.limits(ClopperPearson.interval(count, n, level)))
        .put("agresti_coull", CaseFields.limits(AgrestiCoull.interval(count, n, level)))
        .put("jeffreys", CaseFields.limits(Jeffreys.interval(count, n, level)))
        .skip("never Wald by decision: it has no width at 0 and leaves 0 to 1", "wald");
  }

  private static CaseFields describe(Inputs in) {
    double[] answers = in.data().present(in.text("variable"));
    Describe d = Describe.of(answers);
    double[] probabilities = {0.1, 0.25, 0.5, 0.75, 0.9};
    return CaseFields.of()
        .put("n_valid", d.n())
        .put("n_missing", in.data().rows() - d.n())
        .put("mean", d.mean())
        .put("sd", d.standardDeviation())
        .put("variance", d.variance())
        .put("se", d.standardError())
        .put("mean_ci", CaseFields.limits(d.meanInterval(in.level())))
        .put("min", d.min())
        .put("max", d.max())
        .put("median", d.median())
        .put("quantile_probs", probabilities)
        .put("quantiles_type7", quantiles(d, probabilities, QuantileType.TYPE_7))
        .put("quantiles_type6", quantiles(d, probabilities, QuantileType.TYPE_6))
        .put("quantiles_type2", quantiles(d, probabilities, QuantileType.TYPE_2))
        .put("mad_scaled", d.medianAbsoluteDeviation())
        .put("iqr_type7", d.interquartileRange())
        .put("skewness_type1", d.skewness(MomentType.TYPE_1))
        .put("skewness_type2", d.skewness(MomentType.TYPE_2))
        .put("skewness_type3", d.skewness(MomentType.TYPE_3))
        .put("kurtosis_excess_type1", d.kurtosis(MomentType.TYPE_1))
        .put("kurtosis_excess_type2", d.kurtosis(MomentType.TYPE_2))
        .put("kurtosis_excess_type3", d.kurtosis(MomentType.TYPE_3));
  }

  private static double[] quantiles(Describe d, double[] probabilities, QuantileType type) {
    return Arrays.stream(probabilities).map(p -> d.quantile(p, type)).toArray();
  }

  private static CaseFields meanOfPopulation(Inputs in) {
    Describe d = Describe.of(in.data().present(in.text("variable")));
    long population = in.whole("population_size");
    Estimate mean =
        MeanInterval.ofPopulation(d.n(), d.mean(), d.standardDeviation(), population, in.level());
    return CaseFields.of()
        .put("n", d.n())
        .put("mean", mean.value())
        .put("se", mean.standardError())
        .put("df", d.n() - 1)
        .put("ci_t", CaseFields.limits(mean));
  }

  private static CaseFields multipleResponse(Inputs in) {
    List<String> variables = in.texts("variables");
    double[][] answered = CompleteRows.complete(in.data(), variables);
    long[][] both = CompleteRows.both(answered, variables.size());
    long n = answered.length;
    long mentions = IntStream.range(0, both.length).mapToLong(i -> both[i][i]).sum();
    List<CaseFields> items = new ArrayList<>();
    double[][] phi = new double[both.length][both.length];
    for (int i = 0; i < both.length; i++) {
      items.add(
          intervals(both[i][i], n, in.level())
              .put("item", variables.get(i))
              .put("count", both[i][i])
              .put("percent_of_cases", 100 * Wilson.interval(both[i][i], n, in.level()).value())
              .put("percent_of_mentions", 100.0 * both[i][i] / mentions));
      for (int j = 0; j < both.length; j++) {
        phi[i][j] = PearsonCorrelation.correlation(column(answered, i), column(answered, j));
      }
    }
    return CaseFields.of()
        .put("n_base", n)
        .put("n_not_answered", in.data().rows() - n)
        .put("total_mentions", mentions)
        .put(
            "n_selecting_none",
            Arrays.stream(answered).filter(row -> Arrays.stream(row).sum() == 0).count())
        .put("items", items)
        .put("co_occurrence", both)
        .put("phi", phi);
  }

  private static double[] column(double[][] rows, int column) {
    return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
  }

  private static CaseFields ranking(Inputs in) {
    double[][] rows = CompleteRows.complete(in.data(), in.texts("variables"));
    int k = in.texts("variables").size();
    long[][] counts = new long[k][k];
    double[][] preferred = new double[k][k];
    for (double[] row : rows) {
      for (int i = 0; i < k; i++) {
        counts[(int) row[i] - 1][i]++;
        for (int j = 0; j < k; j++) {
          preferred[i][j] += row[i] < row[j] ? 1 : 0;
        }
      }
    }
    double[][] shares =
        Arrays.stream(preferred)
            .map(row -> Arrays.stream(row).map(count -> count / rows.length).toArray())
            .toArray(double[][]::new);
    return CaseFields.of()
        .put("n", rows.length)
        .put("mean_rank", each(k, i -> Describe.of(column(rows, i)).mean()))
        .put("median_rank", each(k, i -> Describe.of(column(rows, i)).median()))
        .put("first_choice_count", each(k, i -> counts[0][i]))
        .put("borda_score", each(k, i -> k * rows.length - Arrays.stream(column(rows, i)).sum()))
        .put("rank_counts", counts)
        .put("pairwise_preference", shares);
  }

  private static double[] each(int k, IntToDoubleFunction statistic) {
    return IntStream.range(0, k).mapToDouble(statistic).toArray();
  }

  private static CaseFields likertBoxes(Inputs in) {
    double[] scale = in.numbers("scale");
    long[] counts = new long[(int) (scale[1] - scale[0]) + 1];
    for (double answer : in.data().present(in.text("variable"))) {
      counts[(int) (answer - scale[0])]++;
    }
    LikertBoxes boxes = LikertBoxes.of(counts, in.level());
    return CaseFields.of()
        .put("n", boxes.n())
        .put("top2", boxes.topCount())
        .put("bottom2", boxes.bottomCount())
        .put("middle", boxes.middleCount())
        .put("net", boxes.net().value())
        .put("net_se", boxes.net().standardError())
        .put("top2_ci", CaseFields.limits(boxes.top()));
  }
}
