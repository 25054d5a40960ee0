package org.soundings.exchange.infer.label;

/**
 * A label as a range.
 *
 * @param high where it ends, infinite where it is open
 * @param unit what it is measured in, or empty
 * @param rest its other words
 */
record Range(double low, double high, String unit, String rest) {
  /** A little below or above an open end. */
  static final double JUST = 1e-6;

  Range times(double factor) {
    return new Range(low * factor, high * factor, unit, rest);
  }

  /** Where it stands on the line: at its beginning, or its end where it has none. */
  double place() {
    double just = JUST * Math.max(1, Math.abs(low));
    return Double.isInfinite(low)
        ? high - JUST * Math.max(1, Math.abs(high))
        : Double.isInfinite(high) ? low + just : low;
  }
}
