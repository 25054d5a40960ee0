package org.soundings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/requirements.md: each rule that is cited is defined there, and each one there is tested. */
class RequirementsTest {
  private static final Pattern DEFINED = Pattern.compile("(?m)^- \\*\\*([RADQP]\\d{1,2})\\*\\* ");

  /**
   * In a comment, as "D4"; in a name, as "r8Errors" or "Errors_R8". What has three digits or X-
   * before it is another code.
   */
  private static final Pattern CITED =
      Pattern.compile(
          "(?<![\\w.-])([RADQP]\\d{1,2})(?![\\w%])"
              + "|_([RADQP]\\d{1,2})(?=[_(])"
              + "|\\bvoid ([radqp]\\d{1,2})(?=[A-Z])");

  private static final String BY_OTHERS = "P7";

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> rules = new TreeSet<>();
    pattern
        .matcher(text)
        .results()
        .forEach(
            match -> {
              for (int group = 1; group <= match.groupCount(); group++) {
                if (match.group(group) != null) {
                  rules.add(match.group(group).toUpperCase(Locale.ROOT));
                }
              }
            });
    return rules;
  }

  private static Set<String> cited(String folder) throws IOException {
    Set<String> rules = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        rules.addAll(found(CITED, code(Files.readString(file))));
      }
    }
    return rules;
  }

  /** Without what stands in quotes: cells of a spreadsheet and answers have such names, too. */
  private static String code(String source) {
    return source
        .replaceAll("(?s)\"\"\".*?\"\"\"", "\"\"")
        .replaceAll("\"(?:[^\"\\\\\\n]|\\\\.)*\"", "\"\"");
  }

  private static Set<String> defined() throws IOException {
    return found(DEFINED, Files.readString(Path.of("docs/requirements.md")));
  }

  @Test
  void everyRuleThatIsCitedIsDefined() throws IOException {
    Set<String> undefined = cited("src");
    undefined.removeAll(defined());
    assertEquals(Set.of(), undefined);
  }

  @Test
  void everyRuleIsCitedByATest() throws IOException {
    Set<String> rules = defined();
    assertTrue(rules.remove(BY_OTHERS));
    rules.removeAll(cited("src/test"));
    assertEquals(Set.of(), rules);
  }
}
