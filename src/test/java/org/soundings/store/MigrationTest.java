package org.soundings.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.soundings.store.answer.StoredResponse;
import org.soundings.store.wave.Participation;
import org.soundings.store.wave.WaveId;

/** A store of an earlier version. */
class MigrationTest {
  private static final int RESPONSES = 40;

  @TempDir Path folder;

  @Test
  void whatWasKeptBeforeTheBallotBoxIsReadAfterIt() throws Exception {
    String url = "jdbc:h2:file:" + folder.resolve("soundings");
    first(url);
    try (TestStore store = new TestStore(url, "soundings")) {
      assertEquals(
          Participation.OPEN,
          store.waves.find(new WaveId("old", "w")).orElseThrow().participation());
      List<StoredResponse> read = new ArrayList<>();
      store.responses.read(new WaveId("old", "w"), read::add);
      assertEquals(RESPONSES, read.size());
      assertEquals(RESPONSES, store.count("submission"));
      assertTrue(store.responses.begun(new WaveId("old", "w")));
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
            "insert into response values ('%s', 'old', 'w', '', date '2026-01-01', '{}')"
                .formatted(new UUID(i, i)));
      }
      statement.execute("CHECKPOINT SYNC");
    }
  }
}
