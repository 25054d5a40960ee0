package org.soundings.report.drawing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A picture as a PNG file (ISO/IEC 15948) with a table of colours. No row is filtered: for flat
 * colours that is best.
 */
final class PngFile {
  private static final byte[] SIGNATURE = {(byte) 137, 'P', 'N', 'G', 13, 10, 26, 10};
  private static final byte[] TABLE_OF_8_BITS = {8, 3, 0, 0, 0};
  private static final int LEVEL = 3;
  private static final int BUFFER = 1 << 16;

  private final ByteArrayOutputStream file = new ByteArrayOutputStream(BUFFER);

  private PngFile() {}

  static byte[] of(Pixels pixels) {
    ByteBuffer head = ByteBuffer.allocate(2 * Integer.BYTES + TABLE_OF_8_BITS.length);
    head.putInt(pixels.width()).putInt(pixels.height()).put(TABLE_OF_8_BITS);
    PngFile png = new PngFile();
    png.file.writeBytes(SIGNATURE);
    png.chunk("IHDR", head.array());
    png.chunk("PLTE", pixels.table());
    png.chunk("IDAT", deflated(pixels.rows()));
    png.chunk("IEND", new byte[0]);
    return png.file.toByteArray();
  }

  private void chunk(String name, byte[] content) {
    byte[] type = name.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(type);
    check.update(content);
    number(content.length);
    file.writeBytes(type);
    file.writeBytes(content);
    number((int) check.getValue());
  }

  private void number(int number) {
    file.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }

  private static byte[] deflated(byte[] rows) {
    Deflater deflater = new Deflater(LEVEL);
    try {
      deflater.setInput(rows);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
      byte[] buffer = new byte[BUFFER];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }
}
