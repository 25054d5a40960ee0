package org.soundings.report;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.soundings.analysis.Finding;
import org.soundings.analysis.Findings;

/**
 * Every table as one long one, a line a number (RFC 4180, UTF-8). Proportions are in percent.
 * Spreadsheets take a text that starts like a formula for one, so such a text has an apostrophe
 * before it.
 */
final class TablesCsv implements Format {
  private static final String FORMULA = "=+-@\t\r\n";

  @Override
  public String fileName() {
    return "tables.csv";
  }

  @Override
  public byte[] write(Findings findings, Provenance provenance) {
    StringWriter text = new StringWriter();
    try (ICSVWriter csv = new CSVWriterBuilder(text).withLineEnd("\r\n").build()) {
      csv.writeNext(TableLine.HEADER.toArray(String[]::new), false);
      for (Findings.Section section : findings.sections()) {
        for (Finding finding : section.findings()) {
          for (TableLine line : TableLines.of(finding)) {
            csv.writeNext(line.cells().toArray(String[]::new), false);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The text as a cell that no spreadsheet computes. */
  static String defused(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
