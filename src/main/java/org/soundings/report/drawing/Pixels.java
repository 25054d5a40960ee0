package org.soundings.report.drawing;

import java.util.Arrays;

/**
 * A picture in the making. What is upright, and letters, are put there without the JDK's drawing of
 * shapes, which takes ten times as long.
 */
final class Pixels {
  private final int width;
  private final int height;
  private final int paper;
  private final byte[] rows;
  private final Colours colours = new Colours();

  Pixels(int width, int height, int paper) {
    this.width = width;
    this.height = height;
    this.paper = paper;
    rows = new byte[(width + 1) * height];
    colours.place(paper);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Three bytes for each colour, red, green and blue. */
  byte[] table() {
    return colours.table();
  }

  /** For each pixel the place of its colour in the table, each row after a 0. */
  byte[] rows() {
    return rows;
  }

  /**
   * Fills an upright box to the nearest pixels; one that is not empty has at least one.
   *
   * @param strength 0 for the paper's colour, 1 for the other
   */
  void box(double x, double y, double wide, double high, int colour, double strength) {
    int left = Math.clamp(Math.round(x), 0, width);
    int top = Math.clamp(Math.round(y), 0, height);
    int right = Math.clamp(Math.max(Math.round(x + wide), wide > 0 ? left + 1 : left), 0, width);
    int bottom = Math.clamp(Math.max(Math.round(y + high), high > 0 ? top + 1 : top), 0, height);
    byte place = colours.place(Colours.mixed(paper, colour, strength));
    for (int row = top; row < bottom; row++) {
      Arrays.fill(rows, at(left, row), at(right, row), place);
    }
  }

  /**
   * Lays a shape over what is there.
   *
   * @param x of the column that it calls 0
   * @param y of the row that it calls 0
   */
  void lay(Shades shape, int x, int y, int colour) {
    short[] mixes = colours.mixes(colour);
    int left = x + shape.left();
    int from = Math.max(0, -left);
    int to = Math.min(shape.width(), width - left);
    int top = y + shape.top();
    int end = Math.min(shape.height(), height - top);
    for (int row = Math.max(0, -top); row < end; row++) {
      int start = at(left, top + row);
      for (int i = from; i < to; i++) {
        int shade = shape.of()[row * shape.width() + i];
        if (shade > 0) {
          int under = rows[start + i] & 255;
          int place = mixes[under * (Shades.WHOLE + 1) + shade];
          rows[start + i] = place >= 0 ? (byte) place : colours.mix(under, colour, shade);
        }
      }
    }
  }

  private int at(int x, int y) {
    return y * (width + 1) + 1 + x;
  }
}
