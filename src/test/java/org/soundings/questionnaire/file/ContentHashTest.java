package org.soundings.questionnaire.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.WrittenQuestionnaire;

class ContentHashTest {
  @TempDir Path folder;

  private String hash(String... contents) {
    return ContentHash.of(
        Arrays.stream(contents)
            .map(c -> YamlFile.read(WrittenQuestionnaire.file(folder, "f.yaml", c), new Problems()))
            .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: b\nc: [d, e]",
        "# remark\n\"a\":   'b'\nc:\n  - d   # more\n  - e\n",
        "{a: b, c: [d, e]}",
        "a: b\r\nc: [\"d\", e]\r\n",
      })
  void theWayOfWritingDoesNotCount(String content) {
    assertEquals(hash("a: b\nc: [d, e]"), hash(content));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: b\nc: [e, d]",
        "c: [d, e]\na: b",
        "a: b\nc: [d, e, '']",
        "a: b\nc: [de]",
        "a: b\nc: [[d, e]]",
        "a: B\nc: [d, e]",
        "a: b\nc: {d: e}",
      })
  void whatIsSaidCounts(String content) {
    assertNotEquals(hash("a: b\nc: [d, e]"), hash(content));
  }

  @Test
  void severalFilesCountAsSeveral() {
    assertNotEquals(hash("a: b"), hash("a: b", "c: d"));
    assertNotEquals(hash("a: b", "c: d"), hash("c: d", "a: b"));
  }

  @Test
  void theHashIsOfTheBytesThatTheContractNames() throws Exception {
    byte[] bytes = "L\0\0\0\1K\0\0\0\1T\0\0\0\1aT\0\0\0\2\u00e9".getBytes(StandardCharsets.UTF_8);
    assertEquals(
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)), hash("a: é"));
    assertEquals(64, ContentHash.of(List.of()).length());
  }
}
