package org.soundings.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The store's half of P2 on PostgreSQL, which keeps where a row lies and who wrote it. */
class LinkageIT {
  private static final List<String> ORDERS =
      List.of("", "order by ctid", "order by xmin::text::bigint, ctid", "order by id");
  private static final int MOST = 9;
  private static final double LARGEST = 0.35;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void p2PostgresMatchesSubmissionsToResponsesNoBetterThanChance(long seed) throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        TestStore store = new TestStore(postgres.getJdbcUrl("postgres", "postgres"), "postgres")) {
      OrderLinkage attacker = new OrderLinkage(store, ORDERS);
      attacker.fill(seed);
      store.closeWave();
      assertWrittenAtOnce(store);
      OrderLinkage.Found found = attacker.attack("submission", "response");
      System.out.printf("seed %d: of 200 submissions %s%n", seed, found);
      assertEquals(OrderLinkage.SUBMISSIONS, store.responses.count(TestStore.WAVE));
      assertTrue(found.matched() <= MOST && found.correlation() < LARGEST, found::toString);
      OrderLinkage.Found careless = attacker.attack("spent", "given");
      assertEquals(200, careless.matched(), "the attack works where rows lie as they came");
    }
  }

  /** No transaction is left to tell one person from the next. */
  private static void assertWrittenAtOnce(TestStore store) throws SQLException {
    try (Connection rows = store.rows();
        Statement statement = rows.createStatement();
        var found = statement.executeQuery("select count(distinct xmin::text) from response")) {
      found.next();
      assertEquals(1, found.getInt(1));
    }
  }
}
