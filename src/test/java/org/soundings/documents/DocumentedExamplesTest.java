package org.soundings.documents;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** X-A2: every YAML example of the documentation is accepted as it is written. */
class DocumentedExamplesTest {
  @TempDir Path folder;

  static List<Path> documents() throws IOException {
    List<Path> documents =
        new ArrayList<>(List.of(Path.of("README.md"), Path.of("analysis/README.md")));
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      docs.filter(d -> d.toString().endsWith(".md")).sorted().forEach(documents::add);
    }
    try (Stream<Path> docs = Files.list(Path.of("docs/statistics"))) {
      docs.sorted().forEach(documents::add);
    }
    return documents;
  }

  @TestFactory
  List<DynamicContainer> everyExampleIsAccepted() throws IOException {
    List<DynamicContainer> all = new ArrayList<>();
    int examples = 0;
    for (Path document : documents()) {
      Path here = Files.createDirectories(folder.resolve(document.toString().replace('/', '-')));
      List<MarkdownExample> yaml =
          MarkdownExample.of(document).stream().filter(b -> isExample(b)).toList();
      DocumentReader reader = new DocumentReader(document, here);
      examples += yaml.size();
      all.add(
          DynamicContainer.dynamicContainer(
              document.toString(),
              yaml.stream()
                  .map(b -> DynamicTest.dynamicTest(b.toString(), () -> take(reader, b)))));
    }
    assertTrue(examples > 20, examples + " examples");
    return all;
  }

  private static boolean isExample(MarkdownExample block) {
    return block.language().equals("yaml") || copies(block).findAny().isPresent();
  }

  private static Stream<String> copies(MarkdownExample block) {
    return block.text().lines().map(String::strip).filter(line -> line.startsWith("cp "));
  }

  private static void take(DocumentReader reader, MarkdownExample block) throws IOException {
    if (block.language().equals("yaml")) {
      reader.read(block);
    } else {
      for (String copy : copies(block).toList()) {
        reader.copy(copy);
      }
    }
  }
}
