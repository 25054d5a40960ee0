package org.soundings.verification.procedure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.design.DesignMeans;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.DataSet;
import org.soundings.verification.reference.Designs;
import org.soundings.verification.reference.Factor;
import org.soundings.verification.reference.Inputs;
import org.soundings.verification.reference.Ratio;
import org.soundings.verification.reference.UnreadableCase;

/** Cases of replicate weights. */
public final class ReplicateCases {
  static final List<Checked> CHECKED =
      List.of(
          Checked.of("replicate_weights", ReplicateCases::estimates),
          Checked.of("replicate_by", ReplicateCases::groups),
          Checked.of("svyratio_replicates", ReplicateCases::ratio));

  private ReplicateCases() {}

  private static CaseFields estimates(Inputs in) {
    ReplicateWeights weights = weights(in);
    double[] values = in.data().numbers(in.text("variable"));
    DesignMeans.Domain all = weights.sums().means(in.level(), values).domains().getFirst();
    Estimate mean = all.mean();
    Estimate total = all.total();
    return CaseFields.of()
        .put("mean", mean.value())
        .put("se", mean.standardError())
        .put("total", total.value())
        .put("total_se", total.standardError())
        .put("df", weights.degreesOfFreedom())
        .put("n_replicates", weights.replicates().length)
        .put("scale", weights.scale())
        .put("rscales_unique", Arrays.stream(weights.scales()).distinct().toArray())
        .put("mse", weights.mse());
  }

  private static CaseFields groups(Inputs in) {
    ReplicateWeights weights = weights(in);
    Factor factor = in.data().factor(in.text("by"));
    double[] values = in.data().numbers(in.text("variable"));
    double[][] domains =
        IntStream.range(0, factor.categories().size())
            .mapToObj(g -> within(values, factor, g))
            .toArray(double[][]::new);
    List<Estimate> means =
        weights.sums().means(in.level(), domains).domains().stream().map(d -> d.mean()).toList();
    return CaseFields.of()
        .put("groups", factor.categories())
        .put("mean", means.stream().map(m -> m.value()).toList())
        .put("se", means.stream().map(m -> m.standardError()).toList());
  }

  private static double[] within(double[] values, Factor factor, int group) {
    double[] own = values.clone();
    for (int i = 0; i < own.length; i++) {
      own[i] = factor.codes()[i] == group ? own[i] : Double.NaN;
    }
    return own;
  }

  private static CaseFields ratio(Inputs in) {
    Ratio of = Ratio.of(in);
    Estimate ratio =
        weights(in)
            .times(of.denominator())
            .sums()
            .means(in.level(), of.each())
            .domains()
            .getFirst()
            .mean();
    return CaseFields.of().put("ratio", ratio.value()).put("se", ratio.standardError());
  }

  public static ReplicateWeights weights(Inputs in) {
    if (in.has("design")) {
      boolean mse = in.has("mse") && in.text("mse").equals("true");
      return ReplicateWeights.jackknife(Designs.of(in), mse);
    }
    Inputs given = in.has("replicate_weights") ? in : like(in);
    String file = given.text("replicate_weights").replaceFirst("\\.csv$", "");
    double[][] replicates =
        given.data(file).names().stream()
            .map(name -> given.data(file).numbers(name))
            .toArray(double[][]::new);
    boolean combined =
        !given.has("combined_weights") || given.text("combined_weights").equals("true");
    double[] weights = sampling(given);
    return scaled(given, replicates.length, kind(in, replicates, weights, combined));
  }

  private static ReplicateWeights kind(
      Inputs in, double[][] replicates, double[] weights, boolean combined) {
    int r = replicates.length;
    return switch (in.text("type")) {
      case "bootstrap" -> ReplicateWeights.bootstrap(weights, replicates, combined);
      case "BRR" -> ReplicateWeights.balanced(weights, replicates, combined);
      case "Fay" -> {
        double kept = 1 - in.number("rho");
        yield ReplicateWeights.given(weights, replicates, combined, 1 / (r * kept * kept));
      }
      case "JK1" -> ReplicateWeights.given(weights, replicates, combined, (r - 1.0) / r);
      case "JKn" -> ReplicateWeights.given(weights, replicates, combined, 1);
      default -> throw new UnreadableCase("replicates of the type " + in.text("type"));
    };
  }

  /** With the scales that the case states itself: numbers, or the first column of a file. */
  private static ReplicateWeights scaled(Inputs in, int replicates, ReplicateWeights usual) {
    double[] scales = in.has("rscales") ? scales(in) : usual.scales();
    if (scales.length == 1) {
      double each = scales[0];
      scales = new double[replicates];
      Arrays.fill(scales, each);
    }
    if (scales.length != replicates) {
      throw new UnreadableCase("rscales has " + scales.length + " numbers for " + replicates);
    }
    return new ReplicateWeights(
        usual.weights(),
        usual.replicates(),
        in.number("scale", usual.scale()),
        scales,
        in.has("mse") && in.text("mse").equals("true"));
  }

  private static double[] scales(Inputs in) {
    String file = in.text("rscales");
    if (!file.endsWith(".csv")) {
      return in.numbers("rscales");
    }
    DataSet of = in.data(file.replaceFirst("\\.csv$", ""));
    return of.numbers(of.names().getFirst());
  }

  /** A case that names the replicates which this one leaves out. */
  private static Inputs like(Inputs in) {
    return in.other(
        c ->
            c.dataset().equals(in.dataset())
                && in.text("type").equals(c.arguments().get("type"))
                && c.arguments().containsKey("replicate_weights"));
  }

  private static double[] sampling(Inputs in) {
    String weights = in.text("weights");
    if (!Factor.isNumber(weights)) {
      return in.data().numbers(weights);
    }
    double[] same = new double[in.data().rows()];
    Arrays.fill(same, Double.parseDouble(weights));
    return same;
  }
}
