package org.soundings.assurance.linkage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.store.TestStore;

/** P2 on raw bytes with 1,000 people: H2's file, and PostgreSQL's tables and write-ahead log. */
class RawBytesIT {
  private static final int PEOPLE = 1_000;

  @TempDir Path folder;

  @Test
  void p2NoByteOfH2sFileTellsWhoseAResponseIsOnceTheWaveIsClosed() throws Exception {
    RawBytesTest.attack(folder, PEOPLE);
  }

  @Test
  void p2NoRowAndNoLogOfPostgresTellsWhoseAResponseIsOnceTheWaveIsClosed() throws Exception {
    Path cluster = folder.resolve("cluster");
    try (EmbeddedPostgres postgres =
            EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(true)
                .start();
        TestStore store = new TestStore(postgres.getJdbcUrl("postgres", "postgres"), "postgres")) {
      RawBytes attacker = new RawBytes(store);
      attacker.handIn(PEOPLE / 2);
      ByteSource.Reader backup = kept(cluster, store);
      attacker.assertSealed(backup);
      attacker.handIn(PEOPLE / 2);
      ByteSource.Reader open = kept(cluster, store);
      attacker.assertSealed(open);
      attacker.assertTheKeyTellsAll(open);
      store.closeWave();
      ByteSource.Reader now = kept(cluster, store);
      attacker.assertNothingFollows(now, List.of(now, open, backup));
      ByteSource.Reader log = ByteSource.of(cluster).getLast().reader();
      attacker.assertNothingFollows(log, List.of(log));
    }
  }

  /** The tables as they are on the disk now. */
  private static ByteSource.Reader kept(Path cluster, TestStore store)
      throws SQLException, IOException {
    try (Connection rows = store.rows();
        Statement statement = rows.createStatement()) {
      statement.execute("checkpoint");
    }
    List<DatedBytes> read = new ArrayList<>();
    ByteSource.of(cluster).getFirst().reader().read(read::add);
    return read::forEach;
  }
}
