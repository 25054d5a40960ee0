package org.soundings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Problem;

/** The problems that users are told of, as docs/problems.md lists them. */
class CatalogueTest {
  private static final Path DOCS = Path.of("docs/problems.md");
  private static final String WRITE = "soundings.write";
  private static final List<List<Problem.Kind>> CATALOGUES = catalogues();

  /** Every enum of problems of the project, for which all classes are read. */
  private static List<List<Problem.Kind>> catalogues() {
    return OurClasses.ALL.stream()
        .filter(c -> c.isEnum() && c.isAssignableTo(Problem.Kind.class))
        .map(JavaClass::reflect)
        .map(c -> List.of((Problem.Kind[]) c.getEnumConstants()))
        .sorted(Comparator.comparing(kinds -> kinds.getFirst().code()))
        .toList();
  }

  private static String page() {
    StringBuilder page = new StringBuilder();
    page.append("# What can be wrong with your input\n\n");
    page.append(
        "Every problem names its file, line and column, says what is wrong and what to do.\n");
    page.append(
        "An error stops; a warning is a doubt about method and does not. Codes do not change.\n");
    page.append("\n<!-- Written by ./mvnw test -Dtest=CatalogueTest -D" + WRITE + "=yes -->\n");
    for (List<Problem.Kind> kinds : CATALOGUES) {
      page.append("\n## ").append(title(kinds.getFirst().getClass().getSimpleName()));
      page.append("\n\n| code | | what | what to do |\n|---|---|---|---|\n");
      for (Problem.Kind kind : kinds) {
        boolean stops = kind.severity() == Problem.Severity.ERROR;
        page.append(
            "| %s | %s | %s | %s |%n"
                .formatted(
                    kind.code(),
                    stops ? "error" : "warning",
                    shown(kind.what()),
                    shown(kind.remedy())));
      }
    }
    return page.toString();
  }

  private static String title(String name) {
    String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + "s";
  }

  private static String shown(String pattern) {
    return pattern.replaceAll("%(\\d\\$)?[,0-9]*[sdX]", "…").replace("%%", "%").replace("|", "\\|");
  }

  @Test
  void theDocumentationListsEveryProblem() throws IOException {
    if (System.getProperty(WRITE) != null) {
      Files.writeString(DOCS, page());
    }
    assertEquals(Files.readString(DOCS), page(), "run with -D" + WRITE + "=yes to write it again");
  }

  @Test
  void noTwoProblemsHaveOneCode() {
    Set<String> codes = new HashSet<>();
    CATALOGUES.forEach(kinds -> kinds.forEach(k -> assertTrue(codes.add(k.code()), k.code())));
  }

  @Test
  void everyProblemIsASentenceAndEveryRemedyAsksPolitely() {
    CATALOGUES.forEach(
        kinds ->
            kinds.forEach(
                kind -> {
                  assertTrue(kind.what().endsWith("."), kind.code());
                  assertTrue(kind.remedy().matches("Please .*\\."), kind.code());
                }));
  }
}
