package org.soundings.questionnaire;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Issue 17, item 4: a kind of item is known by its record, its reader and its form. */
class ItemKindsTest {
  private static final int MOST = 5;

  @ParameterizedTest
  @ValueSource(strings = {"Slider", "NumberEntry", "DateEntry"})
  void aKindOfOneNumberIsNamedInFewFiles(String kind) throws IOException {
    Pattern named = Pattern.compile("\\bItem\\." + kind + "\\b|\\brecord " + kind + "\\(");
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> naming =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> named.matcher(read(file)).find())
              .toList();
      assertTrue(!naming.isEmpty() && naming.size() <= MOST, naming::toString);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
