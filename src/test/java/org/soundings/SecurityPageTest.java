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

/**
 * Issue 16: docs/security.md names a test for each class of attack and for each fault that was
 * found, and each test exists.
 */
class SecurityPageTest {
  private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");
  private static final Pattern CLASS = Pattern.compile("\\| (\\d+ )?\\| .*");
  private static final Pattern FAULT = Pattern.compile("\\| X-G\\d+ \\| .*");
  private static final int CLASSES = 33;
  private static final int FAULTS = 15;

  private static List<String> rows(Pattern kind) throws IOException {
    return Files.readAllLines(Path.of("docs/security.md")).stream()
        .filter(line -> kind.matcher(line).matches())
        .toList();
  }

  private static List<MatchResult> tests(String row) {
    return TEST.matcher(row).results().toList();
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
        Stream.concat(rows(CLASS).stream(), rows(FAULT).stream())
            .flatMap(row -> tests(row).stream())
            .filter(named -> !exists(named))
            .map(MatchResult::group)
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void theClassesAreThereEachWithARequirement() throws IOException {
    List<String> rows = rows(CLASS);
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
  void eachClassHasATest() throws IOException {
    List<String> without = rows(CLASS).stream().filter(row -> tests(row).isEmpty()).toList();
    assertEquals(List.of(), without);
  }

  @Test
  void eachFaultHasATestThatCitesIt() throws IOException {
    List<String> rows = rows(FAULT);
    List<Integer> uncited =
        IntStream.rangeClosed(1, FAULTS).filter(n -> !isCited(rows, n)).boxed().toList();
    assertEquals(List.of(), uncited);
  }

  private static boolean isCited(List<String> rows, int number) {
    Pattern cited = Pattern.compile("X-?G" + number + "\\b");
    return rows.stream()
        .filter(row -> row.startsWith("| X-G" + number + " | "))
        .flatMap(row -> tests(row).stream())
        .flatMap(test -> sources(test.group(1)).stream())
        .anyMatch(source -> cited.matcher(source).find());
  }
}
