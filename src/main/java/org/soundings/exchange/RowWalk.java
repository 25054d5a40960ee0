package org.soundings.exchange;

import java.io.IOException;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;

/** Walks through a file row by row, each as the texts of its cells. */
final class RowWalk {
  private final CsvFile csv;
  private final Dialect dialect;
  private final Scan scan;
  private final Splitter splitter;
  private int header;
  private long row;

  RowWalk(CsvFile csv, int headerRows) {
    this.csv = csv;
    this.dialect = csv.dialect();
    this.scan = dialect.scan();
    this.splitter = new Splitter(dialect.delimiter());
    this.header = headerRows;
  }

  /** Answers the number of the last row. */
  long forEach(CsvFile.Rows rows) {
    String file = csv.path().toString();
    try (DataBytes source = DataBytes.open(csv.path())) {
      Blocks blocks = new Blocks(source, dialect);
      Blocks.Block block;
      while ((block = blocks.next()) != null) {
        walk(block, rows);
        blocks.recycle(block);
      }
      DataFault fault = blocks.fault();
      if (fault != null) {
        throw new Refused(fault.at(new Place(file, Math.toIntExact(row + 1), 1), row + 1));
      }
    } catch (IOException e) {
      throw new Refused(DataFault.UNREADABLE.at(Place.of(file), CsvFile.reason(e)));
    }
    return row;
  }

  private void walk(Blocks.Block block, CsvFile.Rows rows) {
    for (int at = 0; at < block.to(); ) {
      int end = scan.rowEnd(block.bytes(), at, block.to());
      int textEnd = dialect.textEnd(block.bytes(), at, end);
      row++;
      if (!dialect.isBlank(block.bytes(), at, end) && header-- <= 0) {
        String text = new String(block.bytes(), at, textEnd - at, block.charset());
        rows.take(row, splitter.cells(text));
      }
      at = end;
    }
  }
}
