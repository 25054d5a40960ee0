package org.soundings.analysis.statistic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.statistic.Listing.Line;
import org.soundings.analysis.statistic.Listing.Value;
import org.soundings.analysis.statistic.Source.Rows;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.model.Coefficient;
import org.soundings.statistics.model.DriverAnalysis;
import org.soundings.statistics.model.LinearRegression;
import org.soundings.statistics.model.LogisticRegression;
import org.soundings.statistics.model.ModelMatrix;
import org.soundings.statistics.model.ProportionalOdds;

/** Regressions and drivers as results. */
public final class ModelResults {
  public static final String ODDS = "odds ratio";

  private static final Value BEYOND = new Value.Words("not written");
  private static final String BEYOND_NOTE =
      "Odds ratios and limits nearer to 0 than 10^−307, or above 10^308, are not written; b is"
          + " their logarithm.";

  private static final int RESAMPLES = 1000;
  private static final int MOST_RESAMPLED = 20_000;
  private static final long SEED = 20260101;

  static final String ORDER =
      "logit P(Y ≤ j) = θ − xβ: a positive coefficient goes with higher categories.";

  private ModelResults() {}

  /**
   * @param word "linear", "logistic", "proportional-odds" or "drivers"
   * @param outcome of each row; a category's place for the two last but one
   * @param sample of all rows, whose design the standard errors follow from, or null; drivers are
   *     of unweighted answers
   */
  public static Results of(
      String word,
      ModelMatrix x,
      double[] outcome,
      Rows rows,
      DesignModels.@Nullable Sample sample) {
    try {
      if (sample != null && !word.equals("drivers")) {
        return new DesignModels(x, outcome, sample, rows.level()).of(word).named(word);
      }
      Results results =
          switch (word) {
            case "linear" -> linear(LinearRegression.of(x, outcome, rows.level()));
            case "logistic" -> logistic(x, outcome, rows);
            case "proportional-odds" -> ordinal(x, outcome, rows);
            default -> drivers(rows);
          };
      return results.named(word);
    } catch (IllegalArgumentException why) {
      return refused(word, String.valueOf(why.getMessage()));
    }
  }

  /** In place of a model that cannot be fitted: an undefined test, whose note says why. */
  public static Results refused(String word, String why) {
    return Results.of(TestResult.undefined("Model (" + word + ")", 0, why)).named(word);
  }

  private static Results linear(LinearRegression fit) {
    double level = fit.coefficients().getFirst().estimate().level();
    return Results.of(fit.test())
        .and(measure("R²", fit.rSquared(), level, fit.n(), "Ordinary least squares"))
        .and(
            measure(
                "Adjusted R²", fit.adjustedRSquared(), level, fit.n(), "Ordinary least squares"))
        .and(
            coefficients(
                "Linear regression",
                fit.coefficients(),
                false,
                fit.sigma() > 0 ? "" : Coefficient.EXACT));
  }

  private static Results logistic(ModelMatrix x, double[] outcome, Rows rows) {
    LogisticRegression fit = LogisticRegression.of(x, second(outcome), rows.level());
    if (fit.separation() != null) {
      throw new IllegalArgumentException(fit.separation().note());
    }
    return measure("McFadden's R²", fit.mcFadden(), rows.level(), fit.n(), "Logistic regression")
        .and(
            measure(
                "Nagelkerke's R²", fit.nagelkerke(), rows.level(), fit.n(), "Logistic regression"))
        .and(coefficients("Logistic regression", fit.coefficients(), true, ""));
  }

  /** 1 for the second of two categories. */
  static double[] second(double[] outcome) {
    double first = Arrays.stream(outcome).min().orElse(0);
    return Arrays.stream(outcome).map(y -> y > first ? 1 : 0).toArray();
  }

  private static Results ordinal(ModelMatrix x, double[] outcome, Rows rows) {
    int[] places = Arrays.stream(outcome).mapToInt(y -> (int) y).toArray();
    double[] ones = new double[places.length];
    Arrays.fill(ones, 1);
    ProportionalOdds fit = ProportionalOdds.of(x, places, ones, rows.level());
    return coefficients("Proportional odds regression", fit.coefficients(), true, ORDER);
  }

  private static Results drivers(Rows rows) {
    int p = rows.labels().size() - 1;
    boolean few = rows.complete().length <= MOST_RESAMPLED;
    DriverAnalysis of =
        DriverAnalysis.bootstrapped(
            rows.complete(), few ? RESAMPLES : RESAMPLES / 10, SEED, rows.level());
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < p; i++) {
      DriverAnalysis.Driver d = of.drivers().get(i);
      lines.add(
          new Line(
              rows.labels().get(i),
              List.of(
                  new Value.Number(d.correlation()),
                  new Value.Number(d.relativeWeight().value()),
                  new Value.Interval(d.relativeWeight()),
                  new Value.Number(d.averagedShare().value()),
                  new Value.Interval(d.averagedShare()))));
    }
    List<String> columns =
        List.of("r with the outcome", "relative weight", "interval", "LMG share", "interval");
    return measure("R²", of.rSquared(), rows.level(), of.n(), "All predictors together")
        .and(
            Results.of(
                new Listing(
                    "",
                    "Drivers of: " + rows.labels().getLast(),
                    columns,
                    lines,
                    DriverAnalysis.NOTE
                        + " Both columns sum to R²; percentile bootstrap intervals, seed "
                        + SEED
                        + ".")));
  }

  private static Results measure(String label, double value, double level, long n, String method) {
    return Results.withinOne(label, Listings.plain(value, level, n, method));
  }

  /** Coefficients as a table; {@code odds} adds their exponentials. */
  public static Results coefficients(
      String title, List<Coefficient> coefficients, boolean odds, String note) {
    boolean infinite = coefficients.stream().allMatch(c -> Double.isInfinite(c.df()));
    List<Line> lines = new ArrayList<>();
    for (Coefficient c : coefficients) {
      List<Value> values = new ArrayList<>(Listings.numbers(c.estimate().value()));
      values.add(new Value.Interval(c.estimate()));
      values.addAll(Listings.numbers(c.estimate().standardError(), c.statistic()));
      if (odds) {
        values.addAll(odds(exponential(c.estimate())));
      }
      values.add(new Value.Probability(c.pValue()));
      lines.add(new Line(c.term(), values));
    }
    List<String> columns = new ArrayList<>(List.of("b", "interval", "SE", infinite ? "z" : "t"));
    if (odds) {
      columns.addAll(List.of(ODDS, "interval"));
    }
    columns.add("p");
    boolean beyond = lines.stream().anyMatch(line -> line.values().contains(BEYOND));
    String says =
        "Association, not cause."
            + (note.isEmpty() ? "" : " " + note)
            + (beyond ? " " + BEYOND_NOTE : "");
    double df = coefficients.stream().mapToDouble(Coefficient::df).min().orElse(Double.NaN);
    return Results.of(new Listing("", title, columns, lines, says, df));
  }

  private static List<Value> odds(Estimate of) {
    return List.of(
        isBeyond(of.value()) ? BEYOND : new Value.Number(of.value()),
        isBeyond(of.low()) || isBeyond(of.high()) ? BEYOND : new Value.Interval(of, 1));
  }

  private static boolean isBeyond(double odds) {
    return odds < Double.MIN_NORMAL || Double.isInfinite(odds);
  }

  private static Estimate exponential(Estimate e) {
    return new Estimate(
        Math.exp(e.value()),
        Double.NaN,
        Math.exp(e.low()),
        Math.exp(e.high()),
        e.level(),
        e.n(),
        e.method());
  }
}
