package org.soundings.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.database.H2File;
import org.soundings.store.answer.HandedIn;
import org.soundings.store.answer.StoredResponse;
import org.soundings.store.wave.Participation;
import org.soundings.store.wave.WaveId;

/** A store of an earlier version. */
class MigrationTest {
  private static final int RESPONSES = 40;

  @TempDir Path folder;

  @Test
  void a4AnswersToAnOpenWaveThatLayInPlainAreSealedAndLeaveNothingBehind() throws Exception {
    String url = "jdbc:h2:file:" + folder.resolve("soundings");
    first(url);
    WaveId old = new WaveId("old", "w");
    try (TestStore store = new TestStore(url, "soundings")) {
      assertEquals(Participation.OPEN, store.waves.find(old).orElseThrow().participation());
      store.ballotKeys.make(old, 256);
      store.old.seal();
      assertEquals(RESPONSES, store.count("ballot"));
      assertEquals(RESPONSES, store.count("submission"));
      assertTrue(store.responses.begun(old));
      try (Connection rows = store.rows()) {
        List<HandedIn.Kept> sealed = new HandedIn(rows, folder).sealed();
        assertTrue(sealed.stream().anyMatch(k -> k.id().equals(new UUID(7, 7))), "by its receipt");
        assertTrue(sealed.stream().allMatch(k -> k.answers().contains("in plain")));
      }
    }
    String file = Files.readString(folder.resolve("soundings.mv.db"), StandardCharsets.ISO_8859_1);
    assertFalse(file.contains("in plain"), "nothing of it is left in the file");
    try (TestStore store = new TestStore(url, "soundings")) {
      store.old.seal();
      store.closing.close(old);
      List<StoredResponse> read = new ArrayList<>();
      store.responses.read(old, read::add);
      assertEquals(RESPONSES, read.size());
    }
  }

  private static void first(String url) throws Exception {
    String address = new H2File(url).address();
    Flyway.configure()
        .dataSource(address, "soundings", "soundings")
        .locations("classpath:db/migration")
        .placeholders(Map.of("bytes", "binary large object"))
        .target("1")
        .load()
        .migrate();
    try (Connection rows = DriverManager.getConnection(address, "soundings", "soundings");
        Statement statement = rows.createStatement()) {
      statement.execute(
          "insert into wave values ('old', 'w',"
              + " '{\"title\":{\"en\":\"Old\"},\"smallest-group\":5}', '', 'RESEARCH', 'en', null,"
              + " null, 'OPEN')");
      for (int i = 0; i < RESPONSES; i++) {
        statement.execute("insert into submission values ('s" + i + "', 'old', 'w')");
        statement.execute(
            "insert into response values ('%s', 'old', 'w', '', date '2026-01-01', '{\"words\":[\"in plain\"]}')"
                .formatted(new UUID(i, i)));
      }
      statement.execute("CHECKPOINT SYNC");
    }
  }
}
