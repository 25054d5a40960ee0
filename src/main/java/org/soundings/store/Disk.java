package org.soundings.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * Waits until what was committed would survive a power cut. PostgreSQL sees to it by itself; H2
 * hands its file to the operating system and has to be told to wait for the disk. Everybody who
 * waits at the same moment is served by one flush.
 */
@ApplicationScoped
class Disk {
  @Resource(lookup = MainDatabase.JNDI)
  private DataSource database;

  private final AtomicLong asked = new AtomicLong();
  private final ReentrantLock flushing = new ReentrantLock();
  private long done;
  private boolean h2 = true;

  /**
   * @throws Unavailable where the disk does not answer
   */
  void settle() {
    long mine = asked.incrementAndGet();
    flushing.lock();
    try {
      if (h2 && done < mine) {
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
    try (Connection connection = database.getConnection()) {
      h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
      if (h2) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("CHECKPOINT SYNC");
        }
      }
    }
  }
}
