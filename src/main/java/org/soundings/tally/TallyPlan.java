package org.soundings.tally;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Which tables are wanted.
 *
 * @param tables the variables of each table; repeated ones are counted once
 * @param patterns the variables of each table of combinations; they are counted, never weighted
 * @param weights how responses are weighted
 * @param replicates variables of further weights, for tables whose first dimension is {@link
 *     Derived#REPLICATE}: the sampling weight, then each of these
 * @param multiplied whether those multiply the sampling weight rather than stand for it
 */
public record TallyPlan(
    List<TableId> tables,
    List<TableId> patterns,
    WeightScale weights,
    List<String> replicates,
    boolean multiplied) {
  public TallyPlan(List<TableId> tables, List<TableId> patterns, WeightScale weights) {
    this(tables, patterns, weights, List.of(), false);
  }

  public TallyPlan(List<TableId> tables, WeightScale weights) {
    this(tables, List.of(), weights);
  }

  public TallyPlan {
    replicates = List.copyOf(replicates);
    patterns = List.copyOf(new LinkedHashSet<>(patterns));
    tables = List.copyOf(new LinkedHashSet<>(tables));
  }

  /** The dimension of the weights: its first level the sampling weight. */
  Dimension replicateDimension() {
    return Dimension.ofNames(
        Derived.REPLICATE,
        IntStream.rangeClosed(0, replicates.size())
            .mapToObj(r -> String.format(Locale.ROOT, "%05d", r))
            .toList());
  }
}
