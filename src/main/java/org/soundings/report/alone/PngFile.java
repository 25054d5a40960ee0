package org.soundings.report.alone;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A picture as a PNG file (ISO/IEC 15948) of flat colours: no row is filtered, which is best for
 * them, and the JDK's own writer tries all filters on every row.
 */
final class PngFile {
  private static final byte[] SIGNATURE = {(byte) 137, 'P', 'N', 'G', 13, 10, 26, 10};
  private static final byte COLOURS = 2;
  private static final byte TABLE = 3;
  private static final int LEVEL = 3;
  private static final int BUFFER = 1 << 16;

  private final ByteArrayOutputStream file = new ByteArrayOutputStream(BUFFER);

  private PngFile() {}

  /**
   * @param picture of type {@link BufferedImage#TYPE_BYTE_INDEXED} or {@link
   *     BufferedImage#TYPE_INT_RGB}
   */
  static byte[] of(BufferedImage picture) {
    boolean table = picture.getColorModel() instanceof IndexColorModel;
    ByteBuffer head = ByteBuffer.allocate(13);
    head.putInt(picture.getWidth()).putInt(picture.getHeight());
    head.put((byte) 8).put(table ? TABLE : COLOURS).put(new byte[3]);
    PngFile png = new PngFile();
    png.file.writeBytes(SIGNATURE);
    png.chunk("IHDR", head.array());
    if (picture.getColorModel() instanceof IndexColorModel colours) {
      png.chunk("PLTE", table(colours));
    }
    png.chunk("IDAT", deflated(table ? indexed(picture) : coloured(picture)));
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

  private static byte[] table(IndexColorModel colours) {
    byte[] table = new byte[3 * colours.getMapSize()];
    for (int i = 0; i < colours.getMapSize(); i++) {
      table[3 * i] = (byte) colours.getRed(i);
      table[3 * i + 1] = (byte) colours.getGreen(i);
      table[3 * i + 2] = (byte) colours.getBlue(i);
    }
    return table;
  }

  /** Each row after a 0, which says that it is not filtered. */
  private static byte[] indexed(BufferedImage picture) {
    byte[] pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    int width = picture.getWidth();
    byte[] rows = new byte[(width + 1) * picture.getHeight()];
    for (int y = 0; y < picture.getHeight(); y++) {
      System.arraycopy(pixels, y * width, rows, y * (width + 1) + 1, width);
    }
    return rows;
  }

  private static byte[] coloured(BufferedImage picture) {
    int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    int width = picture.getWidth();
    ByteBuffer rows = ByteBuffer.allocate((3 * width + 1) * picture.getHeight());
    for (int i = 0; i < pixels.length; i++) {
      if (i % width == 0) {
        rows.put((byte) 0);
      }
      rows.put((byte) (pixels[i] >> 16)).put((byte) (pixels[i] >> 8)).put((byte) pixels[i]);
    }
    return rows.array();
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
