package org.soundings.analysis.sample;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Replicates;
import org.soundings.statistics.design.ReplicateRule;
import org.soundings.statistics.design.RowSpace;
import org.soundings.tally.Columns;

/**
 * The replicate weights of a sample.
 *
 * @param columns one a replicate
 * @param multiplied whether they multiply the sampling weight
 * @param rule how variances follow from them
 * @param fay Fay's rho, or null
 * @param degreesOfFreedom as declared, else the rank of the replicates less 1
 */
public record Replication(
    List<String> columns,
    boolean multiplied,
    ReplicateRule rule,
    @Nullable Double fay,
    double degreesOfFreedom) {
  static Replication of(Replicates declared, Columns columns) {
    ReplicateRule.Kind kind = ReplicateRule.Kind.valueOf(declared.kind().name());
    ReplicateRule usual = ReplicateRule.of(kind, declared.columns().size(), declared.mse());
    Double scale = declared.scale();
    double[] scales = declared.scales().stream().mapToDouble(Double::doubleValue).toArray();
    Double df = declared.degreesOfFreedom();
    return new Replication(
        declared.columns(),
        !declared.combined(),
        new ReplicateRule(
            kind,
            scale == null ? usual.scale() : scale,
            scales.length == 0 ? usual.scales() : scales,
            declared.mse()),
        declared.fay(),
        df == null ? rank(declared.columns(), columns) - 1 : df);
  }

  /** Where standard errors come from, in a sentence. */
  String words() {
    return "Standard errors are from "
        + columns.size()
        + " replicate weights ("
        + rule.kind().words()
        + (fay == null ? "" : ", Fay's method with rho = " + fay)
        + (rule.mse() ? ", about the estimate itself" : "")
        + ").";
  }

  private static double rank(List<String> names, Columns columns) {
    RowSpace space = new RowSpace();
    columns.forEach(
        names,
        row -> {
          if (space.rank() < row.length && Arrays.stream(row).noneMatch(Double::isNaN)) {
            space.add(row);
          }
        });
    return space.rank();
  }
}
