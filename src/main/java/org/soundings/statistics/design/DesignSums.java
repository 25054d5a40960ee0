package org.soundings.statistics.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Method;
import org.soundings.statistics.Method.Kind;
import org.soundings.statistics.Words;

/**
 * The weights of cells with what tells how they would vary from sample to sample: by sampling unit
 * (Taylor's linearisation) or under replicate weights. All that standard errors of means, totals,
 * proportions, quantiles, ranks and tables need, wherever the sums were made. Cells are disjoint,
 * and every response of the sample is in one of them, those without an answer too.
 *
 * <p>Sources are named where the variances are computed: {@link TaylorCells}, {@link
 * ReplicateRule}.
 */
public final class DesignSums {
  static final String CENSUS = "no interval: everybody in the population was asked";
  private static final String TAKEN = "no interval: everybody in its strata was asked";
  static final String TOO_FEW = "no interval: there are too few sampling units";
  private static final String EMPTY_REPLICATE =
      "Some of the replicates have nobody of a group, and the test takes all of them. Please join"
          + " groups.";

  private final double[] weights;
  private final long[] counts;
  private final CellVariance variance;

  private DesignSums(double[] weights, long[] counts, CellVariance variance) {
    this.weights = weights;
    this.counts = counts;
    this.variance = variance;
  }

  /**
   * Units of several rows.
   *
   * @param weights Σw of each unit of the last stage and cell, units without a weight too
   * @param stratumOf each unit's of the first stage, from 0 without gaps
   * @param population units in each stratum, infinite where unknown
   * @param later further stages of a known population
   * @param counts responses in each cell
   * @param lonely how a stratum of a single unit counts
   */
  public static DesignSums ofUnits(
      double[][] weights,
      int[] stratumOf,
      double[] population,
      List<LaterStage> later,
      long[] counts,
      LonelyPsu lonely) {
    return new DesignSums(
        summed(weights, counts.length),
        counts,
        TaylorCells.ofUnits(weights, stratumOf, population, later, lonely));
  }

  /**
   * Each row a unit.
   *
   * @param weights Σw of each stratum and cell
   * @param squares Σw² likewise
   * @param rows with a weight, likewise
   * @param sampled rows of each stratum, those of weight 0 too
   * @param population rows that each stratum has, infinite where unknown
   */
  public static DesignSums ofRows(
      double[][] weights,
      double[][] squares,
      long[][] rows,
      int[] sampled,
      double[] population,
      LonelyPsu lonely) {
    int cells = rows.length == 0 ? 0 : rows[0].length;
    long[] counts =
        IntStream.range(0, cells)
            .mapToLong(cell -> Arrays.stream(rows).mapToLong(of -> of[cell]).sum())
            .toArray();
    return new DesignSums(
        summed(weights, cells),
        counts,
        TaylorCells.ofRows(weights, squares, rows, sampled, population, lonely));
  }

  /**
   * Replicate weights.
   *
   * @param full Σw of each cell, w the sampling weight
   * @param replicates the same of each replicate
   * @param counts responses in each cell
   */
  public static DesignSums ofReplicates(
      double[] full,
      double[][] replicates,
      ReplicateRule rule,
      double degreesOfFreedom,
      long[] counts) {
    return new DesignSums(
        full, counts, new ReplicateCells(replicates, full, rule, degreesOfFreedom));
  }

  private static double[] summed(double[][] lines, int cells) {
    double[] sums = new double[cells];
    for (double[] line : lines) {
      for (int cell = 0; cell < cells; cell++) {
        sums[cell] += line[cell];
      }
    }
    return sums;
  }

  /**
   * The same sample seen through some of its cells; the others keep their responses in the sample.
   *
   * @param places of the cells, in their new order
   */
  public DesignSums only(int[] places) {
    return new DesignSums(
        Arrays.stream(places).mapToDouble(p -> weights[p]).toArray(),
        Arrays.stream(places).mapToLong(p -> counts[p]).toArray(),
        variance.only(places));
  }

  public int cells() {
    return counts.length;
  }

  public long count(int cell) {
    return counts[cell];
  }

  /** Σw of a cell. */
  public double weight(int cell) {
    return weights[cell];
  }

  /** Units less strata; of replicate weights what {@link #ofReplicates} was given. */
  public double degreesOfFreedom() {
    return variance.degreesOfFreedom();
  }

  /** Whether everybody in the population was asked, so that nothing is left to chance. */
  boolean isCensus() {
    return variance.isCensus();
  }

  /**
   * Why an estimate whose standard error is 0 has no interval.
   *
   * @param cells it is of
   */
  String zero(boolean[] cells) {
    if (isCensus()) {
      return CENSUS;
    }
    return variance.isTaken(cells)
        ? TAKEN
        : "no interval: " + variance.alike() + ", so that " + CellVariance.ZERO;
  }

  /**
   * Why groups cannot be tested; empty where they can. Replicates without a group would leave the
   * test to the others, which are other samples (ADR 71).
   *
   * @param values one a cell for each group, NaN outside of it
   */
  String untestable(double[][] values) {
    if (isCensus()) {
      return DesignRegression.CENSUS;
    }
    return Arrays.stream(values).allMatch(group -> remark(group).isEmpty()) ? "" : EMPTY_REPLICATE;
  }

  /** What must be known beside an estimate of the cells with a value; empty where nothing. */
  String remark(double[] values) {
    boolean[] cells = cells(values);
    boolean any = IntStream.range(0, cells.length).anyMatch(c -> cells[c] && weights[c] > 0);
    return any ? variance.remark(cells) : "";
  }

  /**
   * Of a domain alone, as a test of it has them (R: {@code degf(subset(design, ...))}).
   *
   * @param values one a cell of each of its groups, NaN outside
   */
  double degreesOfFreedom(double[]... values) {
    boolean[] cells = new boolean[counts.length];
    for (int cell = 0; cell < cells.length; cell++) {
      for (double[] group : values) {
        cells[cell] |= !Double.isNaN(group[cell]);
      }
    }
    return variance.degreesOfFreedom(cells);
  }

  /** "Taylor linearisation, t interval on 197 df". */
  Method method() {
    String interval = ", t interval on " + Words.df(degreesOfFreedom()) + " df";
    Kind kind = variance.linearised() ? Kind.LINEARISED_MEAN : Kind.NAMED;
    return Method.of(kind, variance.method() + interval);
  }

  /**
   * The covariance of Σ w u(cell).
   *
   * @param coefficients u of each estimate, one a cell
   * @throws IllegalArgumentException for a lonely unit under {@link LonelyPsu#FAIL}
   */
  public double[][] covariance(double[]... coefficients) {
    return variance.ofTotals(coefficients);
  }

  /**
   * The covariance of means of values that are the same within a cell: linearised, or of the means
   * computed again with each replicate.
   *
   * @param values one a cell for each mean, NaN outside of its domain
   * @throws IllegalArgumentException for a lonely unit under {@link LonelyPsu#FAIL}
   */
  double[][] covarianceOfMeans(double[]... values) {
    return variance.ofMeans(weights, values);
  }

  /**
   * The share of the cells in {@code part} among those in {@code whole}, which holds them.
   *
   * @param method of the interval
   */
  public Estimate proportion(
      boolean[] part, boolean[] whole, DesignProportion.Method method, double level) {
    double[] values = new double[counts.length];
    for (int cell = 0; cell < values.length; cell++) {
      values[cell] = part[cell] ? 1 : whole[cell] ? 0 : Double.NaN;
    }
    DomainMoments of = DomainMoments.of(this, values);
    double se =
        variance.ofOneUnit(whole, of.n())
            ? Double.NaN
            : Math.sqrt(Math.max(0, variance.ofMeans(weights, values)[0][0]));
    double p = Math.min(1, of.mean());
    Estimate e = DesignProportion.of(p, se, of.n(), degreesOfFreedom(), method, level, zero(whole));
    Kind kind = variance.linearised() ? Kind.LINEARISED_SHARE : Kind.NAMED;
    Method made = Method.of(kind, variance.method() + ", " + method.interval());
    if (isCensus() && of.n() > 0) {
      double no = Double.NaN;
      return new Estimate(e.value(), e.standardError(), no, no, level, e.n(), made.but(CENSUS));
    }
    Method said = e.method().remarks().stream().reduce(made, Method::but, (a, b) -> b);
    return e.by(said.but(variance.remark(whole)).but(ofOneUnit(part)));
  }

  /** A share that rests on one cluster has a standard error, which a reader should know of. */
  private String ofOneUnit(boolean[] part) {
    long n = IntStream.range(0, part.length).filter(c -> part[c]).mapToLong(c -> counts[c]).sum();
    return n > 1 && variance.ofOneUnit(part, n) ? "all in it are of one sampling unit" : "";
  }

  /**
   * Means and totals of values that are the same within a cell, a domain each.
   *
   * <p>A domain whose rows are all of one sampling unit has no standard error, nor a covariance.
   *
   * @param values one a cell for each domain, NaN outside of it
   * @throws IllegalArgumentException for a lonely unit under {@link LonelyPsu#FAIL}
   */
  public DesignMeans means(double level, double[]... values) {
    double[][] covariance = variance.ofMeans(weights, values);
    List<DesignMeans.Domain> domains = new ArrayList<>();
    for (int d = 0; d < values.length; d++) {
      DomainMoments moments = DomainMoments.of(this, values[d]);
      double ofTotal = ofTotal(values[d], moments);
      if (moments.n() > 0 && variance.ofOneUnit(cells(values[d]), moments.n())) {
        for (int e = 0; e < values.length; e++) {
          covariance[d][e] = Double.NaN;
          covariance[e][d] = Double.NaN;
        }
      }
      double ofMean = Double.isNaN(covariance[d][d]) ? Double.NaN : alone(values, covariance, d);
      String zero = zero(cells(values[d]));
      domains.add(moments.domain(this, ofMean, ofTotal, remark(values[d]), zero, level));
    }
    return new DesignMeans(List.copyOf(domains), covariance);
  }

  /**
   * The variance of Σwy, as of Σw(y − mean) and mean Σw: a spread that is small beside the mean
   * keeps its digits.
   */
  private double ofTotal(double[] values, DomainMoments of) {
    double mean = Double.isNaN(of.mean()) ? 0 : of.mean();
    double[] rest = Arrays.stream(values).map(v -> v - mean).toArray();
    double[] ones = Arrays.stream(values).map(v -> Double.isNaN(v) ? v : 1).toArray();
    double[][] v = variance.ofTotals(rest, ones);
    boolean fixed = Math.sqrt(Math.max(0, v[1][1])) < DesignProportion.ZERO * of.weight();
    return fixed ? v[0][0] : v[0][0] + 2 * mean * v[0][1] + mean * mean * v[1][1];
  }

  /** The variance of one of several means, which may rest on fewer strata than all of them do. */
  private double alone(double[][] values, double[][] covariance, int d) {
    return values.length == 1 ? covariance[d][d] : variance.ofMeans(weights, values[d])[0][0];
  }

  static boolean[] cells(double[] values) {
    boolean[] cells = new boolean[values.length];
    for (int cell = 0; cell < cells.length; cell++) {
      cells[cell] = !Double.isNaN(values[cell]);
    }
    return cells;
  }
}
