package org.soundings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code, the documents and the pages use the field's words and no private ones. */
class WordsTest {
  private static final Pattern PRIVATE =
      Pattern.compile(
          "\\b(streets?|worlds?(?!-cup)|room|poured|hush|ane"
              + "w)\\b|\\b(is|are) to be had\\b|\\bwhere nothing is said\\b|\\bof one mind\\b"
              + "|\\bin company\\b|\\b(the|our) house\\b");
  private static final List<Path> READ =
      List.of(Path.of("src"), Path.of("docs"), Path.of("bench"), Path.of("analysis"));
  private static final Pattern TEXT =
      Pattern.compile(".*\\.(java|jte|properties|js|css|sh|md|sql|xml|R|py)");

  /** Files of an earlier version stay as they were. */
  private static final Path EARLIER = Path.of("src/test/resources/v0.1.0");

  private static Stream<String> found(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.stream()
          .filter(line -> PRIVATE.matcher(line).find())
          .map(line -> file + ": " + line.strip());
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  @Test
  void noWordIsPrivate() throws IOException {
    try (Stream<Path> read =
            READ.stream()
                .flatMap(
                    folder -> {
                      try {
                        return Files.walk(folder);
                      } catch (IOException e) {
                        throw new UncheckedIOException(e);
                      }
                    });
        Stream<Path> top = Files.list(Path.of("."))) {
      List<String> all =
          Stream.concat(read, top)
              .map(Path::normalize)
              .filter(file -> Files.isRegularFile(file) && TEXT.matcher(file.toString()).matches())
              .filter(file -> !file.startsWith(EARLIER) && !file.endsWith("WordsTest.java"))
              .flatMap(WordsTest::found)
              .toList();
      assertEquals(List.of(), all);
    }
  }

  @Test
  void privateWordsAreKnown() {
    for (String line : List.of("the street from a file", "keeps the world", "no room for it")) {
      assertTrue(PRIVATE.matcher(line).find(), line);
    }
  }
}
