package org.soundings.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
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
@ApplicationScoped
class Disk {
  private final MainDatabase database;
  private final ReentrantReadWriteLock turns = new ReentrantReadWriteLock(true);
  private final AtomicLong begun = new AtomicLong();
  private volatile long flushed;

  @Inject
  Disk(MainDatabase database) {
    this.database = database;
  }

  /** Does a transaction while nothing is written; what it commits is not on the disk yet. */
  <T> T turn(Supplier<T> transaction) {
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
  void settle() {
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
  interface Step {
    void take(Connection connection) throws SQLException;
  }

  /**
   * Does something while no transaction is under way.
   *
   * @throws Unavailable where that does not work
   */
  void alone(Step step) {
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
}
