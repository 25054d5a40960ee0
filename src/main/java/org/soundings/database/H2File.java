package org.soundings.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.h2.engine.Constants;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The embedded database's file.
 *
 * <p>H2 neither writes nor tidies by itself while answers come in: it would write transactions that
 * are half done. {@link Disk} tells it when to write, and waits for the disk each time; so space
 * that is free by what was written last may be written over soon. A large file is also written
 * again when it is opened.
 *
 * @param url {@code jdbc:h2:file:} and the file's path without its ending; or H2's address of a
 *     database in memory, which has no file
 */
public record H2File(String url) {
  private static final String FILE = "jdbc:h2:file:";
  private static final String ENDING = ".mv.db";
  private static final String SETTINGS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE"
          + ";WRITE_DELAY=2000000000;AUTO_COMPACT_FILL_RATE=0;MAX_COMPACT_TIME=0"
          + ";RETENTION_TIME=1000"
          + ";TRACE_LEVEL_FILE=0";
  private static final String VERSION = "2.4.240";
  private static final long WORTH_TIDYING = 64L << 20;

  /** Whether an address is H2's. */
  public static boolean is(String url) {
    return url.startsWith("jdbc:h2:");
  }

  /** The address with the settings that keep the file whole. */
  public String address() {
    return url + SETTINGS;
  }

  /**
   * Writes a large file again without the space that is not used any more, beside the old one,
   * which it replaces at once.
   *
   * @throws IllegalStateException where another H2 than ours was found; older ones damage their
   *     file when they are killed (h2database issue 2752)
   */
  void prepare(String user, String password) {
    if (!Constants.VERSION.equals(VERSION)) {
      throw new IllegalStateException("H2 " + Constants.VERSION + " is not " + VERSION);
    }
    if (size() > WORTH_TIDYING) {
      JdbcDataSource file = new JdbcDataSource();
      file.setUrl(address());
      try (Connection connection = file.getConnection(user, password);
          Statement statement = connection.createStatement()) {
        statement.execute("SHUTDOWN COMPACT");
      } catch (SQLException e) {
        throw new Unavailable(e);
      }
    }
  }

  /** Where it lies; nowhere where it is in memory. */
  Optional<Path> folder() {
    return url.startsWith(FILE)
        ? Optional.of(path().toAbsolutePath().resolveSibling(""))
        : Optional.empty();
  }

  private Path path() {
    return Path.of(url.startsWith(FILE) ? url.substring(FILE.length()) + ENDING : "");
  }

  private long size() {
    try {
      Path file = path();
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
