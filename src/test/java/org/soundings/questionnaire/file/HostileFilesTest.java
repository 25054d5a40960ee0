package org.soundings.questionnaire.file;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.WrittenQuestionnaire;

/**
 * Files made to take long: each is read or refused in bounded time. They have {@code
 * -Dsoundings.hostile=30} in a hundred of the lines that a file may have; 100 is as large as may
 * be.
 */
class HostileFilesTest {
  private static final int SIZE = Integer.getInteger("soundings.hostile", 30);
  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir Path folder;

  /** So many lines where the file is as large as may be, else fewer. */
  private static String many(int n, IntFunction<String> line) {
    return IntStream.range(0, n <= 100 ? n : n * SIZE / 100)
            .mapToObj(line)
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  private void read(String items, String rest) {
    String written = "pages:\n  - page: p\n    items:\n" + items + rest;
    assertTrue(written.length() < YamlFile.LARGEST, "it is refused for its size alone");
    assertTimeoutPreemptively(LONG, () -> WrittenQuestionnaire.rest(folder, written));
  }

  @Test
  void aChainOfConditionsThroughEveryItem() {
    read(
        many(
            15_000,
            i ->
                "    - {single: i%d, ask: A, options: {x: X, y: Y}, show-if: {i%d: x}}"
                    .formatted(i, Math.max(0, i - 1))),
        "");
  }

  @Test
  void conditionsWithMoreAlternativesThanCanBeTried() {
    String any =
        IntStream.range(0, 40)
            .mapToObj(i -> "{any: [{i%d: x}, {i%d: y}]}".formatted(i, i))
            .collect(Collectors.joining(", "));
    read(
        many(40, i -> "    - {single: i%d, ask: A, options: {x: X, y: Y}}".formatted(i))
            + many(
                800,
                i -> "    - {text: t%d, ask: A, show-if: {all: [%s, {i0: x}]}}".formatted(i, any)),
        "");
  }

  @Test
  void aTextOfTwoMillionBytesAndKeysWithoutEndTakeASecond_XG8() throws Exception {
    String keys = many(150_000, i -> "k%06d: v".formatted(i));
    for (String hostile : List.of("title: " + "x".repeat(1_999_000), keys)) {
      Path file = Files.writeString(folder.resolve("hostile.yaml"), hostile);
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      Problems problems = new Problems();
      YamlFile.read(file, problems);
      long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
      assertTrue(spent < 3_000_000_000L, spent / 1_000_000 + " ms");
    }
  }

  @Test
  void namesThatNothingHas() {
    read(
        many(
            20_000,
            i -> "    - {note: n%d, say: A, show-if: {some-long-name-%d: x}}".formatted(i, i)),
        "");
  }

  @Test
  void scalesOfAllItems() {
    String items =
        IntStream.range(0, 4_000 * SIZE / 100)
            .mapToObj(i -> "i" + i)
            .collect(Collectors.joining(", "));
    read(
        many(4_000, i -> "    - {number: i%d, ask: A, from: 0, to: 9}".formatted(i)),
        "scales:\n" + many(50, i -> "  s%d: {label: S, items: [%s]}".formatted(i, items)));
  }

  @Test
  void scalesWithMoreScoresThanCanBeCounted() {
    String statements =
        IntStream.range(0, 200)
            .mapToObj(i -> "s%d: S".formatted(i))
            .collect(Collectors.joining(", "));
    String scale =
        IntStream.range(0, 999)
            .mapToObj(i -> "%d: Label %d".formatted(i * i, i))
            .collect(Collectors.joining(", "));
    read(
        "    - {grid: g, ask: A, statements: {%s}, scale: {%s}}\n".formatted(statements, scale),
        "scales: {s: {label: S, items: g, minimum-answered: 1, bands: {b: {label: B}}}}\n");
  }

  @Test
  void wordsThatPatternsCouldStumbleOver() {
    read(
        "    - {grid: g, ask: A, scale: {1: X, 2: Y}, statements: {a: \"%s\", b: \"%s\", c: \"%s\"}}\n"
            .formatted("between ".repeat(20_000), "a or ".repeat(20_000), "(\u201c".repeat(20_000)),
        "");
  }
}
