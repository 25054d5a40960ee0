package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.exchange.infer.Infer;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.file.QuestionnaireFile;
import org.soundings.response.Batch;

/** The RSE survey of 2016, read by the questionnaire inferred for it, counts as its tables do. */
class PublishedCountsTest {
  /**
   * The tables left out who answered "Never" where the file has a blank after it: 16 of 43 and 58
   * of 73.
   */
  private static final Map<String, Integer> NEVER = Map.of("turnOver2", 43, "turnOver3", 73);

  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> theTablesOfTheRseSurveyAreCountedFromTheFile() throws IOException {
    Path data = Shared.file("published/rse_2016_uk/rse_2016_uk_public_data.csv");
    Questionnaire q =
        QuestionnaireFile.readOrRefuse(
            Files.writeString(folder.resolve("rse.yaml"), Infer.yaml(data)));
    List<Batch> batches = new ArrayList<>();
    CsvFile.open(data).read(q, Strictness.STRICT, batches::add);
    try (Stream<Path> tables = Files.list(Shared.file("published/rse_2016_uk/tables"))) {
      return tables
          .filter(table -> !table.toString().contains("PERC"))
          .sorted()
          .flatMap(table -> columns(table).stream())
          .filter(column -> q.item(column.code()).orElse(null) instanceof Item.SingleChoice)
          .map(c -> DynamicTest.dynamicTest(c.code(), () -> assertCounts(c, q, batches)))
          .toList();
    }
  }

  /** One column of a published table: what it counts, and label to count. */
  private record Column(String code, Map<String, Integer> counts) {}

  private static List<Column> columns(Path table) {
    try (CSVReader reader = new CSVReader(Files.newBufferedReader(table))) {
      List<String[]> rows = reader.readAll();
      List<Column> columns = new ArrayList<>();
      for (int i = 1; i < rows.getFirst().length; i++) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String[] row : rows.subList(1, rows.size())) {
          if (!row[i].isEmpty()) {
            counts.put(Header.clean(row[0]), (int) Double.parseDouble(row[i]));
          }
        }
        columns.add(new Column(rows.getFirst()[i].replaceAll("\\..*", ""), counts));
      }
      return columns;
    } catch (IOException | CsvException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertCounts(Column published, Questionnaire q, List<Batch> batches) {
    Item.SingleChoice item = (Item.SingleChoice) q.item(published.code()).orElseThrow();
    Map<String, String> labels =
        item.options().stream().collect(Collectors.toMap(Category::code, c -> c.wording().text()));
    Map<String, Long> counted =
        Arrays.stream(Survey.answers(q, batches, published.code()).split(" "))
            .collect(
                Collectors.groupingBy(
                    code -> labels.getOrDefault(code, code), TreeMap::new, Collectors.counting()));
    Map<String, Integer> expected = new TreeMap<>(published.counts());
    expected.computeIfPresent("Never", (label, n) -> NEVER.getOrDefault(published.code(), n));
    expected.forEach((label, n) -> assertEquals(n, count(counted, label), label));
    assertTrue(!published.counts().isEmpty());
  }

  private static int count(Map<String, Long> counted, String label) {
    String ours =
        switch (label) {
          case "" -> "skipped";
          case "Prefer not to say" -> "refused";
          default -> label;
        };
    return counted.getOrDefault(ours, 0L).intValue();
  }
}
