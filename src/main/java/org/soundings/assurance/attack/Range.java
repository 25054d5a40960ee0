package org.soundings.assurance.attack;

/** A number that is known to lie between two others. */
record Range(double low, double high) {
  static Range around(double value, double off) {
    return new Range(value - off, value + off);
  }

  static Range of(double a, double b) {
    return new Range(Math.min(a, b), Math.max(a, b));
  }

  boolean isKnown() {
    return !Double.isNaN(low) && !Double.isNaN(high);
  }

  Range plus(Range other) {
    return new Range(low + other.low, high + other.high);
  }

  Range minus(Range other) {
    return new Range(low - other.high, high - other.low);
  }

  Range times(Range other) {
    double a = low * other.low;
    double b = low * other.high;
    double c = high * other.low;
    double d = high * other.high;
    return new Range(
        Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
  }

  Range times(double by) {
    return of(low * by, high * by);
  }

  /** Of a number that is not negative. */
  Range square() {
    return of(Math.max(0, low) * Math.max(0, low), high * high);
  }

  Range root() {
    return new Range(Math.sqrt(Math.max(0, low)), Math.sqrt(Math.max(0, high)));
  }
}
