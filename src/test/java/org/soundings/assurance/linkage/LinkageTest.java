package org.soundings.assurance.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** P2 for an installation: what somebody with both databases could link by is found. */
class LinkageTest {
  private static final int PEOPLE = 50;

  @TempDir Path folder;

  private Connection invitations;
  private Connection answers;

  @BeforeEach
  void twoDatabases() throws SQLException {
    invitations = database("invitations");
    answers = database("answers");
    run(
        invitations,
        "create table invitation (name varchar(43) primary key, study varchar(64), address varchar(200))");
    run(
        answers,
        "create table response (place bigint primary key, study varchar(64), answers varchar(1000))");
    Random random = new Random(1);
    for (int i = 0; i < PEOPLE; i++) {
      run(
          invitations,
          "insert into invitation values ('%03d-hash', 'a-study', 'person%d@example.org')"
              .formatted(i, i));
      run(
          answers,
          "insert into response values (%d, 'a-study', '{\"tenure\":\"years-%d\"}')"
              .formatted(random.nextLong() >>> 1, i % 7));
    }
  }

  private Connection database(String name) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:h2:file:" + folder.toAbsolutePath().resolve(name) + ";DATABASE_TO_LOWER=TRUE");
  }

  private static void run(Connection on, String sql) throws SQLException {
    try (var statement = on.createStatement()) {
      statement.execute(sql);
    }
  }

  @AfterEach
  void close() throws SQLException {
    invitations.close();
    answers.close();
  }

  private Verdict.Check found(int check) throws SQLException {
    Verdict verdict = Linkage.of(invitations, answers);
    assertFalse(verdict.foundNothing());
    return verdict.checks().get(check);
  }

  @Test
  void a1NothingIsFoundWhereNothingIsShared() throws SQLException {
    Verdict verdict = Linkage.of(invitations, answers);
    assertTrue(verdict.foundNothing(), verdict.toString());
  }

  @Test
  void a1AValueOfAnInvitationAmongTheAnswersIsFound() throws SQLException {
    run(
        answers,
        "insert into response values (1, 'a-study', '{\"said\":\"write to person7@example.org\"}')");
    assertEquals("a value of response.answers", found(0).found().getFirst());
  }

  @Test
  void a2RowsThatLieAsTheyCameAreFound() throws SQLException {
    run(invitations, "insert into invitation values ('000-a', 'a-study', null)");
    assertEquals("the rows of invitation lie as they came", found(1).found().getFirst());
  }

  @Test
  void a2AColumnWithATimeIsFound() throws SQLException {
    run(answers, "alter table response add column came timestamp");
    assertEquals("response.came", found(2).found().getFirst());
  }

  @Test
  void a2ATimeInATextIsFound() throws SQLException {
    run(answers, "insert into response values (2, 'a-study', '{\"at\":\"2026-11-22T10:15\"}')");
    assertEquals("response.answers", found(3).found().getFirst());
  }

  @Test
  void a2ANumberThatCountsUpIsFound() throws SQLException {
    run(answers, "create table draft (number bigint generated always as identity primary key)");
    assertEquals("draft.number", found(4).found().getFirst());
  }
}
