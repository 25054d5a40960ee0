package org.soundings.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.soundings.analysis.statistic.DesignModels;
import org.soundings.statistics.design.LaterStage;
import org.soundings.statistics.design.ReplicateCoefficients;
import org.soundings.statistics.design.SamplingDesign;
import org.soundings.tally.Derived;

/**
 * Rows of answers with each row's sampling unit and weight, or weight and replicate weights, for
 * what needs more than sums.
 */
final class SampleRows {
  private SampleRows() {}

  /**
   * The variables of a pattern, then the sampling unit unless there are replicates, then the weight
   * where there is one, then the replicates.
   */
  static List<String> with(List<String> variables, Sampling sampling) {
    List<String> all = new ArrayList<>(variables);
    Replication replication = sampling.replication();
    if (replication == null) {
      all.add(Derived.UNIT);
    }
    String weight = sampling.weight();
    if (weight != null) {
      all.add(weight);
    }
    if (replication != null) {
      all.addAll(replication.columns());
    }
    return List.copyOf(all);
  }

  /** The sample of rows that end as {@link #with} says. */
  static DesignModels.Sample of(Evidence evidence, double[][] rows) {
    Replication by = evidence.sampling().replication();
    if (by == null) {
      return new DesignModels.Sample(design(evidence, rows), null, evidence.sampling().weighted());
    }
    int r = by.columns().size();
    double[] weights = Arrays.stream(rows).mapToDouble(row -> row[row.length - 1 - r]).toArray();
    double[][] replicates = new double[r][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < r; k++) {
        double w = rows[i][rows[i].length - r + k];
        replicates[k][i] = by.multiplied() ? w * weights[i] : w;
      }
    }
    return new DesignModels.Sample(
        SamplingDesign.of(weights),
        new ReplicateCoefficients(weights, replicates, by.rule(), by.degreesOfFreedom()),
        true);
  }

  private static SamplingDesign design(Evidence evidence, double[][] rows) {
    Sampling sampling = evidence.sampling();
    List<String> names = evidence.release().units(List.of()).dimension(0).names();
    int end = sampling.weighted() ? 1 : 0;
    int[] unit = Arrays.stream(rows).mapToInt(row -> (int) row[row.length - 1 - end]).toArray();
    int[] used = Arrays.stream(unit).distinct().toArray();
    SampledUnits drawn =
        SampledUnits.of(Arrays.stream(used).mapToObj(names::get).toList(), sampling);
    int[] last = places(unit, used);
    int[] first = last;
    for (LaterStage stage : drawn.later().reversed()) {
      first = Arrays.stream(first).map(u -> stage.within()[u]).toArray();
    }
    int[] stratum = Arrays.stream(first).map(u -> drawn.stratumOf()[u]).toArray();
    SamplingDesign design =
        SamplingDesign.of(
                Arrays.stream(rows)
                    .mapToDouble(row -> end == 0 ? 1 : row[row.length - 1])
                    .toArray())
            .stratified(stratum);
    return (sampling.clustered() ? design.clustered(first).within(last, drawn.later()) : design)
        .population(Arrays.stream(stratum).mapToDouble(s -> drawn.population()[s]).toArray())
        .lonely(sampling.lonely());
  }

  /** Units in the order in which rows first name them, so that each stage numbers its own so. */
  private static int[] places(int[] unit, int[] used) {
    int[] place = new int[Arrays.stream(used).max().orElse(-1) + 1];
    for (int i = 0; i < used.length; i++) {
      place[used[i]] = i;
    }
    return Arrays.stream(unit).map(u -> place[u]).toArray();
  }
}
