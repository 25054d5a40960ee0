package org.soundings.assurance.linkage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The bytes of PostgreSQL's data folder (pages of 8 KB, little-endian): rows of tables, dead ones
 * too until something is written over them, each with the number of the transaction that wrote it;
 * and the records of the write-ahead log with theirs.
 */
final class PostgresBytes {
  private static final int PAGE = 8192;
  private static final int HEADER = 24;
  private static final int LONG_HEADER = 40;
  private static final int LOWER = 12;
  private static final int SPECIAL = 16;
  private static final int REMAINING = 16;
  private static final int CONTINUED = 1;
  private static final int LONG = 2;
  private static final int OFFSET = 0x7fff;
  private static final int SHIFT = 17;
  private static final int ALIGN = 8;
  private static final long NUMBER = 0xffffffffL;
  private static final Pattern TABLE = Pattern.compile("\\d+(\\.\\d+)?");
  private static final Pattern SEGMENT = Pattern.compile("[0-9A-F]{24}");

  private PostgresBytes() {}

  static boolean is(Path folder) {
    return Files.isRegularFile(folder.resolve("PG_VERSION"));
  }

  /** The rows of all tables. */
  static void rows(Path folder, Consumer<DatedBytes> taker) throws IOException {
    for (Path table : files(folder.resolve("base"), TABLE)) {
      ByteBuffer file = little(Files.readAllBytes(table));
      for (int page = 0; page + PAGE <= file.capacity(); page += PAGE) {
        page(file.slice(page, PAGE).order(ByteOrder.LITTLE_ENDIAN), taker);
      }
    }
  }

  /** Pages of tables have nothing at their end; those of indexes have. */
  private static void page(ByteBuffer page, Consumer<DatedBytes> taker) {
    int lower = page.getShort(LOWER) & 0xffff;
    if ((page.getShort(SPECIAL) & 0xffff) != PAGE || lower < HEADER || lower > PAGE) {
      return;
    }
    for (int pointer = HEADER; pointer + Integer.BYTES <= lower; pointer += Integer.BYTES) {
      int item = page.getInt(pointer);
      int from = item & OFFSET;
      int length = item >>> SHIFT;
      if (length >= HEADER && from >= lower && from + length <= PAGE) {
        byte[] row = new byte[length];
        page.get(from, row);
        taker.accept(new DatedBytes(page.getInt(from) & NUMBER, row));
      }
    }
  }

  /** The records of the log; one that goes on in another file is left out. */
  static void log(Path folder, Consumer<DatedBytes> taker) throws IOException {
    for (Path segment : files(folder.resolve("pg_wal"), SEGMENT)) {
      byte[] file = Files.readAllBytes(segment);
      records(stream(file), taker);
    }
  }

  /** What lies on the pages of a file of the log, from the first record that begins in it. */
  private static ByteBuffer stream(byte[] file) {
    ByteBuffer pages = little(file);
    ByteBuffer stream = ByteBuffer.allocate(file.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int page = 0; page + PAGE <= file.length; page += PAGE) {
      int about = pages.getShort(page + Short.BYTES);
      stream.put(file, page + start(about), PAGE - start(about));
    }
    stream.flip();
    boolean continued = (pages.getShort(Short.BYTES) & CONTINUED) != 0;
    stream.position(continued ? Math.min(aligned(pages.getInt(REMAINING)), stream.limit()) : 0);
    return stream;
  }

  private static int start(int about) {
    return (about & LONG) == 0 ? HEADER : LONG_HEADER;
  }

  private static void records(ByteBuffer stream, Consumer<DatedBytes> taker) {
    int at = stream.position();
    while (at + HEADER <= stream.limit()) {
      int length = stream.getInt(at);
      if (length < HEADER || length > stream.limit() - at) {
        return;
      }
      byte[] record = Arrays.copyOfRange(stream.array(), at, at + length);
      taker.accept(new DatedBytes(stream.getInt(at + Integer.BYTES) & NUMBER, record));
      at += aligned(length);
    }
  }

  private static int aligned(int length) {
    return Math.max(0, length) + ALIGN - 1 & -ALIGN;
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static List<Path> files(Path folder, Pattern names) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> names.matcher(file.getFileName().toString()).matches())
          .sorted()
          .toList();
    }
  }
}
