package org.soundings.report.drawing;

/** Where the words of a drawing stand, measured in the font that they are drawn in. */
public record Measured(String text, double left, double right, double top, double bottom) {
  /** The font of pictures has Latin, Greek, Cyrillic and Hebrew letters, and punctuation. */
  private static final int LAST_OF_THE_FONT = 0x5FF;

  private static final int PUNCTUATION = 0x2000;

  /**
   * @param width of the drawing in pixels
   */
  public static Measured of(Mark.Text mark, int width) {
    double size = Type.of(mark.tone()).size();
    boolean lacking = mark.text().codePoints().anyMatch(Measured::isLacking);
    double wide = lacking ? Lettering.width(mark.text()) * size : Outlines.width(mark.text(), size);
    double at = mark.x() * width / 100 + mark.shift();
    double left =
        switch (mark.anchor()) {
          case START -> at;
          case MIDDLE -> at - wide / 2;
          case END -> at - wide;
        };
    return new Measured(
        mark.text(), left, left + wide, mark.y() - 0.72 * size, mark.y() + 0.2 * size);
  }

  private static boolean isLacking(int point) {
    return point > LAST_OF_THE_FONT && point < PUNCTUATION;
  }

  /** Whether the two cover each other by more than a pixel. */
  public boolean overlaps(Measured other) {
    return Math.min(right, other.right) - Math.max(left, other.left) > 1
        && Math.min(bottom, other.bottom) - Math.max(top, other.top) > 1;
  }
}
