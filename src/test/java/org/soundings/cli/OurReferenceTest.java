package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
 * Numbers that R makes of data of our own (reference-ours/make.R), against results.json of the
 * plans beside it: what is compared is what is printed.
 */
class OurReferenceTest {
  private static final Path FOLDER = Path.of("src/test/resources/reference-ours");
  private static final String DESIGN = "design: {weight: w, strata: stratum, clusters: cluster}\n";
  @TempDir private static Path folder = Path.of("");
  private static final Map<String, ReportedNumbers> RESULTS = new HashMap<>();

  @BeforeAll
  static void report() throws IOException {
    for (String name : List.of("answers.csv", "q.yaml", "plan.yaml", "design.yaml")) {
      Files.copy(FOLDER.resolve(name), folder.resolve(name));
    }
    Files.writeString(
        folder.resolve("q-design.yaml"), Files.readString(FOLDER.resolve("q.yaml")) + DESIGN);
    for (String plan : List.of("plan", "design")) {
      RESULTS.put(plan, ReportedNumbers.of(folder, plan, "answers.csv"));
    }
  }

  private static List<String[]> expected() throws IOException {
    return ReportedNumbers.expected(FOLDER.resolve("expected.csv"));
  }

  @TestFactory
  Stream<DynamicTest> everyNumberIsWhatRSays() throws IOException {
    return ReportedNumbers.compared(expected(), RESULTS);
  }

  @Test
  void thereAreManyOfThem() throws IOException {
    assertTrue(expected().size() >= 60);
  }

  @Test
  void noNumberIsNamedTwice() throws IOException {
    List<String> keys =
        expected().stream().map(line -> String.join(" ", List.of(line).subList(0, 3))).toList();
    assertFalse(keys.isEmpty());
    assertEquals(keys.size(), keys.stream().distinct().count());
  }
}
