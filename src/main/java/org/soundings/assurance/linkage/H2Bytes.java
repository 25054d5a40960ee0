package org.soundings.assurance.linkage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The bytes of an H2 file (MVStore, format 3), whether a server has it open, was killed or was
 * stopped: a head, then chunks. Each chunk begins at a block with a line that says how long it is
 * and how many milliseconds after the file it was written; those that are not used any more stay
 * until something is written over them.
 */
final class H2Bytes {
  private static final int BLOCK = 4096;
  private static final int HEX = 16;
  private static final int MOST_LOOSE = 256;
  private static final String HEAD = "H:";
  private static final String CHUNK = "chunk:";

  private final FileChannel channel;
  private final long blocks;
  private long created;

  private H2Bytes(FileChannel channel) throws IOException {
    this.channel = channel;
    this.blocks = Math.ceilDiv(channel.size(), BLOCK);
  }

  static boolean is(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file)) {
      return new H2Bytes(channel).begins(0, HEAD);
    }
  }

  /** Every chunk with its time, and what lies between chunks without one. */
  static void read(Path file, Consumer<DatedBytes> taker) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      new H2Bytes(channel).read(taker);
    }
  }

  private void read(Consumer<DatedBytes> taker) throws IOException {
    long at = 0;
    while (at < blocks) {
      if (begins(at, HEAD)) {
        created = number(fields(bytes(at, 1)), "created", created);
        at++;
      } else if (begins(at, CHUNK)) {
        Map<String, String> head = fields(bytes(at, 1));
        int length = untilNext(at, number(head, "len", 1));
        long time = created + number(head, "time", 0);
        byte[] chunk = bytes(at, length);
        taker.accept(new DatedBytes(time, chunk));
        H2Pages.unpack(chunk, page -> taker.accept(new DatedBytes(time, page)));
        at += length;
      } else {
        int length = untilNext(at, MOST_LOOSE);
        taker.accept(new DatedBytes(DatedBytes.UNMARKED, bytes(at, length)));
        at += length;
      }
    }
  }

  /** A later chunk may lie over the end of an earlier one. */
  private int untilNext(long from, long most) throws IOException {
    long length = 1;
    while (length < most && from + length < blocks && !begins(from + length, CHUNK)) {
      length++;
    }
    return Math.toIntExact(length);
  }

  private boolean begins(long block, String with) throws IOException {
    ByteBuffer start = ByteBuffer.allocate(with.length());
    fill(start, block);
    return new String(start.array(), StandardCharsets.ISO_8859_1).equals(with);
  }

  private byte[] bytes(long block, int many) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(many * BLOCK);
    fill(bytes, block);
    return bytes.array();
  }

  private void fill(ByteBuffer bytes, long block) throws IOException {
    long position = block * BLOCK;
    int read = 0;
    while (bytes.hasRemaining() && read >= 0) {
      read = channel.read(bytes, position + bytes.position());
    }
  }

  private static Map<String, String> fields(byte[] block) {
    String text = new String(block, StandardCharsets.ISO_8859_1);
    Map<String, String> fields = new HashMap<>();
    for (String field : text.lines().findFirst().orElse("").split(",")) {
      int colon = field.indexOf(':');
      if (colon > 0) {
        fields.put(field.substring(0, colon), field.substring(colon + 1).strip());
      }
    }
    return fields;
  }

  private static long number(Map<String, String> fields, String name, long otherwise) {
    try {
      return Long.parseLong(fields.getOrDefault(name, ""), HEX);
    } catch (NumberFormatException damaged) {
      return otherwise;
    }
  }
}
