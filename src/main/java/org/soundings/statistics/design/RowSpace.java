package org.soundings.statistics.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.soundings.statistics.numeric.LogisticFit;

/**
 * How many directions rows of numbers span: each row adds one if what is left of it, beside those
 * before, is more than 1e-5 of its length.
 */
public final class RowSpace {
  private static final double DEPENDENT = 1e-5;

  private final List<double[]> basis = new ArrayList<>();

  /** Takes in a row, as long as those before; a row of zeros adds nothing. */
  public void add(double[] row) {
    double[] rest = row.clone();
    double length = length(rest);
    subtractAll(rest);
    if (length > 0 && length(rest) > DEPENDENT * length) {
      subtractAll(rest);
      double left = length(rest);
      basis.add(Arrays.stream(rest).map(x -> x / left).toArray());
    }
  }

  /** How many directions so far; 0 of no rows. */
  public int rank() {
    return basis.size();
  }

  private void subtractAll(double[] rest) {
    for (double[] direction : basis) {
      double along = LogisticFit.product(rest, direction);
      for (int i = 0; i < rest.length; i++) {
        rest[i] -= along * direction[i];
      }
    }
  }

  private static double length(double[] x) {
    return Math.sqrt(LogisticFit.product(x, x));
  }
}
