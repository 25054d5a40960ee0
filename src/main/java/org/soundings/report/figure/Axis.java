package org.soundings.report.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Where values stand across a drawing.
 *
 * @param low the value at {@code left}
 * @param high the value at {@code right}
 * @param left percent of the width
 * @param right percent of the width
 * @param step between ticks
 */
public record Axis(double low, double high, double left, double right, double step) {
  private static final double[] STEPS = {1, 2, 2.5, 5, 10, 20, 25, 50};
  private static final int MOST_STEPS = 4;

  /** From 0 to the first round proportion that {@code highest} does not pass. */
  public static Axis ofProportions(double highest, double right) {
    double[] ends = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1};
    for (double end : ends) {
      if (highest <= end) {
        return new Axis(0, end, 0, right, end / 2);
      }
    }
    return new Axis(0, 1, 0, right, 0.5);
  }

  /** Round ends around all values; from 0 where they do not stand far from it. */
  public static Axis around(double lowest, double highest, double right) {
    double from = lowest > 0 && lowest < highest / 2 ? 0 : lowest;
    double span = highest > from ? highest - from : Math.max(1, Math.abs(highest));
    double step = step(span);
    double low = Math.floor(from / step) * step;
    double high = Math.ceil(highest / step) * step;
    return new Axis(low, high > low ? high : low + step, 0, right, step);
  }

  /** From one end to the other of a scale. */
  public static Axis between(double low, double high, double right) {
    double step = step(high - low);
    return new Axis(low, high, 0, right, (high - low) % step == 0 ? step : high - low);
  }

  private static double step(double span) {
    double unit = Math.pow(10, Math.floor(Math.log10(span)) - 1);
    for (double s : STEPS) {
      if (span / (s * unit) <= MOST_STEPS) {
        return s * unit;
      }
    }
    return span;
  }

  /** Where a value stands; at an end where it is beyond. */
  public double at(double value) {
    double part = (Math.clamp(value, low, high) - low) / (high - low);
    return left + part * (right - left);
  }

  public List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    long steps = Math.round((high - low) / step);
    for (long i = 0; i <= steps; i++) {
      ticks.add(low + i * step);
    }
    return ticks;
  }
}
