package org.soundings.invitation;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The waves that people are invited to, and when their addresses are deleted.
 *
 * @param connection in a transaction
 */
record WaveRows(Connection connection) {
  private static final String ONE = " where study = ? and wave = ?";

  /** A wave with the day after which its addresses are deleted; null if not known yet. */
  record WaveRow(String study, String wave, @Nullable LocalDate forget) {}

  void declare(InvitedWave wave) throws SQLException {
    if (all().stream().noneMatch(row -> is(row, wave))) {
      run("insert into invited_wave (study, wave) values (?, ?)", wave.study(), wave.wave());
    }
  }

  private static boolean is(WaveRow row, InvitedWave wave) {
    return row.study().equals(wave.study()) && row.wave().equals(wave.wave());
  }

  /** By study and wave. */
  List<WaveRow> all() throws SQLException {
    List<WaveRow> all = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "select study, wave, forget from invited_wave order by study, wave");
        ResultSet found = select.executeQuery()) {
      while (found.next()) {
        Date forget = found.getDate(3);
        all.add(
            new WaveRow(
                found.getString(1),
                found.getString(2),
                forget == null ? null : forget.toLocalDate()));
      }
    }
    return all;
  }

  /** Records once when a wave's addresses must be deleted. */
  void forgetAfter(String study, String wave, LocalDate day) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update invited_wave set forget = ?" + ONE + " and forget is null")) {
      update.setDate(1, Date.valueOf(day));
      update.setString(2, study);
      update.setString(3, wave);
      update.executeUpdate();
    }
  }

  /** How many of its declared reminders were put in; 0 of a wave that nobody is invited to. */
  int reminded(InvitedWave wave) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select reminded from invited_wave" + ONE)) {
      select.setString(1, wave.study());
      select.setString(2, wave.wave());
      try (ResultSet found = select.executeQuery()) {
        return found.next() ? found.getInt(1) : 0;
      }
    }
  }

  /** Records that so many were; never fewer than before. */
  void reminded(InvitedWave wave, int number) throws SQLException {
    String fewer = " and reminded < " + number;
    run("update invited_wave set reminded = " + number + ONE + fewer, wave.study(), wave.wave());
  }

  /** What is to be sent, or was, goes with the addresses, and when the wave is closed. */
  int forgetMail(String study, String wave) throws SQLException {
    return run("delete from mail" + ONE, study, wave);
  }

  int forgetAddresses(String study, String wave) throws SQLException {
    forgetMail(study, wave);
    return run(
        "update invitation set address = null, mark = null" + ONE + " and address is not null",
        study,
        wave);
  }

  /**
   * @param statement about a study and a wave, in this order
   * @return how many rows it changed
   */
  int run(String statement, String study, String wave) throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement(statement)) {
      prepared.setString(1, study);
      prepared.setString(2, wave);
      return prepared.executeUpdate();
    }
  }
}
