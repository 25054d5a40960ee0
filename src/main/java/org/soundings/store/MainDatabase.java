package org.soundings.store;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.soundings.database.Database;
import org.soundings.database.Disk;

/**
 * The one database: an H2 file, or PostgreSQL where the environment says so. {@code
 * SOUNDINGS_DB_URL}, {@code SOUNDINGS_DB_USER} and {@code SOUNDINGS_DB_PASSWORD} name it.
 */
@ApplicationScoped
public class MainDatabase {
  private static final String H2 = "jdbc:h2:file:./data/soundings";
  private static final int MOST_CONNECTIONS = 16;

  private final Database database;
  private final EntityManagerFactory factory;

  @Inject
  MainDatabase(
      @ConfigProperty(name = "soundings.db.url", defaultValue = H2) String url,
      @ConfigProperty(name = "soundings.db.user", defaultValue = "soundings") String user,
      @ConfigProperty(name = "soundings.db.password", defaultValue = "soundings") String password) {
    this.database = new Database("soundings", MOST_CONNECTIONS, url, user, password);
    this.factory = over(database);
  }

  /** A pool that nothing can use would keep its file locked. */
  private static EntityManagerFactory over(Database database) {
    try {
      return Persistence.createEntityManagerFactory(
          "soundings", Map.of("jakarta.persistence.nonJtaDataSource", database.source()));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  Database database() {
    return database;
  }

  /** A connection of its own, to be closed by whoever asked. */
  public Connection connection() throws SQLException {
    return database.connection();
  }

  public boolean isH2() {
    return database.isH2();
  }

  @Produces
  Disk disk() {
    return database.disk();
  }

  EntityManager rows() {
    return factory.createEntityManager();
  }

  @PreDestroy
  void close() {
    factory.close();
    database.close();
  }
}
