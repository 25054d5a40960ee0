package org.soundings.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Waits until what was committed would survive a power cut. PostgreSQL sees to it by itself; H2
 * collects commits in memory and has to be told to write them and to wait for the disk. Everybody
 * who waits at the same moment is served by one flush.
 */
@ApplicationScoped
class Disk {
  private final MainDatabase database;
  private final AtomicLong asked = new AtomicLong();
  private final ReentrantLock flushing = new ReentrantLock();
  private long done;

  @Inject
  Disk(MainDatabase database) {
    this.database = database;
  }

  /**
   * @throws Unavailable where the disk does not answer
   */
  void settle() {
    if (database.isH2()) {
      flushed();
    }
  }

  private void flushed() {
    long mine = asked.incrementAndGet();
    flushing.lock();
    try {
      if (done < mine) {
        long all = asked.get();
        flush();
        done = all;
      }
    } catch (SQLException e) {
      throw new Unavailable(e);
    } finally {
      flushing.unlock();
    }
  }

  private void flush() throws SQLException {
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
    }
  }
}
