package org.soundings.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.security.Scope;

/** The same scripts and statements on a real PostgreSQL. */
class PostgresAccountsTest {
  @TempDir private Path data;

  @Test
  void peopleSessionsTokensAndTheLogWorkThereToo() throws Exception {
    try (EmbeddedPostgres running = EmbeddedPostgres.builder().start();
        TestAccounts people =
            new TestAccounts(
                data,
                Optional.of("jdbc:postgresql://127.0.0.1:" + running.getPort() + "/postgres"),
                "postgres",
                "postgres")) {
      Person ana =
          people.welcomes.use(
              people.welcomes.makeFirst(),
              new Welcomes.Chosen("ana@example.org", "Ana", TestAccounts.PASSWORD));
      Person bea = people.person("bea@example.org", new Grant(Role.RESEARCHER, "ward"));
      assertEquals(ana, people.signIn.check(ana.name(), TestAccounts.PASSWORD).person());
      String session = people.sessions.begin(bea, 0);
      assertEquals(Optional.of(bea), people.sessions.find(session));
      Tokens tokens = new Tokens(people.database, people.clock);
      String token = tokens.make(bea, "A program", Set.of(Scope.RUN), 7);
      assertTrue(tokens.opens(token, Scope.RUN, "ward", "POST /api"));
      try (ExecutorService all = Executors.newFixedThreadPool(4)) {
        for (int i = 0; i < 20; i++) {
          all.execute(() -> people.log.add(ana, Act.OPENED, "ward/spring"));
        }
      }
      assertTrue(people.log.isWhole());
      int before = people.entries().size();
      people.accounts.remove(ana, bea.id());
      assertEquals(Optional.empty(), people.sessions.find(session));
      assertEquals(before + 1, people.entries().size());
    }
  }
}
