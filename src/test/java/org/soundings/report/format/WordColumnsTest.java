package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.report.drawing.Lettering;
import org.soundings.report.table.ReportTable;
import org.soundings.report.table.ReportTable.Entry;
import org.soundings.report.table.ReportTable.Head;
import org.soundings.report.table.ReportTable.Line;

/** Q6: the tables of a document are read without piecing words together. */
class WordColumnsTest {
  /** A table of some columns of numbers, all of one head and one entry. */
  private static WordColumns columns(int numbers, String head, String entry) {
    List<Head> heads =
        Stream.concat(
                Stream.of(Head.of("Grupo")), Collections.nCopies(numbers, Head.of(head)).stream())
            .toList();
    Line line = new Line("Una respuesta", Collections.nCopies(numbers, Entry.of(entry)));
    ReportTable table = new ReportTable("", heads, List.of(line), List.of(), null);
    return WordColumns.of(table, heads, numbers + 1);
  }

  private static boolean holds(WordColumns columns, String word) {
    double needed = Lettering.width(word) * columns.size() * 10 + 160;
    return columns.widths().stream().skip(1).allMatch(width -> width >= needed);
  }

  private static int sum(WordColumns columns) {
    return columns.widths().stream().mapToInt(Integer::intValue).sum();
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 8, 10})
  void noWordIsBrokenInAWideTable(int numbers) {
    WordColumns columns = columns(numbers, "Se preguntó y quedó en blanco", "protegido");
    for (String word : List.of("preguntó", "protegido")) {
      assertTrue(holds(columns, word), word + " in " + columns);
    }
    assertTrue(columns.widths().getFirst() >= WordColumns.TEXT / 6, columns.toString());
    assertTrue(sum(columns) <= WordColumns.TEXT && sum(columns) > 0.99 * WordColumns.TEXT);
  }

  /** Where Arial is not there, as on many a Linux, letters are as wide as those of DejaVu Sans. */
  @Test
  void aNumberIsNotBrokenInAWiderFont() {
    List<Head> heads =
        Stream.concat(
                Stream.of(Head.of("Grupo"), Head.of("n")),
                Collections.nCopies(7, Head.of("desviación estándar")).stream())
            .toList();
    List<Entry> entries =
        Stream.concat(
                Stream.of(Entry.of("489")), Collections.nCopies(7, Entry.of("protegido")).stream())
            .toList();
    ReportTable table =
        new ReportTable("", heads, List.of(new Line("Una", entries)), List.of(), null);
    WordColumns columns = WordColumns.of(table, heads, heads.size());
    double needed = 3 * 0.636 * columns.size() * 10 + 160;
    assertTrue(columns.widths().get(1) >= needed, columns + " needs " + needed);
  }

  @Test
  void aTableWhoseWordsFitHasEvenColumnsInItsUsualSize() {
    assertEquals(
        new WordColumns(List.of(3855, 1927, 1927, 1927), WordColumns.USUAL),
        columns(3, "intervalo del 95 %", "protegido"));
  }

  @Test
  void anAddressDoesNotMakeEverythingSmall() {
    WordColumns columns = columns(3, "n", "https://example.org/" + "x".repeat(200));
    assertEquals(WordColumns.USUAL, columns.size());
    assertTrue(sum(columns) <= WordColumns.TEXT, columns.toString());
  }

  @Test
  void aTableWithFarTooManyColumnsStaysOnThePage() {
    WordColumns columns = columns(40, "No procede", "protegido");
    assertTrue(sum(columns) <= WordColumns.TEXT, columns.toString());
    assertEquals(41, columns.widths().size());
  }
}
