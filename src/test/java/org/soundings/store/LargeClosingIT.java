package org.soundings.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.response.Response;
import org.soundings.response.Value;
import org.soundings.store.answer.Submission;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;

/**
 * A4: a wave whose ballots are larger than the memory is closed. With {@code
 * -Dsoundings.ballots=1000000 -Dsoundings.memory=1g} it is a million, with {@code
 * -Dsoundings.ballot=2048} of a survey without texts.
 */
class LargeClosingIT {
  private static final int BALLOTS = Integer.getInteger("soundings.ballots", 12_000);
  private static final String MEMORY = System.getProperty("soundings.memory", "96m");
  private static final int AT_ONCE = 1_000;

  /** What H2's file may have beside three times its content. */
  private static final long SLACK = 64L << 20;

  private final Random random = new Random(7);
  private long taken;
  @TempDir Path folder;

  @Test
  void a4AWaveLargerThanTheMemoryIsClosedOnH2() throws Exception {
    long largest = closed("H2", "jdbc:h2:file:" + folder.resolve("soundings"), "soundings");
    assertTrue(largest <= 3 * taken + SLACK, "%,d bytes of %,d".formatted(largest, taken));
  }

  @Test
  void a4AWaveLargerThanTheMemoryIsClosedOnPostgres() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      closed("PostgreSQL", postgres.getJdbcUrl("postgres", "postgres"), "postgres");
    }
  }

  /** The size of the largest file meanwhile. */
  private long closed(String name, String url, String user) throws Exception {
    String data = folder.toString();
    try (TestStore store = new TestStore(url, user, data)) {
      for (int from = 0; from < BALLOTS; from += AT_ONCE) {
        store.responses.takeAll(
            IntStream.range(from, Math.min(BALLOTS, from + AT_ONCE)).mapToObj(this::one).toList(),
            TestStore.TODAY);
      }
    }
    taken = largest();
    long begun = System.nanoTime();
    Path errors = folder.resolve("errors");
    Process closing =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + MEMORY,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KilledClosing.class.getName(),
                url,
                user,
                data)
            .redirectError(errors.toFile())
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    long largest = taken;
    while (!closing.waitFor(200, TimeUnit.MILLISECONDS)) {
      largest = Math.max(largest, largest());
    }
    System.out.printf(
        "%s: %,d ballots of %d bytes closed in %.1f s with a heap of %s; file %,d to %,d bytes%n",
        name, BALLOTS, TestStore.SIZE, (System.nanoTime() - begun) / 1e9, MEMORY, taken, largest);
    assertEquals(0, closing.exitValue(), Files.readString(errors));
    try (TestStore store = new TestStore(url, user, data)) {
      assertEquals(BALLOTS, store.count("response"));
      assertEquals(0, store.count("ballot"));
      assertEquals(Stage.CLOSED, store.waves.find(TestStore.WAVE).map(Wave::reached).orElseThrow());
    }
    return largest;
  }

  private long largest() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).max().orElse(0);
    }
  }

  private Submission one(int number) {
    Map<String, Value> values = Map.of("words", new Value.Words("mark-" + number + "."));
    return new Submission(TestStore.key(random), TestStore.WAVE, "", new Response(values));
  }
}
