package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** X-A4: as much of soundings.cmd as can be checked where there is no Windows. */
class WindowsLauncherTest {
  private static final Path FILE = Path.of("soundings.cmd");

  private static Set<String> found(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult m) -> m.group(1))
        .collect(Collectors.toSet());
  }

  @Test
  void everyLabelThatIsCalledIsThere() throws IOException {
    String text = Files.readString(FILE);
    Set<String> called = found(text, "(?m)(?:goto |call :)([a-z]+)");
    assertEquals(Set.of("try", "build", "shell"), called);
    assertEquals(called, found(text, "(?m)^:([a-z]+)"));
  }

  @Test
  void parenthesesAndQuotesAreBalancedInEveryCommand() throws IOException {
    int open = 0;
    for (String line : Files.readAllLines(FILE)) {
      if (line.startsWith("rem ")) {
        continue;
      }
      assertEquals(0, line.chars().filter(c -> c == '"').count() % 2, line);
      String bare = line.replaceAll("\"[^\"]*\"", "").replaceAll("\\^.", "");
      open += Math.toIntExact(bare.chars().filter(c -> c == '(').count());
      open -= Math.toIntExact(bare.chars().filter(c -> c == ')').count());
      assertTrue(open >= 0, line);
    }
    assertEquals(0, open);
  }

  @Test
  void itLeavesToTheShellWhatTheLauncherSources() throws IOException {
    String text = Files.readString(FILE);
    for (String verb : List.of("serve", "backup", "restore", "link", "test")) {
      assertTrue(text.contains(" " + verb) || text.contains("(" + verb), verb);
    }
    assertTrue(text.contains("nobody has run it on Windows"), "it says what was checked");
  }
}
