package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.response.Batch;

/** Cells taken as bytes mean what OpenCSV, reading the whole file by itself, says they hold. */
class OpenCsvAgreementTest {
  private static final int MOST_CATEGORIES = 300;

  @TempDir Path folder;

  @Test
  void madeUpFilesOfEveryDifficultyAreReadAsOpenCsvReadsThem() throws Exception {
    Random random = new Random(20210412);
    for (char delimiter : new char[] {',', ';', '\t', '|'}) {
      for (String end : List.of("\n", "\r\n")) {
        String text = madeUp(random, delimiter, end, delimiter == ',' ? 40_000 : 8_000);
        Path file = Survey.bytes(folder, text.getBytes(StandardCharsets.UTF_8));
        assertAgreement(file, text, delimiter);
      }
    }
  }

  private static String madeUp(Random random, char delimiter, String end, int rows) {
    String[] cells = {
      "a",
      "b",
      "",
      "",
      "Strongly agree",
      "\"quoted\"",
      "\"\"",
      "\"two" + end + "lines\"",
      "\"says \"\"so\"\"\"",
      "\"" + delimiter + "\"",
      "Zo\u00eb",
      "\u65e5\u672c",
      " spaced ",
      "\"\"\"\"",
      "3",
      "-17.25",
      "\"12\""
    };
    StringBuilder text =
        new StringBuilder(String.join(String.valueOf(delimiter), "p", "q", "r", "s", "t") + end);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < 5; column++) {
        text.append(column == 0 ? "" : delimiter);
        boolean easy = row % 3 == 0;
        text.append(column == 0 ? "x" : cells[random.nextInt(easy ? 5 : cells.length)]);
      }
      text.append(row < rows - 1 ? end : "");
    }
    return text.toString();
  }

  static void assertAgreement(Path file, String text, char delimiter) throws Exception {
    List<String[]> rows = openCsv(text, delimiter);
    List<String> names = Header.of(rows.subList(0, 1)).names();
    Survey survey = new Survey();
    for (int i = 0; i < names.size(); i++) {
      String[] labels = labels(rows, i);
      if (labels.length <= MOST_CATEGORIES) {
        survey.labelled("v" + i, List.of(labels));
      } else {
        survey.text("v" + i);
      }
      survey.column("v" + i, names.get(i));
    }
    Questionnaire questionnaire = survey.questionnaire();
    List<Batch> batches = new ArrayList<>();
    DataReading reading = CsvFile.open(file).read(questionnaire, Strictness.STRICT, batches::add);
    assertEquals(rows.size() - 1, reading.rowsRead());
    for (int i = 0; i < names.size(); i++) {
      assertEquals(
          expected(rows, i, labels(rows, i)),
          Survey.answers(questionnaire, batches, "v" + i),
          names.get(i));
    }
  }

  private static String expected(List<String[]> rows, int column, String[] labels) {
    List<String> order = List.of(labels);
    List<String> words = new ArrayList<>();
    for (String[] row : rows.subList(1, rows.size())) {
      String cell = clean(row[column]);
      boolean categorical = labels.length <= MOST_CATEGORIES;
      String answer = categorical ? "#" + order.indexOf(cell) : "words";
      words.add(cell.isEmpty() ? "skipped" : answer);
    }
    return String.join(" ", words);
  }

  private static String[] labels(List<String[]> rows, int column) {
    return rows.subList(1, rows.size()).stream()
        .map(row -> clean(row[column]))
        .filter(cell -> !cell.isEmpty())
        .distinct()
        .sorted()
        .toArray(String[]::new);
  }

  private static String clean(String cell) {
    return cell.replaceAll("[\\s\\p{Z}\\ufeff\\u200b]+", " ").strip();
  }

  private static List<String[]> openCsv(String text, char delimiter) throws Exception {
    try (CSVReader reader =
        new CSVReaderBuilder(new StringReader(text))
            .withCSVParser(new RFC4180ParserBuilder().withSeparator(delimiter).build())
            .build()) {
      return reader.readAll().stream()
          .filter(row -> Arrays.stream(row).anyMatch(cell -> !cell.isBlank()))
          .toList();
    }
  }
}
