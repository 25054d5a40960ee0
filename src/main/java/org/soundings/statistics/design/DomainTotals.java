package org.soundings.statistics.design;

import java.util.Arrays;
import org.soundings.statistics.summary.CrossProducts;

/**
 * Σw and Σwy of one variable over disjoint domains (groups, categories, or one), by sampling unit:
 * all that Taylor's standard errors of means, totals, proportions and tables need, in one pass.
 * Parts merge by adding; a second pass over the rows is never needed.
 *
 * <p>Where units hold several rows it keeps two sums a unit and domain. Where each row is a unit it
 * keeps, a stratum and domain, the mean and centred products of (w, wy), merged by Chan's rule, so
 * that its size does not grow with the sample. Values are taken about an origin near them, so that
 * a large mean costs no digits.
 */
public final class DomainTotals {
  private final SamplingDesign design;
  private final int domains;
  private final double origin;
  private final double[][] unitTotals;
  private final CrossProducts[][] cells;
  private final long[] counts;
  private final double[] squares;

  private DomainTotals(SamplingDesign design, int domains, double origin) {
    if (!design.adjustments().isEmpty() || !design.laterStages().isEmpty()) {
      throw new IllegalArgumentException(
          "Calibrated weights and later stages need the rows for their variance. Please use"
              + " DesignMeans on the rows.");
    }
    this.design = design;
    this.domains = domains;
    this.origin = origin;
    boolean clustered = design.isClustered();
    unitTotals = new double[clustered ? design.units() : 0][clustered ? 2 * domains : 0];
    cells = new CrossProducts[clustered ? 0 : design.strata()][domains];
    counts = new long[domains];
    squares = new double[domains];
    for (CrossProducts[] stratum : cells) {
      for (int d = 0; d < domains; d++) {
        stratum[d] = new CrossProducts(2);
      }
    }
  }

  /**
   * The rows from {@code from} to before {@code to}.
   *
   * @param domain one code a row, negative outside of all domains
   * @param values one a row, NaN where missing; such rows belong to no domain
   * @param origin any number near the values; the same in parts that are to merge
   */
  public static DomainTotals of(
      SamplingDesign design,
      int[] domain,
      int domains,
      double[] values,
      double origin,
      int from,
      int to) {
    DomainTotals totals = new DomainTotals(design, domains, origin);
    for (int i = from; i < to; i++) {
      if (domain[i] >= 0 && !Double.isNaN(values[i]) && design.weight(i) != 0) {
        totals.add(i, domain[i], values[i] - origin);
      }
    }
    return totals;
  }

  /** All rows, about the first value. */
  public static DomainTotals of(SamplingDesign design, int[] domain, int domains, double[] values) {
    double origin = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        origin = value;
        break;
      }
    }
    return of(design, domain, domains, values, origin, 0, values.length);
  }

  private void add(int row, int d, double y) {
    double w = design.weight(row);
    counts[d]++;
    squares[d] += w * y * y;
    if (design.isClustered()) {
      double[] total = unitTotals[design.unit(row)];
      total[2 * d] += w;
      total[2 * d + 1] += w * y;
    } else {
      cells[design.stratum(row)][d].add(w, w * y);
    }
  }

  /** What one would have had from both; neither is changed. The design must be the same. */
  public DomainTotals merge(DomainTotals other) {
    if (other.design != design || other.domains != domains || other.origin != origin) {
      throw new IllegalArgumentException(
          "Totals merge when they are of one design, one set of domains and one origin.");
    }
    DomainTotals sum = new DomainTotals(design, domains, origin);
    for (int u = 0; u < unitTotals.length; u++) {
      for (int k = 0; k < 2 * domains; k++) {
        sum.unitTotals[u][k] = unitTotals[u][k] + other.unitTotals[u][k];
      }
    }
    for (int h = 0; h < cells.length; h++) {
      for (int d = 0; d < domains; d++) {
        sum.cells[h][d] = cells[h][d].merge(other.cells[h][d]);
      }
    }
    for (int d = 0; d < domains; d++) {
      sum.counts[d] = counts[d] + other.counts[d];
      sum.squares[d] = squares[d] + other.squares[d];
    }
    return sum;
  }

  /** The totals with their covariance, as estimates need them. */
  DomainSums sums() {
    return new DomainSums(design, totals(), covariance(), counts.clone(), squares.clone(), origin);
  }

  /** Σw and Σw(y − origin) of each domain in turn. */
  private double[] totals() {
    double[] sums = new double[2 * domains];
    for (double[] unit : unitTotals) {
      for (int k = 0; k < sums.length; k++) {
        sums[k] += unit[k];
      }
    }
    for (CrossProducts[] stratum : cells) {
      addTotals(stratum, sums);
    }
    return sums;
  }

  private void addTotals(CrossProducts[] stratum, double[] sums) {
    for (int d = 0; d < domains; d++) {
      for (int k = 0; k < 2; k++) {
        sums[2 * d + k] += stratum[d].total(k);
      }
    }
  }

  /**
   * The covariance of {@link #totals}.
   *
   * @throws IllegalArgumentException for a lonely unit where the design says so
   */
  private double[][] covariance() {
    StratumVariance variance = new StratumVariance(design, 2 * domains);
    if (design.isClustered()) {
      CrossProducts[] strata = new CrossProducts[design.strata()];
      Arrays.setAll(strata, h -> new CrossProducts(2 * domains));
      boolean[] inside = new boolean[strata.length];
      for (int u = 0; u < unitTotals.length; u++) {
        strata[design.stratumOfUnit(u)].add(unitTotals[u]);
        inside[design.stratumOfUnit(u)] |= Arrays.stream(unitTotals[u]).anyMatch(t -> t != 0);
      }
      for (int h = 0; h < strata.length; h++) {
        variance.add(h, inside[h], strata[h].products(), strata[h].means());
      }
    } else {
      for (int h = 0; h < cells.length; h++) {
        double[] sums = new double[2 * domains];
        addTotals(cells[h], sums);
        boolean inside = Arrays.stream(cells[h]).anyMatch(of -> of.n() > 0);
        variance.add(h, inside, centred(cells[h], design.sampled(h)), sums);
      }
    }
    return variance.covariance();
  }

  /** A row is in one domain and adds 0 to the others: products about the mean over all rows. */
  private double[][] centred(CrossProducts[] stratum, double rows) {
    double[][] centred = new double[2 * domains][2 * domains];
    for (int d = 0; d < domains; d++) {
      for (int e = 0; e < domains; e++) {
        for (int i = 0; i < 2; i++) {
          for (int j = 0; j < 2; j++) {
            double means = stratum[d].mean(i) * stratum[e].mean(j);
            centred[2 * d + i][2 * e + j] =
                d == e
                    ? stratum[d].product(i, j)
                        + means * stratum[d].n() * (1 - stratum[d].n() / rows)
                    : -means * stratum[d].n() * (stratum[e].n() / rows);
          }
        }
      }
    }
    return centred;
  }
}
