package org.soundings.questionnaire.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.WrittenQuestionnaire;

class YamlFileTest {
  @TempDir Path folder;

  private List<Problem> problems(byte[] content) throws IOException {
    Problems problems = new Problems();
    Entry root = YamlFile.read(Files.write(folder.resolve("f.yaml"), content), problems);
    assertEquals(problems.stop(), !root.isText() && !root.isList() && !root.hasKeys());
    return problems.inOrder();
  }

  private List<String> codes(String content) throws IOException {
    return WrittenQuestionnaire.codes(problems(content.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `a: 1\\n\\tb: 2`                        | 2:1 F107
          `a:\\n  - b: 1\\n\\t  c: 2`             | 3:1 F107
          `a: [b, c`                              | 1:9 F108
          `a: b: c`                               | 1:5 F108
          `a: "open`                              | 1:9 F108
          `a: &x 1`                               | 1:4 F109
          `a: *x`                                 | 1:4 F109
          `a: !!java.lang.Runtime x`              | 1:4 F110
          `a: !local [x]`                         | 1:4 F110
          `a: 1\\n---\\nb: 2`                     | 2:1 F112
          `? [a, b]\\n: c`                        | 1:3 F113
          `a: 1\\nb: 2\\na: 3`                    | 3:1 F114
          `a: {x: 1, x: 2}`                       | 1:11 F114
          `# only a remark`                       | 1:1 F106
          ``                                      | 1:1 F106
          `\\u0000a: 1`                           | 1:1 F105
          `a: x\\u0000y`                          | 1:5 F105
          `a: x\\nb: \\u0007`                     | 2:4 F105
          """)
  void whatIsNotPlainYamlIsRefusedWithItsPlace(String content, String expected) throws IOException {
    String written =
        content
            .replace("\\n", "\n")
            .replace("\\t", "\t")
            .replace("\\u0000", "\0")
            .replace("\\u0007", "\7");
    Problems problems = new Problems();
    YamlFile.read(WrittenQuestionnaire.file(folder, "f.yaml", written), problems);
    assertEquals(List.of(expected), WrittenQuestionnaire.codes(problems.inOrder()));
  }

  @Test
  void aliasesThatWouldExplodeAreRefusedAtOnce() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(2), () -> assertEquals(List.of("1:5 F109"), codes(bomb.toString())));
  }

  @Test
  void tenMegabytesInOneLineAreRefusedBeforeTheyAreParsed() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () -> assertEquals(List.of("0:0 F103"), codes("a: " + "x".repeat(10_000_000))));
  }

  @Test
  void theLargestFileIsReadAndOneByteMoreIsNot() throws IOException {
    String most = "a: " + "x".repeat(YamlFile.LARGEST - 3);
    assertEquals(List.of(), codes(most));
    assertEquals(List.of("0:0 F103"), codes(most + "x"));
  }

  @Test
  void deepNestingIsRefusedBeforeTheStackIsFull() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () -> assertEquals(List.of("1:27 F111"), codes("a: " + "[".repeat(900_000))));
  }

  @Test
  void theDeepestNestingThatIsAllowedIsRead() throws IOException {
    int lists = YamlFile.DEEPEST - 2;
    assertEquals(List.of(), codes("a: " + "[".repeat(lists) + "x" + "]".repeat(lists)));
    assertEquals(1, codes("a: " + "[".repeat(lists + 1) + "x" + "]".repeat(lists + 1)).size());
  }

  @Test
  void whatIsNotUtf8IsNamedWithItsLineAndColumn() throws IOException {
    byte[] latin = "a: 1\nb: café\n".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(List.of("2:7 F104"), WrittenQuestionnaire.codes(problems(latin)));
  }

  @Test
  void anImageIsRefused() throws IOException {
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    assertEquals(List.of("F104"), problems(noise).stream().map(Problem::code).toList());
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstKey() throws IOException {
    Problems problems = new Problems();
    Entry root =
        YamlFile.read(
            WrittenQuestionnaire.file(folder, "f.yaml", "\uFEFFa: ü\r\nb: 2\r\n"), problems);
    assertEquals("ü", root.need("a").text());
    assertEquals("2", root.need("b").text());
    assertFalse(problems.stop());
  }

  @Test
  void aFileThatIsMissingAndAFolderAreNamed() {
    Problems problems = new Problems();
    YamlFile.read(folder.resolve("none.yaml"), problems);
    YamlFile.read(folder, problems);
    assertEquals(List.of("F102", "F101"), problems.inOrder().stream().map(Problem::code).toList());
    assertTrue(problems.inOrder().getLast().toString().contains("none.yaml: error F101"));
  }

  @Test
  void everyValueIsTheTextThatWasWritten() throws IOException {
    Problems problems = new Problems();
    Entry root =
        YamlFile.read(
            WrittenQuestionnaire.file(
                folder, "f.yaml", "a: [yes, 1, 0x1F, null, ~, 1e3, 'x', 2021-03-31]\n"),
            problems);
    assertEquals(
        List.of("yes", "1", "0x1F", "null", "~", "1e3", "x", "2021-03-31"), root.need("a").texts());
  }
}
