package org.soundings.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.soundings.report.drawing.Mark.Anchor;
import org.soundings.report.wording.Language;
import org.soundings.report.wording.Numbers;
import org.soundings.statistics.Estimate;

/**
 * A drawing in the making, filled from the top down. Places across are percentages of the width
 * that the marks have.
 */
final class DrawingSheet {
  static final double ROW = 18;
  private static final double LINE = 18;
  private static final double BASELINE = 14;
  private static final double AFTER_LABEL = 3;
  private static final double BESIDE = 8;
  private static final double CENTRED = 5;
  private static final double AXIS = 26;
  private static final double CLOSE = 3;
  private static final double TICK = 4;
  private static final int LABEL_LINES = 3;
  private static final double PROTECTED = 72;

  private final Language language;
  private final DrawingLayout layout;
  private final List<Mark> marks = new ArrayList<>();
  private double y;
  private double bottom;

  DrawingSheet(Language language, DrawingLayout layout) {
    this.language = language;
    this.layout = layout;
  }

  DrawingLayout layout() {
    return layout;
  }

  /** Begins a row with its label. */
  void row(String label) {
    List<String> lines = Lettering.wrap(label, layout.labelEms(), LABEL_LINES);
    boolean beside = layout == DrawingLayout.WIDE;
    double height = lines.size() * LINE;
    double first = y + (beside ? Math.max(0, (ROW - height) / 2) : 0) + BASELINE;
    for (int i = 0; i < lines.size(); i++) {
      Anchor anchor = beside ? Anchor.END : Anchor.START;
      double shift = beside ? -BESIDE : 0;
      marks.add(new Mark.Text(layout.x(0), shift, first + i * LINE, anchor, "label", lines.get(i)));
    }
    y += beside ? Math.max(0, (height - ROW) / 2) : height + AFTER_LABEL;
    bottom = beside ? y + Math.max(ROW, (height + ROW) / 2) : y + ROW;
  }

  void endRow() {
    y = bottom + layout.gap();
  }

  /** Ends the row, the next one close under it. */
  void tighten() {
    y = bottom + CLOSE;
  }

  /** Makes the row reach {@code pixels} lower than its bar. */
  void reach(double pixels) {
    bottom = Math.max(bottom, y + ROW + pixels);
  }

  /** Top of the row's bar. */
  double top() {
    return y;
  }

  double middle() {
    return y + ROW / 2;
  }

  void bar(double x, double width, String tone) {
    double from = layout.x(x);
    marks.add(new Mark.Bar(from, layout.x(x + width) - from, y, ROW, tone));
  }

  /** A field shaded by a number, on the row and {@code more} pixels below it. */
  void tint(double x, double width, double more, double strength) {
    double from = layout.x(x);
    marks.add(new Mark.Tint(from, layout.x(x + width) - from, y, ROW + more, strength));
  }

  void line(double x1, double y1, double x2, double y2, String tone) {
    marks.add(new Mark.Line(layout.x(x1), y1, layout.x(x2), y2, tone));
  }

  void dot(double x) {
    marks.add(new Mark.Dot(layout.x(x), middle(), 5, "dot"));
  }

  /** Text on the row, {@code shift} pixels from {@code x}. */
  void text(double x, double shift, Anchor anchor, String tone, String text) {
    marks.add(new Mark.Text(layout.x(x), shift, middle() + CENTRED, anchor, tone, text));
  }

  /** A line of text under the row's bar, {@code down} pixels from its foot to the text's. */
  void under(double x, Anchor anchor, double down, String tone, String text) {
    marks.add(new Mark.Text(layout.x(x), 0, y + ROW + down, anchor, tone, text));
    reach(down + LINE / 4);
  }

  /** A number beside its mark. */
  void value(double x, String text) {
    text(x, BESIDE, Anchor.START, "value", text);
  }

  void isProtected() {
    marks.add(new Mark.Protected(layout.x(0), y, PROTECTED, ROW));
    text(0, PROTECTED + BESIDE, Anchor.START, "aside", language.say("protected"));
  }

  void noData() {
    text(0, 0, Anchor.START, "value", Numbers.NONE);
  }

  /** The interval of an estimate across the row. */
  void whisker(Axis axis, Estimate e) {
    if (!Double.isNaN(e.low())) {
      whisker(axis.at(e.low()), axis.at(e.high()), middle());
    }
  }

  void whisker(double low, double high, double at) {
    marks.add(new Mark.Interval(layout.x(low), layout.x(high), at));
  }

  /** The axis, at the foot. */
  void axis(Axis axis, DoubleFunction<String> words) {
    line(0, y, axis.right(), y, "axis");
    for (double tick : axis.ticks()) {
      double x = axis.at(tick);
      Anchor anchor = layout.x(x) == 0 ? Anchor.START : Anchor.MIDDLE;
      line(x, y, x, y + TICK, "axis");
      marks.add(
          new Mark.Text(layout.x(x), 0, y + TICK + BASELINE, anchor, "tick", words.apply(tick)));
    }
    y += AXIS;
  }

  Drawing drawing(String id, String title, String description) {
    return new Drawing(id, title, description, (int) Math.ceil(y), marks);
  }
}
