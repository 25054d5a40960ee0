package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.database.Database;
import org.soundings.database.Tables;
import org.soundings.store.TestStore;

/** P2: the verb reads the databases as a stopped installation leaves them. */
class LinkageCommandTest {
  @TempDir Path folder;

  private String file(String name) {
    return "jdbc:h2:file:" + folder.resolve(name);
  }

  @Test
  void p2TheDatabasesOfAnInstallationAreReadAndTheVerdictIsPrinted() {
    try (TestStore store = new TestStore(file("soundings"), "soundings");
        Database invited =
            new Database("invitations", 2, file("invitations"), "invitations", "invitations")) {
      new Tables("db/invitations", "SOUNDINGS_INVITATIONS_DB", List.of()).migrate(invited);
      store.handIn("0123456789abcdef".repeat(4), "mine");
      store.closeWave();
    }
    Soundings done = Soundings.run("linkage", "--data", folder);
    assertEquals(0, done.exit(), done.out() + done.err());
    assertTrue(done.out().contains("No way was found"), done.out());
  }

  @Test
  void aFolderWithoutThemIsRefusedWithTheRemedy() {
    Soundings done = Soundings.run("linkage", "--data", folder);
    assertEquals(1, done.exit());
    assertTrue(done.err().contains("K102"), done.err());
  }
}
