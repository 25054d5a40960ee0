package org.soundings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Issue 16: docs/security.md names a test for each class of attack, and each test exists. */
class SecurityPageTest {
  private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");
  private static final int CLASSES = 33;

  private static List<String> rows() throws IOException {
    return Files.readAllLines(Path.of("docs/security.md")).stream()
        .filter(line -> line.startsWith("| "))
        .skip(1)
        .toList();
  }

  private static boolean exists(MatchResult named) {
    Pattern method = Pattern.compile("\\bvoid " + named.group(2) + "\\(");
    return sources(named.group(1)).stream().anyMatch(source -> method.matcher(source).find());
  }

  private static List<String> sources(String test) {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files.filter(f -> f.endsWith(test + ".java")).map(SecurityPageTest::text).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    List<String> missing =
        rows().stream()
            .flatMap(row -> TEST.matcher(row).results())
            .filter(named -> !exists(named))
            .map(MatchResult::group)
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void theClassesAreThereEachWithARequirement() throws IOException {
    List<String> rows = rows();
    IntStream.rangeClosed(1, CLASSES)
        .forEach(
            number ->
                assertTrue(
                    rows.stream().anyMatch(row -> row.startsWith("| " + number + " | ")),
                    "class " + number));
    Pattern requirement = Pattern.compile(".*\\| \\d+\\.\\d+\\.\\d+(, \\d+\\.\\d+\\.\\d+)* \\|");
    rows.forEach(row -> assertTrue(requirement.matcher(row).matches(), row));
  }

  @Test
  void eachClassHasATestOrSaysWhyNot() throws IOException {
    for (String row : rows()) {
      boolean tested = TEST.matcher(row).find();
      boolean said = row.contains("not applicable") || row.contains("no test of its own");
      assertTrue(tested || said, row);
    }
  }
}
