package org.soundings.statistics.numeric;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Matrices of the kind that rows can be added to. */
public final class Matrices {
  private Matrices() {}

  public static RealMatrix zero(int size) {
    return new Array2DRowRealMatrix(size, size);
  }
}
