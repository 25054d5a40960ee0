package org.soundings.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Refused;
import org.soundings.response.Batch;

/**
 * A file of rows and cells in whatever dialect: comma, semicolon, tab or | between cells; UTF-8 or
 * UTF-16 with or without a byte order mark, else Windows-1252; gzip or not. The dialect is found
 * out from the first rows; the reference for everything difficult is RFC 4180 as OpenCSV reads it.
 */
public final class CsvFile {
  private static final int HEAD = 1 << 20;
  private static final int HEAD_ROWS = 50;
  private static final int MOST_COLUMNS = 10_000;

  private final Path path;
  private final Dialect dialect;
  private final List<String[]> head;

  private CsvFile(Path path, Dialect dialect, List<String[]> head) {
    this.path = path;
    this.dialect = dialect;
    this.head = head;
  }

  /**
   * Looks at the beginning of a file.
   *
   * @throws Refused where it is no readable text file with a header
   */
  public static CsvFile open(Path path) {
    Place place = Place.of(path.toString());
    try (Source source = Source.open(path)) {
      byte[] bytes = new byte[HEAD];
      int filled = source.read(bytes, 0);
      boolean whole = filled < HEAD;
      if (FileKind.looksBinary(bytes, filled)) {
        throw new Refused(DataFault.NOT_TEXT.at(place, "full of control characters"));
      }
      int nul = nul(bytes, filled);
      if (nul > 0) {
        throw new Refused(DataFault.NUL.at(new Place(path.toString(), nul, 1), nul));
      }
      Encoding encoding = new Encoding(source.saysUnicode());
      int end = whole ? filled : lastRow(bytes, filled);
      if (end == 0) {
        throw new Refused(DataFault.ROW_TOO_LONG.at(place, 1));
      }
      encoding.notice(bytes, end);
      Charset charset = encoding.charset();
      Dialect dialect = Dialect.of(bytes, end, charset);
      List<String[]> head = dialect.rows(bytes, end, charset, HEAD_ROWS);
      if (head.isEmpty()) {
        throw new Refused(DataFault.EMPTY.at(place));
      }
      if (head.getFirst().length > MOST_COLUMNS) {
        throw new Refused(DataFault.TOO_MANY_COLUMNS.at(place, head.getFirst().length));
      }
      return new CsvFile(path, dialect, head);
    } catch (IOException e) {
      throw new Refused(DataFault.UNREADABLE.at(place, reason(e)));
    } catch (UncheckedIOException e) {
      throw new Refused(DataFault.UNREADABLE.at(place, reason(e)));
    }
  }

  /** The line of the first NUL, or 0. */
  private static int nul(byte[] bytes, int filled) {
    int line = 1;
    for (int i = 0; i < filled; i++) {
      if (bytes[i] == 0) {
        return line;
      }
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return 0;
  }

  private static int lastRow(byte[] bytes, int filled) {
    Scan scan = new Scan((byte) ',', (byte) '\n');
    scan.run(bytes, 0, filled);
    return scan.end;
  }

  static String reason(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  public Path path() {
    return path;
  }

  Dialect dialect() {
    return dialect;
  }

  /** Its columns if it has so many header rows. */
  public Header header(int rows) {
    return Header.of(head.subList(0, Math.min(rows, head.size())));
  }

  /** How many header rows it seems to have: survey platforms write two or three. */
  public int headerRows() {
    return HeaderRows.likely(head);
  }

  /**
   * Hands on the cells of every row below the header as they are written; blank lines apart, rows
   * with too few or too many cells too.
   *
   * @throws Refused where the file breaks off or is no text from some row on
   */
  public void forEachRow(int headerRows, Consumer<String[]> rows) {
    new RowWalk(this, headerRows).forEach(rows);
  }

  /**
   * Reads every response, in order, into batches of at most 65,536. The file is streamed: what is
   * held of it at any time is a few blocks of 4 MB.
   *
   * @param batches what takes them; what it has is void if this throws
   * @throws Refused where the file lacks a column, holds no responses or, if {@code strictness} is
   *     strict, holds anything that is not understood
   */
  public Reading read(Questionnaire questionnaire, Strictness strictness, Consumer<Batch> batches) {
    return read(questionnaire, strictness, batches, bytes -> {});
  }

  /**
   * As above.
   *
   * @param progress told after every block how many bytes of text have been read
   */
  public Reading read(
      Questionnaire questionnaire,
      Strictness strictness,
      Consumer<Batch> batches,
      LongConsumer progress) {
    return new Street(this, questionnaire, strictness, batches, progress).walk();
  }
}
