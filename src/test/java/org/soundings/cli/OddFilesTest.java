package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.OddText;

/**
 * Issue 16: odd questionnaires, plans and data by seed, each kind for a twentieth of {@code
 * -Dsoundings.seconds=60}, beginning at {@code -Dsoundings.odd.seed=1}. Whatever fails names its
 * seed.
 */
class OddFilesTest {
  private static final long FIRST = Long.getLong("soundings.odd.seed", 1);
  private static final long NANOS = Long.getLong("soundings.seconds", 60) * 1_000_000_000L / 20;
  private static final Path PLAN = Path.of("analysis/best-practices-2021.yaml");
  private static final Path DATA = Path.of("analysis/best-practices-2021.csv");
  private static final List<Path> WRITTEN =
      List.of(
          PLAN,
          Path.of("src/test/resources/questionnaires/short.yaml"),
          Path.of("src/test/resources/questionnaires/everything.yaml"),
          Path.of("questionnaires/practitioner-wellbeing.yaml"));

  @TempDir Path folder;

  @Test
  void oddYamlIsReadOrRefusedInOurWords() throws IOException {
    long until = System.nanoTime() + NANOS;
    long seed = FIRST;
    for (; System.nanoTime() < until; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Path of = WRITTEN.get(random.nextInt(WRITTEN.size()));
      Path odd = Files.write(folder.resolve("odd.yaml"), odd(of, random));
      inOurWords(seed, Soundings.run("check", odd, "--quiet"));
    }
    System.out.println(seed - FIRST + " odd YAML files");
    assertTrue(seed > FIRST + 1);
  }

  @Test
  void oddDataIsReadOrRefusedInOurWordsAndNothingIsHalfWritten() throws IOException {
    long until = System.nanoTime() + NANOS;
    long seed = FIRST;
    for (; System.nanoTime() < until; seed++) {
      Path odd = Files.write(folder.resolve("odd.csv"), odd(DATA, new SplittableRandom(seed)));
      Path out = folder.resolve("out" + seed);
      Soundings report =
          Soundings.run("report", PLAN, "--data", odd, "--out", out, "--quick", "--quiet");
      inOurWords(seed, report);
      assertEquals(report.exit() == 0, Files.exists(out.resolve("results.json")), "seed " + seed);
      assertTrue(report.exit() == 0 || isEmpty(out), "seed " + seed + " half written");
      inOurWords(seed, Soundings.run("infer", odd, "--out", folder.resolve("i.yaml"), "--quiet"));
    }
    System.out.println(seed - FIRST + " odd CSV files");
    assertTrue(seed > FIRST + 1);
  }

  private static byte[] odd(Path of, SplittableRandom random) throws IOException {
    byte[] bytes = OddText.of(Files.readString(of), random).getBytes(StandardCharsets.UTF_8);
    for (int flipped = random.nextInt(3); flipped > 0 && bytes.length > 0; flipped--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static void inOurWords(long seed, Soundings run) {
    String said = run.out() + run.err();
    for (String told : List.of("wrong in Soundings itself", "Exception", "\tat ")) {
      assertFalse(said.contains(told), "seed " + seed + ": " + said);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}
