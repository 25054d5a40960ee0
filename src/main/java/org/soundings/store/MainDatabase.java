package org.soundings.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one database: an H2 file, or PostgreSQL where the environment says so. {@code
 * SOUNDINGS_DB_URL}, {@code SOUNDINGS_DB_USER} and {@code SOUNDINGS_DB_PASSWORD} name it. Its
 * connections are tried before they are used, so that answers are taken again as soon as a database
 * that went away is back.
 */
@ApplicationScoped
class MainDatabase {
  private static final String H2 = "jdbc:h2:file:./data/soundings";
  private static final int MOST_CONNECTIONS = 16;
  private static final long AT_START = TimeUnit.SECONDS.toMillis(30);
  private static final long PATIENCE = TimeUnit.SECONDS.toMillis(5);
  private static final long TRIED_WITHIN = TimeUnit.SECONDS.toMillis(2);

  private final HikariDataSource pool;
  private final boolean h2;
  private final EntityManagerFactory factory;

  @Inject
  MainDatabase(
      @ConfigProperty(name = "soundings.db.url", defaultValue = H2) String url,
      @ConfigProperty(name = "soundings.db.user", defaultValue = "soundings") String user,
      @ConfigProperty(name = "soundings.db.password", defaultValue = "soundings") String password) {
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
    settings.setMaximumPoolSize(MOST_CONNECTIONS);
    settings.setMinimumIdle(2);
    settings.setInitializationFailTimeout(AT_START);
    settings.setConnectionTimeout(PATIENCE);
    settings.setValidationTimeout(TRIED_WITHIN);
    settings.setPoolName("soundings");
    this.pool = new HikariDataSource(settings);
    this.factory =
        Persistence.createEntityManagerFactory(
            "soundings", Map.of("jakarta.persistence.nonJtaDataSource", pool));
  }

  boolean isH2() {
    return h2;
  }

  DataSource source() {
    return pool;
  }

  Connection connection() throws SQLException {
    return pool.getConnection();
  }

  EntityManager rows() {
    return factory.createEntityManager();
  }

  @PreDestroy
  void close() {
    factory.close();
    pool.close();
  }
}
