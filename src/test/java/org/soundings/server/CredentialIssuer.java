package org.soundings.server;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.soundings.credential.Blinding;
import org.soundings.credential.Credential;
import org.soundings.credential.SigningKey;
import org.soundings.credential.VerifyingKey;

/** Signs credentials as the space of invitations does, with keys that the responses' side knows. */
final class CredentialIssuer {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String study;
  private final Map<String, SigningKey> keys = new LinkedHashMap<>();

  CredentialIssuer(String study) {
    this.study = study;
  }

  /** Makes a key and puts its public half where the server finds it. */
  void open(Connection rows, String wave, String stratum, int issued) throws SQLException {
    SigningKey key = SigningKey.generate(study + "/" + wave, stratum);
    keys.put(wave + "/" + stratum, key);
    VerifyingKey known = key.verifying();
    try (PreparedStatement insert =
        rows.prepareStatement(
            "insert into verifying_key (id, study, wave, stratum, modulus, exponent, issued)"
                + " values (?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, known.id());
      insert.setString(2, study);
      insert.setString(3, wave);
      insert.setString(4, stratum);
      insert.setString(5, known.modulus().toString(16));
      insert.setString(6, known.exponent().toString(16));
      insert.setInt(7, issued);
      insert.execute();
    }
  }

  Credential credential(String wave, String stratum) {
    return signed(Objects.requireNonNull(keys.get(wave + "/" + stratum)));
  }

  static Credential signed(SigningKey key) {
    byte[] message = key.wave().getBytes(StandardCharsets.UTF_8);
    Blinding blinding = Blinding.of(key.verifying(), message, RANDOM);
    return blinding.open(key.sign(blinding.blinded()));
  }
}
