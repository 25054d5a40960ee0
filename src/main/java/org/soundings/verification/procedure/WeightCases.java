package org.soundings.verification.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.soundings.statistics.design.Calibration;
import org.soundings.statistics.design.DesignMeans;
import org.soundings.statistics.design.PostStratification;
import org.soundings.statistics.design.Raking;
import org.soundings.statistics.design.SamplingDesign;
import org.soundings.statistics.design.WeightSummary;
import org.soundings.statistics.design.WeightTrimming;
import org.soundings.statistics.model.ModelMatrix;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.DataSet;
import org.soundings.verification.reference.Designs;
import org.soundings.verification.reference.Formula;
import org.soundings.verification.reference.Inputs;
import org.soundings.verification.reference.Looser;

/** Cases of weights made to agree with a population. */
public final class WeightCases {
  static final List<Checked> CHECKED =
      List.of(
          Checked.of(
              "weighting",
              WeightCases::weighting,
              new Looser(
                  "",
                  Pattern.compile("se$"),
                  expected -> Math.max(1e-7 * Math.abs(expected), 1e-8),
                  "a total that was calibrated does not vary; what is left is rounding")),
          Checked.of("trim_weights", WeightCases::trimming),
          Checked.of("weighting_error", WeightCases::emptyTarget),
          Checked.of("weighted_descriptives", WeightCases::description));

  private WeightCases() {}

  private static CaseFields weighting(Inputs in) {
    SamplingDesign design = adjusted(in);
    double[] weights = design.weights();
    WeightSummary summary = WeightSummary.of(weights);
    CaseFields fields =
        CaseFields.of()
            .put("n", summary.n())
            .put("weights_first20", Arrays.copyOf(weights, Math.min(20, weights.length)))
            .put("weights_sum", summary.sum())
            .put("weights_sumsq", summary.sumOfSquares())
            .put("min", summary.smallest())
            .put("max", summary.largest())
            .put("kish_deff", summary.designEffect())
            .put("kish_neff", summary.effectiveN());
    for (String name : in.expectedNames()) {
      if (in.expectsFields(name)) {
        DesignMeans.Domain d =
            DesignMeans.of(design, in.data().numbers(name), in.level()).domains().getFirst();
        fields.put(
            name,
            CaseFields.of()
                .put("mean", d.mean().value())
                .put("se", d.mean().standardError())
                .put("total", d.total().value())
                .put("total_se", d.total().standardError()));
      }
    }
    return fields;
  }

  private static SamplingDesign adjusted(Inputs in) {
    String method = in.text("method");
    if (method.equals("rake")) {
      return Raking.of(Designs.of(in), margins(in));
    }
    return method.equals("postStratify") ? postStratified(in) : calibrated(in, method);
  }

  private static SamplingDesign postStratified(Inputs in) {
    Raking.Margin margin = margin(in, in.texts("margin"), in.text("population"));
    return PostStratification.of(
        Designs.of(in), margin.code(), margin.targets(), margin.categories());
  }

  public static List<Raking.Margin> margins(Inputs in) {
    List<Raking.Margin> margins = new ArrayList<>();
    List<String> names = in.texts("margins");
    for (int m = 0; m < names.size(); m++) {
      margins.add(margin(in, List.of(names.get(m)), in.texts("population").get(m)));
    }
    return margins;
  }

  /** The population file has the margin's columns and Freq; a cell is their fields together. */
  public static Raking.Margin margin(Inputs in, List<String> columns, String file) {
    DataSet population = in.data(file.replaceFirst("\\.csv$", ""));
    List<String> cells = List.of(cells(population, columns));
    int[] code = Arrays.stream(cells(in.data(), columns)).mapToInt(cells::indexOf).toArray();
    return new Raking.Margin(String.join(" by ", columns), code, population.numbers("Freq"), cells);
  }

  private static String[] cells(DataSet data, List<String> columns) {
    String[] cells = data.column(columns.getFirst()).clone();
    for (String column : columns.subList(1, columns.size())) {
      String[] more = data.column(column);
      for (int i = 0; i < cells.length; i++) {
        cells[i] += "." + more[i];
      }
    }
    return cells;
  }

  private static SamplingDesign calibrated(Inputs in, String method) {
    ModelMatrix x = Formula.parse(in.text("formula")).matrix(in.data());
    Map<?, ?> totals = in.map("totals");
    double[] wanted =
        x.names().stream().mapToDouble(name -> number(totals.get(name), name)).toArray();
    Calibration.Distance distance = new Calibration.Linear();
    if (method.contains("raking")) {
      distance = new Calibration.Exponential();
    } else if (method.contains("logit")) {
      double[] bounds = in.numbers("bounds");
      distance = new Calibration.Logit(bounds[0], bounds[1]);
    }
    return Calibration.of(Designs.of(in), x.rows(), wanted, x.names(), distance);
  }

  private static double number(@Nullable Object value, String name) {
    if (value instanceof Number n) {
      return n.doubleValue();
    }
    throw new IllegalArgumentException("The case gives no total of " + name);
  }

  /** The case whose weights are trimmed. */
  public static Inputs raked(Inputs in) {
    String start = in.text("start").replaceFirst("raked weights of ", "");
    return in.other(c -> c.id().equals(start));
  }

  private static CaseFields trimming(Inputs in) {
    double[] raked = adjusted(raked(in)).weights();
    boolean strictly = in.text("strict").equals("true");
    double[] weights = WeightTrimming.of(raked, in.number("lower"), in.number("upper"), strictly);
    WeightSummary summary = WeightSummary.of(weights);
    return CaseFields.of()
        .put("weights_sum", summary.sum())
        .put("sumsq", summary.sumOfSquares())
        .put("min", summary.smallest())
        .put("max", summary.largest())
        .put("weights_first20", Arrays.copyOf(weights, Math.min(20, weights.length)));
  }

  private static CaseFields emptyTarget(Inputs in) {
    Inputs raking = rakingOf(in);
    Raking.of(Designs.of(raking), withNobody(raking));
    return CaseFields.of();
  }

  /** The raking of the same data set. */
  public static Inputs rakingOf(Inputs in) {
    return in.other(
        c ->
            c.statistic().equals("weighting")
                && c.dataset().equals(in.dataset())
                && "rake".equals(c.arguments().get("method")));
  }

  /** The margins, the first with a category that no row has. */
  public static List<Raking.Margin> withNobody(Inputs raking) {
    List<Raking.Margin> margins = new ArrayList<>(margins(raking));
    Raking.Margin first = margins.getFirst();
    double[] targets = Arrays.copyOf(first.targets(), first.targets().length + 1);
    targets[targets.length - 1] = 1;
    List<String> categories = new ArrayList<>(first.categories());
    categories.add("nobody");
    margins.set(0, new Raking.Margin(first.name(), first.code(), targets, categories));
    return margins;
  }

  private static CaseFields description(Inputs in) {
    double[] weights = in.data().numbers(in.text("weight"));
    WeightSummary summary = WeightSummary.of(weights);
    DesignMeans.Domain d =
        DesignMeans.of(
                SamplingDesign.of(weights), in.data().numbers(in.text("variable")), in.level())
            .domains()
            .getFirst();
    double spread = d.variance() * (d.n() - 1) / d.n();
    CaseFields fields =
        CaseFields.of().put("mean", d.mean().value()).put("kish_neff", summary.effectiveN());
    if (d.n() == weights.length) {
      fields
          .put("variance_frequency", spread / (1 - 1 / summary.sum()))
          .put("variance_normwt", spread / (1 - 1 / summary.effectiveN()));
    }
    return fields.skip("a report's weighted quantiles are those of svyquantile", "quantiles");
  }
}
