package org.soundings.assurance.linkage;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The compressed pages of a chunk of an H2 file: those of a file that was stopped are, those of a
 * running one are not.
 *
 * <p>A page is its length, a check, the numbers of page, map and entries, a type, for inner pages
 * where their children are, then its content: LZF or Deflate where the type says so.
 */
final class H2Pages {
  private static final int INNER = 1;
  private static final int COMPRESSED = 2;
  private static final int HIGH = 6;
  private static final int SHORTEST = 10;
  private static final int MOST = 64 << 20;
  private static final int MORE = 0x80;
  private static final int LITERAL = 32;
  private static final int LONG_RUN = 7;

  private H2Pages() {}

  /** The content of each compressed page, unpacked, as far as the chunk is whole. */
  static void unpack(byte[] chunk, Consumer<byte[]> taker) {
    int at = 0;
    while (at < chunk.length && chunk[at] != '\n') {
      at++;
    }
    at++;
    while (at + SHORTEST < chunk.length) {
      int length = ByteBuffer.wrap(chunk).getInt(at);
      if (length < SHORTEST || length > chunk.length - at) {
        return;
      }
      try {
        page(ByteBuffer.wrap(chunk, at, length).slice(), taker);
      } catch (BufferUnderflowException | IndexOutOfBoundsException | DataFormatException other) {
        return;
      }
      at += length;
    }
  }

  private static void page(ByteBuffer page, Consumer<byte[]> taker) throws DataFormatException {
    page.position(Integer.BYTES + Short.BYTES);
    number(page);
    number(page);
    int entries = number(page);
    int type = page.get();
    if ((type & COMPRESSED) == 0) {
      return;
    }
    if ((type & INNER) != 0) {
      page.position(page.position() + (entries + 1) * Long.BYTES);
      for (int i = 0; i <= entries; i++) {
        number(page);
      }
    }
    int more = number(page);
    byte[] packed = new byte[page.remaining()];
    page.get(packed);
    if (more >= 0 && more < MOST) {
      int length = packed.length + more;
      taker.accept((type & HIGH) == HIGH ? inflated(packed, length) : lzf(packed, length));
    }
  }

  private static int number(ByteBuffer from) {
    int number = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE - 1) {
      int b = from.get();
      number |= (b & MORE - 1) << shift;
      if ((b & MORE) == 0) {
        break;
      }
    }
    return number;
  }

  private static byte[] inflated(byte[] packed, int length) throws DataFormatException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      byte[] content = new byte[length];
      inflater.inflate(content);
      return content;
    } finally {
      inflater.end();
    }
  }

  /** Runs of bytes, and runs that repeat what came before. */
  private static byte[] lzf(byte[] packed, int length) {
    byte[] content = new byte[length];
    int from = 0;
    int to = 0;
    while (to < length) {
      int control = packed[from++] & 0xff;
      if (control < LITERAL) {
        int run = control + 1;
        System.arraycopy(packed, from, content, to, run);
        from += run;
        to += run;
      } else {
        int run = control >> 5;
        run += run == LONG_RUN ? packed[from++] & 0xff : 0;
        int back = to - ((control & LITERAL - 1) << Byte.SIZE) - 1 - (packed[from++] & 0xff);
        for (int i = 0; i < run + 2; i++) {
          content[to++] = content[back++];
        }
      }
    }
    return content;
  }
}
