package org.soundings.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Sees to it that what was committed would survive a power cut. PostgreSQL does so by itself; H2
 * collects commits in memory and has to be told to write them and to wait for the disk.
 *
 * <p>H2 writes one table after the other, so whoever is in the middle of a transaction meanwhile
 * would be half there after a kill (h2database issue 2080). Therefore transactions and writing take
 * turns: many transactions side by side, then one flush for all of them.
 */
public final class Disk {
  private final Database database;
  private final ReentrantReadWriteLock turns = new ReentrantReadWriteLock(true);
  private final AtomicLong begun = new AtomicLong();
  private volatile long flushed;

  Disk(Database database) {
    this.database = database;
  }

  /** Does a transaction while nothing is written; what it commits is not on the disk yet. */
  public <T> T turn(Supplier<T> transaction) {
    if (!database.isH2()) {
      return transaction.get();
    }
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
   * Waits until everything that is committed by now is on the disk.
   *
   * @throws Unavailable where the disk does not answer
   */
  public void settle() {
    long mine = begun.get();
    if (database.isH2() && flushed < mine) {
      alone(connection -> flush(connection, mine));
    }
  }

  private void flush(Connection connection, long mine) throws SQLException {
    if (flushed < mine) {
      long all = begun.get();
      try (Statement statement = connection.createStatement()) {
        statement.execute("CHECKPOINT SYNC");
      }
      flushed = all;
    }
  }

  /** What is done with a connection. */
  public interface Step {
    void take(Connection connection) throws SQLException;
  }

  /**
   * Does something while no transaction is under way.
   *
   * @throws Unavailable where that does not work
   */
  public void alone(Step step) {
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
   * Copies an H2 file as it is now.
   *
   * @param zip a file that is written anew, with the database's file in it
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
   * Writes an H2 file anew with what is in it now, every table in the order of its keys: what was
   * deleted, and when and in which order rows were changed, is then no longer in it. Nobody may
   * have a connection meanwhile but in a {@link #turn}.
   *
   * @throws Unavailable where that does not work
   */
  public void rewrite() {
    alone(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
          } finally {
            database.renew();
          }
        });
  }
}
