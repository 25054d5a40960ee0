package org.soundings.report.drawing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The colours of one picture, at most 256. Those at the edges of shapes take no more than most of
 * the places; once these are taken, the nearest colour does.
 */
final class Colours {
  private static final int MOST = 256;
  private static final int MOST_OF_EDGES = 200;
  private static final short UNKNOWN = -1;
  private static final int SHADES = Shades.WHOLE + 1;

  private final int[] table = new int[MOST];
  private final Map<Integer, Integer> places = new HashMap<>();
  private final Map<Integer, short[]> mixes = new HashMap<>();
  private int size;

  /** The place of a colour that fills. */
  byte place(int colour) {
    return (byte) place(colour, MOST);
  }

  /**
   * For each colour that may be under it and each shade of one above, in this order, the place of
   * their mixture; -1 where it was not asked for yet ({@link #mix}).
   */
  short[] mixes(int colour) {
    return mixes.computeIfAbsent(
        colour,
        any -> {
          short[] unknown = new short[MOST * SHADES];
          Arrays.fill(unknown, UNKNOWN);
          return unknown;
        });
  }

  /** The place of a mixture, from now on in {@link #mixes} too. */
  byte mix(int under, int colour, int shade) {
    int mixed = mixed(table[under], colour, shade / (double) Shades.WHOLE);
    int place = place(mixed, shade == Shades.WHOLE ? MOST : MOST_OF_EDGES);
    mixes(colour)[under * SHADES + shade] = (short) place;
    return (byte) place;
  }

  /** Three bytes for each colour. */
  byte[] table() {
    byte[] bytes = new byte[3 * size];
    for (int i = 0; i < size; i++) {
      bytes[3 * i] = (byte) (table[i] >> 16);
      bytes[3 * i + 1] = (byte) (table[i] >> 8);
      bytes[3 * i + 2] = (byte) table[i];
    }
    return bytes;
  }

  static int mixed(int under, int above, double strength) {
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int channel =
          (int)
              Math.round(
                  (above >> shift & 255) * strength + (under >> shift & 255) * (1 - strength));
      mixed |= channel << shift;
    }
    return mixed;
  }

  private int place(int colour, int most) {
    Integer known = places.get(colour);
    if (known != null) {
      return known;
    }
    if (size >= most) {
      return nearest(colour);
    }
    table[size] = colour;
    places.put(colour, size);
    return size++;
  }

  private int nearest(int colour) {
    int nearest = 0;
    for (int i = 1; i < size; i++) {
      if (distance(table[i], colour) < distance(table[nearest], colour)) {
        nearest = i;
      }
    }
    return nearest;
  }

  private static int distance(int a, int b) {
    int red = (a >> 16) - (b >> 16);
    int green = (a >> 8 & 255) - (b >> 8 & 255);
    int blue = (a & 255) - (b & 255);
    return red * red + green * green + blue * blue;
  }
}
