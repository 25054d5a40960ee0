package org.soundings.store.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.soundings.database.Disk;
import org.soundings.store.MainDatabase;
import org.soundings.store.Work;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;
import org.soundings.store.wave.Waves;

/**
 * What was handed in waits here until it leaves in company (A4): at least ten at once, and as many
 * as the wave's policy asks for; everything when the wave is closed. Nothing is read from it but by
 * whoever holds the receipt.
 *
 * <p>H2 keeps rows in the order of their random places, whenever they come; there some hundred
 * leave at a time, since nobody else can write meanwhile. PostgreSQL appends rows and marks each
 * with its transaction, so there whatever leaves is written anew together with all that left
 * before, in the order of random places and by one statement, and what still waits is written anew
 * among itself; whoever hands in meanwhile does not wait for it. At least an eighth of what has
 * left before leaves at once, so that this happens seldom.
 */
@ApplicationScoped
public class BallotBox {
  /** Fewest responses that leave an open wave's box at once. */
  public static final int FEWEST = 10;

  private static final int SHARE = 8;
  private static final int PIECE = 200;
  private static final String COLUMNS = "place, id, study, wave, questionnaire, answers";
  private static final String OF_WAVE = " where study = ? and wave = ?";
  private static final String TAKEN = "(delete from %s" + OF_WAVE + " returning " + COLUMNS + ")";

  private static final String SHUFFLED =
      "with waiting as %s insert into ballot (%s) select %s from waiting order by place"
          .formatted(TAKEN.formatted("ballot"), COLUMNS, COLUMNS);

  private static final String LEAVE =
      "insert into response (%s) select %s from ballot".formatted(COLUMNS, COLUMNS)
          + OF_WAVE
          + " and place <= ?";

  private static final String LEFT = "delete from ballot" + OF_WAVE + " and place <= ?";

  private static final String LET_OUT =
      ("with waiting as %s, before as %s insert into response (%s) select %s from"
              + " (select * from waiting union all select * from before) as company order by place")
          .formatted(TAKEN.formatted("ballot"), TAKEN.formatted("response"), COLUMNS, COLUMNS);

  private final Work work;
  private final Waves waves;
  private final Responses responses;
  private final MainDatabase database;
  private final Disk disk;

  @Inject
  public BallotBox(Work work, Waves waves, Responses responses, MainDatabase database, Disk disk) {
    this.work = work;
    this.waves = waves;
    this.responses = responses;
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
        batch(id, Math.max(FEWEST, fewest));
      }
    }
  }

  /** Empties the box of a closed wave. */
  public void empty(WaveId id) {
    if (database.isH2()) {
      pieces(id, 1);
    } else {
      alone(
          connection -> {
            execute(connection, "lock table response, ballot in share row exclusive mode");
            execute(connection, LET_OUT, id.study(), id.wave(), id.study(), id.wave());
          });
    }
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

  private void batch(WaveId id, int fewest) {
    long enough = Math.max(fewest, Math.ceilDiv(responses.count(id), SHARE));
    if (!database.isH2()) {
      alone(
          connection -> {
            execute(connection, "lock table response in share row exclusive mode");
            if (count(connection, "count(*)", id) >= enough) {
              execute(connection, LET_OUT, id.study(), id.wave(), id.study(), id.wave());
            } else if (count(connection, "count(distinct xmin::text)", id) > 1) {
              execute(connection, SHUFFLED, id.study(), id.wave());
            }
          });
    } else if (work.read(rows -> waiting(rows, id)) >= enough) {
      pieces(id, fewest);
    }
  }

  private static long waiting(EntityManager rows, WaveId id) {
    return rows.createQuery(
            "select count(b) from BallotRow b where b.study = :study and b.wave = :wave",
            Long.class)
        .setParameter("study", id.study())
        .setParameter("wave", id.wave())
        .getSingleResult();
  }

  /** Others write between two pieces; none is of fewer than so many. */
  private void pieces(WaveId id, int fewest) {
    AtomicBoolean more = new AtomicBoolean(true);
    while (more.get()) {
      alone(connection -> more.set(piece(connection, id, fewest)));
    }
  }

  private static boolean piece(Connection connection, WaveId id, int fewest) throws SQLException {
    List<Long> places = places(connection, id, PIECE + fewest);
    boolean more = places.size() == PIECE + fewest;
    if (places.size() >= fewest) {
      Long last = more ? places.get(PIECE - 1) : places.getLast();
      execute(connection, LEAVE, id.study(), id.wave(), last);
      execute(connection, LEFT, id.study(), id.wave(), last);
    }
    return more;
  }

  private static List<Long> places(Connection connection, WaveId id, int most) throws SQLException {
    String first = "select place from ballot" + OF_WAVE + " order by place fetch first ? rows only";
    try (PreparedStatement statement = of(connection, first, id.study(), id.wave(), most);
        ResultSet result = statement.executeQuery()) {
      List<Long> places = new ArrayList<>();
      while (result.next()) {
        places.add(result.getLong(1));
      }
      return places;
    }
  }

  /** One transaction; in H2 while no other is under way. */
  private void alone(Disk.Step step) {
    disk.alone(
        connection -> {
          connection.setAutoCommit(false);
          try {
            step.take(connection);
            connection.commit();
          } catch (SQLException e) {
            connection.rollback();
            throw e;
          } finally {
            connection.setAutoCommit(true);
          }
          if (database.isH2()) {
            execute(connection, "CHECKPOINT SYNC");
          }
        });
  }

  private static long count(Connection connection, String what, WaveId id) throws SQLException {
    String query = "select " + what + " from ballot" + OF_WAVE;
    try (PreparedStatement statement = of(connection, query, id.study(), id.wave());
        ResultSet result = statement.executeQuery()) {
      result.next();
      return result.getLong(1);
    }
  }

  private static void execute(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = of(connection, sql, values)) {
      statement.execute();
    }
  }

  private static PreparedStatement of(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
