package org.soundings.statistics.design;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.soundings.statistics.numeric.SymmetricMatrix;

/**
 * The table behind {@link RaoScott}, empty rows and columns left out.
 *
 * @param p proportions, row by row
 * @param covariance of {@code p} under the design
 * @param total Σw
 * @param ofWeights the covariance of the cells' Σw
 */
record RaoScottTable(
    int rows, int columns, double[] p, double[][] covariance, double total, double[][] ofWeights) {

  /** The proportions linearised. */
  static RaoScottTable of(double[][] weights, double[][] covarianceOfWeights) {
    double[] flat = Arrays.stream(weights).flatMapToDouble(Arrays::stream).toArray();
    double total = Arrays.stream(flat).sum();
    double[] p = Arrays.stream(flat).map(w -> w / total).toArray();
    double[][] ofShares = DesignProportions.covariance(covarianceOfWeights, p, total);
    return of(weights, covarianceOfWeights, ofShares);
  }

  /**
   * @param covarianceOfShares of the cells' proportions of the table
   */
  static RaoScottTable of(
      double[][] weights, double[][] covarianceOfWeights, double[][] covarianceOfShares) {
    int all = weights.length == 0 ? 0 : weights[0].length;
    int[] r =
        IntStream.range(0, weights.length)
            .filter(i -> Arrays.stream(weights[i]).sum() > 0)
            .toArray();
    int[] c =
        IntStream.range(0, all)
            .filter(j -> Arrays.stream(weights).mapToDouble(row -> row[j]).sum() > 0)
            .toArray();
    int[] cells = Arrays.stream(r).flatMap(i -> Arrays.stream(c).map(j -> i * all + j)).toArray();
    double[] p = new double[cells.length];
    double total = Arrays.stream(weights).flatMapToDouble(Arrays::stream).sum();
    for (int k = 0; k < cells.length; k++) {
      p[k] = weights[cells[k] / all][cells[k] % all] / total;
    }
    return new RaoScottTable(
        r.length,
        c.length,
        p,
        SymmetricMatrix.select(covarianceOfShares, cells),
        total,
        SymmetricMatrix.select(covarianceOfWeights, cells));
  }

  private double[] margin(boolean ofRows) {
    double[] margin = new double[ofRows ? rows : columns];
    for (int k = 0; k < p.length; k++) {
      margin[ofRows ? k / columns : k % columns] += p[k];
    }
    return margin;
  }

  /** Pearson's chi-square over n. */
  double noncentrality() {
    double[] r = margin(true);
    double[] c = margin(false);
    double sum = 0;
    for (int k = 0; k < p.length; k++) {
      double expected = r[k / columns] * c[k % columns];
      sum += (p[k] - expected) * (p[k] - expected) / expected;
    }
    return sum;
  }

  /**
   * The eigenvalues of (C' D⁻¹ C)⁻¹ C' D⁻¹ V D⁻¹ C, C spanning the interactions and D the observed
   * proportions; 1/n times the generalised design effects.
   */
  double[] designEffects() {
    double[][] c = interactions();
    int q = c.length;
    double[][] simple = new double[q][q];
    double[][] scaled = new double[q][p.length];
    for (int a = 0; a < q; a++) {
      for (int k = 0; k < p.length; k++) {
        scaled[a][k] = p[k] > 0 ? c[a][k] / p[k] : 0;
      }
    }
    for (int a = 0; a < q; a++) {
      for (int b = 0; b < q; b++) {
        for (int k = 0; k < p.length; k++) {
          simple[a][b] += scaled[a][k] * c[b][k];
        }
      }
    }
    double[][] numerator =
        SymmetricMatrix.times(
            SymmetricMatrix.times(scaled, covariance), SymmetricMatrix.transpose(scaled));
    double[][] root = SymmetricMatrix.squareRoot(SymmetricMatrix.inverse(simple));
    return SymmetricMatrix.eigenvalues(
        SymmetricMatrix.times(SymmetricMatrix.times(root, numerator), root));
  }

  /** Products of deviations from the first category's, centred: orthogonal to rows and columns. */
  private double[][] interactions() {
    double[][] c = new double[(rows - 1) * (columns - 1)][p.length];
    for (int a = 0; a < c.length; a++) {
      int row = a / (columns - 1) + 1;
      int column = a % (columns - 1) + 1;
      for (int k = 0; k < p.length; k++) {
        double r = (k / columns == row ? 1 : 0) - 1.0 / rows;
        double s = (k % columns == column ? 1 : 0) - 1.0 / columns;
        c[a][k] = r * s;
      }
    }
    return c;
  }

  /** Wald's of W_ij − W_i. W_.j / W off the first row and column; NaN where V is singular. */
  double wald() {
    double[] r = margin(true);
    double[] c = margin(false);
    int q = (rows - 1) * (columns - 1);
    double[] apart = new double[q];
    double[][] slope = new double[q][p.length];
    for (int a = 0; a < q; a++) {
      int row = a / (columns - 1) + 1;
      int column = a % (columns - 1) + 1;
      apart[a] = total * (p[row * columns + column] - r[row] * c[column]);
      for (int k = 0; k < p.length; k++) {
        slope[a][k] =
            (k == row * columns + column ? 1 : 0)
                - (k / columns == row ? c[column] : 0)
                - (k % columns == column ? r[row] : 0)
                + r[row] * c[column];
      }
    }
    double[][] v =
        SymmetricMatrix.times(
            SymmetricMatrix.times(slope, ofWeights), SymmetricMatrix.transpose(slope));
    return SymmetricMatrix.dependentColumn(v) >= 0
        ? Double.NaN
        : SymmetricMatrix.quadraticForm(SymmetricMatrix.inverse(v), apart);
  }
}
