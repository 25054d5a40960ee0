package org.soundings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The project's documents: nothing is linked that is not there, and everything can be found. */
class DocumentsTest {
  private static final int LONGEST = 120;
  private static final Path DOCS = Path.of("docs");
  private static final Path DECISIONS = DOCS.resolve("adr");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\\n]*`");

  static List<Path> documents() throws IOException {
    try (Stream<Path> top = Files.list(Path.of("."));
        Stream<Path> docs = Files.walk(DOCS);
        Stream<Path> analysis = Files.list(Path.of("analysis"))) {
      return Stream.of(top, docs, analysis)
          .flatMap(files -> files)
          .map(Path::normalize)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> links(Path file) {
    return LINK.matcher(CODE.matcher(text(file)).replaceAll(""))
        .results()
        .map(match -> match.group(1))
        .filter(link -> !link.matches("(https?|mailto):.*"));
  }

  private static boolean leads(Path from, String link) {
    String[] parts = link.split("#", 2);
    Path to = parts[0].isEmpty() ? from : from.resolveSibling(parts[0]).normalize();
    return Files.exists(to) && (parts.length == 1 || headings(to).contains(parts[1]));
  }

  /** As the sites that show Markdown name them. */
  private static List<String> headings(Path file) {
    return text(file)
        .lines()
        .filter(line -> line.matches("#+ .*"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<String> dead =
        documents().stream()
            .flatMap(
                file -> links(file).filter(l -> !leads(file, l)).map(link -> file + ": " + link))
            .toList();
    assertEquals(List.of(), dead);
  }

  @Test
  void everyPageStandsInTheListOfPages() throws IOException {
    Path list = DOCS.resolve("README.md");
    List<Path> listed = links(list).map(link -> list.resolveSibling(link).normalize()).toList();
    try (Stream<Path> pages = Files.walk(DOCS)) {
      assertEquals(
          List.of(),
          pages
              .filter(page -> page.toString().endsWith(".md") && !page.equals(list))
              .filter(page -> !page.startsWith(DECISIONS) && !listed.contains(page))
              .toList());
    }
  }

  @Test
  void everyDecisionStandsInTheListOfDecisions() throws IOException {
    String list = text(DECISIONS.resolve("README.md"));
    try (Stream<Path> decisions = Files.list(DECISIONS)) {
      assertEquals(
          List.of(),
          decisions
              .filter(decision -> decision.getFileName().toString().matches("\\d{4}-.*\\.md"))
              .filter(decision -> !list.contains(row(decision)))
              .sorted()
              .toList());
    }
  }

  @Test
  void theListOfDecisionsIsInTheirOrder() {
    List<Integer> numbers =
        Pattern.compile("(?m)^\\| \\[(\\d+)\\]")
            .matcher(text(DECISIONS.resolve("README.md")))
            .results()
            .map(match -> Integer.valueOf(match.group(1)))
            .toList();
    assertEquals(numbers.stream().sorted().toList(), numbers);
  }

  @Test
  void everyPackageStandsInTheReadmeAndInALayer() throws IOException {
    String readme = text(Path.of("README.md"));
    String layers = text(DOCS.resolve("architecture.md"));
    try (Stream<Path> packages = Files.list(Path.of("src/main/java/org/soundings"))) {
      assertEquals(
          List.of(),
          packages
              .filter(Files::isDirectory)
              .map(folder -> folder.getFileName().toString())
              .filter(name -> !readme.contains("`" + name + "/`") || !layers.contains(name))
              .toList());
    }
  }

  @Test
  void everyClassAndPackageThatTheArchitectureNamesIsThere() throws IOException {
    Set<String> there = new HashSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      files.map(file -> file.getFileName().toString().replace(".java", "")).forEach(there::add);
    }
    List<String> gone =
        Pattern.compile("`([A-Za-z]+)`")
            .matcher(text(DOCS.resolve("architecture.md")))
            .results()
            .map(match -> match.group(1))
            .filter(name -> !there.contains(name))
            .toList();
    assertEquals(List.of(), gone);
  }

  @Test
  void everyFileAndFolderThatContributorsAreSentToIsThere() {
    List<String> gone =
        Stream.of(DOCS.resolve("architecture.md"), Path.of("CONTRIBUTING.md"))
            .flatMap(
                page -> Pattern.compile("\\bsrc/[\\w/-]+(\\.\\w+)?").matcher(text(page)).results())
            .map(match -> match.group())
            .filter(path -> !Files.exists(Path.of(path)))
            .toList();
    assertEquals(List.of(), gone);
  }

  /** Tables, code and what is shown as code have the lines that they need. */
  @Test
  void linesAreAtMost120CharactersLong() throws IOException {
    List<String> longer = new ArrayList<>();
    for (Path file : documents()) {
      String prose = text(file).replaceAll("(?ms)^\\s*```.*?^\\s*```$", "");
      prose
          .lines()
          .filter(line -> !line.strip().startsWith("|") && !line.startsWith("    "))
          .filter(line -> line.codePointCount(0, line.length()) > LONGEST)
          .forEach(line -> longer.add(file + ": " + line));
    }
    assertEquals(List.of(), longer);
  }

  private static String row(Path decision) {
    String[] title = text(decision).lines().findFirst().orElse("").substring(2).split("\\. ", 2);
    return "| [%s](%s) | %s | ".formatted(title[0], decision.getFileName(), title[1]);
  }
}
