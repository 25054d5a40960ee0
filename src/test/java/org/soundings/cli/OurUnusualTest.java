package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Numbers that R makes of unusual data of our own (reference-ours/unusual.R), against results.json:
 * codes that fall along the list, categories nobody chose, items reversed or constant, groups of
 * one, half-done rankings, tied, zero and missing weights, few clusters, empty strata (X-D, ADR
 * 74).
 */
class OurUnusualTest {
  private static final Path FOLDER = Path.of("src/test/resources/reference-ours");
  private static final String DESIGN = "design: {weight: w, strata: stratum, clusters: cluster}\n";
  private static final Map<String, ReportedNumbers> RESULTS = new HashMap<>();
  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void report() throws IOException {
    List<String> files =
        List.of("unusual.csv", "unusual-q.yaml", "unusual.yaml", "unusual-design.yaml");
    for (String name : files) {
      Files.copy(FOLDER.resolve(name), folder.resolve(name));
    }
    Files.writeString(
        folder.resolve("unusual-design-q.yaml"),
        Files.readString(FOLDER.resolve("unusual-q.yaml")) + DESIGN);
    for (String plan : List.of("unusual", "unusual-design")) {
      RESULTS.put(plan, ReportedNumbers.of(folder, plan, "unusual.csv"));
    }
  }

  private static List<String[]> expected() throws IOException {
    return ReportedNumbers.expected(FOLDER.resolve("unusual-expected.csv"));
  }

  @TestFactory
  Stream<DynamicTest> everyNumberIsWhatRSays() throws IOException {
    return ReportedNumbers.compared(expected(), RESULTS);
  }

  @Test
  void thereAreManyOfThem() throws IOException {
    assertTrue(expected().size() >= 400);
  }
}
