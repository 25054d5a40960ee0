package org.soundings.analysis.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.soundings.statistics.design.Calibration;
import org.soundings.statistics.design.SamplingDesign;

/**
 * What the population's totals of numbers are, beside the margins of categories in people: weights
 * are calibrated to both.
 *
 * @param numbers variables
 * @param totals of each over the population
 * @param distance how weights may change: linear is the generalised regression estimator (GREG)
 */
public record CalibrationTargets(
    List<String> numbers, List<Double> totals, Calibration.Distance distance) {
  public CalibrationTargets {
    numbers = List.copyOf(numbers);
    totals = List.copyOf(totals);
  }

  /** "GREG calibration". */
  String method() {
    return switch (distance) {
      case Calibration.Linear l -> "GREG calibration";
      case Calibration.Exponential e -> "calibration by raking";
      case Calibration.Logit l -> "calibration within bounds";
    };
  }

  /**
   * @param base weight of each row
   * @param rows the level of each margin, then the value of each number
   * @throws IllegalArgumentException where the totals cannot be reached, or only by a negative
   *     weight
   */
  double[] weights(double[] base, List<double[]> rows, List<Weighting.Margin> margins) {
    List<String> names = new ArrayList<>(List.of("all people"));
    List<Double> targets = new ArrayList<>();
    targets.add(margins.getFirst().sum());
    for (Weighting.Margin margin : margins) {
      for (int c = 1; c < margin.categories().size(); c++) {
        names.add(margin.variable() + " " + margin.categories().get(c));
        targets.add(margin.targets().get(c));
      }
    }
    names.addAll(numbers);
    targets.addAll(totals);
    double[][] auxiliary =
        rows.stream().map(row -> auxiliary(row, margins)).toArray(double[][]::new);
    double[] known = targets.stream().mapToDouble(Double::doubleValue).toArray();
    double[] weights =
        Calibration.of(SamplingDesign.of(base), auxiliary, known, names, distance).weights();
    long below = Arrays.stream(weights).filter(w -> w < 0).count();
    if (below > 0) {
      throw new IllegalArgumentException(
          below + " weights would be negative; method: raking, or logit with bounds, makes none");
    }
    return weights;
  }

  /** 1, a column of 0 and 1 for each category but a margin's first, the numbers. */
  private double[] auxiliary(double[] row, List<Weighting.Margin> margins) {
    List<Double> line = new ArrayList<>(List.of(1.0));
    for (int m = 0; m < margins.size(); m++) {
      for (int c = 1; c < margins.get(m).categories().size(); c++) {
        line.add(row[m] == c ? 1.0 : 0.0);
      }
    }
    for (int i = 0; i < numbers.size(); i++) {
      line.add(row[margins.size() + i]);
    }
    return line.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
