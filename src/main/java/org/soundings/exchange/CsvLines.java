package org.soundings.exchange;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;

/** A small CSV file whole, for what people fill in by hand: RFC 4180, UTF-8. */
final class CsvLines {
  private static final int LARGEST = 200_000_000;
  private static final String MARK = "\uFEFF";

  private CsvLines() {}

  /**
   * Every line.
   *
   * @throws Refused where it cannot be read or is empty
   */
  static List<String[]> read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw refused(DataFault.UNREADABLE, file, "it is larger than 200 MB");
      }
      try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
          CSVReader reader =
              new CSVReaderBuilder(text)
                  .withCSVParser(new RFC4180ParserBuilder().build())
                  .build()) {
        List<String[]> lines = reader.readAll();
        if (lines.isEmpty()) {
          throw refused(DataFault.EMPTY, file);
        }
        lines.getFirst()[0] = lines.getFirst()[0].replace(MARK, "");
        return lines;
      }
    } catch (IOException e) {
      throw refused(DataFault.UNREADABLE, file, CsvFile.reason(e));
    } catch (CsvException e) {
      throw refused(DataFault.UNREADABLE, file, "it is no CSV");
    }
  }

  /**
   * Writes all lines; a text that a spreadsheet would compute is defused.
   *
   * @throws Refused where it cannot be written
   */
  static void write(Path file, List<List<String>> lines) {
    try (BufferedWriter text = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        ICSVWriter writer =
            new CSVWriterBuilder(text)
                .withEscapeChar(ICSVWriter.DEFAULT_QUOTE_CHARACTER)
                .withLineEnd("\n")
                .build()) {
      lines.forEach(
          line -> writer.writeNext(line.stream().map(Defused::text).toArray(String[]::new), false));
    } catch (IOException e) {
      throw refused(DataFault.UNWRITABLE, file, CsvFile.reason(e));
    }
  }

  private static Refused refused(DataFault fault, Path file, Object... arguments) {
    return new Refused(fault.at(Place.of(file.toString()), arguments));
  }
}
