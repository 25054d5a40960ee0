package org.soundings.assurance.attack;

/** A number that is known to lie between two others. */
record KnownRange(double low, double high) {
  static KnownRange around(double value, double off) {
    return new KnownRange(value - off, value + off);
  }

  static KnownRange of(double a, double b) {
    return new KnownRange(Math.min(a, b), Math.max(a, b));
  }

  boolean isKnown() {
    return !Double.isNaN(low) && !Double.isNaN(high);
  }

  KnownRange plus(KnownRange other) {
    return new KnownRange(low + other.low, high + other.high);
  }

  KnownRange minus(KnownRange other) {
    return new KnownRange(low - other.high, high - other.low);
  }

  KnownRange times(KnownRange other) {
    double a = low * other.low;
    double b = low * other.high;
    double c = high * other.low;
    double d = high * other.high;
    return new KnownRange(
        Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
  }

  KnownRange times(double by) {
    return of(low * by, high * by);
  }

  /** Of a number that is not negative. */
  KnownRange square() {
    return of(Math.max(0, low) * Math.max(0, low), high * high);
  }

  KnownRange root() {
    return new KnownRange(Math.sqrt(Math.max(0, low)), Math.sqrt(Math.max(0, high)));
  }
}
