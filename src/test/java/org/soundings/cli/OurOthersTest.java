package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Numbers that R makes of data of our own and no other file compares (reference-ours/others.R):
 * pairs after Welch, omega, split halves, polychoric correlations, drivers, bootstrap intervals,
 * changes between two weighted waves, and what a forecast promises.
 */
class OurOthersTest {
  private static final Path FOLDER = Path.of("src/test/resources/reference-ours");
  private static final String FORECAST = "forecast";
  private static final Map<String, ReportedNumbers> RESULTS = new HashMap<>();
  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void report() throws IOException {
    for (String name :
        List.of(
            "others.csv", "others-before.csv", "others-q.yaml", "others.yaml", "changes.yaml")) {
      Files.copy(FOLDER.resolve(name), folder.resolve(name));
    }
    RESULTS.put("others", ReportedNumbers.of(folder, "others", "others.csv"));
    Files.writeString(
        folder.resolve("changes-q.yaml"),
        Files.readString(FOLDER.resolve("others-q.yaml"))
            + "design: {weight: w, strata: stratum, clusters: cluster}\n");
    Path out = folder.resolve("changes");
    Soundings done =
        Soundings.run(
            "compare",
            folder.resolve("changes.yaml"),
            "--before",
            folder.resolve("others-before.csv"),
            "--after",
            folder.resolve("others.csv"),
            "--out",
            out);
    assertEquals(0, done.exit(), done::err);
    RESULTS.put("changes", ReportedNumbers.read(out));
  }

  private static List<String[]> expected() throws IOException {
    return ReportedNumbers.expected(FOLDER.resolve("others-expected.csv"));
  }

  @TestFactory
  Stream<DynamicTest> eachNumberIsThatOfR() throws IOException {
    List<String[]> reported =
        expected().stream().filter(line -> !line[0].equals(FORECAST)).toList();
    assertTrue(reported.size() > 120);
    return ReportedNumbers.compared(reported, RESULTS);
  }

  @ParameterizedTest
  @CsvSource({"'half width', 1", "'half width, design effect 1.8', 1.8"})
  void aForecastOfAMeanWithAKnownDeviationIsThatOfR(String where, String effect)
      throws IOException {
    double of =
        expected().stream()
            .filter(line -> line[0].equals(FORECAST) && line[2].equals(where))
            .mapToDouble(line -> Double.parseDouble(line[3]))
            .findFirst()
            .orElseThrow();
    Path questionnaire = folder.resolve("load.yaml");
    Files.writeString(
        questionnaire,
        """
        questionnaire: load
        version: "1"
        language: en
        policy: open
        title: Load
        pages:
          - page: p
            items: [{number: load, ask: "Load?", from: 0, to: 100, required: yes}]
        """);
    Soundings said =
        Soundings.run(
            "forecast",
            questionnaire,
            "--expect",
            "150",
            "--sd",
            "load=12",
            "--design-effect",
            effect);
    Matcher line = Pattern.compile("load +1 +0\\.0 +(\\S+) ").matcher(said.out());
    assertTrue(line.find(), said::out);
    assertEquals(of, Double.parseDouble(line.group(1)), 0.005);
  }
}
