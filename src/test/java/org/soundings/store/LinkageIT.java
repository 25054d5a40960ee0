package org.soundings.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.store.wave.Stage;

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
      Linkage attacker = new Linkage(store, ORDERS);
      attacker.fill(seed);
      store.box.tend(TestStore.TODAY);
      assertWrittenAtOnceInTheOrderOfKeys(store, "ballot");
      assertWrittenAtOnceInTheOrderOfKeys(store, "response");
      Linkage.Found early = attacker.attack("submission", "response");
      store.move(Stage.CLOSED);
      store.box.tend(TestStore.TODAY);
      assertWrittenAtOnceInTheOrderOfKeys(store, "response");
      Linkage.Found closed = attacker.attack("submission", "response");
      System.out.printf("seed %d: of 200 submissions open %s, closed %s%n", seed, early, closed);
      assertEquals(Linkage.SUBMISSIONS, store.responses.count(TestStore.WAVE));
      for (Linkage.Found found : List.of(early, closed)) {
        assertTrue(found.matched() <= MOST && found.correlation() < LARGEST, found::toString);
      }
      Linkage.Found careless = attacker.attack("spent", "given");
      assertEquals(200, careless.matched(), "the attack works where rows lie as they came");
    }
  }

  /** No transaction and no place is left to tell one batch, or one person, from the next. */
  private static void assertWrittenAtOnceInTheOrderOfKeys(TestStore store, String table)
      throws SQLException {
    List<Long> places = new ArrayList<>();
    List<String> writers = new ArrayList<>();
    try (Connection rows = store.rows();
        Statement statement = rows.createStatement();
        var found = statement.executeQuery("select place, xmin from " + table + " order by ctid")) {
      while (found.next()) {
        places.add(found.getLong(1));
        writers.add(found.getString(2));
      }
    }
    assertEquals(places.stream().sorted().toList(), places, table);
    assertTrue(writers.stream().distinct().count() <= 1, table + ": " + writers);
  }
}
