package org.soundings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No shipped text claims more protection than was tested (docs/disclosure.md and docs/anonymity.md,
 * "What is known to fall"): these sentences were there, an independent attack proved them wrong,
 * and they may not come back before it fails.
 */
class ClaimsTest {
  private static final Set<String> TEXTS =
      Set.of("md", "yaml", "json", "properties", "jte", "java", "js", "sh", "xml");

  private static final Pattern FORBIDDEN =
      Pattern.compile(
          String.join(
              "|",
              "(nobody|no one|no-one|none) (is |was |are )?(ever )?exposed",
              "expos(es?|ed|ing) (nobody|no one)",
              "nobody,? not even",
              "(nobody|no one)( else)? can (ever )?"
                  + "(find|look|trace|identify|recognise|link|connect|know who|say who|see who|learn)",
              "(nobody|no one) can be (recognised|identified|traced|found|exposed)",
              "gives? (nobody|no one|no person) away",
              "no number (that )?leaves .{0,20}gives",
              "stands alone, and what (it|they) risk",
              "in which nobody stands alone",
              "until nobody stands alone",
              "cannot be (traced|identified|recognised|re-identified|linked|found by)",
              "traced to no one",
              "(matter of|not by|no|is) arithmetic|arithmetic,? not",
              "no way to identify",
              "impossible to (identify|trace|link|recognise)",
              "guaranteed anonym|anonymity is guaranteed|completely anonym|fully anonym",
              "(release|installation|report|files?) (is|are) clean",
              "held back cannot be worked out",
              "nadie (queda |está )?expuest",
              "sin exponer a nadie|sin identificar a nadie",
              "nadie (más )?(puede|podrá) (averiguar|encontrar|saber|relacionar|identificar)",
              "no se pueda (reconocer|identificar) a nadie",
              "(?<!media\\(? )aritmética",
              "no pued[ea]n? relacionarse",
              "nadie está solo",
              "anonimato garantizado|totalmente anónim"),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static List<Path> shipped() throws IOException {
    List<Path> files = new ArrayList<>(List.of(Path.of("pom.xml"), Path.of("soundings")));
    for (String folder : List.of(".", "docs", "questionnaires", "analysis", "bench", "src/main")) {
      int depth = folder.equals(".") ? 1 : Integer.MAX_VALUE;
      try (Stream<Path> all = Files.walk(Path.of(folder), depth)) {
        all.filter(file -> Files.isRegularFile(file) && TEXTS.contains(ending(file)))
            .forEach(files::add);
      }
    }
    return files;
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** On one line, without the marks by which Java, comments and lists break a sentence. */
  private static String flat(String text) {
    return text.replaceAll("\"\\s*\\+\\s*\"|\\n\\s*(\\*|//|#|--)? ?", " ").replaceAll("\\s+", " ");
  }

  @Test
  void noShippedTextClaimsMoreThanWasTested() throws IOException {
    List<Path> files = shipped();
    assertTrue(files.size() > 500, "only " + files.size() + " files looked at");
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      String text = flat(Files.readString(file));
      Matcher matcher = FORBIDDEN.matcher(text);
      while (matcher.find()) {
        int from = Math.max(0, matcher.start() - 40);
        int to = Math.min(text.length(), matcher.end() + 40);
        found.add(file + ": " + text.substring(from, to));
      }
    }
    assertEquals(List.of(), found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "honest numbers, nobody exposed",
        "Verdict: nobody is exposed by what was tried.",
        "Nobody can find them without it.",
        "so that nobody can be\"\n          + \" recognised.",
        "What you answer cannot be traced back",
        "protected by our word, not by arithmetic",
        "a file of records in which\n * nobody stands alone",
        "cifras honestas, nadie expuesto",
        "Nadie puede averiguar qué respuestas son las suyas",
      })
  void theSearchFindsTheOldClaims(String claim) {
    assertTrue(FORBIDDEN.matcher(flat(claim)).find());
  }

  @Test
  void theSearchLeavesPlainSentencesAlone() {
    assertFalse(FORBIDDEN.matcher("nobody can tell which one was answered").find());
    assertFalse(FORBIDDEN.matcher("Nobody answered.").find());
  }

  @Test
  void whatIsKnownToFallIsWrittenDown() throws IOException {
    for (String doc : List.of("docs/disclosure.md", "docs/anonymity.md")) {
      assertTrue(Files.readString(Path.of(doc)).contains("## What is known to fall"), doc);
    }
    String readme = Files.readString(Path.of("README.md"));
    assertTrue(readme.contains("docs/disclosure.md#what-is-known-to-fall"));
    assertTrue(readme.contains("docs/anonymity.md#what-is-known-to-fall"));
  }
}
