package org.soundings.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that what was committed would survive a power cut. PostgreSQL does so by itself; H2
 * collects commits in memory and has to be told to write them and to wait for the disk.
 *
 * <p>H2 writes one table after the other, so whoever is in the middle of a transaction meanwhile
 * would be half there after a kill (h2database issue 2080). Therefore transactions and writing take
 * turns: many transactions side by side, then one flush for all of them.
 *
 * <p>After a write that failed the file is opened again, with what was acknowledged and without
 * what was not. A file that somebody deletes or replaces while it is open is seen before anything
 * more is acknowledged, and nothing is taken until it is back.
 */
public final class Disk {
  private static final Logger LOG = Logger.getLogger(Disk.class.getName());

  private static final String NOT_IN_PLACE =
      "The database file %s was deleted or replaced while it is open. No answer is taken."
          + " Please put the same file back, or stop the server: it then writes its content to the same"
          + " place, or beside it if there is another file.";

  private static final long BETWEEN_TRIES = TimeUnit.SECONDS.toNanos(1);
  private static final long BETWEEN_TIDYING = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long BETWEEN_SHRINKING = TimeUnit.SECONDS.toNanos(5);

  private final Database database;
  private final OpenFile file;
  private final ReentrantReadWriteLock turns = new ReentrantReadWriteLock(true);
  private final Lock flushing = new ReentrantLock();
  private final AtomicLong begun = new AtomicLong();
  private volatile long flushed;
  private volatile boolean missed;
  private volatile int rewritings;

  /** H2 closes a file with its last connection; the pool may have none for some seconds. */
  @SuppressWarnings("UnusedVariable")
  private @Nullable Connection held;

  private long tried = System.nanoTime() - BETWEEN_TRIES;
  private long tidied = System.nanoTime();
  private long shrunk = System.nanoTime();

  Disk(Database database, OpenFile file) {
    this.database = database;
    this.file = file;
  }

  /**
   * Does a transaction, while nothing is written; what it commits is not on the disk yet.
   *
   * @throws Unavailable where the disk does not answer
   */
  public <T> T turn(Supplier<T> transaction) {
    if (!database.isH2()) {
      return transaction.get();
    }
    mend();
    Lock turn = turns.readLock();
    turn.lock();
    try {
      begun.incrementAndGet();
      return transaction.get();
    } finally {
      turn.unlock();
    }
  }

  /**
   * Does a transaction, and waits until what it has committed or read is on the disk.
   *
   * @throws Unavailable where the disk does not answer; what was committed may have been kept
   */
  public <T> T kept(Supplier<T> transaction) {
    if (!database.isH2()) {
      return transaction.get();
    }
    mend();
    int mineIsIn = file.openings();
    T result = turn(transaction);
    long mine = begun.get();
    // One waits for the turn to write on behalf of all that have ended, so that transactions that
    // are about to begin wait for one flush and not behind each of them.
    flushing.lock();
    try {
      if (flushed < mine || file.openings() != mineIsIn) {
        alone(
            connection -> {
              refuseOther(mineIsIn);
              flush(connection, mine);
            });
      }
    } finally {
      flushing.unlock();
    }
    return result;
  }

  /** What was committed before a file was given up may have gone with it. */
  private void refuseOther(int mineIsIn) {
    if (file.openings() != mineIsIn) {
      throw new Unavailable("the file was opened again");
    }
  }

  private void flush(Connection connection, long mine) throws SQLException {
    if (flushed < mine) {
      long all = begun.get();
      refuse(!file.isInPlace());
      write(connection);
      refuse(!file.isInPlace());
      flushed = all;
      tidy(connection);
    }
  }

  /** Says once that the file is not in its place. */
  private void refuse(boolean isNotInPlace) {
    if (isNotInPlace && !missed) {
      file.place().ifPresent(place -> LOG.severe(NOT_IN_PLACE.formatted(place.path())));
    }
    missed = isNotInPlace;
    if (isNotInPlace) {
      throw new Unavailable("the file is not in its place");
    }
  }

  private static void write(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
    }
  }

  /** What is acknowledged is on the disk already; so a failure here is the next one's to find. */
  private void tidy(Connection connection) throws SQLException {
    long now = System.nanoTime();
    if (now - tidied > BETWEEN_TIDYING && file.tidy()) {
      write(connection);
    }
    tidied = now - tidied > BETWEEN_TIDYING ? System.nanoTime() : tidied;
    if (now - shrunk > BETWEEN_SHRINKING) {
      file.shrink();
      shrunk = System.nanoTime();
    }
  }

  /**
   * Opens an H2 file again that was closed by a failure, as a full disk is one; at most once a
   * second, since everybody waits for it.
   *
   * @throws Unavailable where that does not work, or the file is not in its place
   */
  public void mend() {
    look();
    if (!file.isBroken()) {
      return;
    }
    if (turns.getReadHoldCount() > 0) {
      throw new Unavailable("the file was closed meanwhile");
    }
    turns.writeLock().lock();
    try {
      if (file.isBroken()) {
        open();
      }
    } finally {
      turns.writeLock().unlock();
    }
  }

  /** Waits where the file is being rewritten: it is not in its place for a moment then. */
  private void look() {
    if (file.isInPlace()) {
      missed = false;
    } else if (turns.getReadHoldCount() > 0) {
      refuse(!file.isInPlace());
    } else {
      turns.writeLock().lock();
      try {
        refuse(!file.isInPlace());
      } finally {
        turns.writeLock().unlock();
      }
    }
  }

  private void open() {
    if (System.nanoTime() - tried < BETWEEN_TRIES) {
      throw new Unavailable("the file could not be opened again a moment ago");
    }
    try {
      Connection connection = database.again();
      held = connection;
      database.renew();
      write(connection);
    } catch (SQLException e) {
      throw new Unavailable(e);
    } finally {
      tried = System.nanoTime();
    }
  }

  /**
   * Whether a share of the space is left that is kept for what is handed in: 256 megabytes, or a
   * tenth of a small disk. PostgreSQL's disk is not looked at.
   */
  public boolean hasReserve(double share) {
    return !database.isH2() || file.free() >= share * file.reserve();
  }

  /** What is done with a connection. */
  public interface Step {
    void take(Connection connection) throws SQLException;
  }

  /** Does something while no transaction is under way, or is {@link Unavailable}. */
  public void alone(Step step) {
    mend();
    Lock turn = turns.writeLock();
    turn.lock();
    try (Connection connection = database.connection()) {
      step.take(connection);
    } catch (SQLException e) {
      throw new Unavailable(e);
    } finally {
      turn.unlock();
    }
  }

  /**
   * Copies an H2 file as it is now into a zip file.
   *
   * @throws Unavailable where that does not work, and where it is not a file of ours
   */
  public void backUp(Path zip) {
    alone(
        connection -> {
          try (PreparedStatement backup = connection.prepareStatement("BACKUP TO ?")) {
            backup.setString(1, zip.toString());
            backup.execute();
          }
        });
  }

  /**
   * To be called last: rewrites the file, or, where somebody has taken it away, writes what it
   * holds in its place or beside it. What lies in its place is never touched.
   */
  void end() {
    if (file.isInPlace()) {
      rewrite();
      return;
    }
    file.place().ifPresent(this::rescue);
    file.giveUp();
  }

  private void rescue(FileInPlace gone) {
    Path to = gone.placeForACopy();
    try {
      Path zip = to.resolveSibling("." + to.getFileName() + ".zip");
      file.copy(zip);
      OnlyEntry.move(zip, to);
      LOG.severe("The content of the database was written to " + to + ".");
    } catch (IOException e) {
      LOG.severe("The content of the database could not be written to " + to + ".");
    }
  }

  /**
   * Writes an H2 file again with what is in it now, every table in the order of its keys. Whoever
   * has a connection meanwhile, but not in a {@link #turn}, loses it.
   */
  public void rewrite() {
    alone(
        connection -> {
          refuse(!file.isInPlace());
          rewritings++;
          boolean whole = false;
          file.closing();
          try (Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
            whole = true;
          } finally {
            file.closed(whole);
            database.renew();
          }
        });
  }

  /** How often the file was rewritten, with the time that is under way. */
  public int rewritings() {
    return rewritings;
  }
}
