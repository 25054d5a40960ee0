package org.soundings.exchange;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** A data file in blocks of whole rows. */
final class Blocks {
  /** A row fits one block. */
  static final int LONGEST_ROW = 4 << 20;

  static final int LONGEST_CELL = 1 << 20;

  /**
   * Rows {@code bytes[0..to)}; the last byte is a line end. To be given back by {@link #recycle}.
   */
  record Block(byte[] bytes, int to, Charset charset) {}

  private final DataBytes source;
  private final Dialect dialect;
  private final Scan scan;
  private final Encoding encoding;
  private final ConcurrentLinkedQueue<byte[]> free = new ConcurrentLinkedQueue<>();
  private byte[] rest = new byte[0];
  private @Nullable DataFault fault;

  Blocks(DataBytes source, Dialect dialect) {
    this.source = source;
    this.dialect = dialect;
    this.scan = dialect.scan();
    this.encoding = new Encoding(source.saysUnicode());
  }

  /** What is wrong with the row after the last block, or null where the file just ended. */
  @Nullable DataFault fault() {
    return fault;
  }

  void recycle(Block block) {
    free.add(block.bytes);
  }

  /** The next rows, or null at the end of the file or of what can be read of it. */
  @Nullable Block next() throws IOException {
    if (fault != null) {
      return null;
    }
    byte[] bytes = buffer();
    System.arraycopy(rest, 0, bytes, 0, rest.length);
    int filled = rest.length + source.read(bytes, rest.length);
    boolean last = filled < bytes.length;
    if (last && filled > 0 && bytes[filled - 1] != dialect.lineEnd()) {
      bytes[filled++] = (byte) dialect.lineEnd();
    }
    scan.run(bytes, 0, filled);
    fault = faultAfter(filled, last);
    int end = scan.end;
    if (!scan.ascii) {
      end = asciiOrDecoded(bytes, end);
    }
    rest = fault == null ? Arrays.copyOfRange(bytes, end, filled) : new byte[0];
    return end == 0 ? null : new Block(bytes, end, encoding.charset());
  }

  private byte[] buffer() {
    byte[] used = free.poll();
    return used == null ? new byte[LONGEST_ROW] : used;
  }

  private @Nullable DataFault faultAfter(int filled, boolean last) {
    if (scan.nul >= 0) {
      return DataFault.NUL;
    }
    if (scan.open >= 0 && (last || filled - scan.open > LONGEST_CELL)) {
      return DataFault.QUOTE_LEFT_OPEN;
    }
    return scan.end == 0 && filled > 0 ? DataFault.ROW_TOO_LONG : null;
  }

  /** Where the rows end that are in the file's encoding. */
  private int asciiOrDecoded(byte[] bytes, int end) {
    int wrong = encoding.notice(bytes, end);
    if (wrong < 0) {
      return end;
    }
    fault = DataFault.MIXED_ENCODING;
    scan.run(bytes, 0, wrong);
    return scan.end;
  }
}
