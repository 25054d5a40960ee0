package org.soundings.questionnaire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns of replicate weights, from whoever drew the sample: standard errors follow from how
 * estimates differ between them.
 *
 * @param columns one a replicate
 * @param kind how they were made
 * @param combined whether they hold the sampling weight; else they multiply it
 * @param scale of the sum of squared differences, or null for the kind's own
 * @param fay Fay's rho, from which the scale follows; null for plain half-samples
 * @param scales one a replicate; empty where they are all 1
 * @param mse whether differences are from the estimate itself rather than from their mean
 * @param degreesOfFreedom of intervals, or null for the rank of the replicates less 1
 */
public record Replicates(
    List<String> columns,
    Kind kind,
    boolean combined,
    @Nullable Double scale,
    @Nullable Double fay,
    List<Double> scales,
    boolean mse,
    @Nullable Double degreesOfFreedom) {
  /** What made the replicates. */
  public enum Kind {
    JK1,
    JKN,
    BRR,
    BOOTSTRAP
  }

  public Replicates {
    columns = List.copyOf(columns);
    scales = List.copyOf(scales);
  }
}
