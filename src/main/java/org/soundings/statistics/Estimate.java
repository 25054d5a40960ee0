package org.soundings.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number with its uncertainty; the one never travels without the other.
 *
 * @param value the point estimate; NaN where it is undefined (no answers)
 * @param standardError NaN where it is undefined
 * @param low lower end of the interval; NaN where undefined
 * @param high upper end of the interval; NaN where undefined
 * @param level of confidence, between 0 and 1
 * @param n how many answers it rests on
 * @param method how it was made
 */
public record Estimate(
    double value,
    double standardError,
    double low,
    double high,
    double level,
    long n,
    Method method) {

  private static final double SLACK = 1e-12;

  /** By a method that its name says. */
  public Estimate(
      double value,
      double standardError,
      double low,
      double high,
      double level,
      long n,
      String method) {
    this(value, standardError, low, high, level, n, Method.of(method));
  }

  /**
   * A number that the answers do not define.
   *
   * @param method how it would have been made, or why there is none
   */
  public static Estimate undefined(double level, long n, String method) {
    return undefined(level, n, Method.of(method));
  }

  /** The same: NaN with NaN for its error and interval. */
  public static Estimate undefined(double level, long n, Method method) {
    return new Estimate(Double.NaN, Double.NaN, Double.NaN, Double.NaN, level, n, method);
  }

  /** The same with another value, where there is nothing else. */
  public Estimate at(double other) {
    return new Estimate(other, standardError, low, high, level, n, method);
  }

  /** The same of so many answers. */
  public Estimate of(long answers) {
    return new Estimate(value, standardError, low, high, level, answers, method);
  }

  /** Whether there is a number; it may still have no interval. */
  public boolean isDefined() {
    return !Double.isNaN(value);
  }

  /** The same number, made by another method. */
  public Estimate by(String another) {
    return by(Method.of(another));
  }

  /** The same number, made by another method. */
  public Estimate by(Method another) {
    return new Estimate(value, standardError, low, high, level, n, another);
  }

  /** The same with what must be known of it; the same where that is empty. */
  public Estimate but(String remark) {
    return by(method.but(remark));
  }

  /**
   * The same, without an interval where that does not hold it: an effect smaller than chance alone
   * would make it has none.
   */
  public Estimate held() {
    boolean holds =
        !(value < low - SLACK * Math.abs(low)) && !(value > high + SLACK * Math.abs(high));
    return holds
        ? this
        : new Estimate(
            value,
            standardError,
            Double.NaN,
            Double.NaN,
            level,
            n,
            method.but("none: the effect is smaller than chance alone makes it"));
  }

  /**
   * The same, without an interval where that has no width: where answers do not vary, which tells
   * nothing of how far others would, and where everybody in the population was asked.
   */
  public Estimate spread() {
    return low == high
        ? new Estimate(
            value,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            level,
            n,
            method.but("no interval: it would have no width"))
        : this;
  }

  /** The same with an interval that ends where the number does: a proportion at 0 and 1. */
  public Estimate within(double lowest, double highest) {
    return new Estimate(
        value,
        standardError,
        Double.isNaN(low) ? low : Math.clamp(low, lowest, highest),
        Double.isNaN(high) ? high : Math.clamp(high, lowest, highest),
        level,
        n,
        method);
  }

  /** The same to so many significant digits. */
  public Estimate significant(int digits) {
    return new Estimate(
        significant(value, digits),
        significant(standardError, digits),
        significant(low, digits),
        significant(high, digits),
        level,
        n,
        method);
  }

  /** The same to so many decimals. */
  public Estimate fixed(int decimals) {
    return new Estimate(
        fixed(value, decimals),
        fixed(standardError, decimals),
        fixed(low, decimals),
        fixed(high, decimals),
        level,
        n,
        method);
  }

  /** A number to so many decimals; what is no number stays so. */
  public static double fixed(double number, int decimals) {
    return Double.isFinite(number)
        ? BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue()
        : number;
  }

  /** A number to so many significant digits; what is no number stays so. */
  public static double significant(double number, int digits) {
    return Double.isFinite(number)
        ? new BigDecimal(number)
            .round(new MathContext(digits, RoundingMode.HALF_EVEN))
            .doubleValue()
        : number;
  }

  /**
   * The same estimate on another scale, {@code factor} positive: a proportion times 100 is a
   * percentage.
   */
  public Estimate times(double factor) {
    return new Estimate(
        value * factor, standardError * factor, low * factor, high * factor, level, n, method);
  }
}
