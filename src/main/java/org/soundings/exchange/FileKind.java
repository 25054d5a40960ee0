package org.soundings.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of file that people take for CSV, known by how they start. */
enum FileKind {
  PNG("an image", "\u0089PNG"),
  JPEG("an image", "\u00ff\u00d8\u00ff"),
  GIF("an image", "GIF8"),
  WEBP("an image or a recording", "RIFF"),
  PDF("a PDF", "%PDF"),
  ZIP("a spreadsheet workbook or a ZIP archive", "PK\u0003\u0004"),
  OLE("an old spreadsheet workbook", "\u00d0\u00cf\u0011\u00e0"),
  SPSS("an SPSS file", "$FL2"),
  SPSS_PACKED("an SPSS file", "$FL3"),
  STATA("a Stata file", "<stata"),
  SQLITE("a database", "SQLite"),
  PARQUET("a Parquet file", "PAR1"),
  SEVEN_ZIP("a 7z archive", "7z\u00bc\u00af"),
  ELF("a program", "\u007fELF"),
  HTML("a web page", "<!DOCTY"),
  HTML_BARE("a web page", "<html"),
  XML("an XML file", "<?xml");

  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  private final String article;
  private final byte[] start;

  FileKind(String article, String start) {
    this.article = article;
    this.start = start.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The kind that {@code bytes}, the first eight of a file, give away. */
  static Optional<FileKind> of(byte[] bytes) {
    for (FileKind kind : values()) {
      if (Arrays.mismatch(kind.start, bytes) >= kind.start.length
          || Arrays.equals(kind.start, bytes)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Whether more than one byte in a hundred is of a kind that no text has; NUL apart. */
  static boolean looksBinary(byte[] bytes, int to) {
    int strange = 0;
    for (int i = 0; i < to; i++) {
      byte b = bytes[i];
      if (b > 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
        strange++;
      }
    }
    return strange > to / 100;
  }

  static boolean isGzip(byte[] bytes) {
    return bytes.length > 1 && (bytes[0] & 0xff) == GZIP_FIRST && (bytes[1] & 0xff) == GZIP_SECOND;
  }

  /** Its name with its article: "an image". */
  String article() {
    return article;
  }
}
