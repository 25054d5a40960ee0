package org.soundings.assurance.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.store.TestStore;

/** P2 on the bytes of H2's file; {@link RawBytesIT} has more people and PostgreSQL. */
class RawBytesTest {
  private static final int PEOPLE = 100;

  /** What is written over between two back-ups is lost to whoever reads them. */
  private static final int BETWEEN = 50;

  @TempDir Path folder;

  @Test
  void p2NoByteOfH2sFileTellsWhoseAResponseIsOnceTheWaveIsClosed() throws Exception {
    attack(folder, PEOPLE);
  }

  /** Running, backed up again and again, killed and stopped. */
  static void attack(Path folder, int people) throws SQLException, IOException {
    Path file = folder.resolve("soundings.mv.db");
    String url = "jdbc:h2:file:" + folder.resolve("soundings");
    RawBytes attacker;
    List<ByteSource.Reader> old;
    try (TestStore store = new TestStore(url, "soundings")) {
      attacker = new RawBytes(store);
      List<ByteSource.Reader> backups = new ArrayList<>();
      for (int done = 0; done < people; done += BETWEEN) {
        attacker.handIn(BETWEEN);
        backups.add(copy(file, "backup-" + done));
      }
      ByteSource.Reader open = taker -> readAll(backups, taker);
      attacker.assertSealed(open);
      attacker.assertTheKeyTellsAll(open);
      long closing = System.currentTimeMillis();
      store.closeWave();
      ByteSource.Reader killed = copy(file, "killed");
      old = List.of(killed, open, backups.get(backups.size() / 2));
      attacker.assertNothingFollows(killed, old);
      attacker.assertDatedByTheClosing(killed, closing);
    }
    attacker.assertNothingFollows(copy(file, "stopped"), old);
  }

  private static void readAll(List<ByteSource.Reader> files, Consumer<DatedBytes> taker)
      throws IOException {
    for (ByteSource.Reader file : files) {
      file.read(taker);
    }
  }

  private static ByteSource.Reader copy(Path file, String name) throws IOException {
    Path copy = file.resolveSibling(name + ".mv.db");
    Files.copy(file, copy);
    List<ByteSource> sources = ByteSource.of(copy);
    assertEquals(ByteSource.Kind.H2, sources.getFirst().kind());
    return sources.getFirst().reader();
  }
}
