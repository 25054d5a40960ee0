package org.soundings.statistics.scale;

import java.util.List;
import org.soundings.statistics.numeric.SymmetricMatrix;

/**
 * How much of the items' correlation is shared rather than between two alone: Σ r² / (Σ r² + Σ q²)
 * over different items, q the partial correlations given all others. Near 1 there is something to
 * factor; under .5 there is not.
 *
 * <p>Kaiser &amp; Rice (1974), doi:10.1177/001316447403400115.
 */
public final class KaiserMeyerOlkin {
  private KaiserMeyerOlkin() {}

  /**
   * @param overall of all items
   * @param items of each item
   */
  public record Adequacy(double overall, List<Double> items) {}

  /**
   * @throws IllegalArgumentException where an item does not vary or follows from the others
   */
  public static Adequacy of(double[][] covariance) {
    double[][] r = SymmetricMatrix.correlation(covariance);
    double[][] inverse = SymmetricMatrix.inverse(r);
    int p = r.length;
    double[] shared = new double[p];
    double[] partial = new double[p];
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        if (i != j) {
          shared[i] += r[i][j] * r[i][j];
          partial[i] += inverse[i][j] * inverse[i][j] / inverse[i][i] / inverse[j][j];
        }
      }
    }
    double allShared = 0;
    double allPartial = 0;
    Double[] items = new Double[p];
    for (int i = 0; i < p; i++) {
      allShared += shared[i];
      allPartial += partial[i];
      items[i] = shared[i] / (shared[i] + partial[i]);
    }
    return new Adequacy(allShared / (allShared + allPartial), List.of(items));
  }
}
