package org.soundings.report.drawing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.soundings.report.wording.Decimal;

/**
 * Where values stand across the marks: {@code low} at 0 percent, {@code high} at {@code right}
 * percent. What is right of that is for values in words.
 */
public record Axis(double low, double high, double right, List<Double> ticks) {
  private static final double[] PROPORTIONS = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8};
  private static final double[] STEPS = {1, 2, 2.5, 5, 10, 20, 25, 50};
  private static final int MOST_STEPS = 4;
  private static final int MOST_YEARS = 3;
  private static final double YEAR = 365.25;

  public Axis {
    ticks = List.copyOf(ticks);
  }

  /** From 0 to the first round proportion that {@code highest} does not pass. */
  public static Axis ofProportions(double highest, double right) {
    double end = 1;
    for (int i = PROPORTIONS.length - 1; i >= 0 && highest <= PROPORTIONS[i]; i--) {
      end = PROPORTIONS[i];
    }
    return new Axis(0, end, right, List.of(0.0, end / 2, end));
  }

  /** Round ends around all values; from 0 where they do not stand far from it. */
  public static Axis around(double lowest, double highest, double right) {
    double from = lowest > 0 && lowest < highest / 2 ? 0 : lowest;
    double step = step(highest > from ? highest - from : Math.max(1, Math.abs(highest)));
    double low = Math.floor(from / step) * step;
    double high = Math.max(Math.ceil(highest / step) * step, low + step);
    return new Axis(low, high, right, ticks(low, high, step));
  }

  /** From one end to the other of a scale. */
  public static Axis between(double low, double high, double right) {
    double step = step(high - low);
    boolean even = Math.abs(Math.rint((high - low) / step) * step - (high - low)) < step / 1e6;
    return new Axis(low, high, right, ticks(low, high, even ? step : high - low));
  }

  /** Years around all days, which are counted from 1970-01-01. */
  public static Axis ofDays(double lowest, double highest, double right) {
    int first = LocalDate.ofEpochDay((long) Math.floor(lowest)).getYear();
    int last = LocalDate.ofEpochDay((long) Math.ceil(highest)).getYear() + 1;
    int step = Math.max(1, (int) Math.ceil((last - first) / (double) MOST_YEARS));
    List<Double> ticks = new ArrayList<>();
    int year = first;
    for (; year < last; year += step) {
      ticks.add(day(year));
    }
    ticks.add(day(year));
    return new Axis(day(first), day(year), right, ticks);
  }

  private static double day(int year) {
    return LocalDate.of(year, 1, 1).toEpochDay();
  }

  /** The year that a tick of {@link #ofDays} begins. */
  public static String year(double day) {
    return Long.toString(Math.round(1970 + day / YEAR));
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

  private static List<Double> ticks(double low, double high, double step) {
    List<Double> ticks = new ArrayList<>();
    long steps = Math.round((high - low) / step);
    for (long i = 0; i <= steps; i++) {
      ticks.add(low + i * step);
    }
    return ticks;
  }

  /** Where a value stands, in percent; at an end where it is beyond. */
  public double at(double value) {
    return (Math.clamp(value, low, high) - low) / (high - low) * right;
  }

  /** How many decimals the ticks need. */
  public int decimals() {
    double step = ticks.size() > 1 ? ticks.get(1) - ticks.get(0) : 1;
    Decimal rounded = Decimal.of(Math.round(step * 1e6) / 1e6);
    return Math.max(0, rounded.digits().length() - rounded.point());
  }
}
