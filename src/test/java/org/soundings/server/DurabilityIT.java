package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What was acknowledged is there, once, whatever was killed. The full count: {@code ./mvnw verify
 * -Dit.test=DurabilityIT -Dsoundings.durability=10000}.
 */
class DurabilityIT {
  private static final int RESPONSES = Integer.getInteger("soundings.durability", 300);

  @Test
  void h2KeepsEveryAcknowledgedResponseWhenTheServerIsKilled() throws Exception {
    ServerProcess server = ServerProcess.start(ServerProcess.folder(), Map.of());
    Submissions submissions = new Submissions(server, RESPONSES, 16);
    Thread clients = submissions.begin();
    do {
      Thread.sleep(Duration.ofSeconds(2));
      server.kill();
      server.restart();
    } while (clients.isAlive());
    clients.join();
    assertEquals(143, server.stop());
    String url =
        "jdbc:h2:file:"
            + server.data.resolve("soundings")
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    try (Connection rows = DriverManager.getConnection(url, "soundings", "soundings")) {
      submissions.check(rows);
    }
  }

  @Test
  void postgresKeepsThemWhenItIsKilledAndTheServerRecoversByItself() throws Exception {
    Path data = ServerProcess.folder();
    try (Postgres postgres = new Postgres()) {
      ServerProcess server = ServerProcess.start(data, postgres.environment());
      Submissions submissions = new Submissions(server, RESPONSES, 16);
      Thread clients = submissions.begin();
      Thread.sleep(Duration.ofSeconds(2));
      postgres.crash();
      long back = System.nanoTime();
      submissions.awaitOneMore();
      long seconds = (System.nanoTime() - back) / 1_000_000_000L;
      assertTrue(seconds <= 10, seconds + " s until answers were taken again");
      clients.join();
      server.stop();
      try (Connection rows = postgres.connect()) {
        submissions.check(rows);
      }
    }
  }
}
