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
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

  @ParameterizedTest
  @MethodSource("kinds")
  void aKindOfItemIsNamedInFewFiles(Class<?> kind) throws IOException {
    Pattern named = Pattern.compile("\\b" + kind.getSimpleName() + "\\b");
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> naming =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("questionnaire/Item.java"))
              .filter(file -> !file.endsWith("questionnaire/" + kind.getSimpleName() + ".java"))
              .filter(file -> sees(file, kind) && named.matcher(code(file)).find())
              .toList();
      assertTrue(!naming.isEmpty() && naming.size() < MOST, naming::toString);
    }
  }

  private static boolean sees(Path file, Class<?> kind) {
    return file.toString().matches(".*/soundings/questionnaire/[^/]+")
        || read(file).contains("import " + kind.getName() + ";");
  }

  private static String code(Path file) {
    return COMMENT.matcher(read(file)).replaceAll("");
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
