package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.opencsv.CSVReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.disclosure.Policy;
import org.soundings.report.table.SafeCell;
import org.soundings.report.table.TableLine;
import org.soundings.statistics.Estimate;

class TablesCsvTest {
  private static final String TEXT =
      new String(
          new TablesCsv()
              .write(
                  Edition.of(
                      new Example(420, 1).findings(Policy.OPEN, false).value(),
                      Example.provenance())),
          StandardCharsets.UTF_8);

  private static List<String[]> lines() throws Exception {
    try (CSVReader reader = new CSVReader(new StringReader(TEXT))) {
      return reader.readAll();
    }
  }

  private static String[] line(String finding, String row) throws Exception {
    return lines().stream()
        .filter(line -> line[0].equals(finding) && line[3].equals(row))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyLineHasEveryColumnAndEndsAsTheStandardSays() throws Exception {
    for (String[] line : lines()) {
      assertEquals(TableLine.HEADER.size(), line.length);
    }
    assertEquals(TEXT.split("\r\n", -1).length - 1, lines().size());
    assertFalse(TEXT.replace("\r\n", "").contains("\n"));
  }

  @Test
  void aShareIsInPercentWithItsCountAndItsN() throws Exception {
    String[] first = line("sector", "c1");
    assertEquals("Youth and family services", first[4]);
    assertEquals("percent", first[7]);
    double percent = 100.0 * Long.parseLong(first[8]) / Long.parseLong(first[14]);
    assertEquals(percent, Double.parseDouble(first[9]), 1e-10);
    assertTrue(Double.parseDouble(first[10]) < percent);
    assertTrue(Double.parseDouble(first[11]) > percent);
  }

  @Test
  void aLabelThatASpreadsheetWouldComputeIsDefused() throws Exception {
    assertEquals("'" + Example.MALICIOUS, line("sector", "c6")[4]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1"})
  void everyBeginningOfAFormulaIsDefused(String text) {
    assertEquals("'" + text, SafeCell.of(text));
  }

  @Test
  void aNumberBelowZeroStaysANumber() {
    var line =
        new TableLine(
            "f",
            "mean",
            "v",
            TableLine.Name.NONE,
            TableLine.Name.NONE,
            "mean",
            null,
            new Estimate(-0.25, 0.1, -1.5e-9, Double.NaN, 0.95, 9, "t"));
    assertEquals(List.of("-0.25", "-0.0000000015", "", "0.1"), line.cells().subList(9, 13));
  }

  @Test
  void whoDidNotAnswerIsThereByReason() throws Exception {
    String[] skipped = line("sector", "skipped");
    assertEquals("missing", skipped[7]);
    assertEquals("11", skipped[8]);
  }
}
