package org.soundings.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.soundings.hash.Sha256;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;

/**
 * The bytes of a data file: unpacked where it is gzip, without a byte order mark, UTF-16 turned
 * into UTF-8. They are hashed, as they lie on disk, while they are read.
 */
final class DataBytes implements Closeable {
  private static final int MARK = 16;

  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("\"?[sS][eE][pP]=([,;\t|])\"?(?:\r\n?|\n)");

  private final DigestInputStream disk;
  private final InputStream text;
  private final boolean marked;
  private final @Nullable Character separator;

  private DataBytes(
      DigestInputStream disk, InputStream text, boolean marked, @Nullable Character separator) {
    this.disk = disk;
    this.text = text;
    this.marked = marked;
    this.separator = separator;
  }

  /**
   * @throws Refused where there is nothing to read, or it is of a kind known not to be text
   */
  static DataBytes open(Path file) throws IOException {
    Place place = Place.of(file.toString());
    if (Files.isDirectory(file)) {
      throw new Refused(DataFault.A_FOLDER.at(place));
    }
    if (!Files.exists(file)) {
      throw new Refused(DataFault.NO_SUCH_FILE.at(place));
    }
    DigestInputStream disk = new DigestInputStream(Files.newInputStream(file), Sha256.digest());
    try {
      byte[] start = disk.readNBytes(MARK);
      InputStream text = joined(start, disk);
      if (FileKind.isGzip(start)) {
        InputStream unpacked = new GZIPInputStream(text, 1 << 16);
        start = unpacked.readNBytes(MARK);
        text = joined(start, unpacked);
      }
      if (start.length == 0) {
        throw new Refused(DataFault.EMPTY.at(place));
      }
      Optional<FileKind> kind = FileKind.of(start);
      if (kind.isPresent()) {
        throw new Refused(DataFault.NOT_TEXT.at(place, kind.get().article()));
      }
      return marked(disk, text, start);
    } catch (IOException | RuntimeException e) {
      disk.close();
      throw e;
    }
  }

  private static DataBytes marked(DigestInputStream disk, InputStream text, byte[] start)
      throws IOException {
    if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
      text.skipNBytes(3);
      return separated(disk, text, true);
    }
    if (startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF)) {
      Charset utf16 = StandardCharsets.UTF_16;
      return separated(disk, new Utf8Stream(new InputStreamReader(text, utf16)), true);
    }
    return separated(disk, text, false);
  }

  /** Leaves out the line by which a spreadsheet is told what separates cells, {@code sep=;}. */
  private static DataBytes separated(DigestInputStream disk, InputStream text, boolean marked)
      throws IOException {
    byte[] start = text.readNBytes(MARK);
    InputStream all = joined(start, text);
    Matcher line = SEPARATOR_LINE.matcher(new String(start, StandardCharsets.ISO_8859_1));
    if (!line.lookingAt()) {
      return new DataBytes(disk, all, marked, null);
    }
    all.skipNBytes(line.end());
    return new DataBytes(disk, all, marked, line.group(1).charAt(0));
  }

  private static boolean startsWith(byte[] start, int... mark) {
    byte[] bytes = new byte[mark.length];
    for (int i = 0; i < mark.length; i++) {
      bytes[i] = (byte) mark[i];
    }
    return start.length >= mark.length
        && Arrays.equals(start, 0, mark.length, bytes, 0, mark.length);
  }

  private static InputStream joined(byte[] start, InputStream rest) throws IOException {
    PushbackInputStream joined = new PushbackInputStream(rest, MARK);
    joined.unread(start);
    return joined;
  }

  /** What separates cells, where the file itself says it; else null. */
  @Nullable Character separator() {
    return separator;
  }

  /** Whether the file itself says that it is Unicode. */
  boolean saysUnicode() {
    return marked;
  }

  /** Fills as much of {@code into[from..]} as the file still has; 0 at its end. */
  int read(byte[] into, int from) throws IOException {
    return text.readNBytes(into, from, into.length - from);
  }

  /** The hash of the whole file, in lower-case hexadecimal. */
  String sha256(byte[] scratch) throws IOException {
    while (disk.read(scratch) >= 0) {
      // what follows the packed text counts too
    }
    return HexFormat.of().formatHex(disk.getMessageDigest().digest());
  }

  @Override
  public void close() throws IOException {
    text.close();
    disk.close();
  }
}
