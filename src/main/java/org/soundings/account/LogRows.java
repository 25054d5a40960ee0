package org.soundings.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The table of the log, over one connection. */
record LogRows(Connection connection) {
  private static final int LONGEST = 400;

  /** The last entry's number and hash; 0 and empty where there is none. */
  record Head(long number, String hash) {}

  /** Adds an entry; of two who do so at once one waits until the other's transaction is over. */
  void add(Instant at, String who, Act act, String about) throws SQLException {
    Head head = head(" for update");
    String cut = about.length() > LONGEST ? about.substring(0, LONGEST) : about;
    Instant second = Instant.ofEpochSecond(at.getEpochSecond());
    LogEntry entry = LogEntry.after(head.hash(), head.number() + 1, second, who, act, cut);
    PersonRows.change(
        connection,
        "insert into log_entry (number, at, who, act, about, hash) values (?, ?, ?, ?, ?, ?)",
        entry.number(),
        second.getEpochSecond(),
        who,
        act.name(),
        cut,
        entry.hash());
    PersonRows.change(
        connection,
        "update log_head set number = ?, hash = ? where one = 1",
        entry.number(),
        entry.hash());
  }

  /**
   * Makes everybody else who writes an entry wait until this transaction is over; what touches
   * other rows, too, does this first, so that no two wait for each other.
   */
  void hold() throws SQLException {
    head(" for update");
  }

  Head head() throws SQLException {
    return head("");
  }

  private Head head(String lock) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select number, hash from log_head where one = 1" + lock);
        ResultSet found = select.executeQuery()) {
      found.next();
      return new Head(found.getLong(1), found.getString(2));
    }
  }

  /**
   * Those that follow a number, the first first.
   *
   * @param most how many at most
   */
  List<LogEntry> after(long number, int most) throws SQLException {
    return entries(
        " where number > " + number + " order by number fetch first " + most + " rows only");
  }

  /** The last so many, the newest first. */
  List<LogEntry> last(int count) throws SQLException {
    return entries(" order by number desc fetch first " + count + " rows only");
  }

  private List<LogEntry> entries(String which) throws SQLException {
    List<LogEntry> all = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "select number, at, who, act, about, hash from log_entry" + which);
        ResultSet found = select.executeQuery()) {
      while (found.next()) {
        all.add(
            new LogEntry(
                found.getLong(1),
                Instant.ofEpochSecond(found.getLong(2)),
                found.getString(3),
                Act.valueOf(found.getString(4)),
                found.getString(5),
                found.getString(6)));
      }
    }
    return all;
  }
}
