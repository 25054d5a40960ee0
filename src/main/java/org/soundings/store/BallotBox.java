package org.soundings.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.soundings.database.Disk;

/**
 * What was handed in waits here until it leaves in company (A4): at least ten at once, and as many
 * as the wave's policy asks for; everything when the wave is closed. Nothing is read from it but by
 * whoever holds the receipt.
 *
 * <p>H2 keeps rows in the order of their random places. PostgreSQL appends rows and marks each with
 * its transaction, so there whatever leaves is written anew together with all that left before, in
 * the order of random keys and by one transaction, and what still waits is written anew among
 * itself. A batch is at least an eighth of what has left before, so that this happens seldom.
 */
@ApplicationScoped
public class BallotBox {
  /** Fewest responses that leave an open wave's box at once. */
  public static final int FEWEST = 10;

  private static final int SHARE = 8;
  private static final String COLUMNS = "place, id, study, wave, questionnaire, answers";
  private static final String OF_WAVE = " where study = ? and wave = ?";

  private final Work work;
  private final Waves waves;
  private final MainDatabase database;
  private final Disk disk;

  @Inject
  BallotBox(Work work, Waves waves, MainDatabase database, Disk disk) {
    this.work = work;
    this.waves = waves;
    this.database = database;
    this.disk = disk;
  }

  /** Lets out of every box what may leave it by now. */
  public void tend(LocalDate today) {
    for (WaveId id : waiting()) {
      Optional<Wave> wave = waves.find(id);
      boolean closed = wave.isPresent() && !wave.get().stage(today).isBefore(Stage.CLOSED);
      if (closed) {
        empty(id);
      } else {
        int fewest = wave.map(w -> w.about().smallestGroup()).orElse(0);
        alone(connection -> batch(connection, id, Math.max(FEWEST, fewest)));
      }
    }
  }

  /** Empties the box of a closed wave. */
  public void empty(WaveId id) {
    alone(connection -> out(connection, id));
  }

  private List<WaveId> waiting() {
    return work.read(
        rows ->
            rows
                .createQuery("select distinct b.study, b.wave from BallotRow b", Object[].class)
                .getResultList()
                .stream()
                .map(row -> new WaveId((String) row[0], (String) row[1]))
                .toList());
  }

  private void batch(Connection connection, WaveId id, int fewest) throws SQLException {
    long waiting = count(connection, "select count(*) from ballot" + OF_WAVE, id);
    long before = count(connection, "select count(*) from response" + OF_WAVE, id);
    if (waiting >= fewest && waiting * SHARE >= before) {
      out(connection, id);
    } else if (!database.isH2()
        && count(connection, "select count(distinct xmin::text) from ballot" + OF_WAVE, id) > 1) {
      execute(
          connection,
          "with taken as (delete from ballot"
              + OF_WAVE
              + " returning "
              + COLUMNS
              + ") insert into ballot ("
              + COLUMNS
              + ") select "
              + COLUMNS
              + " from taken order by id",
          id);
    }
  }

  private void out(Connection connection, WaveId id) throws SQLException {
    if (!database.isH2()) {
      move(connection, "response", "ballot", id);
    }
    move(connection, "ballot", "response", id);
  }

  private static void move(Connection connection, String from, String to, WaveId id)
      throws SQLException {
    execute(
        connection,
        "insert into %s (%s) select %s from %s".formatted(to, COLUMNS, COLUMNS, from)
            + OF_WAVE
            + " order by id",
        id);
    execute(connection, "delete from " + from + OF_WAVE, id);
  }

  /** One transaction, while no other is under way. */
  private void alone(Disk.Step step) {
    disk.alone(
        connection -> {
          connection.setAutoCommit(false);
          try (Statement statement = connection.createStatement()) {
            if (!database.isH2()) {
              statement.execute("lock table ballot, response in share row exclusive mode");
            }
            step.take(connection);
            connection.commit();
          } catch (SQLException e) {
            connection.rollback();
            throw e;
          } finally {
            connection.setAutoCommit(true);
          }
          if (database.isH2()) {
            try (Statement statement = connection.createStatement()) {
              statement.execute("CHECKPOINT SYNC");
            }
          }
        });
  }

  private static long count(Connection connection, String query, WaveId id) throws SQLException {
    try (PreparedStatement statement = of(connection, query, id);
        ResultSet result = statement.executeQuery()) {
      result.next();
      return result.getLong(1);
    }
  }

  private static void execute(Connection connection, String change, WaveId id) throws SQLException {
    try (PreparedStatement statement = of(connection, change, id)) {
      statement.executeUpdate();
    }
  }

  private static PreparedStatement of(Connection connection, String sql, WaveId id)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setString(1, id.study());
    statement.setString(2, id.wave());
    return statement;
  }
}
