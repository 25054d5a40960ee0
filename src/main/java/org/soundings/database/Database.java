package org.soundings.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * An H2 file or PostgreSQL, by its address. Its connections are tried before they are used, so that
 * work goes on as soon as a database that went away is back.
 */
public final class Database implements AutoCloseable {
  private static final long AT_START = TimeUnit.SECONDS.toMillis(30);
  private static final long PATIENCE = TimeUnit.SECONDS.toMillis(5);
  private static final long TRIED_WITHIN = TimeUnit.SECONDS.toMillis(2);

  private final HikariDataSource pool;
  private final Optional<Opener> opener;
  private final Disk disk;

  /**
   * @param most connections at a time
   * @throws RuntimeException where it does not answer within 30 seconds
   */
  public Database(String name, int most, String url, String user, String password) {
    H2File h2 = new H2File(url);
    OpenFile file = new OpenFile(H2File.is(url) ? h2.folder() : Optional.empty());
    HikariConfig settings = new HikariConfig();
    if (H2File.is(url)) {
      h2.prepare(user, password);
      this.opener = Optional.of(new Opener(h2.address(), file));
      settings.setDataSource(opener.get());
    } else {
      this.opener = Optional.empty();
      settings.setJdbcUrl(url);
      settings.setDriverClassName("org.postgresql.Driver");
    }
    settings.setUsername(user);
    settings.setPassword(password);
    settings.setMaximumPoolSize(most);
    settings.setMinimumIdle(2);
    settings.setInitializationFailTimeout(AT_START);
    settings.setConnectionTimeout(PATIENCE);
    settings.setValidationTimeout(TRIED_WITHIN);
    settings.setPoolName(name);
    this.pool = new HikariDataSource(settings);
    this.disk = new Disk(this, file);
  }

  /** Whether it is an H2 file; else PostgreSQL. */
  public boolean isH2() {
    return opener.isPresent();
  }

  /** The pool of its connections. */
  public DataSource source() {
    return pool;
  }

  /** What has an H2 file written to the disk. */
  public Disk disk() {
    return disk;
  }

  /**
   * One of its connections, to be closed by the caller.
   *
   * @throws SQLException where none is free, or the database does not answer, within five seconds
   */
  public Connection connection() throws SQLException {
    return pool.getConnection();
  }

  /**
   * Opens an H2 file again that was closed by a failure.
   *
   * @return a connection that is not the pool's
   * @throws SQLException at once, with the reason
   */
  Connection again() throws SQLException {
    return opener.orElseThrow().again(pool.getUsername(), pool.getPassword());
  }

  /** Has every connection opened again before it is used again. */
  void renew() {
    pool.getHikariPoolMXBean().softEvictConnections();
  }

  /** An H2 file is written again, so that what was deleted is no longer in it. */
  @Override
  public void close() {
    try {
      if (isH2()) {
        disk.end();
      }
    } finally {
      pool.close();
    }
  }
}
