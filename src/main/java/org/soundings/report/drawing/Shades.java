package org.soundings.report.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A shape as pixels: how much of each it covers. Letters are kept for all pictures, since a report
 * has a hundred thousand of them, of some hundred kinds.
 *
 * @param left of its first column
 * @param top of its first row
 * @param of row by row, from 0 for none to {@link #WHOLE}
 */
@SuppressWarnings("ArrayRecordComponent")
record Shades(int left, int top, int width, int height, byte[] of) {
  static final int WHOLE = 15;

  /** A letter begins on a pixel or between two. */
  static final int PLACES = 2;

  private static final float HEAVY = 0.035f;
  private static final int STEP = 255 / WHOLE;
  private static final Map<Letter, Shades> LETTERS = new ConcurrentHashMap<>();

  private record Letter(int point, double size, boolean heavy, int place) {}

  /**
   * A letter that stands on the line 0 and begins in the column 0.
   *
   * @param size in pixels
   * @param place how many parts of a pixel it begins later, of {@link #PLACES}
   */
  static Shades letter(int point, double size, boolean heavy, int place) {
    return LETTERS.computeIfAbsent(new Letter(point, size, heavy, place), Shades::of);
  }

  private static Shades of(Letter letter) {
    Path2D outline = Outlines.of(Character.toString(letter.point), letter.size);
    outline.transform(AffineTransform.getTranslateInstance(letter.place / (double) PLACES, 0));
    BasicStroke stroke = new BasicStroke((float) (HEAVY * letter.size));
    Rectangle bounds =
        letter.heavy ? stroke.createStrokedShape(outline).getBounds() : outline.getBounds();
    return of(
        bounds,
        pen -> {
          pen.fill(outline);
          if (letter.heavy) {
            pen.setStroke(stroke);
            pen.draw(outline);
          }
        });
  }

  static Shades of(Shape shape) {
    return of(shape.getBounds(), pen -> pen.fill(shape));
  }

  private static Shades of(Rectangle bounds, Consumer<Graphics2D> draw) {
    int width = bounds.width + 2;
    int height = bounds.height + 2;
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.setColor(Color.WHITE);
    pen.translate(1 - bounds.x, 1 - bounds.y);
    draw.accept(pen);
    pen.dispose();
    int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    byte[] shades = new byte[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      shades[i] = (byte) (((pixels[i] & 255) + STEP / 2) / STEP);
    }
    return new Shades(bounds.x - 1, bounds.y - 1, width, height, shades);
  }
}
