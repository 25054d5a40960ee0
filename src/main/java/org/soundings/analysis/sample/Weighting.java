package org.soundings.analysis.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.PlanProblem;
import org.soundings.disclosure.Policy;
import org.soundings.questionnaire.Refused;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.design.Raking;
import org.soundings.statistics.design.SamplingDesign;
import org.soundings.statistics.design.WeightSummary;
import org.soundings.statistics.design.WeightTrimming;
import org.soundings.tally.Columns;
import org.soundings.tally.Patterns;
import org.soundings.tally.TableId;
import org.soundings.tally.TallyPlan;
import org.soundings.tally.WeightScale;

/**
 * Weights that make the answers agree with what is known of the population: post-stratification
 * where there is one margin, raking where there are several, calibration where totals of numbers
 * are known beside them; then trimming. Who gave no answer to one of these has no weight.
 *
 * <p>Standard errors take the weights as given; they leave out what the agreement gains.
 *
 * @param calibration to totals of numbers, or null
 * @param lower trimmed below this many times the mean weight; 0 for not
 * @param upper trimmed above this many times the mean weight; infinite for not
 */
public record Weighting(
    List<Margin> margins, @Nullable CalibrationTargets calibration, double lower, double upper) {
  public static final String VARIABLE = "#weight";
  private static final double ROUNDED = 0.0021;
  private static final int ALL_DIGITS = 17;

  /**
   * What is known of one variable.
   *
   * @param targets of each of its categories: shares that sum to 1 but for rounding, or people
   */
  public record Margin(String variable, List<String> categories, List<Double> targets) {
    public Margin {
      categories = List.copyOf(categories);
      targets = List.copyOf(targets);
    }

    public double sum() {
      return targets.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Whether the targets are people rather than shares. */
    public boolean ofPeople() {
      return !areShares() && targets.stream().allMatch(t -> t == 0 || t >= 1) && sum() >= 2;
    }

    /** Whether they sum to 1, but for rounding to three decimals. */
    public boolean areShares() {
      return Math.abs(sum() - 1) <= ROUNDED;
    }
  }

  public Weighting {
    margins = List.copyOf(margins);
  }

  /** Variables whose shares agree with their margin whatever the sample: none after trimming. */
  public List<String> fixed() {
    return isTrimmed() ? List.of() : margins.stream().map(Margin::variable).toList();
  }

  /** Numbers whose total and mean do likewise. */
  public List<String> fixedNumbers() {
    return isTrimmed() || calibration == null ? List.of() : calibration.numbers();
  }

  private boolean isTrimmed() {
    return lower > 0 || Double.isFinite(upper);
  }

  /**
   * Columns with a weight.
   *
   * @param columns with the variable {@link #VARIABLE}
   * @param summary of the weights, for the reader
   */
  public record Weighted(Columns columns, String summary) {}

  /**
   * @param base the weight to begin with, or null for 1
   * @param choices what a refusal is told of, and the policy of the summary
   * @throws Refused where the margins cannot be met
   */
  public Weighted weigh(Columns columns, @Nullable String base, SampleChoices choices) {
    List<String> of = new ArrayList<>(margins.stream().map(Margin::variable).toList());
    if (calibration != null) {
      of.addAll(calibration.numbers());
    }
    if (base != null) {
      of.add(base);
    }
    Patterns patterns =
        columns
            .tally(new TallyPlan(List.of(), List.of(new TableId(of)), WeightScale.NONE))
            .patterns()
            .getOrDefault(new TableId(of), new Patterns(of.size()));
    List<double[]> rows = new ArrayList<>();
    patterns.forEach(
        (answers, times) -> {
          if (Arrays.stream(answers).noneMatch(Double::isNaN)) {
            for (long i = 0; i < times; i++) {
              rows.add(answers);
            }
          }
        });
    try {
      checkPopulation(rows.size());
      double[] weights = trimmed(agreed(rows, base != null));
      Map<List<Double>, Double> byPattern = new HashMap<>();
      for (int i = 0; i < weights.length; i++) {
        byPattern.put(boxed(rows.get(i)), weights[i]);
      }
      Columns weighted =
          columns.with(VARIABLE, of, row -> byPattern.getOrDefault(boxed(row), Double.NaN));
      return new Weighted(weighted, summary(WeightSummary.of(weights), choices.policy()));
    } catch (IllegalArgumentException why) {
      throw new Refused(
          PlanProblem.WEIGHTING.at(choices.place(), String.valueOf(why.getMessage())));
    }
  }

  /**
   * @throws IllegalArgumentException where the population has fewer people than answered
   */
  private void checkPopulation(int answered) {
    for (Margin margin : margins) {
      if (margin.ofPeople() && margin.sum() < answered) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "the margin of %s has %.0f people, fewer than the %d who answered; write shares"
                    + " that sum to 1, or the people of the whole population",
                margin.variable,
                margin.sum(),
                answered));
      }
    }
  }

  private double[] agreed(List<double[]> rows, boolean based) {
    double[] base = rows.stream().mapToDouble(row -> based ? row[row.length - 1] : 1).toArray();
    return calibration == null ? raked(rows, base) : calibration.weights(base, rows, margins);
  }

  private double[] raked(List<double[]> rows, double[] base) {
    double all =
        margins.stream()
            .filter(Margin::ofPeople)
            .mapToDouble(Margin::sum)
            .findFirst()
            .orElse(Arrays.stream(base).sum());
    List<Raking.Margin> known = new ArrayList<>();
    for (int m = 0; m < margins.size(); m++) {
      int at = m;
      Margin margin = margins.get(m);
      double scale = margin.ofPeople() ? 1 : all / margin.sum();
      known.add(
          new Raking.Margin(
              margin.variable,
              rows.stream().mapToInt(row -> (int) row[at]).toArray(),
              margin.targets.stream().mapToDouble(t -> t * scale).toArray(),
              margin.categories));
    }
    return Raking.of(SamplingDesign.of(base), known).weights();
  }

  private double[] trimmed(double[] weights) {
    double mean = Arrays.stream(weights).sum() / weights.length;
    return isTrimmed() ? WeightTrimming.of(weights, lower * mean, upper * mean, true) : weights;
  }

  private static List<Double> boxed(double[] row) {
    return Arrays.stream(row).boxed().toList();
  }

  private String summary(WeightSummary of, Policy policy) {
    int digits = policy.isOpen() ? ALL_DIGITS : 2;
    List<String> to = new ArrayList<>(margins.stream().map(Margin::variable).toList());
    if (calibration != null) {
      to.addAll(calibration.numbers());
    }
    return String.format(
        Locale.ROOT,
        "%s %s (from %.2f to %.2f, effective n %.0f%s; standard errors take these weights as given,"
            + " without the precision that the agreement with the population adds)",
        calibration != null
            ? calibration.method() + " to"
            : margins.size() == 1 ? "post-stratification by" : "raking to",
        String.join(", ", to),
        Estimate.significant(of.smallest(), digits),
        Estimate.significant(of.largest(), digits),
        Estimate.significant(of.effectiveN(), digits),
        trimming());
  }

  private static String plain(double bound) {
    return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
  }

  /** What trimming does to the agreement; empty where there is none. */
  private String trimming() {
    if (!isTrimmed()) {
      return "";
    }
    List<String> bounds = new ArrayList<>();
    if (lower > 0) {
      bounds.add("at least " + plain(lower));
    }
    if (Double.isFinite(upper)) {
      bounds.add("at most " + plain(upper));
    }
    return "; trimmed afterwards to "
        + String.join(" and ", bounds)
        + " times the mean weight, so that weighted shares may differ from what is known of the"
        + " population";
  }
}
