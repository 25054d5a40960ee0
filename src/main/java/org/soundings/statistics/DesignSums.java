package org.soundings.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The weighted counts of cells by sampling unit: all that Taylor's standard errors of means,
 * totals, proportions and tables need, wherever the sums were made. Cells are disjoint, and every
 * response of the sample is in one of them, those without an answer too.
 *
 * <p>Where units hold several rows it keeps Σw a unit and cell; where each row is a unit it keeps
 * Σw and Σw² a stratum and cell, so that its size does not grow with the sample.
 *
 * <p>An estimate is linearised as Σ w u(cell); its variance is that of the units' totals about
 * their stratum's mean (Woodruff 1971, doi:10.1080/01621459.1971.10482279; Binder 1983,
 * doi:10.2307/1402588). Degrees of freedom are units less strata.
 */
public final class DesignSums implements DrawnStrata {
  private final double[][] weights;
  private final double[][] squares;
  private final int[] stratumOf;
  private final int[] sampled;
  private final double[] population;
  private final long[] counts;
  private final LonelyPsu lonely;

  private DesignSums(
      double[][] weights,
      double[][] squares,
      int[] stratumOf,
      int[] sampled,
      double[] population,
      long[] counts,
      LonelyPsu lonely) {
    this.weights = weights;
    this.squares = squares;
    this.stratumOf = stratumOf;
    this.sampled = sampled;
    this.population = population;
    this.counts = counts;
    this.lonely = lonely;
  }

  /**
   * Units of several rows.
   *
   * @param weights Σw of each unit and cell
   * @param stratumOf each unit's, from 0 without gaps
   * @param population units in each stratum, infinite where unknown
   * @param counts responses in each cell
   */
  public static DesignSums ofUnits(
      double[][] weights, int[] stratumOf, double[] population, long[] counts, LonelyPsu lonely) {
    int[] sampled = new int[population.length];
    for (int stratum : stratumOf) {
      sampled[stratum]++;
    }
    return new DesignSums(weights, new double[0][], stratumOf, sampled, population, counts, lonely);
  }

  /**
   * Each row a unit.
   *
   * @param weights Σw of each stratum and cell
   * @param squares Σw² likewise
   * @param sampled rows of each stratum
   * @param population rows that each stratum has, infinite where unknown
   * @param counts responses in each cell
   */
  public static DesignSums ofRows(
      double[][] weights,
      double[][] squares,
      int[] sampled,
      double[] population,
      long[] counts,
      LonelyPsu lonely) {
    return new DesignSums(weights, squares, new int[0], sampled, population, counts, lonely);
  }

  /**
   * The same sample seen through some of its cells; the others keep their responses in the sample.
   *
   * @param places of the cells, in their new order
   */
  public DesignSums only(int[] places) {
    return new DesignSums(
        chosen(weights, places),
        chosen(squares, places),
        stratumOf,
        sampled,
        population,
        Arrays.stream(places).mapToLong(p -> counts[p]).toArray(),
        lonely);
  }

  private static double[][] chosen(double[][] lines, int[] places) {
    double[][] chosen = new double[lines.length][];
    for (int i = 0; i < lines.length; i++) {
      double[] line = lines[i];
      chosen[i] = Arrays.stream(places).mapToDouble(p -> line[p]).toArray();
    }
    return chosen;
  }

  public int cells() {
    return counts.length;
  }

  public long count(int cell) {
    return counts[cell];
  }

  /** Σw of a cell. */
  public double weight(int cell) {
    double sum = 0;
    for (double[] line : weights) {
      sum += line[cell];
    }
    return sum;
  }

  @Override
  public int strata() {
    return sampled.length;
  }

  @Override
  public int sampled(int stratum) {
    return sampled[stratum];
  }

  @Override
  public double notDrawn(int stratum) {
    double all = population[stratum];
    return Double.isInfinite(all) ? 1 : (all - sampled[stratum]) / all;
  }

  @Override
  public LonelyPsu lonely() {
    return lonely;
  }

  /** Units less strata. */
  public double degreesOfFreedom() {
    return Arrays.stream(sampled).sum()
        - (double) Arrays.stream(sampled).filter(n -> n > 0).count();
  }

  /**
   * The covariance of Σ w u(cell).
   *
   * @param coefficients u of each estimate, one a cell
   * @throws IllegalArgumentException for a lonely unit under {@link LonelyPsu#FAIL}
   */
  public double[][] covariance(double[]... coefficients) {
    StratumVariance variance = new StratumVariance(this, coefficients.length);
    if (squares.length > 0) {
      for (int h = 0; h < weights.length; h++) {
        double[] totals = totals(h, coefficients);
        variance.add(h, centred(h, coefficients, totals), totals);
      }
    } else {
      CrossProducts[] strata = new CrossProducts[sampled.length];
      Arrays.setAll(strata, h -> new CrossProducts(coefficients.length));
      for (int unit = 0; unit < weights.length; unit++) {
        strata[stratumOf[unit]].add(totals(unit, coefficients));
      }
      for (int h = 0; h < strata.length; h++) {
        variance.add(h, strata[h].products(), strata[h].means());
      }
    }
    return variance.covariance();
  }

  private double[] totals(int line, double[][] coefficients) {
    double[] totals = new double[coefficients.length];
    for (int k = 0; k < totals.length; k++) {
      for (int cell = 0; cell < counts.length; cell++) {
        totals[k] += coefficients[k][cell] * weights[line][cell];
      }
    }
    return totals;
  }

  /** Σ (z − z̄)(z' − z̄') over the rows of a stratum, each row in one cell. */
  private double[][] centred(int stratum, double[][] coefficients, double[] totals) {
    int k = totals.length;
    double[][] products = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        double sum = 0;
        for (int cell = 0; cell < counts.length; cell++) {
          sum += coefficients[i][cell] * coefficients[j][cell] * squares[stratum][cell];
        }
        products[i][j] = sum - totals[i] * totals[j] / Math.max(1, sampled[stratum]);
      }
    }
    return products;
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
    DesignMeans.Domain mean = means(level, values).domains().getFirst();
    double df = degreesOfFreedom();
    double p = Math.min(1, mean.mean().value());
    Estimate e = DesignProportion.of(p, mean.mean().standardError(), mean.n(), df, method, level);
    return new Estimate(
        e.value(),
        e.standardError(),
        e.low(),
        e.high(),
        level,
        e.n(),
        e.method().replace("Design-based proportion", "Taylor linearisation"));
  }

  /**
   * Means and totals of values that are the same within a cell, a domain each.
   *
   * @param values one a cell for each domain, NaN outside of it
   * @throws IllegalArgumentException for a lonely unit under {@link LonelyPsu#FAIL}
   */
  public DesignMeans means(double level, double[]... values) {
    int k = values.length;
    double[][] slopes = new double[k][];
    double[][] totals = new double[k][];
    List<DomainMoments> moments = new ArrayList<>();
    for (int d = 0; d < k; d++) {
      DomainMoments of = DomainMoments.of(this, values[d]);
      moments.add(of);
      double[] domain = values[d];
      slopes[d] =
          Arrays.stream(domain)
              .map(v -> of.weight() > 0 ? (v - of.mean()) / of.weight() : 0)
              .toArray();
      totals[d] = domain.clone();
      for (int cell = 0; cell < domain.length; cell++) {
        if (Double.isNaN(domain[cell])) {
          slopes[d][cell] = 0;
          totals[d][cell] = 0;
        }
      }
    }
    double[][] covariance = covariance(slopes);
    List<DesignMeans.Domain> domains = new ArrayList<>();
    for (int d = 0; d < k; d++) {
      double variance = covariance[d][d];
      domains.add(
          moments.get(d).domain(variance, covariance(totals[d])[0][0], degreesOfFreedom(), level));
    }
    return new DesignMeans(List.copyOf(domains), covariance);
  }

  /**
   * Wald's F test that the means of groups are equal.
   *
   * @param values one a cell of each group, NaN for those without an answer; groups follow upon
   *     each other
   */
  public TestResult equalMeans(double[] values, int groups, double level) {
    double[][] domains = new double[groups][counts.length];
    for (int g = 0; g < groups; g++) {
      Arrays.fill(domains[g], Double.NaN);
      System.arraycopy(values, 0, domains[g], g * values.length, values.length);
    }
    return DesignGroups.test(means(level, domains), degreesOfFreedom());
  }
}
