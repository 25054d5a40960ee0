package org.soundings.store.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.soundings.clock.Days;
import org.soundings.credential.OpeningKey;
import org.soundings.database.Unavailable;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;
import org.soundings.store.wave.Waves;

/**
 * Closes waves (A4), in five steps; if the process ends between two steps or within one, the next
 * run continues:
 *
 * <ol>
 *   <li>The stage becomes CLOSING, for ever: nothing is taken or withdrawn from then on.
 *   <li>The ballots are opened and written as responses in a random order, in one transaction that
 *       makes the stage WRITTEN.
 *   <li>The ballots that are responses now are deleted, and the stage becomes OPENED.
 *   <li>A copy of the responses is written and read back, and the files of the database are written
 *       again without what was deleted.
 *   <li>The private key is destroyed, and the stage becomes CLOSED.
 * </ol>
 */
@ApplicationScoped
public class Closing {
  /** A wave is closed this many days after its last day was first seen to be over. */
  static final int DAYS = 2;

  private static final Logger LOG = Logger.getLogger(Closing.class.getName());

  private static final String NO_KEY =
      "The wave {0} takes no answers: the key of its ballots is not in the folder keys of the data"
          + " folder. Please put it back.";

  private static final String COPIES =
      "The wave {0} is closed. Please see that every copy of its key is destroyed, since it opens"
          + " old back-ups: {1}.";

  private static final String HOLDERS = "with its holders: the key and each of its parts";

  private final Waves waves;
  private final BallotKeys keys;
  private final Opening opening;
  private final ResponseCopy copy;
  private final Set<WaveId> told = ConcurrentHashMap.newKeySet();

  @Inject
  public Closing(Waves waves, BallotKeys keys, Opening opening, ResponseCopy copy) {
    this.waves = waves;
    this.keys = keys;
    this.opening = opening;
    this.copy = copy;
  }

  /** Closes the waves whose last day is over, and goes on where it was interrupted. */
  public void tend(Days days) {
    for (Wave wave : waves.all()) {
      switch (wave.reached()) {
        case DRAFT, OPEN -> byDay(wave, days.atLeast());
        case CLOSING, WRITTEN, OPENED -> tried(wave.id());
        case CLOSED -> keys.destroy(wave.id());
        case RELEASED -> released(wave.id());
      }
    }
  }

  /** Nothing but the responses themselves is left of a wave that is released. */
  public void released(WaveId id) {
    keys.destroy(id);
    copy.delete(id);
  }

  private void byDay(Wave wave, LocalDate today) {
    if (keys.of(wave.id()).isEmpty()) {
      return;
    }
    if (keys.usable(wave.id()).isEmpty() && told.add(wave.id())) {
      LOG.log(Level.SEVERE, NO_KEY, wave.id());
    }
    if (wave.closes() == null || !today.isAfter(wave.closes())) {
      keys.notDue(wave.id());
    } else if (!today.isBefore(keys.due(wave.id(), today).plusDays(DAYS))) {
      tried(wave.id());
    }
  }

  /** What blocks one wave is logged once and does not block others. */
  private void tried(WaveId id) {
    try {
      close(id);
    } catch (NotOpenable held) {
      if (told.add(id)) {
        LOG.log(
            Level.SEVERE,
            "The wave {0} cannot be closed: {1}.",
            new Object[] {id, held.getMessage()});
      }
    }
  }

  /**
   * Closes a wave that is open, or goes on.
   *
   * @throws NotOpenable where its ballots cannot be opened; it takes no answers any more all the
   *     same, unless they are too few to be opened
   * @throws Unavailable where the database or the disk does not answer
   */
  public void close(WaveId id) {
    refuseEarly(id);
    opening.latch(id);
    goOn(id);
  }

  /**
   * The same with the key that a person has sent, kept in memory until it is done.
   *
   * @return whether it is the wave's key; nothing is done where it is not
   */
  public boolean close(WaveId id, OpeningKey key) {
    if (!keys.lend(id, key)) {
      return false;
    }
    try {
      close(id);
    } finally {
      if (reached(id).isBefore(Stage.CLOSING)) {
        keys.giveBack(id);
      }
    }
    return true;
  }

  /**
   * Says that the key which a person held is lost: no more is taken, and what there is can be
   * discarded.
   *
   * @return whether that may be; nothing is done where the server has the key
   */
  public boolean closeWithoutKey(WaveId id) {
    if (!keys.isTrustees(id)) {
      return false;
    }
    opening.latch(id);
    goOn(id);
    return true;
  }

  /**
   * Before anything is done that cannot be undone: a wave with too few is extended or discarded.
   */
  private void refuseEarly(WaveId id) {
    Wave wave = waves.find(id).orElseThrow();
    boolean open = wave.reached().isBefore(Stage.CLOSING);
    if (open && keys.isTrustees(id) && !keys.isHere(id)) {
      throw new NotOpenable(NotOpenable.Why.HELD, "its key is with a person");
    }
    if (open && isTooSmall(wave, opening.sealed(id))) {
      throw NotOpenable.tooFew(wave.about().smallestGroup());
    }
  }

  private static boolean isTooSmall(Wave wave, int ballots) {
    return ballots > 0 && ballots < wave.about().smallestGroup();
  }

  /**
   * Discards the ballots of a wave that cannot be opened, and closes it: those that are left of one
   * that was opened; all, if they are too few or their key is lost.
   *
   * @param count how many somebody wants to discard
   * @param near whether that is near enough to how many there are, as long as nobody was told
   * @return whether they were: not if there are more or fewer, or if they can be opened
   */
  public boolean discard(WaveId id, int count, IntPredicate near) {
    Wave wave = waves.find(id).orElseThrow();
    int sealed = opening.sealed(id);
    boolean named = wave.reached() == Stage.OPENED ? count == sealed : near.test(sealed);
    if (count < 1 || sealed < 1 || !named || !mayDiscard(wave, sealed)) {
      return false;
    }
    opening.latch(id);
    LOG.log(
        Level.WARNING,
        "A person discarded {1} ballots of the wave {0}.",
        new Object[] {id, opening.discard(id)});
    goOn(id);
    return true;
  }

  /**
   * Where the key of a wave is besides: the day and place of each copy of the server's; of one that
   * people hold, once the wave is closed, that they have it.
   */
  public List<String> copies(WaveId id) {
    boolean held = keys.isTrustees(id) && !reached(id).isBefore(Stage.CLOSED);
    return held ? List.of(HOLDERS) : keys.copies(id);
  }

  /** How many ballots of a wave were discarded. */
  public int discarded(WaveId id) {
    return keys.discarded(id);
  }

  /** One that is closing is tried once more: ballots that open are not discarded. */
  private synchronized boolean mayDiscard(Wave wave, int sealed) {
    if (wave.reached().isBefore(Stage.CLOSING)) {
      return isTooSmall(wave, sealed);
    }
    if (wave.reached() == Stage.CLOSING) {
      try {
        opening.open(wave.id());
        return false;
      } catch (NotOpenable held) {
        return true;
      }
    }
    return wave.reached() == Stage.OPENED;
  }

  private synchronized void goOn(WaveId id) {
    if (reached(id) == Stage.CLOSING) {
      opening.open(id);
    }
    if (reached(id) == Stage.WRITTEN) {
      opening.delete(id);
    }
    if (reached(id) == Stage.OPENED) {
      opening.refuseLeft(id);
      copy.make(id);
      opening.forget();
      keys.destroy(id);
      waves.change(id, wave -> wave.at(Stage.CLOSED.or(wave.reached())));
      tellCopies(id);
    }
  }

  private void tellCopies(WaveId id) {
    List<String> copies = copies(id);
    if (!copies.isEmpty()) {
      LOG.log(Level.WARNING, COPIES, new Object[] {id, String.join("; ", copies)});
    }
  }

  private Stage reached(WaveId id) {
    return waves.find(id).map(Wave::reached).orElse(Stage.DRAFT);
  }
}
