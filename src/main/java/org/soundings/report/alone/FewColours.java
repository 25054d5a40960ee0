package org.soundings.report.alone;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * A picture with a table of its colours: a third of the bytes, and written in half the time. Where
 * it has more than 256, those between two colours, at the edges of marks and letters, are rounded
 * to 32 levels a channel.
 */
final class FewColours {
  private static final int MOST = 256;
  private static final int PLACES = 1024;
  private static final int NONE = -1;
  private static final int OPAQUE = 0xFFFFFF;
  private static final int HIGH = 0xF8F8F8;
  private static final int LOW = 0x070707;

  private final int[] colours = new int[MOST];
  private final int[] places = new int[PLACES];
  private int found;

  private FewColours() {
    Arrays.fill(places, NONE);
  }

  /**
   * The same picture; itself where it has more than 256 colours even so.
   *
   * @param picture of type {@link BufferedImage#TYPE_INT_RGB}
   * @param kept colours that are never rounded
   */
  static BufferedImage of(BufferedImage picture, Set<Integer> kept) {
    BufferedImage exact = indexed(picture, IntUnaryOperator.identity());
    return exact == picture
        ? indexed(picture, colour -> kept.contains(colour) ? colour : rounded(colour))
        : exact;
  }

  /** To 5 bits a channel; white and black stay. */
  private static int rounded(int colour) {
    int high = colour & HIGH;
    return high | (high >>> 5) & LOW;
  }

  private static BufferedImage indexed(BufferedImage picture, IntUnaryOperator of) {
    int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    byte[] indices = new byte[pixels.length];
    FewColours few = new FewColours();
    int last = NONE;
    int index = NONE;
    for (int i = 0; i < pixels.length; i++) {
      int colour = pixels[i] & OPAQUE;
      if (colour != last) {
        index = few.index(of.applyAsInt(colour));
        last = colour;
      }
      if (index == NONE) {
        return picture;
      }
      indices[i] = (byte) index;
    }
    IndexColorModel table = new IndexColorModel(8, few.found, few.colours, 0, false, -1, 0);
    BufferedImage indexed =
        new BufferedImage(
            picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, table);
    byte[] data = ((DataBufferByte) indexed.getRaster().getDataBuffer()).getData();
    System.arraycopy(indices, 0, data, 0, data.length);
    return indexed;
  }

  /** The colour's place in the table, in the order met; NONE where the table is full. */
  private int index(int colour) {
    int at = (colour * 0x9E3779B1) >>> 22;
    while (places[at] != NONE) {
      if (colours[places[at]] == colour) {
        return places[at];
      }
      at = (at + 1) % PLACES;
    }
    if (found == MOST) {
      return NONE;
    }
    colours[found] = colour;
    places[at] = found;
    return found++;
  }
}
