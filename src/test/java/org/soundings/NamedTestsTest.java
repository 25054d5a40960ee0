package org.soundings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/anonymity.md says of whom can be looked up: every test that it names is there. */
class NamedTestsTest {
  private static final Path DOC = Path.of("docs/anonymity.md");
  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))(?:#(\\w+))?`");
  private static final List<String> WHO =
      List.of(
          "A colleague",
          "Administrator now",
          "Administrator afterwards",
          "Thief of a back-up",
          "Thief of a key",
          "A court",
          "The network",
          "Whoever runs both");

  private static Map<String, String> tests() throws IOException {
    Map<String, String> tests = new TreeMap<>();
    try (Stream<Path> all = Files.walk(Path.of("src/test/java"))) {
      for (Path file : (Iterable<Path>) all.filter(f -> f.toString().endsWith(".java"))::iterator) {
        tests.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
      }
    }
    return tests;
  }

  @Test
  void everyTestThatTheDocumentNamesIsThere() throws IOException {
    Map<String, String> tests = tests();
    List<String> missing = new ArrayList<>();
    Matcher named = NAMED.matcher(Files.readString(DOC));
    int found = 0;
    while (named.find()) {
      found++;
      String method = named.group(2);
      String text = tests.getOrDefault(named.group(1), "");
      if (text.isEmpty() || method != null && !text.contains("void " + method + "(")) {
        missing.add(named.group());
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(found > WHO.size(), () -> "only few are named");
  }

  @Test
  void everyLineOfWhoCanLearnWhatNamesATest() throws IOException {
    List<String> lines = Files.readAllLines(DOC);
    for (String who : WHO) {
      List<String> line = lines.stream().filter(l -> l.startsWith("| " + who)).toList();
      assertEquals(1, line.size(), who);
      assertTrue(NAMED.matcher(line.getFirst().replaceAll(".*\\| (.*) \\|$", "$1")).find(), who);
    }
  }
}
