package org.soundings.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
  private final Path path;
  private final Head head;

  private CsvFile(Path path, Head head) {
    this.path = path;
    this.head = head;
  }

  /**
   * Looks at the beginning of a file.
   *
   * @throws Refused where it is no readable text file with a header
   */
  public static CsvFile open(Path path) {
    Place place = Place.of(path.toString());
    try (DataBytes source = DataBytes.open(path)) {
      return new CsvFile(path, Head.of(source, place));
    } catch (IOException e) {
      throw new Refused(DataFault.UNREADABLE.at(place, reason(e)));
    } catch (UncheckedIOException e) {
      throw new Refused(DataFault.UNREADABLE.at(place, reason(e)));
    }
  }

  static String reason(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  public Path path() {
    return path;
  }

  Dialect dialect() {
    return head.dialect();
  }

  /** Takes the rows of a file one after the other. */
  public interface Rows {
    /**
     * @param number as a spreadsheet counts them, from 1
     */
    void take(long number, String[] cells);
  }

  /** Its columns if so many header rows stand below so many rows that name no columns. */
  public Header header(int titleRows, int headerRows) {
    return Header.of(headerCells(titleRows, headerRows));
  }

  /**
   * So many header rows below so many that name no columns, cell by cell; the numbers that R writes
   * before each row have an empty name.
   */
  public List<String[]> headerCells(int titleRows, int headerRows) {
    List<String[]> rows = head.rows();
    int from = Math.min(titleRows, rows.size() - 1);
    return lacksRowName(titleRows, headerRows)
        ? List.<String[]>of(RowNames.named(rows.get(from)))
        : rows.subList(from, Math.min(from + headerRows, rows.size()));
  }

  /** Whether its header has a name for every column but that of the numbers of rows. */
  public boolean lacksRowName(int titleRows, int headerRows) {
    List<String[]> rows = head.rows();
    return headerRows == 1
        && RowNames.are(rows.subList(Math.min(titleRows, rows.size() - 1), rows.size()));
  }

  /** How many rows above its header seem to name no columns. */
  public int titleRows() {
    return TitleRows.count(head.rows());
  }

  /** The first rows below so many that are no responses, at most some fifty. */
  public List<String[]> firstRows(int top) {
    List<String[]> rows = head.rows();
    return rows.subList(Math.min(top, rows.size()), rows.size());
  }

  /** What stands between its cells. */
  public char delimiter() {
    return dialect().delimiter();
  }

  /** Whether it says of any row that it was simulated. */
  public boolean isSimulated() {
    return Simulated.anyOf(this);
  }

  /** How numbers seem to be written in it. */
  public NumberFormat numbers() {
    return dialect().numbers();
  }

  /** A word that could only be read by guessing the encoding; empty where nothing was guessed. */
  public Optional<String> guessedWord() {
    return GuessedEncoding.word(this);
  }

  /** How many header rows it seems to have: survey platforms write two or three. */
  public int headerRows() {
    return HeaderRows.likely(head.rows().subList(titleRows(), head.rows().size()));
  }

  /**
   * Hands on the cells of every row below the header as they are written; blank lines apart, rows
   * with too few or too many cells too.
   *
   * @param top how many rows that are not blank stand above the first response
   * @return the number of the last row
   * @throws Refused where the file breaks off or is no text from some row on
   */
  public long forEachRow(int top, Rows rows) {
    return new RowWalk(this, top).forEach(rows);
  }

  /**
   * Reads every response, in order, into batches of at most 65,536. The file is streamed: what is
   * held of it at any time is a few blocks of 4 MB.
   *
   * @param batches what takes them; what it has is void if this throws
   * @throws Refused where the file lacks a column, holds no responses or, if {@code strictness} is
   *     strict, holds anything that is not understood
   */
  public DataReading read(
      Questionnaire questionnaire, Strictness strictness, Consumer<Batch> batches) {
    return read(questionnaire, strictness, batches, bytes -> {});
  }

  /**
   * As above.
   *
   * @param progress told after every block how many bytes of text have been read
   */
  public DataReading read(
      Questionnaire questionnaire,
      Strictness strictness,
      Consumer<Batch> batches,
      LongConsumer progress) {
    return new ParallelReading(this, questionnaire, strictness, batches, progress).walk();
  }
}
