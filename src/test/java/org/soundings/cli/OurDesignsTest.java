package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
 * Numbers by samples of two stages, with strata of one unit, with a stratum taken whole, with
 * replicates whose scales stand in a file, that R makes of data of our own
 * (reference-ours/designs.R), against results.json (X-D4, X-D13, X-D18).
 */
class OurDesignsTest {
  private static final Path FOLDER = Path.of("src/test/resources/reference-ours");
  private static final String STRATIFIED = "weight: w, strata: stratum, clusters: school";
  private static final Map<String, String> DESIGNS =
      Map.ofEntries(
          Map.entry("stages", "weight: w, clusters: [school, class], population: [40, classes]"),
          Map.entry("adjust", STRATIFIED),
          Map.entry("average", STRATIFIED),
          Map.entry("certainty", STRATIFIED),
          Map.entry("remove", STRATIFIED),
          Map.entry("whole", STRATIFIED + ", population: {p: 5, q: 40, r: 1}"),
          Map.entry(
              "rscales",
              "weight: w, replicates: {columns: j01 to j12, kind: jkn,"
                  + " scales: designs-rscales.csv}"),
          Map.entry("n-stages", "clusters: [school, class], population: [schools, classes]"),
          Map.entry(
              "n-clusters", "strata: stratum, clusters: school, population: {p: 5, q: 40, r: 1}"),
          Map.entry("n-strata", "strata: stratum, population: {p: 600, q: 900, r: 40}"),
          Map.entry("n-all", "population: 6194"));
  private static final Map<String, ReportedNumbers> RESULTS = new HashMap<>();

  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void report() throws IOException {
    for (String name : List.of("designs.csv", "designs-rscales.csv")) {
      Files.copy(FOLDER.resolve(name), folder.resolve(name));
    }
    String questionnaire = Files.readString(FOLDER.resolve("designs-q.yaml"));
    String plan = Files.readString(FOLDER.resolve("designs.yaml"));
    for (Map.Entry<String, String> each : DESIGNS.entrySet()) {
      String name = each.getKey();
      Files.writeString(
          folder.resolve("q-" + name + ".yaml"),
          questionnaire + "design: {" + each.getValue() + "}\n");
      boolean rule = each.getValue().equals(STRATIFIED);
      Files.writeString(
          folder.resolve(name + ".yaml"),
          plan.replace("q-design.yaml", "q-" + name + ".yaml")
              + (rule ? "lonely: " + name + "\n" : ""));
      RESULTS.put(name, ReportedNumbers.of(folder, name, "designs.csv"));
    }
  }

  private static List<String[]> expected() throws IOException {
    return ReportedNumbers.expected(FOLDER.resolve("designs-expected.csv"));
  }

  @TestFactory
  Stream<DynamicTest> everyNumberIsWhatRSays() throws IOException {
    return ReportedNumbers.compared(expected(), RESULTS);
  }

  @Test
  void eachDesignHasManyOfThem() throws IOException {
    for (String name : DESIGNS.keySet()) {
      long numbers = expected().stream().filter(line -> line[0].equals(name)).count();
      assertTrue(numbers >= 26, name + " has " + numbers);
    }
    assertEquals(DESIGNS.keySet(), RESULTS.keySet());
  }
}
