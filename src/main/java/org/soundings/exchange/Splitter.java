package org.soundings.exchange;

import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Splits one row into cells: by OpenCSV where it has quotation marks. Not to be shared. */
final class Splitter {
  private final char delimiter;
  private @Nullable RFC4180Parser parser;

  Splitter(char delimiter) {
    this.delimiter = delimiter;
  }

  /** The cells of {@code row}, which comes without its line end; at least one. */
  String[] cells(String row) {
    if (row.indexOf('"') < 0) {
      return row.split(String.valueOf(delimiter == '|' ? "\\|" : delimiter), -1);
    }
    try {
      return quoted().parseLine(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RFC4180Parser quoted() {
    if (parser == null) {
      parser = new RFC4180ParserBuilder().withSeparator(delimiter).build();
    }
    return parser;
  }
}
