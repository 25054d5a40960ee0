package org.soundings.analysis.statistic;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.soundings.statistics.design.DesignProportionalOdds;
import org.soundings.statistics.design.DesignRegression;
import org.soundings.statistics.design.ReplicateCoefficients;
import org.soundings.statistics.design.SamplingDesign;
import org.soundings.statistics.model.Coefficient;
import org.soundings.statistics.model.ModelMatrix;

/**
 * Regressions of a sample with a design as results.
 *
 * @param x of the rows that are used
 * @param outcome one a used row
 */
public record DesignModels(ModelMatrix x, double[] outcome, Sample sample, double level) {
  private static final String ERRORS = "standard errors by the sample's design (%s), on %s df.";

  /**
   * The sample that a model is of, all of its rows.
   *
   * @param design with weights, strata and units
   * @param replicates in their place, or null
   * @param weighted whether there is a weight
   */
  public record Sample(
      SamplingDesign design, @Nullable ReplicateCoefficients replicates, boolean weighted) {
    /**
     * The mean of a number, as a regression on an intercept alone.
     *
     * @param values one a row, NaN where missing
     * @throws IllegalArgumentException where fewer than two rows have one, or all are equal
     */
    DesignRegression mean(double[] values, double level) {
      double[] all = Arrays.copyOf(values, design.rows());
      Arrays.fill(all, values.length, all.length, Double.NaN);
      ModelMatrix x = new ModelMatrix.Builder(all.length).require(all).build();
      if (x.rows().length < 2) {
        throw new IllegalArgumentException("It takes two people or more who gave both answers.");
      }
      double[] used = x.of(all);
      return replicates == null
          ? DesignRegression.linear(design, x, used, level)
          : replicates.of(d -> DesignRegression.linear(d, x, used, level).coefficients(), 1, level);
    }
  }

  /**
   * @param word "linear", "logistic" or "proportional-odds"
   */
  Results of(String word) {
    if (word.equals("proportional-odds")) {
      return table(word.replace('-', ' '), slopes(), ModelResults.ORDER + " ");
    }
    boolean logistic = word.equals("logistic");
    DesignRegression fit = fit(logistic, logistic ? ModelResults.second(outcome) : outcome);
    return Results.of(fit.test()).and(table(word, fit.coefficients(), fit.fixed()));
  }

  private DesignRegression regression(SamplingDesign design, boolean logistic, double[] y) {
    return logistic
        ? DesignRegression.logistic(design, x, y, level)
        : DesignRegression.linear(design, x, y, level);
  }

  private DesignRegression fit(boolean logistic, double[] y) {
    ReplicateCoefficients replicates = sample.replicates();
    return replicates == null
        ? regression(sample.design(), logistic, y)
        : replicates.of(design -> regression(design, logistic, y).coefficients(), 1, level);
  }

  private List<Coefficient> slopes() {
    ReplicateCoefficients replicates = sample.replicates();
    return replicates == null
        ? ordinal(sample.design())
        : replicates.of(this::ordinal, 0, level).coefficients();
  }

  private List<Coefficient> ordinal(SamplingDesign design) {
    int[] places = Arrays.stream(outcome).mapToInt(y -> (int) y).toArray();
    List<String> names =
        IntStream.rangeClosed(0, Arrays.stream(places).max().orElse(0))
            .mapToObj(Integer::toString)
            .toList();
    return DesignProportionalOdds.of(design, x, places, names, level).coefficients();
  }

  /** Categories whose people are all of one sampling unit, whose chance errors do not show. */
  private String withinOneUnit() {
    if (sample.replicates() != null) {
      return "";
    }
    List<String> names =
        IntStream.range(1, x.columns())
            .filter(this::isOfOneUnit)
            .mapToObj(column -> x.names().get(column))
            .toList();
    return names.isEmpty()
        ? ""
        : " All people of a category are of one sampling unit, so that its standard error does not"
            + " show how units differ: "
            + String.join("; ", names)
            + ".";
  }

  private boolean isOfOneUnit(int column) {
    boolean category = Arrays.stream(x.rows()).allMatch(r -> r[column] == 0 || r[column] == 1);
    return category
        && IntStream.range(0, x.rows().length)
                .filter(i -> x.rows()[i][column] == 1)
                .map(i -> sample.design().unit(x.used()[i]))
                .distinct()
                .count()
            == 1;
  }

  private Results table(String kind, List<Coefficient> coefficients, String note) {
    return ModelResults.coefficients(
        "Design-based " + kind + " regression",
        coefficients,
        !kind.equals("linear"),
        (note.isEmpty() ? note : note.strip() + " ")
            + (sample.weighted() ? "Weighted, with " : "Unweighted, with ")
            + String.format(
                Locale.ROOT,
                ERRORS,
                sample.replicates() == null ? "Taylor linearisation" : "replicate weights",
                Math.round(coefficients.isEmpty() ? 0 : coefficients.getFirst().df()))
            + withinOneUnit());
  }
}
