package org.soundings.statistics.numeric;

import java.util.Arrays;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * A symmetric matrix, as covariances, correlations and informations are: its inverse with a rank
 * check, its eigenvalues and its square root. Only the lower triangle of what is given is read
 * where the two differ by rounding. Nothing that is given is changed.
 */
public final class SymmetricMatrix {
  /** A pivot this small beside its diagonal entry says that a column follows from those before. */
  static final double RANK_TOLERANCE = 1e-10;

  private SymmetricMatrix() {}

  /**
   * The column that follows from the columns before it, the first of them; -1 where the matrix is
   * of full rank. A zero or negative diagonal entry counts as such a column.
   */
  public static int dependentColumn(double[][] a) {
    double[][] scaled = scaled(a);
    return scaled == null ? zeroDiagonal(a) : factor(scaled);
  }

  /**
   * The inverse, by Cholesky's factor of the matrix scaled to a unit diagonal.
   *
   * @throws IllegalArgumentException where the matrix is not positive definite
   */
  public static double[][] inverse(double[][] a) {
    int p = a.length;
    double[][] l = scaled(a);
    if (l == null || factor(l) >= 0) {
      throw new IllegalArgumentException(
          "Column "
              + (dependentColumn(a) + 1)
              + " follows from the columns before it. Please leave it out.");
    }
    double[][] inverse = new double[p][p];
    for (int j = 0; j < p; j++) {
      double[] e = new double[p];
      e[j] = 1;
      double[] x = backSubstitute(l, e);
      for (int i = 0; i < p; i++) {
        inverse[i][j] = x[i] / Math.sqrt(a[i][i]) / Math.sqrt(a[j][j]);
      }
    }
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < i; j++) {
        inverse[i][j] = inverse[j][i] = (inverse[i][j] + inverse[j][i]) / 2;
      }
    }
    return inverse;
  }

  /** x with a x = b; throws as {@link #inverse} does. */
  public static double[] solve(double[][] a, double[] b) {
    return times(inverse(a), b);
  }

  /** log |a| of a positive definite matrix; negative infinity where it is singular. */
  public static double logDeterminant(double[][] a) {
    double[][] l = scaled(a);
    if (l == null || factor(l) >= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.log(a[i][i]) + 2 * Math.log(l[i][i]);
    }
    return sum;
  }

  /** Eigenvalues from the largest down; throws as {@link #eigen} does. */
  public static double[] eigenvalues(double[][] a) {
    double[] values = eigen(a).getRealEigenvalues();
    Arrays.sort(values);
    double[] falling = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      falling[i] = values[values.length - 1 - i];
    }
    return falling;
  }

  /**
   * Eigenvalues and eigenvectors, as Commons Math has them.
   *
   * @throws IllegalArgumentException where an entry is not finite, as beside an item that does not
   *     vary, or the eigenvalues are not found
   */
  public static EigenDecomposition eigen(double[][] a) {
    double[][] symmetric = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j <= i; j++) {
        if (!Double.isFinite(a[i][j])) {
          throw new IllegalArgumentException(
              "Item " + (i + 1) + " or " + (j + 1) + " does not vary. Leave it out.");
        }
        symmetric[i][j] = symmetric[j][i] = a[i][j];
      }
    }
    try {
      return new EigenDecomposition(new Array2DRowRealMatrix(symmetric, false));
    } catch (MaxCountExceededException none) {
      throw new IllegalArgumentException("The eigenvalues of the items are not found.", none);
    }
  }

  /**
   * The symmetric S with S S = a, for a positive semidefinite matrix; an eigenvalue that rounding
   * has made negative counts as 0. Throws as {@link #eigen} does.
   */
  public static double[][] squareRoot(double[][] a) {
    EigenDecomposition eigen = eigen(a);
    RealMatrix v = eigen.getV();
    double[] values = eigen.getRealEigenvalues();
    int p = a.length;
    double[][] root = new double[p][p];
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        for (int k = 0; k < p; k++) {
          root[i][j] += v.getEntry(i, k) * Math.sqrt(Math.max(0, values[k])) * v.getEntry(j, k);
        }
      }
    }
    return root;
  }

  /** a x, of as many entries as a has rows; a need not be symmetric nor square. */
  public static double[] times(double[][] a, double[] x) {
    double[] y = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < x.length; j++) {
        y[i] += a[i][j] * x[j];
      }
    }
    return y;
  }

  /** a b, rows of a by columns of b; neither need be symmetric. */
  public static double[][] times(double[][] a, double[][] b) {
    int columns = b.length == 0 ? 0 : b[0].length;
    double[][] c = new double[a.length][columns];
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < b.length; k++) {
        for (int j = 0; j < columns; j++) {
          c[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return c;
  }

  /** Rows become columns; a need not be square. Of no rows there are no columns. */
  public static double[][] transpose(double[][] a) {
    int columns = a.length == 0 ? 0 : a[0].length;
    double[][] t = new double[columns][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < columns; j++) {
        t[j][i] = a[i][j];
      }
    }
    return t;
  }

  /** The sum of x_i a_ij x_j. */
  public static double quadraticForm(double[][] a, double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x.length; j++) {
        sum += x[i] * a[i][j] * x[j];
      }
    }
    return sum;
  }

  /** Rows and columns of a, in the order asked for. */
  public static double[][] select(double[][] a, int... index) {
    double[][] selected = new double[index.length][index.length];
    for (int i = 0; i < index.length; i++) {
      for (int j = 0; j < index.length; j++) {
        selected[i][j] = a[index[i]][index[j]];
      }
    }
    return selected;
  }

  /** Covariances as correlations, the diagonal exactly 1; NaN beside a variance of 0. */
  public static double[][] correlation(double[][] covariance) {
    int p = covariance.length;
    double[][] r = new double[p][p];
    for (int i = 0; i < p; i++) {
      r[i][i] = 1;
      for (int j = 0; j < i; j++) {
        r[i][j] =
            r[j][i] = covariance[i][j] / Math.sqrt(covariance[i][i]) / Math.sqrt(covariance[j][j]);
      }
    }
    return r;
  }

  private static double @Nullable [][] scaled(double[][] a) {
    if (zeroDiagonal(a) >= 0) {
      return null;
    }
    return correlation(a);
  }

  private static int zeroDiagonal(double[][] a) {
    for (int i = 0; i < a.length; i++) {
      if (!(a[i][i] > 0)) {
        return i;
      }
    }
    return -1;
  }

  /** Cholesky's factor in place; the first dependent column, or -1. */
  private static int factor(double[][] a) {
    for (int j = 0; j < a.length; j++) {
      double pivot = a[j][j];
      for (int k = 0; k < j; k++) {
        pivot -= a[j][k] * a[j][k];
      }
      if (!(pivot > RANK_TOLERANCE)) {
        return j;
      }
      a[j][j] = Math.sqrt(pivot);
      for (int i = j + 1; i < a.length; i++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= a[i][k] * a[j][k];
        }
        a[i][j] = sum / a[j][j];
      }
    }
    return -1;
  }

  private static double[] backSubstitute(double[][] l, double[] b) {
    int p = l.length;
    double[] x = b.clone();
    for (int i = 0; i < p; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= l[i][k] * x[k];
      }
      x[i] /= l[i][i];
    }
    for (int i = p - 1; i >= 0; i--) {
      for (int k = i + 1; k < p; k++) {
        x[i] -= l[k][i] * x[k];
      }
      x[i] /= l[i][i];
    }
    return x;
  }
}
