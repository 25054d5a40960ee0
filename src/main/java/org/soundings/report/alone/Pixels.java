package org.soundings.report.alone;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import org.soundings.report.alone.Letters.Letter;

/**
 * A picture in the making, in pixels. What is upright, and letters, are put there without the JDK's
 * drawing of shapes, which takes ten times as long; both have the same pixels on every machine.
 */
final class Pixels {
  private static final int RED_BLUE = 0xFF00FF;
  private static final int GREEN = 0x00FF00;
  private static final int WHOLE = 256;

  private final BufferedImage picture;
  private final int[] pixels;
  private final int width;
  private final int height;

  Pixels(int width, int height, int paper) {
    this.width = width;
    this.height = height;
    picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    Arrays.fill(pixels, paper);
  }

  BufferedImage picture() {
    return picture;
  }

  /**
   * Fills an upright box to the nearest pixels; one that is not empty has at least one.
   *
   * @param strength 0 to 1
   */
  void box(double x, double y, double wide, double high, int colour, double strength) {
    int left = Math.clamp(Math.round(x), 0, width);
    int top = Math.clamp(Math.round(y), 0, height);
    int right = Math.clamp(Math.max(Math.round(x + wide), wide > 0 ? left + 1 : left), 0, width);
    int bottom = Math.clamp(Math.max(Math.round(y + high), high > 0 ? top + 1 : top), 0, height);
    int of = (int) Math.round(WHOLE * strength);
    for (int row = top; row < bottom; row++) {
      int start = row * width;
      if (of == WHOLE) {
        Arrays.fill(pixels, start + left, start + Math.max(left, right), colour);
      } else {
        for (int i = start + left; i < start + right; i++) {
          pixels[i] = mixed(pixels[i], colour, of);
        }
      }
    }
  }

  /** Puts a letter where its line and its beginning are. */
  void letter(Letter letter, int x, int line, int colour) {
    int from = Math.max(0, -(x + letter.left()));
    int to = Math.min(letter.width(), width - x - letter.left());
    for (int row = 0; row < letter.height(); row++) {
      int y = line + letter.top() + row;
      if (y < 0 || y >= height) {
        continue;
      }
      int at = y * width + x + letter.left();
      for (int i = from; i < to; i++) {
        int shade = letter.shades()[row * letter.width() + i];
        if (shade == Letters.LEVELS - 1) {
          pixels[at + i] = colour;
        } else if (shade > 0) {
          pixels[at + i] = mixed(pixels[at + i], colour, shade * WHOLE / (Letters.LEVELS - 1));
        }
      }
    }
  }

  /** Fills any shape. */
  void fill(Shape shape, int colour) {
    Graphics2D pen = pen(colour);
    pen.fill(shape);
    pen.dispose();
  }

  /** Draws along any shape. */
  void draw(Shape shape, int colour, BasicStroke stroke) {
    Graphics2D pen = pen(colour);
    pen.setStroke(stroke);
    pen.draw(shape);
    pen.dispose();
  }

  private Graphics2D pen(int colour) {
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.setColor(new Color(colour));
    return pen;
  }

  /** Both colours, {@code of} parts in 256 of the one above. */
  private static int mixed(int under, int above, int of) {
    int rest = WHOLE - of;
    int redBlue = (((above & RED_BLUE) * of + (under & RED_BLUE) * rest) >>> 8) & RED_BLUE;
    int green = (((above & GREEN) * of + (under & GREEN) * rest) >>> 8) & GREEN;
    return redBlue | green;
  }
}
