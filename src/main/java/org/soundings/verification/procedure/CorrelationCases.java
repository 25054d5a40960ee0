package org.soundings.verification.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.correlation.KendallTauB;
import org.soundings.statistics.correlation.PearsonCorrelation;
import org.soundings.statistics.correlation.SpearmanCorrelation;
import org.soundings.statistics.group.Friedman;
import org.soundings.statistics.table.AdjustedP;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.CompleteRows;
import org.soundings.verification.reference.Inputs;

/** Cases of correlation and concordance. */
public final class CorrelationCases {
  public static final List<Checked> CHECKED =
      List.of(
          Checked.of("correlation", CorrelationCases::correlation),
          Checked.of("correlation_degenerate", CorrelationCases::degenerate),
          Checked.of("correlation_matrix", CorrelationCases::matrix),
          Checked.of("friedman", CorrelationCases::friedman));

  private CorrelationCases() {}

  private static double[][] pair(Inputs in, String x, String y) {
    double[][] rows = CompleteRows.complete(in.data(), List.of(x, y));
    return new double[][] {
      Arrays.stream(rows).mapToDouble(row -> row[0]).toArray(),
      Arrays.stream(rows).mapToDouble(row -> row[1]).toArray()
    };
  }

  private static CaseFields correlation(Inputs in) {
    double[][] xy = pair(in, in.text("x"), in.text("y"));
    boolean ties = Arrays.stream(xy).anyMatch(v -> Arrays.stream(v).distinct().count() < v.length);
    boolean exact = in.has("exact_rank_p") && in.text("exact_rank_p").equals("true") && !ties;
    double level = in.level();
    TestResult pearson = PearsonCorrelation.test(xy[0], xy[1], level);
    TestResult spearman =
        exact
            ? SpearmanCorrelation.exact(xy[0], xy[1], level)
            : SpearmanCorrelation.test(xy[0], xy[1], level);
    TestResult kendall =
        exact ? KendallTauB.exact(xy[0], xy[1], level) : KendallTauB.test(xy[0], xy[1], level);
    double rho = value(spearman);
    return CaseFields.of()
        .put("n", xy[0].length)
        .put(
            "pearson",
            CaseFields.of()
                .put("r", value(pearson))
                .put("t", pearson.statistic())
                .put("df", pearson.isDefined() ? pearson.degreesOfFreedom().getFirst() : null)
                .put("p", pearson.pValue())
                .put("ci", CaseFields.effect(pearson)))
        .put(
            "spearman",
            CaseFields.of()
                .put("rho", rho)
                .put("S", SpearmanCorrelation.sumOfSquares(rho, xy[0].length))
                .put("p", spearman.pValue()))
        .put(
            "kendall_tau_b",
            CaseFields.of()
                .put("tau", value(kendall))
                .put("statistic", kendall.statistic())
                .put("p", kendall.pValue()));
  }

  private static double value(TestResult test) {
    return CaseFields.effect(test).get("estimate") instanceof Double d ? d : Double.NaN;
  }

  private static CaseFields degenerate(Inputs in) {
    double[][] xy = pair(in, in.text("x"), in.text("y"));
    return CaseFields.of()
        .put("pearson", value(PearsonCorrelation.test(xy[0], xy[1], in.level())))
        .put("spearman", value(SpearmanCorrelation.test(xy[0], xy[1], in.level())))
        .put("kendall", value(KendallTauB.test(xy[0], xy[1], in.level())));
  }

  private static CaseFields matrix(Inputs in) {
    List<String> variables = in.texts("variables");
    int k = variables.size();
    double[][] r = new double[k][k];
    double[][] n = new double[k][k];
    double[][] p = new double[k][k];
    List<Double> family = new ArrayList<>();
    for (int i = 0; i < k; i++) {
      for (int j = 0; j <= i; j++) {
        double[][] xy = pair(in, variables.get(i), variables.get(j));
        TestResult test = test(in.text("method"), xy[0], xy[1], in.level());
        r[i][j] = r[j][i] = value(test);
        n[i][j] = n[j][i] = xy[0].length;
        p[i][j] = test.pValue();
        if (j < i) {
          family.add(test.pValue());
        }
      }
    }
    double[] adjusted =
        AdjustedP.of(
            family.stream().mapToDouble(Double::doubleValue).toArray(),
            TableCases.adjustment(in.text("p_adjust")));
    for (int i = 0, at = 0; i < k; i++) {
      for (int j = 0; j < i; j++) {
        p[j][i] = adjusted[at++];
      }
    }
    return CaseFields.of().put("r", r).put("n", n).put("p_lower_unadjusted_upper_adjusted", p);
  }

  private static TestResult test(String method, double[] x, double[] y, double level) {
    return switch (method) {
      case "pearson" -> PearsonCorrelation.test(x, y, level);
      case "spearman" -> SpearmanCorrelation.test(x, y, level);
      default -> KendallTauB.test(x, y, level);
    };
  }

  private static CaseFields friedman(Inputs in) {
    double[][] rows = CompleteRows.complete(in.data(), in.texts("variables"));
    TestResult test = Friedman.test(rows, in.level());
    return CaseFields.of()
        .put("n", rows.length)
        .put("k", in.texts("variables").size())
        .put("statistic", test.statistic())
        .put("df", test.isDefined() ? test.degreesOfFreedom().getFirst() : null)
        .put("p", test.pValue())
        .put("kendalls_W", value(test))
        .put("mean_ranks", Friedman.meanRanks(rows));
  }
}
