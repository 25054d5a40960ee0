package org.soundings.statistics.numeric;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Makes matrices that are filled entry by entry. */
public final class Matrices {
  private Matrices() {}

  /** size x size, of zeros. */
  public static RealMatrix zero(int size) {
    return new Array2DRowRealMatrix(size, size);
  }
}
