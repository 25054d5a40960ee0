package org.soundings.exchange;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a table as RFC 4180 has it: UTF-8 without a byte order mark, commas, rows ending in CR LF,
 * quotation marks only where needed.
 *
 * <p>A cell that a spreadsheet would take for a formula, starting with {@code = + - @}, a tab or a
 * carriage return, is written with an apostrophe before it, unless it is a number; {@link CsvFile}
 * takes the apostrophe away again.
 */
public final class CsvWriter implements Closeable {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  private final ICSVWriter rows;

  public CsvWriter(OutputStream out) {
    this.rows =
        new CSVWriterBuilder(new OutputStreamWriter(out, StandardCharsets.UTF_8))
            .withLineEnd(ICSVWriter.RFC4180_LINE_END)
            .build();
  }

  public void row(List<String> cells) throws IOException {
    rows.writeNext(cells.stream().map(CsvWriter::defused).toArray(String[]::new), false);
    if (rows.checkError()) {
      throw rows.getException();
    }
  }

  /** The cell, harmless in a spreadsheet. */
  public static String defused(String cell) {
    return startsFormula(cell) && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }

  /** What a cell was before {@link #defused}. */
  static String fused(String cell) {
    boolean defused =
        cell.length() > 1 && cell.charAt(0) == '\'' && startsFormula(cell.substring(1));
    return defused ? cell.substring(1) : cell;
  }

  private static boolean startsFormula(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
