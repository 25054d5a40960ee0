package org.soundings.assurance.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.store.TestStore;
import org.soundings.store.answer.Taken;

/** P4 and A10: what was withdrawn is in no byte of the data folder. */
class WithdrawnBytesTest {
  private static final String SAID = "a phrase that nobody else would write";
  private static final int SEALED = 64;

  @TempDir Path folder;
  private final Random random = new Random(4);

  @Test
  void p4AWithdrawnAnswerIsInNoByteAndItsBallotInNoneAfterClosing() throws Exception {
    byte[] ballot;
    try (TestStore store = TestStore.in(folder)) {
      for (int i = 0; i < 12; i++) {
        store.take(TestStore.key(random), "another answer");
      }
      Taken.Kept kept = assertInstanceOf(Taken.Kept.class, store.take(TestStore.key(random), SAID));
      assertEquals(0, found(SAID.getBytes(StandardCharsets.UTF_8)), "sealed");
      ballot = newest(store, kept);
      assertTrue(found(ballot) > 0, "the ballot is seen");
      assertTrue(store.responses.withdraw(TestStore.WAVE.study(), kept.receipt()));
      store.closeWave();
      assertEquals(12, store.responses.count(TestStore.WAVE));
      assertEquals(0, found(SAID.getBytes(StandardCharsets.UTF_8)), "closed");
      assertEquals(0, found(ballot), "closed");
    }
    assertEquals(0, found(SAID.getBytes(StandardCharsets.UTF_8)), "stopped");
    assertEquals(0, found(ballot), "stopped");
    assertTrue(found("another answer".getBytes(StandardCharsets.UTF_8)) > 0, "the others are read");
  }

  private static byte[] newest(TestStore store, Taken.Kept kept) throws SQLException {
    try (Connection rows = store.rows();
        Statement statement = rows.createStatement();
        var found =
            statement.executeQuery(
                "select sealed from ballot where id = '%s'".formatted(kept.receipt().ballot()))) {
      assertTrue(found.next());
      return Arrays.copyOf(found.getBytes(1), SEALED);
    }
  }

  private int found(byte[] value) throws IOException {
    int found = 0;
    for (ByteSource source : ByteSource.of(folder)) {
      found += new ReadBytes(source.reader(), Map.of(0, value)).found();
    }
    return found;
  }
}
