package org.soundings.statistics.scale;

import java.util.ArrayList;
import java.util.List;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.SymmetricMatrix;

/**
 * What each item does in its scale: its correlation with the sum of the others, and alpha without
 * it.
 *
 * <p>A negative item-rest correlation nearly always means an item that should have been reversed.
 *
 * <p>R: {@code psych::alpha}, whose {@code r.drop}, {@code r.cor} and {@code raw_alpha} without an
 * item these are.
 */
public final class ItemAnalysis {
  private ItemAnalysis() {}

  /**
   * One item's place in its scale.
   *
   * @param itemRest correlation with the sum of the other items; NaN where either does not vary
   * @param corrected correlation with the scale, the item's own error taken out by its squared
   *     multiple correlation
   * @param alphaIfDeleted alpha of the other items; undefined where only one is left
   * @param standardizedAlphaIfDeleted the same on correlations; NaN where only one is left
   */
  public record Item(
      double itemRest,
      double corrected,
      Estimate alphaIfDeleted,
      double standardizedAlphaIfDeleted) {
    /** Whether the item points against the others. */
    public boolean opposesTheOthers() {
      return itemRest < 0;
    }
  }

  /** One a row of {@code covariance}; the arguments as in {@link CronbachAlpha#of}. */
  public static List<Item> of(double[][] covariance, long n, double level, String basis) {
    double[] corrected = corrected(covariance);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < covariance.length; i++) {
      double[][] rest = SymmetricMatrix.select(covariance, without(i, covariance.length));
      items.add(
          new Item(
              itemRest(covariance, rest, i),
              corrected[i],
              CronbachAlpha.of(rest, n, level, basis),
              rest.length < 2 ? Double.NaN : CronbachAlpha.standardized(rest)));
    }
    return items;
  }

  private static double itemRest(double[][] covariance, double[][] rest, int i) {
    double shared = -covariance[i][i];
    for (double c : covariance[i]) {
      shared += c;
    }
    return shared / Math.sqrt(covariance[i][i]) / Math.sqrt(CronbachAlpha.sum(rest));
  }

  private static double[] corrected(double[][] covariance) {
    double[][] r = SymmetricMatrix.correlation(covariance);
    double[] smc = GuttmanLambda.squaredMultipleCorrelations(covariance);
    for (int i = 0; i < r.length; i++) {
      r[i][i] = smc[i];
    }
    double total = CronbachAlpha.sum(r);
    double[] corrected = new double[r.length];
    for (int i = 0; i < r.length; i++) {
      for (double x : r[i]) {
        corrected[i] += x;
      }
      corrected[i] /= Math.sqrt(total);
    }
    return corrected;
  }

  private static int[] without(int left, int k) {
    int[] index = new int[k - 1];
    for (int i = 0, at = 0; i < k; i++) {
      if (i != left) {
        index[at++] = i;
      }
    }
    return index;
  }
}
