package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.exchange.Shared;

/**
 * Every CSV file that others made is inferred, checked and reported, or refused with a message that
 * tells what to do.
 */
@Tag("shared")
class EveryFileTest {
  @TempDir private Path folder = Path.of("");

  @TestFactory
  List<DynamicTest> isReportedOrRefusedWithARemedy() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String part : List.of("microdata", "published", "exports")) {
      try (var files = Files.walk(Shared.file(part))) {
        for (Path file :
            files.filter(f -> f.toString().matches(".*\\.csv(\\.gz)?")).sorted().toList()) {
          tests.add(DynamicTest.dynamicTest(file.toString(), () -> report(file)));
        }
      }
    }
    assertTrue(tests.size() > 80, "the files are there");
    return tests;
  }

  private void report(Path data) throws IOException {
    Path questionnaire = folder.resolve("q.yaml");
    Soundings inferred = Soundings.run("infer", data, "--out", questionnaire);
    if (inferred.exit() != 0) {
      refusedWithARemedy(inferred);
      return;
    }
    Soundings checked = Soundings.run("check", questionnaire);
    assertEquals(0, checked.exit(), checked.err());
    Soundings reported = Soundings.run("report", questionnaire, "--data", data, "--out", folder);
    if (reported.exit() != 0) {
      refusedWithARemedy(reported);
      Soundings lenient =
          Soundings.run("report", questionnaire, "--data", data, "--out", folder, "--lenient");
      assertEquals(0, lenient.exit(), lenient.err());
    }
    assertTrue(Files.readString(folder.resolve("report.html")).contains("</html>"));
    assertTrue(!Files.readString(folder.resolve("results.json")).contains("NaN"));
  }

  private static void refusedWithARemedy(Soundings refused) {
    assertEquals(1, refused.exit());
    assertTrue(
        refused.err().contains(" error D") && refused.err().contains("Please "), refused.err());
  }
}
