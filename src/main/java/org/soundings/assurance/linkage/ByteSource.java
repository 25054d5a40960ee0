package org.soundings.assurance.linkage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A file whose bytes are read as they are.
 *
 * @param kind which tells how its writes are told apart
 */
record ByteSource(String name, Kind kind, Reader reader) {
  private static final String PACKED = ".zip";
  private static final int PIECE = 1 << 20;
  private static final int OVERLAP = 1 << 10;

  /** What a file is, by its own bytes. */
  enum Kind {
    H2,
    POSTGRES,
    OTHER
  }

  /** Says its writes one by one. */
  interface Reader {
    void read(Consumer<DatedBytes> taker) throws IOException;
  }

  /** Every file of a folder, or one file; of a back-up what is packed in it. */
  static List<ByteSource> of(Path place) throws IOException {
    if (PostgresBytes.is(place)) {
      return List.of(
          new ByteSource(
              place + " (tables)", Kind.POSTGRES, taker -> PostgresBytes.rows(place, taker)),
          new ByteSource(
              place + " (write-ahead log)",
              Kind.POSTGRES,
              taker -> PostgresBytes.log(place, taker)));
    }
    List<ByteSource> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
        sources.addAll(file.toString().endsWith(PACKED) ? packed(file) : List.of(one(file)));
      }
    }
    return sources;
  }

  private static ByteSource one(Path file) throws IOException {
    return H2Bytes.is(file)
        ? new ByteSource(file.toString(), Kind.H2, taker -> H2Bytes.read(file, taker))
        : new ByteSource(file.toString(), Kind.OTHER, taker -> whole(file, taker));
  }

  private static List<ByteSource> packed(Path zip) throws IOException {
    try (ZipFile entries = new ZipFile(zip.toFile())) {
      return Collections.list(entries.entries()).stream()
          .filter(entry -> !entry.isDirectory())
          .map(entry -> packed(zip, entry))
          .toList();
    }
  }

  private static ByteSource packed(Path zip, ZipEntry entry) {
    boolean database = entry.getName().endsWith(".mv.db");
    return new ByteSource(
        zip + ": " + entry.getName(),
        database ? Kind.H2 : Kind.OTHER,
        taker -> unpacked(zip, entry, taker));
  }

  private static void unpacked(Path zip, ZipEntry entry, Consumer<DatedBytes> taker)
      throws IOException {
    Path file = Files.createTempFile("soundings", "");
    try (ZipFile packed = new ZipFile(zip.toFile());
        InputStream in = packed.getInputStream(entry)) {
      Files.write(file, in.readAllBytes());
      one(file).reader.read(taker);
    } finally {
      Files.delete(file);
    }
  }

  /** In pieces that overlap, so that what lies on an edge is found too. */
  private static void whole(Path file, Consumer<DatedBytes> taker) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] before = new byte[0];
      for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
        byte[] both = Arrays.copyOf(before, before.length + piece.length);
        System.arraycopy(piece, 0, both, before.length, piece.length);
        taker.accept(new DatedBytes(DatedBytes.UNMARKED, both));
        before = Arrays.copyOfRange(both, Math.max(0, both.length - OVERLAP), both.length);
      }
    }
  }
}
