package org.soundings.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
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
  private final boolean h2;
  private final Disk disk;

  /**
   * @param most connections at a time
   * @throws RuntimeException where it does not answer within 30 seconds
   */
  public Database(String name, int most, String url, String user, String password) {
    this.h2 = H2File.is(url);
    HikariConfig settings = new HikariConfig();
    if (h2) {
      H2File file = new H2File(url);
      file.prepare(user, password);
      settings.setJdbcUrl(file.address());
      settings.setDriverClassName("org.h2.Driver");
    } else {
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
    this.disk = new Disk(this, h2 ? new H2File(url).folder() : Optional.empty());
  }

  public boolean isH2() {
    return h2;
  }

  public DataSource source() {
    return pool;
  }

  public Disk disk() {
    return disk;
  }

  public Connection connection() throws SQLException {
    return pool.getConnection();
  }

  /** A connection that is not the pool's, or at once the reason why there is none. */
  Connection own() throws SQLException {
    return DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
  }

  /** Has every connection opened anew before it is used again. */
  void renew() {
    pool.getHikariPoolMXBean().softEvictConnections();
  }

  /** An H2 file is written anew, so that what was deleted is no longer in it. */
  @Override
  public void close() {
    try {
      if (h2) {
        disk.rewrite();
      }
    } finally {
      pool.close();
    }
  }
}
