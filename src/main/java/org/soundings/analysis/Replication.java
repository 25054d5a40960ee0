package org.soundings.analysis;

import java.util.Arrays;
import java.util.List;
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
 * @param degreesOfFreedom as declared, else the rank of the replicates less 1
 */
record Replication(
    List<String> columns, boolean multiplied, ReplicateRule rule, double degreesOfFreedom) {
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
        df == null ? rank(declared.columns(), columns) - 1 : df);
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
