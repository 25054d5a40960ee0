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
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A kind of item is known by its record, its reader and its form; what comes after them asks the
 * item, or how it is analysed (issue 17).
 */
class ItemKindsTest {
  private static final int MOST = 5;

  @ParameterizedTest
  @MethodSource("kinds")
  void aKindOfItemIsNamedInFewFiles(Class<?> kind) throws IOException {
    Pattern named = Pattern.compile("\\bItem\\." + kind.getSimpleName() + "\\b");
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> naming =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("questionnaire/Item.java"))
              .filter(file -> named.matcher(read(file)).find())
              .toList();
      assertTrue(!naming.isEmpty() && naming.size() < MOST, naming::toString);
    }
  }

  static Class<?>[] kinds() {
    return Item.class.getPermittedSubclasses();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
