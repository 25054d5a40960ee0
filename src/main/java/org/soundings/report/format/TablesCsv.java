package org.soundings.report.format;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.soundings.analysis.Origin;
import org.soundings.analysis.Recruitment;
import org.soundings.analysis.finding.Findings;
import org.soundings.report.figure.FlowFigure;
import org.soundings.report.table.TableLine;
import org.soundings.report.table.TableLines;

/**
 * Every table as one long one, a line a number (RFC 4180, UTF-8). Proportions are in percent.
 * Spreadsheets take a text that starts like a formula for one, so such a text has an apostrophe
 * before it.
 */
final class TablesCsv implements Format {
  @Override
  public String fileName() {
    return "tables.csv";
  }

  @Override
  public byte[] write(Edition edition) {
    Findings findings = edition.findings();
    List<TableLine> lines = new ArrayList<>();
    findings.all().forEach(finding -> lines.addAll(TableLines.of(finding)));
    Recruitment recruitment = findings.protocol().recruitment();
    if (recruitment != null) {
      lines.addAll(FlowFigure.lines(recruitment));
    }
    return of(lines, edition.provenance().origin());
  }

  /** These lines under their header, each with their origin where readers have to be told. */
  static byte[] of(List<TableLine> lines, Origin origin) {
    List<String> mark = origin.isMarked() ? List.of(origin.words()) : List.of();
    StringWriter text = new StringWriter();
    try (ICSVWriter csv = new CSVWriterBuilder(text).withLineEnd("\r\n").build()) {
      List<String> name = origin.isMarked() ? List.of("origin") : List.of();
      csv.writeNext(cells(TableLine.HEADER, name), false);
      for (TableLine line : lines) {
        csv.writeNext(cells(line.cells(), mark), false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String[] cells(List<String> own, List<String> further) {
    return Stream.concat(own.stream(), further.stream()).toArray(String[]::new);
  }
}
