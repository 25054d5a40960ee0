package org.soundings.assurance.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** P2: what the bytes of files tell, with databases of another making than ours. */
class FileForensicsTest {
  private static final int PEOPLE = 30;

  @TempDir Path data;

  private Connection invitations;
  private Connection answers;

  @BeforeEach
  void twoDatabases() throws SQLException {
    invitations = database("invitations");
    answers = database("soundings");
    run(
        invitations,
        "create table invitation (name varchar(43) primary key, study varchar(64), wave varchar(64))");
    run(
        answers,
        "create table response (id uuid primary key, study varchar(64), wave varchar(64), answers varchar(99))");
  }

  private Connection database(String name) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:h2:file:" + data.resolve(name) + ";DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0");
  }

  private static void run(Connection on, String... all) throws SQLException {
    try (Statement statement = on.createStatement()) {
      for (String sql : all) {
        statement.execute(sql);
      }
    }
  }

  @AfterEach
  void close() throws SQLException {
    invitations.close();
    answers.close();
  }

  private static String response(int person) {
    return "insert into response values ('%s', 'ward', 'first', 'words of %d')"
        .formatted(UUID.randomUUID(), person);
  }

  private Verdict verdict() throws SQLException, IOException {
    return FileForensics.of(new Store(invitations), new Store(answers), data, List.of());
  }

  private Verdict.Check found(int check) throws SQLException, IOException {
    return verdict().checks().get(check);
  }

  @Test
  void answersThatWereWrittenOneByOneAreFound() throws Exception {
    for (int i = 0; i < PEOPLE; i++) {
      run(answers, response(i), "checkpoint sync");
      Thread.sleep(2);
    }
    List<String> found = found(0).found();
    assertEquals(1, found.size(), verdict()::toString);
    assertTrue(found.getFirst().contains("response of ward/first"), found::toString);
  }

  @Test
  void answersThatWereWrittenAtOnceAreNot() throws Exception {
    answers.setAutoCommit(false);
    for (int i = 0; i < PEOPLE; i++) {
      run(answers, response(i));
    }
    answers.commit();
    run(answers, "checkpoint sync");
    assertEquals(List.of(), found(0).found());
    assertTrue(
        verdict().read().stream()
            .anyMatch(line -> line.contains("response of ward/first: 30 of 30 rows dated")),
        verdict()::toString);
  }

  @Test
  void anInvitationAmongTheAnswersOrInALogIsFound() throws Exception {
    String name = "0123456789-abcdefghij-0123456789-abcdefghij";
    run(
        invitations,
        "insert into invitation values ('%s', 'ward', 'first')".formatted(name),
        "checkpoint sync");
    assertEquals(List.of(), found(1).found());
    Files.writeString(data.resolve("server.log"), "signed for " + name);
    run(
        answers,
        "insert into response values (random_uuid(), 'ward', 'first', '%s')".formatted(name),
        "checkpoint sync");
    assertEquals(
        List.of(data.resolve("server.log") + ": 1", data.resolve("soundings.mv.db") + ": 1"),
        found(1).found());
  }

  @Test
  void theNameOfAStudyMayBeEverywhere() throws Exception {
    run(
        answers,
        "create table wave (study varchar(64), wave varchar(64), primary key (study, wave))",
        "insert into wave values ('a-study-with-a-long-name', 'first')",
        "checkpoint sync");
    Files.writeString(data.resolve("study.yaml"), "study: a-study-with-a-long-name");
    assertEquals(List.of(), found(1).found());
  }

  @Test
  void theKeyOfAClosedWaveThatIsStillThereIsFound() throws Exception {
    run(answers, response(1), "checkpoint sync");
    Files.createDirectory(data.resolve("keys"));
    Path key = Files.writeString(data.resolve("keys/ward.first.x.key"), "secret");
    assertEquals(List.of(key + ": 1 rows of response"), found(2).found());
  }

  @Test
  void aFileThatWasStoppedIsReadAlthoughItsPagesAreCompressed() throws Exception {
    for (int i = 0; i < PEOPLE; i++) {
      run(answers, response(i));
    }
    run(answers, "shutdown compact");
    answers = database("soundings");
    assertTrue(
        verdict().read().stream()
            .anyMatch(line -> line.contains("response of ward/first: 30 of 30 rows dated")),
        verdict()::toString);
  }
}
