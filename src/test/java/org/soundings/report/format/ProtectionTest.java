package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.opencsv.CSVReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soundings.disclosure.Policy;
import org.soundings.report.table.TableLine;

/** D7: what is hidden shows as hidden and as nothing else, in every format. */
class ProtectionTest {
  /** Those whose text is read as it is; a new one is among them. */
  static Stream<Format> formats() {
    return Report.formats("").stream()
        .filter(format -> !format.fileName().matches(".*\\.(pdf|docx|png)"));
  }

  private static String text(Format format, boolean weighted) {
    return new String(
        format.write(Edition.of(Poisoned.findings(weighted).value(), Example.provenance())),
        StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void noFormatLooksIntoAHiddenCell(Format format) {
    for (boolean weighted : new boolean[] {false, true}) {
      String written = text(format, weighted).replace(",", "").replace(".", "");
      for (String poison : List.of(Poisoned.COUNT, Poisoned.VALUE, "78%", "poison")) {
        assertFalse(written.contains(poison), format.fileName() + " says " + poison);
      }
    }
  }

  @Test
  void noFigureAloneLooksIntoAHiddenCell() {
    int files = 0;
    for (boolean weighted : new boolean[] {false, true}) {
      Map<String, byte[]> figures =
          FigureFiles.of(Edition.of(Poisoned.findings(weighted).value(), Example.provenance()));
      for (Map.Entry<String, byte[]> file : figures.entrySet()) {
        if (!file.getKey().endsWith(".png")) {
          String written = new String(file.getValue(), StandardCharsets.UTF_8);
          String plain = written.replace(",", "").replace(".", "");
          for (String poison : List.of(Poisoned.COUNT, Poisoned.VALUE, "78%", "poison")) {
            assertFalse(plain.contains(poison), file.getKey() + " says " + poison);
          }
          files++;
        }
      }
    }
    assertTrue(files >= 24, "files: " + files);
  }

  @Test
  void everyHiddenCellIsMarkedInThePage() {
    String page = text(new ReportHtml(""), false);
    assertTrue(page.contains("class=\"protected\""));
    assertTrue(page.contains("<td class=\"hidden\">protected</td>"));
    assertTrue(page.contains("We do not say how many were asked."));
  }

  @Test
  void aHiddenLineOfTheTableHasNoNumber() throws Exception {
    String csv =
        new String(
            new TablesCsv()
                .write(
                    Edition.of(
                        new Example(420, 1).findings(Policy.RESEARCH, false).value(),
                        Example.provenance())),
            StandardCharsets.UTF_8);
    List<String> header = TableLine.HEADER;
    int hidden = 0;
    try (CSVReader reader = new CSVReader(new StringReader(csv))) {
      reader.skip(1);
      for (String[] line : reader) {
        if (!line[header.indexOf("suppressed")].isEmpty()) {
          hidden++;
          for (String number : List.of("count", "value", "low", "high", "standard_error", "n")) {
            assertEquals("", line[header.indexOf(number)], String.join(",", line));
          }
        }
      }
    }
    assertTrue(hidden > 50, "hidden lines: " + hidden);
  }
}
