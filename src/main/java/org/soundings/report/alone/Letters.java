package org.soundings.report.alone;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Letters as pixels, each drawn once for all pictures: a page of figures has ten thousand letters,
 * of some hundred kinds.
 */
final class Letters {
  /** How many shades a letter's edge has, none and all among them. */
  static final int LEVELS = 16;

  /** A letter begins on a pixel or between two. */
  static final int PLACES = 2;

  private static final float HEAVY = 0.035f;
  private static final int STEP = 255 / (LEVELS - 1);
  private static final int EDGE = 2;
  private static final Map<Key, Letter> DRAWN = new ConcurrentHashMap<>();

  private record Key(int point, double size, boolean heavy, int place) {}

  /**
   * A letter as pixels.
   *
   * @param left of its first column, from where it begins
   * @param top of its first row, from the line that it stands on
   * @param shades row by row, 0 to 15
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Letter(int left, int top, int width, int height, byte[] shades) {}

  private Letters() {}

  /**
   * @param size in pixels
   * @param place how many parts of a pixel it begins after one, of {@link #PLACES}
   */
  static Letter of(int point, double size, boolean heavy, int place) {
    return DRAWN.computeIfAbsent(new Key(point, size, heavy, place), Letters::drawn);
  }

  private static Letter drawn(Key key) {
    Path2D outline = Outlines.of(Character.toString(key.point), key.size);
    Rectangle bounds = outline.getBounds();
    if (bounds.isEmpty()) {
      return new Letter(0, 0, 0, 0, new byte[0]);
    }
    int left = bounds.x - EDGE;
    int top = bounds.y - EDGE;
    int width = bounds.width + 2 * EDGE + 1;
    int height = bounds.height + 2 * EDGE;
    outline.transform(
        AffineTransform.getTranslateInstance(key.place / (double) PLACES - left, -top));
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.setColor(Color.WHITE);
    pen.fill(outline);
    if (key.heavy) {
      pen.setStroke(new BasicStroke((float) (HEAVY * key.size)));
      pen.draw(outline);
    }
    pen.dispose();
    return new Letter(left, top, width, height, shades(picture));
  }

  private static byte[] shades(BufferedImage picture) {
    int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    byte[] shades = new byte[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      shades[i] = (byte) (((pixels[i] & 255) + STEP / 2) / STEP);
    }
    return shades;
  }
}
