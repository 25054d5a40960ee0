package org.soundings.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.response.Response;
import org.soundings.response.Value;
import org.soundings.store.answer.StoredResponse;
import org.soundings.store.answer.Submission;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;

/**
 * A4: closing is killed again and again, wherever it is. Before it is opened a wave has all its
 * ballots and its key, afterwards all its responses; in the end nobody is lost or doubled.
 */
class KilledClosingIT {
  private static final int KILLS = Integer.getInteger("soundings.kills", 5);
  private static final int BALLOTS = 2_000;
  private static final int LONGEST = 1_500;

  private final Random random = new Random(19);
  private final Map<Stage, Integer> found = new EnumMap<>(Stage.class);
  @TempDir Path folder;

  @Test
  void a4KilledWhereverItIsItLosesAndDoublesNobodyOnH2() throws Exception {
    for (int wave = 0; wave * 2 < KILLS; wave++) {
      Path data = Files.createDirectory(folder.resolve("wave" + wave));
      untilClosed("jdbc:h2:file:" + data.resolve("soundings"), "soundings", data);
    }
    System.out.println("killed and found on H2: " + found);
  }

  @Test
  void a4KilledWhereverItIsItLosesAndDoublesNobodyOnPostgres() throws Exception {
    for (int wave = 0; wave * 2 < KILLS; wave++) {
      Path data = Files.createDirectory(folder.resolve("wave" + wave));
      try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
        untilClosed(postgres.getJdbcUrl("postgres", "postgres"), "postgres", data);
      }
    }
    System.out.println("killed and found on PostgreSQL: " + found);
  }

  private void untilClosed(String url, String user, Path data) throws Exception {
    try (TestStore store = new TestStore(url, user, data.toString())) {
      store.responses.takeAll(
          IntStream.range(0, BALLOTS).mapToObj(this::one).toList(), TestStore.TODAY);
    }
    for (int kill = 0; kill < 2; kill++) {
      closed(url, user, data, random.nextInt(LONGEST));
      try (TestStore store = new TestStore(url, user, data.toString())) {
        check(store);
      }
    }
    assertTrue(closed(url, user, data, Integer.MAX_VALUE), "not killed any more");
    try (TestStore store = new TestStore(url, user, data.toString())) {
      assertEquals(Stage.CLOSED, check(store));
    }
    try (Stream<Path> keys = Files.list(data.resolve("keys"))) {
      assertEquals(List.of(), keys.toList());
    }
  }

  private Submission one(int number) {
    Map<String, Value> values = Map.of("words", new Value.Words("mark-" + number + "."));
    return new Submission(TestStore.key(random), TestStore.WAVE, "", new Response(values));
  }

  private Stage check(TestStore store) throws SQLException {
    Stage stage = store.waves.find(TestStore.WAVE).map(Wave::reached).orElseThrow();
    found.merge(stage, 1, Integer::sum);
    TreeSet<String> said = new TreeSet<>();
    store.responses.read(TestStore.WAVE, each -> said.add(words(each)));
    assertEquals(BALLOTS, store.count("submission"));
    boolean written = !stage.isBefore(Stage.WRITTEN);
    assertEquals(written ? BALLOTS : 0, store.count("response"), stage.toString());
    assertEquals(written ? BALLOTS : 0, said.size(), stage.toString());
    if (stage != Stage.WRITTEN) {
      assertEquals(written ? 0 : BALLOTS, store.count("ballot"), stage.toString());
    }
    assertFalse(stage != Stage.CLOSED && store.ballotKeys.usable(TestStore.WAVE).isEmpty());
    return stage;
  }

  private static String words(StoredResponse response) {
    return response.response().value("words").toString();
  }

  /** Whether it came to an end before it was killed. */
  private static boolean closed(String url, String user, Path data, int milliseconds)
      throws IOException, InterruptedException {
    Process closing =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KilledClosing.class.getName(),
                url,
                user,
                data.toString())
            .redirectError(data.resolve("errors").toFile())
            .start();
    try (BufferedReader lines = closing.inputReader()) {
      assertEquals("ready", lines.readLine(), () -> errors(data));
      if (milliseconds < Integer.MAX_VALUE) {
        TimeUnit.MILLISECONDS.sleep(milliseconds);
        closing.toHandle().destroyForcibly();
      }
      return "closed".equals(lines.readLine());
    } finally {
      closing.destroyForcibly().waitFor();
    }
  }

  private static String errors(Path data) {
    try {
      return Files.readString(data.resolve("errors"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
