package org.soundings.store.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.soundings.database.Disk;
import org.soundings.database.Unavailable;
import org.soundings.response.Response;
import org.soundings.store.JsonText;
import org.soundings.store.MainDatabase;
import org.soundings.store.wave.WaveId;

/**
 * Answers that versions up to 0.1.0 kept in plain, of waves that are not closed: they are sealed
 * before anybody is served, and the file that held them is rewritten.
 */
@ApplicationScoped
public class OldAnswers {
  private static final Logger LOG = Logger.getLogger(OldAnswers.class.getName());
  private static final int AT_ONCE = 500;
  private static final String SEALED =
      "The answers to the wave {0} that an earlier version has kept are sealed now ({1}). Back-ups"
          + " and copies made before still have them in plain: please delete those.";
  private static final String OF_WAVE = " where study = ? and wave = ?";

  private final MainDatabase database;
  private final Disk disk;
  private final BallotKeys keys;

  @Inject
  public OldAnswers(MainDatabase database, Disk disk, BallotKeys keys) {
    this.database = database;
    this.disk = disk;
    this.keys = keys;
  }

  /** Seals what there is; usually nothing. */
  public void seal() {
    try {
      List<WaveId> waves = waves();
      for (WaveId wave : waves) {
        LOG.log(Level.WARNING, SEALED, new Object[] {wave, seal(wave)});
      }
      if (!waves.isEmpty()) {
        forget();
      }
    } catch (SQLException e) {
      throw new Unavailable(e);
    }
  }

  private List<WaveId> waves() throws SQLException {
    try (Connection connection = database.connection();
        PreparedStatement all =
            Sql.of(connection, "select study, wave from unsealed group by study, wave");
        ResultSet found = all.executeQuery()) {
      List<WaveId> waves = new ArrayList<>();
      while (found.next()) {
        waves.add(new WaveId(found.getString(1), found.getString(2)));
      }
      return waves;
    }
  }

  private int seal(WaveId wave) {
    BallotKey key = keys.make(wave, 0);
    int sealed = 0;
    int some;
    do {
      int[] count = {0};
      disk.alone(connection -> count[0] = inOne(connection, key));
      some = count[0];
      sealed += some;
    } while (some > 0);
    return sealed;
  }

  private static int inOne(Connection connection, BallotKey key) throws SQLException {
    connection.setAutoCommit(false);
    try {
      int sealed = moved(connection, key);
      connection.commit();
      return sealed;
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static int moved(Connection connection, BallotKey key) throws SQLException {
    List<UUID> ids = new ArrayList<>();
    try (PreparedStatement some =
            Sql.of(
                connection,
                "select id, questionnaire, answers from unsealed"
                    + OF_WAVE
                    + " order by id fetch first ? rows only",
                key.wave().study(),
                key.wave().wave(),
                AT_ONCE);
        ResultSet found = some.executeQuery();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into ballot (id, study, wave, sealed) values (?, ?, ?, ?)")) {
      while (found.next()) {
        UUID id = found.getObject(1, UUID.class);
        ids.add(id);
        Response response = new Response(ValuesJson.read(JsonText.object(found.getString(3))));
        insert.setObject(1, id);
        insert.setString(2, key.wave().study());
        insert.setString(3, key.wave().wave());
        insert.setBytes(4, sealed(key, id, new StoredResponse(found.getString(2), response)));
        insert.addBatch();
      }
      insert.executeBatch();
    }
    if (!ids.isEmpty()) {
      Sql.execute(
          connection,
          "delete from unsealed where id in (%s)".formatted(Sql.marks(ids.size())),
          ids.toArray());
    }
    return ids.size();
  }

  /** Earlier versions took longer texts; such a ballot is as long as it has to be. */
  private static byte[] sealed(BallotKey key, UUID id, StoredResponse answers) {
    int needed = Math.max(key.size(), BallotJson.write(answers).length);
    return new BallotKey(key.wave(), key.sealing(), needed).seal(id, answers);
  }

  /** What was deleted is still in the file until that is rewritten. */
  private void forget() throws SQLException {
    if (database.isH2()) {
      disk.rewrite();
    } else {
      try (Connection connection = database.connection()) {
        Sql.execute(connection, "truncate table unsealed");
      }
    }
  }
}
