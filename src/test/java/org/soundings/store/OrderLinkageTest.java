package org.soundings.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The half of P2 that is the store's: no order of rows tells which submission is which response.
 */
class OrderLinkageTest {
  /** H2 keeps rows by _rowid_; SCRIPT and a plain select follow it. */
  private static final List<String> ORDERS = List.of("", "order by _rowid_", "order by id");

  /** By chance one is matched; at the best of nine pairs and both ends ten hardly ever are. */
  private static final int MOST = 9;

  /** Of 200 pairs, five times as much as chance deviates. */
  private static final double LARGEST = 0.35;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void p2TheH2FileMatchesSubmissionsToResponsesNoBetterThanChance(long seed) throws Exception {
    String url = "jdbc:h2:file:" + folder.resolve("soundings");
    try (TestStore store = new TestStore(url, "soundings")) {
      OrderLinkage attacker = new OrderLinkage(store, ORDERS);
      attacker.fill(seed);
      store.closeWave();
      OrderLinkage.Found found = attacker.attack("submission", "response");
      System.out.printf("seed %d: of 200 submissions %s%n", seed, found);
      assertEquals(200, store.responses.count(TestStore.WAVE));
      assertTrue(found.matched() <= MOST && found.correlation() < LARGEST, found::toString);
      OrderLinkage.Found careless = attacker.attack("spent", "given");
      assertEquals(200, careless.matched(), "the attack works where rows lie as they came");
    }
  }
}
