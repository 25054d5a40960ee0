package org.soundings.statistics.summary;

/**
 * How skewness and kurtosis are estimated; the numbers are those of Joanes and Gill. All are NaN
 * where every answer is equal, and where n is too small for the divisor.
 *
 * <p>Joanes and Gill (1998), doi:10.1111/1467-9884.00122. R: {@code psych::skew(x, type)}.
 */
public enum MomentType {
  /** g₁ and g₂: from the moments with divisor n. */
  TYPE_1,
  /** G₁ and G₂: unbiased for a normal variable; SPSS, SAS, Excel. Needs 3 and 4 answers. */
  TYPE_2,
  /** b₁ and b₂: with the standard deviation of divisor n − 1; Minitab. */
  TYPE_3;

  private static final double ROUNDING = 1e-13;

  double skewness(long n, double squares, double cubes) {
    if (!(squares > 0)) {
      return Double.NaN;
    }
    double moment = Math.sqrt(n) * cubes / Math.pow(squares, 1.5);
    double g = Math.abs(moment) < ROUNDING ? 0 : moment;
    return switch (this) {
      case TYPE_1 -> g;
      case TYPE_2 -> n < 3 ? Double.NaN : g * Math.sqrt(n * (n - 1.0)) / (n - 2.0);
      case TYPE_3 -> g * Math.pow((n - 1.0) / n, 1.5);
    };
  }

  double kurtosis(long n, double squares, double fourths) {
    if (!(squares > 0)) {
      return Double.NaN;
    }
    double ratio = n * fourths / (squares * squares);
    return switch (this) {
      case TYPE_1 -> ratio - 3;
      case TYPE_2 ->
          n < 4 ? Double.NaN : (n - 1.0) / ((n - 2.0) * (n - 3.0)) * ((n + 1.0) * (ratio - 3) + 6);
      case TYPE_3 -> ratio * Math.pow((n - 1.0) / n, 2) - 3;
    };
  }
}
