package org.soundings.response;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.soundings.questionnaire.Band;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Variable;

/** Numbers and days that somebody might enter: within bounds, and on both sides of every limit. */
final class SimulatedNumbers {
  /** How often a stretch between two limits is drawn first, whatever its width. */
  private static final double BY_STRETCH = 0.4;

  /** How far an open end is followed. */
  private static final double WIDE = 100;

  /** Into how many round pieces people break a total. */
  private static final double ROUND = 20;

  private static final double TEN_YEARS = 3652;
  private static final double USUAL_DAY = LocalDate.of(2020, 1, 1).toEpochDay();

  private SimulatedNumbers() {}

  public static Value number(
      Variable.Interval of, int decimals, List<Double> limits, Chance chance) {
    return new Value.Number(
        of.date() ? day(of, limits, chance) : number(of, limits, decimals, chance));
  }

  private static double number(
      Variable.Interval of, List<Double> limits, int decimals, Chance chance) {
    List<Double> all = new ArrayList<>(limits);
    for (Band band : of.bands()) {
      all.add(band.from());
      all.add(band.to());
    }
    double low = of.lowest();
    double high = of.highest();
    double from = Double.isFinite(low) ? low : Double.isFinite(high) ? high - WIDE : 0;
    double to = Double.isFinite(high) ? high : from + WIDE;
    return drawn(from, to, decimals, all, chance);
  }

  private static double day(Variable.Interval of, List<Double> limits, Chance chance) {
    double low = of.lowest();
    double high = of.highest();
    double to = Double.isFinite(high) ? high : Double.isFinite(low) ? low + TEN_YEARS : USUAL_DAY;
    double from = Double.isFinite(low) ? low : to - TEN_YEARS;
    return drawn(from, to, 0, limits, chance);
  }

  /** Numbers that add up to the total, most of them round. */
  static void shares(Item shares, Chance chance, Map<String, Value> into) {
    double steps = shares.total() * Math.pow(10, shares.decimals());
    double step = steps % ROUND == 0 ? shares.total() / ROUND : shares.total() / steps;
    double whole = shares.total() / step;
    List<Double> weights = new ArrayList<>();
    for (int i = 0; i < shares.asked().size(); i++) {
      double even = chance.between(0, 1);
      weights.add(even * even);
    }
    double all = weights.stream().mapToDouble(Double::doubleValue).sum();
    double before = 0;
    double until = 0;
    for (int i = 0; i < weights.size(); i++) {
      until += weights.get(i);
      double to = i == weights.size() - 1 ? whole : Math.rint(until / all * whole);
      double part =
          BigDecimal.valueOf((to - before) * step)
              .setScale(shares.decimals(), RoundingMode.HALF_EVEN)
              .doubleValue();
      into.put(shares.variables().get(i).name(), new Value.Number(part));
      before = to;
    }
  }

  /** Mostly around the middle; at times anywhere in a stretch between two limits. */
  private static double drawn(
      double from, double to, int decimals, List<Double> limits, Chance chance) {
    double low = from;
    double high = to;
    double value = low + (high - low) * (chance.between(0, 1) + chance.between(0, 1)) / 2;
    List<Double> ends =
        limits.stream().filter(l -> l > from && l < to).distinct().sorted().toList();
    if (!ends.isEmpty() && chance.of(BY_STRETCH)) {
      int stretch = chance.below(ends.size() + 1);
      low = stretch == 0 ? from : ends.get(stretch - 1);
      high = stretch == ends.size() ? to : ends.get(stretch);
      value = chance.between(low, high);
    }
    return rounded(value, from, to, decimals);
  }

  private static double rounded(double value, double from, double to, int decimals) {
    double rounded =
        BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
    return Math.clamp(rounded, from, to);
  }
}
