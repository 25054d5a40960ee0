package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
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
 * Numbers by replicate weights that R makes of data of our own (reference-ours/replicates.R),
 * against results.json (X-D15).
 */
class OurReplicatesTest {
  private static final Path FOLDER = Path.of("src/test/resources/reference-ours");
  private static final String JKN =
      "columns: j01 to j30, kind: jkn, scales: ["
          + String.join(", ", Collections.nCopies(10, "0.9"))
          + ", "
          + String.join(", ", Collections.nCopies(12, "0.91666666666666667"))
          + ", "
          + String.join(", ", Collections.nCopies(8, "0.875"))
          + "]";
  private static final Map<String, String> REPLICATES =
      Map.of(
          "jkn", JKN,
          "bootstrap", "columns: b01 to b25, kind: bootstrap",
          "brr", "columns: h01 to h16, kind: brr",
          "fay", "columns: f01 to f16, kind: brr, fay: 0.3");
  private static final Map<String, ReportedNumbers> RESULTS = new HashMap<>();

  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void report() throws IOException {
    Files.copy(FOLDER.resolve("replicates.csv"), folder.resolve("replicates.csv"));
    String questionnaire = Files.readString(FOLDER.resolve("replicates-q.yaml"));
    String plan = Files.readString(FOLDER.resolve("replicates.yaml"));
    for (Map.Entry<String, String> each : REPLICATES.entrySet()) {
      String name = each.getKey();
      Files.writeString(
          folder.resolve("q-" + name + ".yaml"),
          questionnaire + "design: {weight: w, replicates: {" + each.getValue() + "}}\n");
      Files.writeString(
          folder.resolve(name + ".yaml"), plan.replace("q-design.yaml", "q-" + name + ".yaml"));
      RESULTS.put(name, ReportedNumbers.of(folder, name, "replicates.csv"));
    }
  }

  private static List<String[]> expected() throws IOException {
    return ReportedNumbers.expected(FOLDER.resolve("replicates-expected.csv"));
  }

  @TestFactory
  Stream<DynamicTest> everyNumberIsWhatRSays() throws IOException {
    return ReportedNumbers.compared(expected(), RESULTS);
  }

  @Test
  void eachKindOfReplicatesHasAllOfThem() throws IOException {
    for (String name : REPLICATES.keySet()) {
      assertEquals(15, expected().stream().filter(line -> line[0].equals(name)).count(), name);
    }
  }
}
