package org.soundings.invitation;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as the path of an SVG, a square of one unit for each dark module, in the white margin
 * of four that ISO/IEC 18004 asks for.
 *
 * @param size of the whole, in modules
 */
record QrPattern(int size, String path) {
  private static final int MARGIN = 4;

  static QrPattern of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        int from = x;
        while (x < code.size && code.getModule(x, y)) {
          x++;
        }
        if (x > from) {
          int width = x - from;
          path.append('M').append(from + MARGIN).append(' ').append(y + MARGIN);
          path.append('h').append(width).append("v1h-").append(width).append('z');
        }
      }
    }
    return new QrPattern(code.size + 2 * MARGIN, path.toString());
  }
}
