package org.soundings.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.soundings.report.drawing.Mark.Anchor;
import org.soundings.report.wording.Language;
import org.soundings.statistics.Estimate;

/**
 * One number over several waves, as far from each other as from the next: dots with a line, and a
 * band from interval to interval. Both are broken where a wave has no number.
 *
 * @param points the waves in order, two at least
 * @param axis upwards; where its values stand across is not used
 * @param words how a number is written
 * @param ticks how a value of the axis is written
 */
public record TrendChart(
    Language language,
    String title,
    List<Row> points,
    Axis axis,
    DoubleFunction<String> words,
    DoubleFunction<String> ticks)
    implements Chart {
  private static final double LEFT = 14;
  private static final double RIGHT = 80;
  private static final double TOP = 12;
  private static final double HIGH = 132;
  private static final double BASE = TOP + HIGH;
  private static final double BESIDE = 8;
  private static final double CENTRED = 5;
  private static final double LINE = 16;
  private static final double UNDER = 4;
  private static final double PROTECTED = 12;
  private static final double DOT = 4;
  private static final int MOST_NAMES = 4;
  private static final int NAME_LINES = 2;
  private static final double WIDEST_NAME = 6;
  private static final double EMS = 18;

  @Override
  public Drawing draw(String id, DrawingLayout layout) {
    List<Mark> marks = new ArrayList<>();
    for (double tick : axis.ticks()) {
      double y = y(tick);
      marks.add(new Mark.Line(LEFT, y, RIGHT, y, tick == axis.low() ? "axis" : "track"));
      marks.add(new Mark.Text(LEFT, -BESIDE, y + CENTRED, Anchor.END, "tick", ticks.apply(tick)));
    }
    stretches().forEach(stretch -> stretch(marks, stretch));
    for (int i = 0; i < points.size(); i++) {
      if (!points.get(i).shown()) {
        marks.add(new Mark.Protected(x(i), BASE - PROTECTED - 2, PROTECTED, PROTECTED));
      }
    }
    Row last = points.getLast();
    if (last.drawn()) {
      double y = y(last.estimate().value()) + CENTRED;
      String number = words.apply(last.estimate().value());
      marks.add(new Mark.Text(RIGHT, BESIDE, y, Anchor.START, "value", number));
    }
    names(marks);
    int height = (int) (BASE + NAME_LINES * LINE + BESIDE);
    return new Drawing(id, title, describe(), height, marks);
  }

  /** Waves after each other that all have a number. */
  private List<List<Integer>> stretches() {
    List<List<Integer>> all = new ArrayList<>(List.of(new ArrayList<>()));
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).drawn()) {
        all.getLast().add(i);
      } else {
        all.add(new ArrayList<>());
      }
    }
    return all;
  }

  private void stretch(List<Mark> marks, List<Integer> waves) {
    List<Mark.Band.Part> parts =
        waves.stream()
            .filter(i -> !Double.isNaN(estimate(i).low()))
            .map(i -> new Mark.Band.Part(x(i), y(estimate(i).low()), y(estimate(i).high())))
            .toList();
    if (parts.size() > 1) {
      marks.add(new Mark.Band(parts));
    }
    for (int k = 1; k < waves.size(); k++) {
      int from = waves.get(k - 1);
      int to = waves.get(k);
      marks.add(
          new Mark.Line(
              x(from), y(estimate(from).value()), x(to), y(estimate(to).value()), "trend"));
    }
    if (parts.size() == 1) {
      Mark.Band.Part only = parts.getFirst();
      marks.add(new Mark.Line(only.x(), only.low(), only.x(), only.high(), Mark.Interval.TONE));
    }
    waves.forEach(i -> marks.add(new Mark.Dot(x(i), y(estimate(i).value()), DOT, "dot")));
  }

  /** Under the axis: the last wave's, and as many before it as have space. */
  private void names(List<Mark> marks) {
    int step = (points.size() + MOST_NAMES - 1) / MOST_NAMES;
    double space = Math.min(WIDEST_NAME, EMS * (RIGHT - LEFT) / 100 * step / (points.size() - 1));
    for (int i = points.size() - 1; i >= 0; i -= step) {
      List<String> lines = Lettering.wrap(points.get(i).label(), space, NAME_LINES);
      for (int k = 0; k < lines.size(); k++) {
        double y = BASE + UNDER + (k + 1) * LINE;
        marks.add(new Mark.Text(x(i), 0, y, Anchor.MIDDLE, "tick", lines.get(k)));
      }
    }
  }

  private Estimate estimate(int wave) {
    return points.get(wave).estimate();
  }

  private double x(int wave) {
    return LEFT + (RIGHT - LEFT) * wave / (points.size() - 1);
  }

  private double y(double value) {
    double share = (Math.clamp(value, axis.low(), axis.high()) - axis.low());
    return Math.round(10 * (BASE - HIGH * share / (axis.high() - axis.low()))) / 10.0;
  }

  private String describe() {
    return points.stream()
        .map(row -> row.spoken(language, spoken(row.estimate())))
        .collect(Row.SENTENCE);
  }

  private String spoken(Estimate e) {
    String value = words.apply(e.value());
    return Double.isNaN(e.low())
        ? value
        : value + " (" + language.say("range", words.apply(e.low()), words.apply(e.high())) + ")";
  }
}
