package org.soundings.questionnaire.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.questionnaire.Problem;

/**
 * A good file, broken in thousands of ways: reading it never throws, and says either nothing wrong
 * or what and where.
 */
class BrokenFilesTest {
  private static final Path GOOD = Path.of("src/test/resources/questionnaires/everything.yaml");
  private static final int TIMES = 600;

  /** What a message would show if it were put together wrongly. */
  private static final Pattern PATTERN = Pattern.compile("%\\d?\\$?[sd]|\\bnull\\b");

  @TempDir Path folder;
  private final SplittableRandom random = new SplittableRandom(7);

  @BeforeEach
  void instruments() throws IOException {
    Files.createDirectory(folder.resolve("instruments"));
    Files.copy(
        GOOD.resolveSibling("instruments/single-item.yaml"),
        folder.resolve("instruments/single-item.yaml"));
  }

  /** Reads what is left and returns whether it was refused. */
  private boolean refused(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("q.yaml"), content);
    Reading reading = QuestionnaireFile.read(file);
    boolean error = reading.problems().stream().anyMatch(Problem::isError);
    assertEquals(error, reading.questionnaire() == null);
    String text = new String(content, StandardCharsets.UTF_8);
    long lines = text.split("\n", -1).length;
    for (Problem problem : reading.problems()) {
      assertTrue(problem.place().line() <= lines + 1, problem::toString);
      PATTERN
          .matcher(problem.toString())
          .results()
          .map(MatchResult::group)
          .filter(left -> !text.contains(left))
          .forEach(left -> fail(problem.toString()));
      assertTrue(problem.toString().length() < 2000, problem::toString);
    }
    return error;
  }

  @Test
  void bytesThatChange() throws IOException {
    byte[] good = Files.readAllBytes(GOOD);
    int refused = 0;
    for (int i = 0; i < TIMES; i++) {
      byte[] broken = good.clone();
      for (int j = 0; j <= random.nextInt(4); j++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      refused += refused(broken) ? 1 : 0;
    }
    assertTrue(refused > TIMES / 2, "refused: " + refused);
  }

  @Test
  void signsOfYamlThatAppear() throws IOException {
    byte[] good = Files.readAllBytes(GOOD);
    String signs = "{}[]:,&*!|>'\"%@`#-?\n\t \0";
    int refused = 0;
    for (int i = 0; i < TIMES; i++) {
      byte[] broken = good.clone();
      for (int j = 0; j <= random.nextInt(3); j++) {
        broken[random.nextInt(broken.length)] = (byte) signs.charAt(random.nextInt(signs.length()));
      }
      refused += refused(broken) ? 1 : 0;
    }
    assertTrue(refused > TIMES / 3, "refused: " + refused);
  }

  /** SnakeYAML Engine fails without a place here, as if by a fault of its own. */
  @Test
  void aQuotedTextOverTwoLinesWithMoreBehindIt() throws IOException {
    assertTrue(refused("    - '\n  l'n".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void filesThatEndTooEarly() throws IOException {
    byte[] good = Files.readAllBytes(GOOD);
    for (int length = 0; length < good.length; length += 7) {
      refused(Arrays.copyOf(good, length));
    }
    assertTrue(refused(Arrays.copyOf(good, 0)));
    assertFalse(refused(good));
  }

  @Test
  void linesThatAreLostRepeatedOrMoved() throws IOException {
    List<String> good = Files.readAllLines(GOOD);
    int refused = 0;
    for (int i = 0; i < TIMES; i++) {
      List<String> lines = new ArrayList<>(good);
      int line = random.nextInt(lines.size());
      switch (random.nextInt(4)) {
        case 0 -> lines.remove(line);
        case 1 -> lines.add(random.nextInt(lines.size()), lines.get(line));
        case 2 -> Collections.swap(lines, line, random.nextInt(lines.size()));
        default -> lines.set(line, " ".repeat(random.nextInt(9)) + lines.get(line).strip());
      }
      refused += refused(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)) ? 1 : 0;
    }
    assertTrue(refused > TIMES / 3, "refused: " + refused);
  }

  @Test
  void valuesThatTradePlaces() throws IOException {
    String good = Files.readString(GOOD);
    String[] words = good.split("(?<=[ :,\\[\\]{}\n])|(?=[ :,\\[\\]{}\n])");
    for (int i = 0; i < TIMES; i++) {
      String[] broken = words.clone();
      int a = random.nextInt(broken.length);
      int b = random.nextInt(broken.length);
      String kept = broken[a];
      broken[a] = broken[b];
      broken[b] = kept;
      refused(String.join("", broken).getBytes(StandardCharsets.UTF_8));
    }
  }
}
