package org.soundings.report.drawing;

/**
 * How a drawing uses its width.
 *
 * @see #NARROW
 * @see #WIDE
 */
public enum DrawingLayout {
  /** Each label over its mark: for telephones and for drawings side by side. */
  NARROW(0, 19, 14, 23 / 2.88),
  /** Labels at the left of the marks. */
  WIDE(36, 16, 10, 19 / 4.3);

  private final double left;
  private final double labelEms;
  private final double gap;
  private final double roomForNumber;

  DrawingLayout(double left, double labelEms, double gap, double roomForNumber) {
    this.left = left;
    this.labelEms = labelEms;
    this.gap = gap;
    this.roomForNumber = roomForNumber;
  }

  /** Where on the sheet a place among the marks is, both in percent. */
  double x(double percent) {
    return left + percent * (100 - left) / 100;
  }

  double labelEms() {
    return labelEms;
  }

  /** Pixels between rows. */
  double gap() {
    return gap;
  }

  /** Percent of the marks' width that a whole number needs inside of a bar. */
  double roomForNumber() {
    return roomForNumber;
  }
}
