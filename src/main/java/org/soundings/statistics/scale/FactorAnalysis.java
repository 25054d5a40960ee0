package org.soundings.statistics.scale;

import java.util.List;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.SymmetricMatrix;
import org.soundings.statistics.numeric.Tail;

/**
 * Exploratory factor analysis by maximum likelihood: correlations R fitted by ΛΛ' + Ψ, Ψ diagonal.
 * The discrepancy is minimised over log Ψ with the loadings concentrated out (Jöreskog), by Newton
 * steps on the approximate second derivatives of Lawley and Maxwell, each halved until it descends;
 * uniquenesses stay at or above .005 (a Heywood case is named in {@code atBound}).
 *
 * <p>The test that k factors suffice carries Bartlett's correction n − 1 − (2p + 5)/6 − 2k/3.
 *
 * <p>Jöreskog (1967), doi:10.1007/BF02289658; Lawley &amp; Maxwell (1971), Factor Analysis as a
 * Statistical Method.
 *
 * @param uniquenesses p, of the items' variance brought to 1
 * @param loadings p x k, unrotated; see {@link Varimax}
 * @param test undefined where no degrees of freedom are left
 * @param atBound items whose uniqueness is held at .005
 */
public record FactorAnalysis(
    List<Double> uniquenesses, double[][] loadings, TestResult test, List<Integer> atBound) {
  private static final double LOWEST = 0.005;
  private static final int MOST_STEPS = 500;
  private static final double CONVERGED = 1e-10;
  private static final double ROUNDING = 1e-13;

  /**
   * @param covariance p x p of complete rows
   * @param n rows that it rests on
   * @throws IllegalArgumentException where k factors have more parameters than p items have
   *     correlations, an item follows from the others, or no minimum is found
   */
  public static FactorAnalysis of(double[][] covariance, long n, int factors) {
    int p = covariance.length;
    double df = ((p - factors) * (p - factors) - p - factors) / 2.0;
    if (factors < 1 || df < 0) {
      throw new IllegalArgumentException(
          p
              + (p == 1 ? " item does" : " items do")
              + " not carry "
              + factors
              + (factors == 1 ? " factor." : " factors.")
              + " Please ask for fewer factors, or take more items.");
    }
    double[][] r = SymmetricMatrix.correlation(covariance);
    double[][] inverse = SymmetricMatrix.inverse(r);
    double[] start = new double[p];
    for (int i = 0; i < p; i++) {
      start[i] = Math.log(Math.max(LOWEST, (1 - 0.5 * factors / p) / inverse[i][i]));
    }
    Fit fit = minimise(r, start, factors);
    TestResult test = test(fit.discrepancy, df, p, factors, n);
    return new FactorAnalysis(uniquenesses(fit.logPsi), fit.loadings(), test, bound(fit.logPsi));
  }

  private static Fit minimise(double[][] r, double[] start, int factors) {
    Fit fit = Fit.at(r, start, factors);
    for (int i = 0; i < MOST_STEPS; i++) {
      double[] step = fit.newtonStep();
      double longest = 0;
      for (double s : step) {
        longest = Math.max(longest, Math.abs(s));
      }
      if (longest < CONVERGED) {
        return fit;
      }
      Fit next = fit;
      for (double share = 1; share > 1e-8; share /= 2) {
        next = Fit.at(r, moved(fit.logPsi, step, share), factors);
        if (next.discrepancy <= fit.discrepancy + ROUNDING) {
          break;
        }
      }
      if (!(next.discrepancy <= fit.discrepancy + ROUNDING)) {
        return fit;
      }
      fit = next;
    }
    throw new IllegalArgumentException(
        "No maximum of the likelihood was found. Please ask for fewer factors.");
  }

  private static double[] moved(double[] from, double[] step, double share) {
    double[] to = new double[from.length];
    for (int i = 0; i < to.length; i++) {
      to[i] = Math.clamp(from[i] + share * step[i], Math.log(LOWEST), 0.0);
    }
    return to;
  }

  private static TestResult test(double discrepancy, double df, int p, int k, long n) {
    String name = "Test that " + k + (k == 1 ? " factor suffices" : " factors suffice");
    double factor = n - 1 - (2 * p + 5) / 6.0 - 2 * k / 3.0;
    if (df == 0 || !(factor > 0)) {
      return TestResult.undefined(name, n, "No degrees of freedom are left to test.");
    }
    double x = factor * Math.max(0, discrepancy);
    return new TestResult(
        name,
        Symbol.CHI_SQUARE,
        x,
        List.of(df),
        Tail.chiSquared(x, df),
        null,
        EffectSize.NONE,
        n,
        "");
  }

  private static List<Double> uniquenesses(double[] logPsi) {
    return java.util.Arrays.stream(logPsi).map(Math::exp).boxed().toList();
  }

  private static List<Integer> bound(double[] logPsi) {
    return java.util.stream.IntStream.range(0, logPsi.length)
        .filter(i -> logPsi[i] <= Math.log(LOWEST))
        .boxed()
        .toList();
  }

  /** The discrepancy at one Ψ, with what its derivatives need. */
  private record Fit(
      double[] logPsi, double[] values, double[][] vectors, int factors, double discrepancy) {

    static Fit at(double[][] r, double[] logPsi, int factors) {
      int p = r.length;
      double[][] scaled = new double[p][p];
      for (int i = 0; i < p; i++) {
        for (int j = 0; j < p; j++) {
          scaled[i][j] = r[i][j] * Math.exp(-(logPsi[i] + logPsi[j]) / 2);
        }
      }
      EigenDecomposition eigen = SymmetricMatrix.eigen(scaled);
      double[] raw = eigen.getRealEigenvalues();
      Integer[] order = new Integer[p];
      java.util.Arrays.setAll(order, i -> i);
      java.util.Arrays.sort(order, (a, b) -> Double.compare(raw[b], raw[a]));
      double[] values = new double[p];
      double[][] vectors = new double[p][];
      double f = 0;
      for (int m = 0; m < p; m++) {
        values[m] = raw[order[m]];
        vectors[m] = eigen.getEigenvector(order[m]).toArray();
        if (m >= factors) {
          f += values[m] - Math.log(Math.max(values[m], Double.MIN_NORMAL)) - 1;
        }
      }
      return new Fit(logPsi, values, vectors, factors, f);
    }

    double[] newtonStep() {
      int p = values.length;
      double[] gradient = new double[p];
      double[][] curvature = new double[p][p];
      for (int i = 0; i < p; i++) {
        for (int m = factors; m < p; m++) {
          gradient[i] += (1 - values[m]) * vectors[m][i] * vectors[m][i];
        }
        for (int j = 0; j <= i; j++) {
          double shared = 0;
          for (int m = factors; m < p; m++) {
            shared += vectors[m][i] * vectors[m][j];
          }
          curvature[i][j] = curvature[j][i] = shared * shared;
        }
      }
      int[] free =
          java.util.stream.IntStream.range(0, p)
              .filter(i -> !(logPsi[i] <= Math.log(LOWEST) && gradient[i] > 0))
              .filter(i -> !(logPsi[i] >= 0 && gradient[i] < 0))
              .toArray();
      return freeStep(gradient, curvature, free);
    }

    private static double[] freeStep(double[] gradient, double[][] curvature, int[] free) {
      double[] step = new double[gradient.length];
      double[][] among = SymmetricMatrix.select(curvature, free);
      double[] slope = new double[free.length];
      for (int i = 0; i < free.length; i++) {
        among[i][i] += 1e-12;
        slope[i] = -gradient[free[i]];
      }
      boolean steepest = SymmetricMatrix.dependentColumn(among) >= 0;
      double[] solved = steepest ? slope : SymmetricMatrix.solve(among, slope);
      for (int i = 0; i < free.length; i++) {
        step[free[i]] = solved[i];
      }
      return step;
    }

    double[][] loadings() {
      int p = values.length;
      double[][] loadings = new double[p][factors];
      for (int m = 0; m < factors; m++) {
        double size = Math.sqrt(Math.max(0, values[m] - 1));
        double sum = 0;
        for (int i = 0; i < p; i++) {
          loadings[i][m] = Math.exp(logPsi[i] / 2) * vectors[m][i] * size;
          sum += loadings[i][m];
        }
        for (int i = 0; sum < 0 && i < p; i++) {
          loadings[i][m] = -loadings[i][m];
        }
      }
      return loadings;
    }
  }
}
