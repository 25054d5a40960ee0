package org.soundings.invitation;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.soundings.database.Seal;

/** Invitations as they lie in the database, made what is handed out. */
record InvitedRows(Connection connection, Secret secret) {
  private static final int BYTES = 16;

  static Code code(Secret secret, String id) {
    byte[] bytes = secret.bytes("code", id.getBytes(StandardCharsets.US_ASCII));
    return Code.of(Arrays.copyOf(bytes, BYTES));
  }

  /** Those with an address that have not served, by stratum and name. */
  List<Invited> notYet(InvitedWave wave) throws SQLException {
    return list(
        "study = ? and wave = ? and address is not null and asked is null",
        wave.study(),
        wave.wave());
  }

  /** Codes without an address, by stratum and name. */
  List<Invited> printed(InvitedWave wave) throws SQLException {
    return list("study = ? and wave = ? and printed", wave.study(), wave.wave());
  }

  /** The one of a name; nothing where its address is forgotten. */
  Optional<Invited> named(String name) throws SQLException {
    return list("name = ? and address is not null", name).stream().findFirst();
  }

  /** By which an address is known to be there already; goes when the address goes. */
  static String mark(Secret secret, InvitedWave wave, String address) {
    return secret.text("address of " + wave.domain(), address.toLowerCase(Locale.ROOT));
  }

  /** The name of the invitation of an address. */
  Optional<String> nameOf(InvitedWave wave, String address) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select name from invitation where mark = ?")) {
      select.setString(1, mark(secret, wave, address));
      try (ResultSet found = select.executeQuery()) {
        return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
      }
    }
  }

  /** Gives an invitation another address. */
  void readdress(InvitedWave wave, String name, String address) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update invitation set address = ?, mark = ? where name = ?")) {
      byte[] text = address.getBytes(StandardCharsets.UTF_8);
      update.setBytes(1, secret.seal("addresses").close(text));
      update.setString(2, mark(secret, wave, address));
      update.setString(3, name);
      update.executeUpdate();
    }
  }

  private List<Invited> list(String which, String... values) throws SQLException {
    Seal seal = secret.seal("addresses");
    try (PreparedStatement select =
        connection.prepareStatement(
            "select stratum, id, address from invitation where "
                + which
                + " order by stratum, name")) {
      for (int i = 0; i < values.length; i++) {
        select.setString(i + 1, values[i]);
      }
      List<Invited> all = new ArrayList<>();
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          byte[] sealed = found.getBytes(3);
          String address =
              sealed == null
                  ? ""
                  : new String(seal.open(sealed).orElseThrow(), StandardCharsets.UTF_8);
          String code = code(secret, found.getString(2)).grouped();
          all.add(new Invited(address, found.getString(1), code));
        }
      }
      return all;
    }
  }
}
