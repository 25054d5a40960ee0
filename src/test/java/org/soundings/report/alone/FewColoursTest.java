package org.soundings.report.alone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FewColoursTest {
  private static BufferedImage picture(int colours) {
    BufferedImage picture = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    int[] palette = new Random(7).ints(colours).toArray();
    for (int i = 0; i < 64 * 64; i++) {
      picture.setRGB(i % 64, i / 64, palette[i % colours]);
    }
    return picture;
  }

  @Test
  void everyPixelKeepsItsColour() {
    for (int colours : new int[] {1, 2, 255, 256}) {
      BufferedImage before = picture(colours);
      BufferedImage after = FewColours.of(before, Set.of());
      assertEquals(BufferedImage.TYPE_BYTE_INDEXED, after.getType());
      for (int i = 0; i < 64 * 64; i++) {
        assertEquals(before.getRGB(i % 64, i / 64), after.getRGB(i % 64, i / 64));
      }
    }
  }

  @Test
  void ofMoreColoursThoseThatAreNotKeptAreRounded() {
    BufferedImage before = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 64 * 64; i++) {
      before.setRGB(i % 64, i / 64, (i % 256) * 0x010101);
    }
    before.setRGB(0, 0, 0x123456);
    before.setRGB(1, 0, 0x5D97C9);
    BufferedImage after = FewColours.of(before, Set.of(0x123456));
    assertEquals(BufferedImage.TYPE_BYTE_INDEXED, after.getType());
    assertEquals(0xFF123456, after.getRGB(0, 0));
    for (int i = 1; i < 64 * 64; i++) {
      int difference =
          Math.abs((before.getRGB(i % 64, i / 64) & 255) - (after.getRGB(i % 64, i / 64) & 255));
      assertTrue(difference < 8, "off by " + difference);
    }
    assertEquals(0xFFFFFFFF, after.getRGB(255 % 64, 255 / 64));
  }

  @Test
  void aPictureOfStillMoreStaysAsItIs() {
    BufferedImage many = picture(4000);
    assertSame(many, FewColours.of(many, Set.of()));
  }
}
