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
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;

/** A small CSV file whole, for what people fill in by hand: RFC 4180, UTF-8. */
public final class CsvLines {
  private static final int LARGEST = 200_000_000;
  private static final String MARK = "\uFEFF";

  private CsvLines() {}

  /**
   * Every line.
   *
   * @throws Refused where it cannot be read or is empty
   */
  public static List<String[]> read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw refused(DataFault.UNREADABLE, file, "it is larger than 200 MB");
      }
      try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        return read(text, file);
      }
    } catch (IOException e) {
      throw refused(DataFault.UNREADABLE, file, CsvFile.reason(e));
    }
  }

  /**
   * The same of what is not in a file.
   *
   * @param name what it is called where it is refused
   */
  public static List<String[]> read(Reader text, Path name) throws IOException {
    try (CSVReader reader =
        new CSVReaderBuilder(text).withCSVParser(new RFC4180ParserBuilder().build()).build()) {
      List<String[]> lines = reader.readAll();
      if (lines.isEmpty()) {
        throw refused(DataFault.EMPTY, name);
      }
      lines.getFirst()[0] = lines.getFirst()[0].replace(MARK, "");
      return lines;
    } catch (CsvException e) {
      throw refused(DataFault.UNREADABLE, name, "it is no CSV");
    }
  }

  /**
   * Writes all lines; a text that a spreadsheet would compute is defused.
   *
   * @throws Refused where it cannot be written
   */
  public static void write(Path file, List<List<String>> lines) {
    try (BufferedWriter text = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      write(text, lines);
    } catch (IOException e) {
      throw refused(DataFault.UNWRITABLE, file, CsvFile.reason(e));
    }
  }

  /** The same without a file. */
  public static String text(List<List<String>> lines) {
    StringWriter text = new StringWriter();
    try {
      write(text, lines);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static void write(Writer text, List<List<String>> lines) throws IOException {
    try (ICSVWriter writer =
        new CSVWriterBuilder(text)
            .withEscapeChar(ICSVWriter.DEFAULT_QUOTE_CHARACTER)
            .withLineEnd("\n")
            .build()) {
      lines.forEach(
          line -> writer.writeNext(line.stream().map(Defused::text).toArray(String[]::new), false));
    }
  }

  private static Refused refused(DataFault fault, Path file, Object... arguments) {
    return new Refused(fault.at(Place.of(file.toString()), arguments));
  }
}
