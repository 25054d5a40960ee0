package org.soundings.analysis.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.soundings.statistics.design.DesignSums;
import org.soundings.tally.Cell;
import org.soundings.tally.Table;

/** Tables of cells by sampling unit as the sums that design-based estimates are made of. */
public final class UnitTables {
  private UnitTables() {}

  /**
   * The sums of a table whose first dimension is the unit or the replicate. Its cells are the
   * others', the last running fastest, those without an answer included.
   *
   * @param all how many responses each unit has, those of weight 0 too
   */
  public static DesignSums sums(Table table, Table all, Sampling sampling) {
    Replication replication = sampling.replication();
    if (replication != null) {
      return replicates(table, replication);
    }
    List<String> units = table.dimension(0).names();
    int cells = table.cells() / table.dimension(0).levels();
    long[][] counts = new long[units.size()][cells];
    double[][] weights = new double[units.size()][cells];
    double[][] squares = new double[units.size()][cells];
    int[] sampled = new int[units.size()];
    for (int unit = 0; unit < units.size(); unit++) {
      for (int cell = 0; cell < cells; cell++) {
        Cell at = table.cellAt(unit * cells + cell);
        weights[unit][cell] = at.weight();
        squares[unit][cell] = at.squares();
        counts[unit][cell] = at.n();
      }
      sampled[unit] = Math.toIntExact(all.cell(unit).n());
    }
    if (!sampling.clustered()) {
      double[] population = SampledUnits.of(units, sampling).population();
      return DesignSums.ofRows(weights, squares, counts, sampled, population, sampling.lonely());
    }
    return ofUnits(units, weights, sampled, counts, sampling);
  }

  /** The first line of the table is of the sampling weight, each further one of a replicate. */
  private static DesignSums replicates(Table table, Replication by) {
    int cells = table.cells() / table.dimension(0).levels();
    double[][] weights = new double[by.columns().size() + 1][cells];
    long[] counts = new long[cells];
    for (int cell = 0; cell < cells; cell++) {
      counts[cell] = table.cellAt(cell).n();
      for (int r = 0; r < weights.length; r++) {
        weights[r][cell] = table.cellAt(r * cells + cell).weight();
      }
    }
    return DesignSums.ofReplicates(
        weights[0],
        Arrays.copyOfRange(weights, 1, weights.length),
        by.rule(),
        by.degreesOfFreedom(),
        counts);
  }

  /** Units that only responses without a weight named are not part of the sample. */
  private static DesignSums ofUnits(
      List<String> units, double[][] weights, int[] sampled, long[][] each, Sampling sampling) {
    List<double[]> lines = new ArrayList<>();
    List<String> of = new ArrayList<>();
    long[] counts = new long[each[0].length];
    for (long[] unit : each) {
      Arrays.setAll(counts, cell -> counts[cell] + unit[cell]);
    }
    for (int unit = 0; unit < units.size(); unit++) {
      if (sampled[unit] > 0) {
        lines.add(weights[unit]);
        of.add(units.get(unit));
      }
    }
    SampledUnits drawn = SampledUnits.of(of, sampling);
    return DesignSums.ofUnits(
        lines.toArray(double[][]::new),
        drawn.stratumOf(),
        drawn.population(),
        drawn.later(),
        counts,
        sampling.lonely());
  }
}
