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
  private static final Map<String, String> DESIGNS =
      Map.of(
          "unusual-design", "weight: w, strata: stratum, clusters: cluster",
          "unusual-stages",
              "weight: w, strata: stratum, clusters: [cluster, person], population: [N, M]",
          "unusual-strata", "weight: w, strata: stratum",
          "unusual-weight", "weight: w",
          "unusual-jackknife",
              "weight: w, replicates: {columns: j1 to j8, kind: jk1, combined: no}");
  private static final Map<String, ReportedNumbers> RESULTS = new HashMap<>();
  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void report() throws IOException {
    for (String name : List.of("unusual.csv", "unusual-q.yaml", "unusual.yaml")) {
      Files.copy(FOLDER.resolve(name), folder.resolve(name));
    }
    RESULTS.put("unusual", ReportedNumbers.of(folder, "unusual", "unusual.csv"));
    String questionnaire = Files.readString(FOLDER.resolve("unusual-q.yaml"));
    String plan = Files.readString(FOLDER.resolve("unusual-design.yaml"));
    for (Map.Entry<String, String> each : DESIGNS.entrySet()) {
      String name = each.getKey();
      Files.writeString(
          folder.resolve(name + "-q.yaml"), questionnaire + "design: {" + each.getValue() + "}\n");
      String rule = each.getValue().contains("strata") ? "lonely: average" : "";
      Files.writeString(
          folder.resolve(name + ".yaml"),
          plan.replace("unusual-design-q", name + "-q").replace("lonely: average", rule));
      RESULTS.put(name, ReportedNumbers.of(folder, name, "unusual.csv"));
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
    assertTrue(expected().size() >= 1000);
  }
}
