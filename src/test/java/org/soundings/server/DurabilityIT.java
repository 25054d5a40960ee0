package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What was acknowledged is there, once, whatever was killed. {@code bench/durability.sh} runs it at
 * the full count.
 */
class DurabilityIT {
  private static final int RESPONSES = Integer.getInteger("soundings.durability", 300);
  private static final int TO_POSTGRES = RESPONSES * 3 / 10;
  private static final int DRAFTS = RESPONSES / 5;
  private static final int CLIENTS = 32;

  @Test
  void h2KeepsEveryAcknowledgedResponseWhenTheServerIsKilled() throws Exception {
    ServerProcess server = ServerProcess.start(ServerProcess.folder(), Map.of());
    Submissions submissions = new Submissions(server, RESPONSES, CLIENTS);
    Thread clients = submissions.begin();
    int kills = 0;
    do {
      Thread.sleep(Duration.ofSeconds(2 + kills % 4));
      server.kill();
      kills++;
      server.restart();
    } while (clients.isAlive());
    System.out.println(kills + " kills");
    clients.join();
    assertEquals(143, server.stop());
    try (Connection rows = server.rows()) {
      submissions.check(rows);
    }
  }

  @Test
  void postgresKeepsThemWhenItIsKilledAndTheServerRecoversByItself() throws Exception {
    Path data = ServerProcess.folder();
    try (Postgres postgres = new Postgres()) {
      ServerProcess server = ServerProcess.start(data, postgres.environment());
      Submissions submissions = new Submissions(server, TO_POSTGRES, CLIENTS);
      Thread clients = submissions.begin();
      submissions.await(TO_POSTGRES / 3);
      postgres.crash();
      long back = System.nanoTime();
      submissions.await(submissions.acknowledged() + 1);
      long seconds = (System.nanoTime() - back) / 1_000_000_000L;
      assertTrue(seconds <= 10, seconds + " s until answers were taken again");
      clients.join();
      server.stop();
      try (Connection rows = postgres.connect()) {
        submissions.check(rows);
      }
    }
  }

  @Test
  void whilePostgresIsAwayPeopleAreToldAndAfterwardsTheyGoOn() throws Exception {
    try (Postgres postgres = new Postgres()) {
      ServerProcess server = ServerProcess.start(ServerProcess.folder(), postgres.environment());
      Begun begun = Begun.of(server, 1, "a line");
      postgres.away();
      Respondent.Page told = new Respondent(server).get("/s/short");
      assertEquals(503, told.status());
      assertTrue(told.html().text().contains("try again"), told.html().text());
      assertEquals(503, new Respondent(server).get("/health/ready").status());
      postgres.back();
      long back = System.nanoTime();
      while (new Respondent(server).get("/health/ready").status() != 200) {
        long seconds = (System.nanoTime() - back) / 1_000_000_000L;
        assertTrue(seconds <= 10, seconds + " s until it is ready");
        Thread.sleep(200);
      }
      assertEquals(List.of("a line"), begun.shown().get("line.other.text"));
      Submissions submissions = new Submissions(server, 20, 4);
      submissions.begin().join();
      assertEquals(143, server.stop());
      try (Connection rows = postgres.connect()) {
        submissions.check(rows);
      }
    }
  }

  @Test
  void r14DraftsAreTheSameAfterAKill() throws Exception {
    ServerProcess server = ServerProcess.start(ServerProcess.folder(), Map.of());
    List<Begun> begun = new ArrayList<>();
    List<Map<String, List<String>>> before = new ArrayList<>();
    for (int i = 0; i < DRAFTS; i++) {
      begun.add(Begun.of(server, i % 3 + 1, "line " + i));
      before.add(begun.getLast().shown());
      assertEquals(List.of("line " + i), before.getLast().get("line.other.text"));
    }
    server.kill();
    server.restart();
    for (int i = 0; i < DRAFTS; i++) {
      assertEquals(before.get(i), begun.get(i).shown());
    }
    assertEquals(143, server.stop());
    System.out.println(DRAFTS + " drafts resumed after a kill");
  }
}
