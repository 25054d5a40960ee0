package org.soundings.statistics.design;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The weights of cells by sampling unit, whose totals vary as those of the units do about their
 * stratum's mean (Woodruff 1971, doi:10.1080/01621459.1971.10482279; Binder 1983,
 * doi:10.2307/1402588). Degrees of freedom are units less strata, of those with a weight; units
 * without one were drawn, and vary with the others as those outside of a domain do.
 *
 * <p>Where units hold several rows it keeps Σw a unit and cell; where each row is a unit it keeps
 * Σw and Σw² a stratum and cell, so that its size does not grow with the sample.
 *
 * @param weights Σw of each line and cell: a line is a unit of the last stage, or where each row is
 *     one a stratum
 * @param squares Σw² likewise; empty where units hold several rows
 * @param stratumOf each unit's of the first stage, from 0 without gaps; empty where each row is a
 *     unit
 * @param rows with a weight, of each stratum and cell; empty where units hold several rows
 * @param degreesOfFreedom of the whole sample
 * @param drawn units in each stratum's sample
 * @param population units in each stratum, infinite where unknown
 * @param later further stages of a known population
 */
record TaylorCells(
    double[][] weights,
    double[][] squares,
    int[] stratumOf,
    long[][] rows,
    double degreesOfFreedom,
    int[] drawn,
    double[] population,
    List<LaterStage> later,
    LonelyPsu lonely)
    implements CellVariance, DrawnStrata {
  private static final long[][] NO_ROWS = {};
  private static final double[][] NO_SQUARES = {};

  static TaylorCells ofUnits(
      double[][] weights,
      int[] stratumOf,
      double[] population,
      List<LaterStage> later,
      LonelyPsu lonely) {
    int[] drawn = new int[population.length];
    for (int stratum : stratumOf) {
      drawn[stratum]++;
    }
    return new TaylorCells(
            weights, NO_SQUARES, stratumOf, NO_ROWS, 0, drawn, population, later, lonely)
        .whole();
  }

  static TaylorCells ofRows(
      double[][] weights,
      double[][] squares,
      long[][] rows,
      int[] drawn,
      double[] population,
      LonelyPsu lonely) {
    return new TaylorCells(
            weights, squares, new int[0], rows, 0, drawn, population, List.of(), lonely)
        .whole();
  }

  private TaylorCells whole() {
    boolean[] all = new boolean[weights.length == 0 ? 0 : weights[0].length];
    Arrays.fill(all, true);
    return new TaylorCells(
        weights, squares, stratumOf, rows, degreesOfFreedom(all), drawn, population, later, lonely);
  }

  @Override
  public int strata() {
    return drawn.length;
  }

  @Override
  public int sampled(int stratum) {
    return drawn[stratum];
  }

  @Override
  public double population(int stratum) {
    return population[stratum];
  }

  @Override
  public boolean linearised() {
    return true;
  }

  @Override
  public String method() {
    return "Taylor linearisation";
  }

  @Override
  public double degreesOfFreedom(boolean[] cells) {
    if (stratumOf.length == 0) {
      return Arrays.stream(rows).mapToLong(of -> Math.max(0, among(of, cells) - 1)).sum();
    }
    Set<Integer> units = unitsOf(cells);
    return units.size() - (double) units.stream().map(u -> stratumOf[u]).distinct().count();
  }

  @Override
  public boolean isCensus() {
    return later.isEmpty() && isWhole();
  }

  @Override
  public boolean isTaken(boolean[] cells) {
    return later.isEmpty()
        && IntStream.range(0, weights.length)
            .filter(line -> CellVariance.weight(weights[line], cells) > 0)
            .map(line -> stratumOf.length == 0 ? line : stratumOf[line])
            .allMatch(this::isTaken);
  }

  private boolean isTaken(int stratum) {
    return notDrawn(stratum) <= StratumVariance.CENSUS;
  }

  @Override
  public String alike() {
    long sampled = IntStream.range(0, strata()).filter(h -> drawn[h] > 0).count();
    boolean some = IntStream.range(0, strata()).anyMatch(h -> drawn[h] > 0 && isTaken(h));
    String within =
        some
            ? "within each stratum that was not asked as a whole "
            : sampled > 1 ? "within each stratum " : "";
    return within
        + (stratumOf.length == 0 ? "all gave the same answer" : "all sampling units are alike");
  }

  private static long among(long[] rows, boolean[] cells) {
    return IntStream.range(0, rows.length).filter(c -> cells[c]).mapToLong(c -> rows[c]).sum();
  }

  /** Units of the first stage that have a weight in some cells. */
  private Set<Integer> unitsOf(boolean[] cells) {
    Set<Integer> units = new HashSet<>();
    for (int line = 0; line < weights.length; line++) {
      if (CellVariance.weight(weights[line], cells) > 0) {
        units.add(firstStage(line));
      }
    }
    return units;
  }

  /** A unit that was sure to be drawn shows its variance in what was drawn within it. */
  @Override
  public boolean ofOneUnit(boolean[] cells, long n) {
    if (stratumOf.length == 0) {
      return n == 1 && !wholeStratum(cells);
    }
    Set<Integer> units = unitsOf(cells);
    return units.size() == 1 && !isTaken(stratumOf[units.iterator().next()]);
  }

  private boolean wholeStratum(boolean[] cells) {
    return IntStream.range(0, weights.length)
        .anyMatch(h -> CellVariance.weight(weights[h], cells) > 0 && isTaken(h));
  }

  private int firstStage(int line) {
    int unit = line;
    for (LaterStage stage : later.reversed()) {
      unit = stage.within()[unit];
    }
    return unit;
  }

  @Override
  public CellVariance only(int[] places) {
    return new TaylorCells(
        CellVariance.chosen(weights, places),
        CellVariance.chosen(squares, places),
        stratumOf,
        Arrays.stream(rows)
            .map(of -> Arrays.stream(places).mapToLong(p -> of[p]).toArray())
            .toArray(long[][]::new),
        degreesOfFreedom,
        drawn,
        population,
        later,
        lonely);
  }

  @Override
  public double[][] ofTotals(double[]... coefficients) {
    boolean[] inside = inside(coefficients);
    if (stratumOf.length > 0) {
      double[][] totals =
          Arrays.stream(weights)
              .map(line -> CellVariance.totals(line, coefficients))
              .toArray(double[][]::new);
      return StageVariance.covariance(this, stratumOf, later, totals, inside, coefficients.length);
    }
    StratumVariance variance = new StratumVariance(this, coefficients.length);
    for (int h = 0; h < weights.length; h++) {
      double[] totals = CellVariance.totals(weights[h], coefficients);
      variance.add(h, inside[h], centred(h, coefficients, totals), totals);
    }
    return variance.covariance();
  }

  /** Which lines have a weight in a cell that has a coefficient. */
  private boolean[] inside(double[]... coefficients) {
    boolean[] cells = new boolean[coefficients[0].length];
    for (double[] coefficient : coefficients) {
      for (int cell = 0; cell < cells.length; cell++) {
        cells[cell] |= !Double.isNaN(coefficient[cell]);
      }
    }
    boolean[] inside = new boolean[weights.length];
    for (int line = 0; line < inside.length; line++) {
      inside[line] = CellVariance.weight(weights[line], cells) > 0;
    }
    return inside;
  }

  /** A mean as the total of (value − mean) over the domain's weight. */
  @Override
  public double[][] ofMeans(double[] cellWeights, double[]... values) {
    double[][] slopes = new double[values.length][cellWeights.length];
    for (int d = 0; d < values.length; d++) {
      double weight = 0;
      double mean = CellVariance.mean(cellWeights, values[d]);
      for (int cell = 0; cell < cellWeights.length; cell++) {
        weight += Double.isNaN(values[d][cell]) ? 0 : cellWeights[cell];
      }
      for (int cell = 0; cell < cellWeights.length; cell++) {
        double value = values[d][cell];
        slopes[d][cell] = weight > 0 ? (value - mean) / weight : Double.NaN;
      }
    }
    return ofTotals(slopes);
  }

  /** Σ (z − z̄)(z' − z̄') over the rows of a stratum, each row in one cell. */
  private double[][] centred(int stratum, double[][] coefficients, double[] totals) {
    int k = totals.length;
    double[][] products = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        double sum = 0;
        for (int cell = 0; cell < squares[stratum].length; cell++) {
          double product = coefficients[i][cell] * coefficients[j][cell];
          sum += Double.isNaN(product) ? 0 : product * squares[stratum][cell];
        }
        products[i][j] = sum - totals[i] * totals[j] / Math.max(1, drawn[stratum]);
      }
    }
    return products;
  }
}
