package org.soundings.report.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Pixels as another program reads them from the file. */
class PixelsTest {
  private static final int PAPER = 0xFFFFFF;
  private static final int INK = 0x1B1E23;

  private static BufferedImage read(Pixels pixels) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(PngFile.of(pixels)));
  }

  private static int rgb(BufferedImage picture, int x, int y) {
    return picture.getRGB(x, y) & 0xFFFFFF;
  }

  @Test
  void aBoxFillsItsPixelsAndNoOthers() throws IOException {
    Pixels pixels = new Pixels(20, 10, PAPER);
    pixels.box(3, 2, 5, 4, INK, 1);
    BufferedImage picture = read(pixels);
    for (int y = 0; y < 10; y++) {
      for (int x = 0; x < 20; x++) {
        boolean inside = x >= 3 && x < 8 && y >= 2 && y < 6;
        assertEquals(inside ? INK : PAPER, rgb(picture, x, y), x + ", " + y);
      }
    }
  }

  @Test
  void whatIsThinnerThanAPixelIsOneAndWhatIsEmptyIsNone() throws IOException {
    Pixels pixels = new Pixels(20, 10, PAPER);
    pixels.box(3.2, 2, 0.1, 4, INK, 1);
    pixels.box(10, 2, 0, 4, INK, 1);
    BufferedImage picture = read(pixels);
    assertEquals(INK, rgb(picture, 3, 3));
    assertEquals(PAPER, rgb(picture, 4, 3));
    assertEquals(PAPER, rgb(picture, 10, 3));
  }

  @Test
  void whatReachesOutOfThePictureIsCut() throws IOException {
    Pixels pixels = new Pixels(20, 10, PAPER);
    pixels.box(-5, -5, 100, 8, INK, 1);
    pixels.lay(Shades.of(new Ellipse2D.Double(-8, 2, 16, 16)), 0, 0, 0xFF0000);
    pixels.lay(Shades.letter('M', 40, true, 0), 15, 5, 0x00FF00);
    BufferedImage picture = read(pixels);
    assertEquals(INK, rgb(picture, 12, 0));
    assertEquals(PAPER, rgb(picture, 19, 9));
    assertEquals(0xFF0000, rgb(picture, 0, 9));
  }

  @Test
  void theEdgeOfAShapeIsBetweenTheColoursOfItAndOfWhatIsUnderIt() throws IOException {
    Pixels pixels = new Pixels(40, 40, PAPER);
    pixels.lay(Shades.of(new Ellipse2D.Double(10, 10, 20, 20)), 0, 0, 0);
    BufferedImage picture = read(pixels);
    assertEquals(0, rgb(picture, 20, 20));
    assertEquals(PAPER, rgb(picture, 11, 11));
    double inked = 0;
    for (int y = 0; y < 40; y++) {
      for (int x = 0; x < 40; x++) {
        inked += 1 - (rgb(picture, x, y) & 255) / 255.0;
      }
    }
    assertEquals(Math.PI * 100, inked, 2);
  }

  @Test
  void aStrengthIsAMixtureWithThePaper() throws IOException {
    Pixels pixels = new Pixels(4, 4, PAPER);
    pixels.box(0, 0, 4, 4, 0, 0.2);
    assertEquals(0xCCCCCC, rgb(read(pixels), 2, 2));
  }

  @Test
  void ofTooManyColoursThoseThatFillStayExactAndEdgesAreNear() throws IOException {
    Pixels pixels = new Pixels(64, 64, PAPER);
    int[] fills = new int[40];
    for (int i = 0; i < fills.length; i++) {
      fills[i] = i * 0x060301;
      pixels.box(0, i, 64, 1, fills[i], 1);
    }
    for (int x = 0; x < 4; x++) {
      pixels.lay(Shades.of(new Ellipse2D.Double(x * 8, 0, 7.5, 39.5)), 0, 0, 0x4060 * (x + 1));
    }
    pixels.box(60, 60, 4, 4, 0xABCDEF, 1);
    BufferedImage picture = read(pixels);
    assertEquals(0xABCDEF, rgb(picture, 62, 62));
    for (int i = 0; i < fills.length; i++) {
      assertEquals(fills[i], rgb(picture, 50, i));
    }
    assertTrue(pixels.table().length <= 3 * 256);
  }
}
