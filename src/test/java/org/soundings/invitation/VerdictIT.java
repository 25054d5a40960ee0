package org.soundings.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.assurance.linkage.Linkage;
import org.soundings.assurance.linkage.Verdict;
import org.soundings.credential.Credential;
import org.soundings.store.TestStore;

/** P2: the verdict over an installation whose people were invited by two lists, as it runs. */
class VerdictIT {
  private static final int EACH = 15;

  @TempDir Path folder;
  private final SecureRandom number = new SecureRandom();
  private int person;

  @Test
  void p2OnPostgresNothingIsFoundUntilSomebodyMoreTakesPart() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Connection admin = postgres.getPostgresDatabase().getConnection();
        var statement = admin.createStatement()) {
      statement.execute("create database answers");
      String invitations = postgres.getJdbcUrl("postgres", "postgres");
      String answers = postgres.getJdbcUrl("postgres", "answers");
      try (TestInvitations side = new TestInvitations(folder, invitations, "postgres", "postgres");
          TestStore store = new TestStore(answers, "postgres");
          Connection left = DriverManager.getConnection(invitations);
          Connection right = DriverManager.getConnection(answers)) {
        List<Invited> invited = invite(side);
        assertNothingFound(left, right);
        for (Invited one : invited.subList(0, 40)) {
          takePart(side, store, one);
        }
        side.order.keep(true);
        assertNothingFound(left, right);
        takePart(side, store, invited.get(40));
        Verdict verdict = Linkage.of(left, right);
        assertEquals(
            List.of("the rows of invitation lie as they came"), verdict.checks().get(1).found());
        side.forgetting.order();
        store.closeWave();
        assertNothingFound(left, right);
      }
    }
  }

  @Test
  void p2InFilesNothingIsFoundAtAnyTime() throws Exception {
    try (TestInvitations side = new TestInvitations(folder);
        TestStore store = TestStore.in(folder)) {
      for (Invited one : invite(side).subList(0, 41)) {
        takePart(side, store, one);
      }
      for (boolean closed : new boolean[] {false, true}) {
        try (Connection right = store.rows()) {
          side.rows.read(
              left -> {
                assertNothingFound(left, right);
                return closed;
              });
        }
        store.closeWave();
      }
    }
  }

  private static List<Invited> invite(TestInvitations side) {
    List<Invited> invited =
        new ArrayList<>(side.invitations.add(TestInvitations.WAVE, TestInvitations.list(EACH)));
    invited.addAll(
        side.invitations.add(
            TestInvitations.WAVE, TestInvitations.list(EACH).replace("@", "-of-the-second-list@")));
    return invited;
  }

  private void takePart(TestInvitations side, TestStore store, Invited one) {
    Credential ticket =
        side.unscripted.credential(
            TestInvitations.WAVE, TestInvitations.code(one), number.generateSeed(32));
    store.handIn(ticket.nullifier(), "words of " + person++);
  }

  private static void assertNothingFound(Connection invitations, Connection answers)
      throws SQLException {
    Verdict verdict = Linkage.of(invitations, answers);
    assertTrue(verdict.foundNothing(), verdict::toString);
  }
}
