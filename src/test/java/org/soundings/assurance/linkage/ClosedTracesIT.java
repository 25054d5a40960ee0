package org.soundings.assurance.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.clock.Days;
import org.soundings.response.Value;
import org.soundings.store.TestStore;
import org.soundings.store.answer.Draft;
import org.soundings.store.answer.RespondentKey;
import org.soundings.store.answer.Taken;

/**
 * A10: once a wave is closed, while the server runs, no byte of the database's files has a ballot
 * or a draft of it, handed in, withdrawn or left behind. PostgreSQL's write-ahead log keeps them
 * until it is written over.
 */
class ClosedTracesIT {
  private static final int PEOPLE = 150;
  private static final int START = 48;

  @TempDir Path folder;
  private final Random random = new Random(10);

  @Test
  void a10NoByteOfH2sFileHasABallotOrADraftOfAClosedWave() throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    try (TestStore store = TestStore.in(data)) {
      List<byte[]> traces = traces(store);
      assertTrue(found(data, traces) >= traces.size(), "they are seen while it is open");
      store.closeWave();
      assertEquals(0, found(data, traces));
      assertEquals(PEOPLE - 1, store.count("response"));
    }
  }

  @Test
  void a10NoByteOfPostgresTablesOrStatisticsHasABallotOrADraftOfAClosedWave() throws Exception {
    Path cluster = folder.resolve("cluster");
    try (EmbeddedPostgres postgres =
            EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(true)
                .start();
        TestStore store = new TestStore(postgres.getJdbcUrl("postgres", "postgres"), "postgres")) {
      List<byte[]> traces = traces(store);
      execute(store, "analyze");
      execute(store, "checkpoint");
      assertTrue(found(cluster.resolve("base"), traces) >= traces.size(), "they are seen");
      store.closeWave();
      execute(store, "checkpoint");
      assertEquals(0, found(cluster.resolve("base"), traces));
      assertEquals(PEOPLE - 1, store.count("response"));
    }
  }

  /** How the sealed bytes of everything begin; one ballot was withdrawn by then. */
  private List<byte[]> traces(TestStore store) throws SQLException {
    Taken.Kept withdrawn = kept(store, "withdrawn later");
    for (int i = 0; i < PEOPLE; i++) {
      if (i > 0) {
        kept(store, "words of " + i);
      }
      RespondentKey key = TestStore.key(random);
      Draft draft =
          new Draft(
              TestStore.WAVE,
              "",
              "en",
              "one",
              List.of(),
              Map.of("words", new Value.Words("begun by " + i)));
      store.drafts.change(
          key, TestStore.WAVE, Days.of(TestStore.TODAY), none -> Optional.of(draft));
    }
    List<byte[]> traces = new ArrayList<>();
    for (String table : List.of("ballot", "draft")) {
      try (Connection rows = store.rows();
          Statement statement = rows.createStatement();
          var found = statement.executeQuery("select sealed from " + table)) {
        while (found.next()) {
          traces.add(Arrays.copyOf(found.getBytes(1), START));
        }
      }
    }
    assertEquals(2 * PEOPLE, traces.size());
    assertTrue(store.responses.withdraw(TestStore.WAVE.study(), withdrawn.receipt()));
    return traces;
  }

  private Taken.Kept kept(TestStore store, String words) {
    return (Taken.Kept) store.take(TestStore.key(random), words);
  }

  private static void execute(TestStore store, String sql) throws SQLException {
    try (Connection rows = store.rows();
        Statement statement = rows.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int found(Path place, List<byte[]> traces) throws IOException {
    Map<Integer, byte[]> wanted = new HashMap<>();
    traces.forEach(trace -> wanted.put(wanted.size(), trace));
    int found = 0;
    for (ByteSource source : ByteSource.of(place)) {
      found += new ReadBytes(source.reader(), wanted).found();
    }
    return found;
  }
}
