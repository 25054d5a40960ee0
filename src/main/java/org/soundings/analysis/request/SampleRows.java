package org.soundings.analysis.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.soundings.analysis.sample.Replication;
import org.soundings.analysis.sample.SampledUnits;
import org.soundings.analysis.sample.Sampling;
import org.soundings.analysis.statistic.DesignModels;
import org.soundings.statistics.design.LaterStage;
import org.soundings.statistics.design.ReplicateCoefficients;
import org.soundings.statistics.design.SamplingDesign;
import org.soundings.tally.Derived;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;

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

  /** Responses of weight 0 were drawn as well; they stand after the rows. */
  private static SamplingDesign design(Evidence evidence, double[][] rows) {
    Sampling sampling = evidence.sampling();
    Table units = evidence.release().units(TableId.ALL);
    List<String> names = units.dimension(0).names();
    int end = sampling.weighted() ? 1 : 0;
    int[] unit =
        IntStream.concat(
                Arrays.stream(rows).mapToInt(row -> (int) row[row.length - 1 - end]),
                withoutWeight(rows, end, units, sampling.clustered()))
            .toArray();
    int[] used = Arrays.stream(unit).distinct().toArray();
    SampledUnits drawn =
        SampledUnits.of(Arrays.stream(used).mapToObj(names::get).toList(), sampling);
    int[] last = places(unit, used);
    int[] first = last;
    for (LaterStage stage : drawn.later().reversed()) {
      first = Arrays.stream(first).map(u -> stage.within()[u]).toArray();
    }
    int[] stratum = Arrays.stream(first).map(u -> drawn.stratumOf()[u]).toArray();
    double[] weights = new double[unit.length];
    for (int i = 0; i < rows.length; i++) {
      weights[i] = end == 0 ? 1 : rows[i][rows[i].length - 1];
    }
    SamplingDesign design = SamplingDesign.of(weights).stratified(stratum);
    return (sampling.clustered() ? design.clustered(first).within(last, drawn.later()) : design)
        .population(Arrays.stream(stratum).mapToDouble(s -> drawn.population()[s]).toArray())
        .lonely(sampling.lonely());
  }

  /** The unit of each response of weight 0; where units hold several, of one of each other unit. */
  private static IntStream withoutWeight(double[][] rows, int end, Table units, boolean clustered) {
    int[] seen = new int[units.dimension(0).answers()];
    for (double[] row : rows) {
      seen[(int) row[row.length - 1 - end]]++;
    }
    return IntStream.range(0, seen.length)
        .flatMap(
            unit -> {
              long more = units.cell(unit).n() - seen[unit];
              boolean there = seen[unit] > 0;
              return IntStream.generate(() -> unit)
                  .limit(!clustered ? Math.max(0, more) : more > 0 && !there ? 1 : 0);
            });
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
