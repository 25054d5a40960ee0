package org.soundings.store.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.soundings.credential.OpeningKey;
import org.soundings.database.Disk;
import org.soundings.database.Unavailable;
import org.soundings.store.MainDatabase;
import org.soundings.store.answer.NotOpenable.Why;
import org.soundings.store.wave.Participation;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;
import org.soundings.store.wave.Waves;

/** The first two steps of closing a wave: no more is taken, and what was taken is opened. */
@ApplicationScoped
public class Opening {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int AT_ONCE = 500;

  private static final int MOST_HELD = 1_000;

  /** As databases have it: by bytes without a sign. */
  private static final Comparator<UUID> UUID_ORDER =
      Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
          .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

  private static final ResponseClass NOTHING = new ResponseClass("", "", "");

  private final MainDatabase database;
  private final Disk disk;
  private final BallotKeys keys;
  private final Waves waves;
  private final Turns turns;
  private final BallotDeletion deletion;

  @Inject
  public Opening(MainDatabase database, Disk disk, BallotKeys keys, Waves waves) {
    this.database = database;
    this.disk = disk;
    this.keys = keys;
    this.waves = waves;
    this.turns = new Turns(database, disk);
    this.deletion = new BallotDeletion(database, disk, turns);
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
                    + BallotTable.OF_WAVE
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
   * Opens all ballots and writes them as responses in one transaction; those that do not open are
   * noted.
   *
   * @throws NotOpenable where the key is not here, some open but fewer than the wave's smallest
   *     group, or more than {@value #MOST_HELD} do not; then nothing is changed
   */
  void open(WaveId id) {
    Wave wave = waves.find(id).orElseThrow();
    turns.inOne(connection -> opened(connection, wave));
  }

  /** Deletes the ballots that are responses now. */
  void delete(WaveId id) {
    deletion.ofOpened(id);
  }

  /**
   * Deletes what lies sealed of a wave that takes no answers any more, and notes how much that was;
   * the wave has the responses then that it has.
   *
   * @return how many ballots there were
   */
  int discard(WaveId id) {
    int[] count = {0};
    turns.inOne(
        connection -> {
          count[0] = turns.kept(() -> BallotTable.ids(connection, id)).size();
          turns.kept(() -> BallotTable.holdNone(connection, id));
          deletion.ofWave(connection, id, false);
          turns.kept(
              () -> {
                BallotTable.deleteDrafts(connection, id);
                BallotTable.note(connection, id, count[0]);
                return BallotTable.reached(connection, id, Stage.OPENED);
              });
        });
    return count[0];
  }

  private void opened(Connection connection, Wave wave) throws SQLException {
    WaveId id = wave.id();
    if (!turns.kept(() -> BallotTable.isClosing(connection, id))) {
      return;
    }
    if (turns.kept(() -> BallotTable.isUnsealed(connection, id))) {
      throw new NotOpenable(Why.KEY, "answers of an earlier version are not sealed yet");
    }
    List<UUID> ballots = turns.kept(() -> BallotTable.ids(connection, id));
    List<UUID> held = ballots.isEmpty() ? List.of() : written(connection, wave, ballots);
    turns.kept(
        () -> {
          BallotTable.hold(connection, held);
          BallotTable.deleteDrafts(connection, id);
          return BallotTable.reached(connection, id, Stage.WRITTEN);
        });
  }

  /** Writes those that open as responses, small classes merged, and says which do not open. */
  private List<UUID> written(Connection connection, Wave wave, List<UUID> ballots) {
    BallotKey key = keys.of(wave.id()).orElseThrow(() -> new NotOpenable(Why.KEY, "it has no key"));
    OpeningKey opening =
        keys.opening(key)
            .orElseThrow(() -> new NotOpenable(Why.KEY, "the key of its ballots is not here"));
    SealedBatch sealed = new SealedBatch(connection, key, opening);
    Participation.Strata strata = wave.participation().strata();
    String item = strata == null ? null : strata.item();
    Map<ResponseClass, Integer> counts = new HashMap<>();
    Set<UUID> held =
        held(sealed, ballots, r -> counts.merge(ResponseClass.of(r, item), 1, Integer::sum));
    int open = ballots.size() - held.size();
    int fewest = wave.about().smallestGroup();
    if (open > 0 && open < fewest) {
      throw NotOpenable.tooFew(fewest);
    }
    Map<ResponseClass, ResponseClass> merged =
        new SmallClasses(fewest, wave.questionnaire()).merged(counts);
    UnaryOperator<StoredResponse> change =
        r -> merged.getOrDefault(ResponseClass.of(r, item), NOTHING).only(r, item);
    List<UUID> order = new ArrayList<>(ballots);
    order.removeIf(held::contains);
    Collections.shuffle(order, RANDOM);
    List<List<UUID>> ballotsInParts = parts(order);
    List<List<UUID>> freshInParts = parts(fresh(order.size()));
    for (int part = 0; part < ballotsInParts.size(); part++) {
      List<UUID> some = ballotsInParts.get(part);
      List<UUID> fresh = freshInParts.get(part);
      turns.kept(
          () -> {
            sealed.write(some, fresh, change);
            return true;
          });
    }
    return List.copyOf(held);
  }

  /**
   * Random keys, in their order, so that both indexes of responses are written from front to back:
   * otherwise each response would write a page of either again.
   */
  private static List<UUID> fresh(int count) {
    return Stream.generate(UUID::randomUUID).limit(count).sorted(UUID_ORDER).toList();
  }

  private Set<UUID> held(SealedBatch sealed, List<UUID> ballots, Consumer<StoredResponse> reader) {
    Set<UUID> held = new HashSet<>();
    for (List<UUID> some : parts(ballots)) {
      held.addAll(turns.kept(() -> sealed.read(some, reader)));
      if (held.size() > MOST_HELD) {
        throw new NotOpenable(
            Why.KEY, "more than %,d of its ballots do not open".formatted(MOST_HELD));
      }
    }
    return held;
  }

  private static List<List<UUID>> parts(List<UUID> ballots) {
    return IntStream.range(0, Math.ceilDiv(ballots.size(), AT_ONCE))
        .mapToObj(i -> ballots.subList(i * AT_ONCE, Math.min((i + 1) * AT_ONCE, ballots.size())))
        .toList();
  }

  /**
   * @throws NotOpenable where ballots are left that did not open: their key is kept until somebody
   *     decides
   */
  void refuseLeft(WaveId id) {
    int left = sealed(id);
    if (left > 0) {
      throw new NotOpenable(Why.LEFT, "%,d of its ballots do not open".formatted(left));
    }
  }

  /** How many ballots of a wave lie sealed. */
  int sealed(WaveId id) {
    try (Connection connection = database.connection()) {
      return BallotTable.ids(connection, id).size();
    } catch (SQLException e) {
      throw new Unavailable(e);
    }
  }

  /** What was deleted is in no table's file any more (A10): files are written again. */
  void forget() {
    if (database.isH2()) {
      disk.rewrite();
      return;
    }
    try (Connection connection = database.connection()) {
      Sql.execute(connection, "vacuum full ballot");
      Sql.execute(connection, "vacuum full draft");
    } catch (SQLException e) {
      throw new Unavailable(e);
    }
  }
}
