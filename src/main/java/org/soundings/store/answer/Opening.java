package org.soundings.store.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.soundings.credential.OpeningKey;
import org.soundings.database.Disk;
import org.soundings.database.Unavailable;
import org.soundings.store.MainDatabase;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.WaveId;

/** The first two steps of closing a wave: no more is taken, and what was taken is opened. */
@ApplicationScoped
public class Opening {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int AT_ONCE = 500;

  /** H2 keeps what a statement deletes in memory until it is flushed. */
  private static final int DELETED_AT_ONCE = 500;

  private static final int MOST_HELD = 1_000;
  private static final String OF_WAVE = " where study = ? and wave = ?";
  private static final String INSERT =
      "insert into response (id, study, wave, questionnaire, answers) values (?, ?, ?, ?, ?)";

  private final MainDatabase database;
  private final Disk disk;
  private final BallotKeys keys;

  @Inject
  public Opening(MainDatabase database, Disk disk, BallotKeys keys) {
    this.database = database;
    this.disk = disk;
    this.keys = keys;
  }

  /**
   * Nothing is taken or withdrawn any more, for ever. H2: while no transaction is under way;
   * PostgreSQL: while none has written a ballot or deleted one.
   */
  void latch(WaveId id) {
    disk.alone(
        connection -> {
          connection.setAutoCommit(false);
          try {
            if (!database.isH2()) {
              Sql.execute(connection, "lock table ballot in share row exclusive mode");
            }
            Sql.execute(
                connection,
                "update wave set reached = 'CLOSING'"
                    + OF_WAVE
                    + " and reached in ('DRAFT', 'OPEN')",
                id.study(),
                id.wave());
            connection.commit();
          } finally {
            connection.setAutoCommit(true);
          }
          if (database.isH2()) {
            Sql.execute(connection, "CHECKPOINT SYNC");
          }
        });
  }

  /**
   * Opens all ballots in one transaction; those that do not open stay as they are.
   *
   * @throws NotOpenable where the key is not here, or more than {@value #MOST_HELD} do not open;
   *     then nothing is changed
   */
  void open(WaveId id) {
    try (Connection connection = database.connection()) {
      connection.setAutoCommit(false);
      try {
        opened(connection, id);
      } catch (SQLException | RuntimeException e) {
        rollBack(connection);
        throw e;
      }
    } catch (SQLException e) {
      throw new Unavailable(e);
    }
  }

  private void opened(Connection connection, WaveId id) throws SQLException {
    if (!kept(() -> isClosing(connection, id))) {
      return;
    }
    if (kept(() -> isUnsealed(connection, id))) {
      throw new NotOpenable("answers of an earlier version are not sealed yet");
    }
    List<UUID> ballots = kept(() -> ballots(connection, id));
    Collections.shuffle(ballots, RANDOM);
    List<UUID> held = new ArrayList<>();
    if (!ballots.isEmpty()) {
      BallotKey key = keys.of(id).orElseThrow(() -> new NotOpenable("it has no key"));
      OpeningKey opening =
          keys.opening(key)
              .orElseThrow(() -> new NotOpenable("the key of its ballots is not here"));
      for (int from = 0; from < ballots.size(); from += AT_ONCE) {
        List<UUID> some = ballots.subList(from, Math.min(from + AT_ONCE, ballots.size()));
        held.addAll(kept(() -> new Batch(connection, key, opening).open(some)));
        if (held.size() > MOST_HELD) {
          throw new NotOpenable("more than %,d of its ballots do not open".formatted(MOST_HELD));
        }
      }
    }
    delete(connection, id, held);
    kept(
        () -> {
          Sql.execute(
              connection,
              "update wave set reached = ?" + OF_WAVE,
              Stage.OPENED.name(),
              id.study(),
              id.wave());
          connection.commit();
          return true;
        });
  }

  /** What is done with the transaction's connection in one turn. */
  private interface Step<T> {
    T take() throws SQLException;
  }

  /** What is not yet committed is on the disk as such: a file that is opened again drops it. */
  private <T> T kept(Step<T> step) {
    return disk.kept(
        () -> {
          try {
            return step.take();
          } catch (SQLException e) {
            throw new Unavailable(e);
          }
        });
  }

  private void rollBack(Connection connection) {
    disk.turn(
        () -> {
          try {
            connection.rollback();
          } catch (SQLException alreadyGone) {
            // the failure that led here is the one to tell
          }
          return true;
        });
  }

  /** Whoever comes second, on another server, waits here and then has nothing to do. */
  private static boolean isClosing(Connection connection, WaveId id) throws SQLException {
    try (PreparedStatement wave =
            Sql.of(
                connection,
                "select reached from wave" + OF_WAVE + " for update",
                id.study(),
                id.wave());
        ResultSet found = wave.executeQuery()) {
      return found.next() && found.getString(1).equals(Stage.CLOSING.name());
    }
  }

  private static boolean isUnsealed(Connection connection, WaveId id) throws SQLException {
    try (PreparedStatement one =
            Sql.of(
                connection,
                "select 1 from unsealed" + OF_WAVE + " fetch first 1 rows only",
                id.study(),
                id.wave());
        ResultSet found = one.executeQuery()) {
      return found.next();
    }
  }

  private static List<UUID> ballots(Connection connection, WaveId id) throws SQLException {
    try (PreparedStatement all =
            Sql.of(connection, "select id from ballot" + OF_WAVE, id.study(), id.wave());
        ResultSet found = all.executeQuery()) {
      List<UUID> ballots = new ArrayList<>();
      while (found.next()) {
        ballots.add(found.getObject(1, UUID.class));
      }
      return ballots;
    }
  }

  /**
   * In the order in which they lie, which has nothing to do with that of the responses; never as
   * they are opened.
   */
  private void delete(Connection connection, WaveId id, List<UUID> held) {
    String but = held.isEmpty() ? "" : " and id not in (%s)".formatted(Sql.marks(held.size()));
    List<Object> values = new ArrayList<>(List.of(id.study(), id.wave()));
    values.addAll(held);
    String some = database.isH2() ? " fetch first " + DELETED_AT_ONCE + " rows only" : "";
    String delete = "delete from ballot" + OF_WAVE + but + some;
    int deleted;
    do {
      deleted =
          kept(
              () -> {
                try (PreparedStatement statement = Sql.of(connection, delete, values.toArray())) {
                  return statement.executeUpdate();
                }
              });
    } while (database.isH2() && deleted > 0);
  }

  /**
   * @throws NotOpenable where ballots are left that did not open: their key is kept until somebody
   *     decides
   */
  void refuseLeft(WaveId id) {
    try (Connection connection = database.connection()) {
      int left = ballots(connection, id).size();
      if (left > 0) {
        throw new NotOpenable("%,d of its ballots do not open".formatted(left));
      }
    } catch (SQLException e) {
      throw new Unavailable(e);
    }
  }

  /** Some ballots, opened together. */
  private record Batch(Connection connection, BallotKey key, OpeningKey opening) {
    private static final byte[] NONE = {};

    /** Writes them as responses, in this order, and says which do not open. */
    List<UUID> open(List<UUID> ballots) throws SQLException {
      Map<UUID, byte[]> sealed = sealed(ballots);
      List<UUID> held = new ArrayList<>();
      try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
        for (UUID ballot : ballots) {
          var response = key.open(opening, ballot, sealed.getOrDefault(ballot, NONE));
          if (response.isPresent()) {
            add(insert, response.get());
          } else {
            held.add(ballot);
          }
        }
        insert.executeBatch();
      }
      return held;
    }

    private Map<UUID, byte[]> sealed(List<UUID> ballots) throws SQLException {
      String query = "select id, sealed from ballot where id in (%s)";
      try (PreparedStatement some =
              Sql.of(connection, query.formatted(Sql.marks(ballots.size())), ballots.toArray());
          ResultSet found = some.executeQuery()) {
        Map<UUID, byte[]> sealed = new HashMap<>();
        while (found.next()) {
          sealed.put(found.getObject(1, UUID.class), found.getBytes(2));
        }
        return sealed;
      }
    }

    private void add(PreparedStatement insert, StoredResponse response) throws SQLException {
      insert.setObject(1, UUID.randomUUID());
      insert.setString(2, key.wave().study());
      insert.setString(3, key.wave().wave());
      insert.setString(4, response.questionnaire());
      insert.setString(5, ValuesJson.write(response.response().values()).toString());
      insert.addBatch();
    }
  }
}
