package org.soundings.analysis.statistic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.soundings.statistics.Coefficient;
import org.soundings.statistics.DesignProportionalOdds;
import org.soundings.statistics.DesignRegression;
import org.soundings.statistics.ModelMatrix;
import org.soundings.statistics.SamplingDesign;

/**
 * Regressions of a sample with a design as results.
 *
 * @param x of the rows that are used
 * @param outcome one a used row
 * @param sample of all rows
 */
record DesignModels(ModelMatrix x, double[] outcome, SamplingDesign sample, double level) {
  private static final String ERRORS =
      "Weighted, with standard errors by the sample's design (Taylor linearisation), on %s df.";

  /**
   * @param word "linear", "logistic" or "proportional-odds"
   */
  Results of(String word) {
    return switch (word) {
      case "linear" -> regression("linear", DesignRegression.linear(sample, x, outcome, level), "");
      case "logistic" ->
          regression(
              "logistic",
              DesignRegression.logistic(sample, x, Models.second(outcome), level),
              Models.SECOND + " ");
      default -> ordinal();
    };
  }

  private Results regression(String kind, DesignRegression fit, String note) {
    return Results.of(fit.test())
        .and(
            Models.coefficients(
                "Design-based " + kind + " regression",
                fit.coefficients(),
                kind.equals("logistic"),
                note + errors(fit.residualDf())));
  }

  private Results ordinal() {
    int[] places = Arrays.stream(outcome).mapToInt(y -> (int) y).toArray();
    List<String> names =
        IntStream.rangeClosed(0, Arrays.stream(places).max().orElse(0))
            .mapToObj(Integer::toString)
            .toList();
    DesignProportionalOdds fit = DesignProportionalOdds.of(sample, x, places, names, level);
    List<Coefficient> slopes = fit.coefficients();
    return Models.coefficients(
        "Design-based proportional odds regression",
        slopes,
        true,
        Models.ORDER + " " + errors(fit.residualDf()));
  }

  private static String errors(double df) {
    return String.format(java.util.Locale.ROOT, ERRORS, Math.round(df));
  }
}
