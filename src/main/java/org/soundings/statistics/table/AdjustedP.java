package org.soundings.statistics.table;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.soundings.statistics.proportion.Proportion;

/**
 * p-values of a family of tests, adjusted for their number m. Undefined ones (NaN) stay undefined
 * and do not count. Order and ties of the input do not matter.
 *
 * <p>Holm (1979); Hochberg (1988), doi:10.1093/biomet/75.4.800; Hommel (1988),
 * doi:10.1093/biomet/75.2.383; Benjamini and Hochberg (1995),
 * doi:10.1111/j.2517-6161.1995.tb02031.x; Benjamini and Yekutieli (2001),
 * doi:10.1214/aos/1013699998. R: {@code p.adjust}.
 */
public final class AdjustedP {
  /** What the adjustment holds down, and how. */
  public enum Method {
    NONE,
    /** Family-wise error: p × m. */
    BONFERRONI,
    /** Family-wise error, stepping down; never less powerful than Bonferroni. */
    HOLM,
    /** Family-wise error of independent tests, stepping up. */
    HOCHBERG,
    /** Family-wise error of independent tests, by closure over Simes tests. */
    HOMMEL,
    /** False discovery rate of independent tests. */
    BENJAMINI_HOCHBERG,
    /** False discovery rate whatever the dependence. */
    BENJAMINI_YEKUTIELI
  }

  private AdjustedP() {}

  /**
   * @return in the order of the input, at most 1
   * @throws IllegalArgumentException on a p outside of 0 to 1
   */
  public static double[] of(double[] p, Method method) {
    int[] order =
        IntStream.range(0, p.length)
            .filter(i -> !Double.isNaN(p[i]))
            .boxed()
            .sorted((a, b) -> Double.compare(p[a], p[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] sorted = Arrays.stream(order).mapToDouble(i -> p[i]).toArray();
    Arrays.stream(sorted).forEach(Proportion::check);
    double[] adjusted = ascending(sorted, method);
    double[] result = new double[p.length];
    Arrays.fill(result, Double.NaN);
    for (int i = 0; i < order.length; i++) {
      result[order[i]] = Math.min(1, adjusted[i]);
    }
    return result;
  }

  private static double[] ascending(double[] p, Method method) {
    int m = p.length;
    return switch (method) {
      case NONE -> p;
      case BONFERRONI -> Arrays.stream(p).map(q -> q * m).toArray();
      case HOLM -> stepDown(p);
      case HOCHBERG -> stepUp(p, i -> m - i);
      case HOMMEL -> hommel(p);
      case BENJAMINI_HOCHBERG -> stepUp(p, i -> m / (i + 1.0));
      case BENJAMINI_YEKUTIELI -> {
        double harmonic = IntStream.rangeClosed(1, m).mapToDouble(i -> 1.0 / i).sum();
        yield stepUp(p, i -> harmonic * m / (i + 1.0));
      }
    };
  }

  private static double[] stepDown(double[] p) {
    double[] adjusted = new double[p.length];
    double largest = 0;
    for (int i = 0; i < p.length; i++) {
      largest = Math.max(largest, p[i] * (p.length - i));
      adjusted[i] = largest;
    }
    return adjusted;
  }

  private static double[] stepUp(double[] p, java.util.function.IntToDoubleFunction factor) {
    double[] adjusted = new double[p.length];
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = p.length - 1; i >= 0; i--) {
      smallest = Math.min(smallest, p[i] * factor.applyAsDouble(i));
      adjusted[i] = smallest;
    }
    return adjusted;
  }

  private static double[] hommel(double[] p) {
    int m = p.length;
    double[] adjusted = new double[m];
    Arrays.fill(adjusted, simes(p, 0, m));
    double[] upper = adjusted.clone();
    for (int size = m - 1; size >= 2; size--) {
      double least = simes(p, m - size + 1, size);
      for (int i = 0; i <= m - size; i++) {
        upper[i] = Math.min(size * p[i], least);
      }
      for (int i = m - size + 1; i < m; i++) {
        upper[i] = upper[m - size];
      }
      for (int i = 0; i < m; i++) {
        adjusted[i] = Math.max(adjusted[i], upper[i]);
      }
    }
    for (int i = 0; i < m; i++) {
      adjusted[i] = Math.max(adjusted[i], p[i]);
    }
    return adjusted;
  }

  /** The smallest of size × p / rank over p from a place on, the ranks ending at size. */
  private static double simes(double[] p, int from, int size) {
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = from; i < p.length; i++) {
      smallest = Math.min(smallest, size * p[i] / (i - p.length + size + 1.0));
    }
    return smallest;
  }
}
