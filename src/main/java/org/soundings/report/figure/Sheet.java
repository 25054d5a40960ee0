package org.soundings.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.soundings.statistics.Estimate;

/** A drawing in the making, filled from the top down. */
final class Sheet {
  static final double ROW = 18;
  private static final double LINE = 19;
  private static final double BASELINE = 14;
  private static final double AFTER_LABEL = 4;
  private static final double AFTER_ROW = 14;
  private static final double AXIS = 30;
  private static final double CAP = 4;
  private static final double TICK = 5;
  private static final double LABEL_EMS = 19;
  private static final int LABEL_LINES = 3;
  private static final double PROTECTED = 72;

  private final List<Mark> marks = new ArrayList<>();
  private double y;

  void add(Mark mark) {
    marks.add(mark);
  }

  /** Top of the row that is being drawn. */
  double top() {
    return y;
  }

  double middle() {
    return y + ROW / 2;
  }

  /** A label over its row. */
  void label(String text) {
    for (String line : Lettering.wrap(text, LABEL_EMS, LABEL_LINES)) {
      add(new Mark.Text(0, 0, y + BASELINE, Mark.Anchor.START, "label", line));
      y += LINE;
    }
    y += AFTER_LABEL;
  }

  void endRow() {
    y += ROW + AFTER_ROW;
  }

  /** Something drawn under a row. */
  void skip(double pixels) {
    y += pixels;
  }

  /** A number that is written beside its mark, {@code x} percent from the left. */
  void value(double x, String text) {
    add(new Mark.Text(x, 8, middle() + 5, Mark.Anchor.START, "value", text));
  }

  void isProtected(double x) {
    add(new Mark.Protected(x, y, PROTECTED, ROW));
    add(new Mark.Text(x, PROTECTED + 8, middle() + 5, Mark.Anchor.START, "aside", "protected"));
  }

  void noData() {
    value(0, Numbers.NONE);
  }

  /** The interval of an estimate, with caps, at height {@code at}. */
  void whisker(Axis axis, Estimate e, double at) {
    if (!Double.isNaN(e.low())) {
      whisker(axis.at(e.low()), axis.at(e.high()), at);
    }
  }

  void whisker(double low, double high, double at) {
    add(new Mark.Line(low, at, high, at, "whisker"));
    add(new Mark.Line(low, at - CAP, low, at + CAP, "whisker"));
    add(new Mark.Line(high, at - CAP, high, at + CAP, "whisker"));
  }

  /** The axis, at the foot. */
  void axis(Axis axis, DoubleFunction<String> words) {
    add(new Mark.Line(axis.left(), y, axis.right(), y, "axis"));
    List<Double> ticks = axis.ticks();
    for (int i = 0; i < ticks.size(); i++) {
      double x = axis.at(ticks.get(i));
      Mark.Anchor anchor = i == 0 && x == 0 ? Mark.Anchor.START : Mark.Anchor.MIDDLE;
      add(new Mark.Line(x, y, x, y + TICK, "axis"));
      add(new Mark.Text(x, 0, y + TICK + 14, anchor, "tick", words.apply(ticks.get(i))));
    }
    y += AXIS;
  }

  Drawing drawing(String id, String title, String description) {
    return new Drawing(id, title, description, (int) Math.ceil(y), marks);
  }
}
