package org.soundings.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Makes every connection to an H2 file, one at a time, so that it is always known which database of
 * H2's is the open one. A file that was closed by a failure is opened by {@link Disk} alone: a pool
 * that tried as well would leave a second database behind, closed for good, for which whoever comes
 * next waits for a minute.
 */
final class Opener implements DataSource {
  private final JdbcDataSource h2 = new JdbcDataSource();
  private final OpenFile file;
  private volatile int patience;

  Opener(String address, OpenFile file) {
    h2.setUrl(address);
    this.file = file;
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    if (file.isBroken()) {
      throw new SQLException("the file is to be opened again first");
    }
    return opened(user, password);
  }

  /** Gives up what was closed, which frees whoever waits for it, and opens the file. */
  Connection again(String user, String password) throws SQLException {
    file.giveUp();
    return opened(user, password);
  }

  private synchronized Connection opened(String user, String password) throws SQLException {
    Connection connection = h2.getConnection(user, password);
    file.seen(connection);
    return connection;
  }

  @Override
  public Connection getConnection() throws SQLException {
    throw new SQLFeatureNotSupportedException("nobody opens it without a name");
  }

  @Override
  public PrintWriter getLogWriter() {
    return h2.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    h2.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) {
    patience = seconds;
  }

  /** As long a pool that is closed waits for the connections that it is making. */
  @Override
  public int getLoginTimeout() {
    return patience;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> kind) throws SQLException {
    throw new SQLException("this is no " + kind.getName());
  }

  @Override
  public boolean isWrapperFor(Class<?> kind) {
    return false;
  }
}
