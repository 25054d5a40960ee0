package org.soundings.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.soundings.credential.SigningKey;
import org.soundings.credential.VerifyingKey;
import org.soundings.database.Seal;

/** The signing keys of every wave, one a stratum, sealed in the database. */
@ApplicationScoped
class Keys {
  private static final String SEAL = "signing keys";

  private final Rows rows;
  private final Secret secret;
  private final Map<String, SortedMap<String, SigningKey>> held = new ConcurrentHashMap<>();

  @Inject
  Keys(Rows rows, Secret secret) {
    this.rows = rows;
    this.secret = secret;
  }

  /** The keys of a wave by stratum; none where nobody is invited. */
  SortedMap<String, SigningKey> of(InvitedWave wave) {
    SortedMap<String, SigningKey> known = held.get(wave.domain());
    if (known != null) {
      return known;
    }
    SortedMap<String, SigningKey> read = read(wave);
    if (!read.isEmpty()) {
      held.put(wave.domain(), read);
    }
    return read;
  }

  /** What anybody may know of them. */
  Map<String, VerifyingKey> verifying(InvitedWave wave) {
    return of(wave).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, key -> key.getValue().verifying(), (a, b) -> a, TreeMap::new));
  }

  /** Makes those that are not there yet; this takes about half a second each. */
  void make(InvitedWave wave, Collection<String> strata) {
    Map<String, SigningKey> known = of(wave);
    Seal seal = secret.seal(SEAL);
    Map<String, byte[]> made =
        strata.parallelStream()
            .filter(stratum -> !known.containsKey(stratum))
            .collect(
                Collectors.toConcurrentMap(
                    stratum -> stratum,
                    stratum -> seal.close(SigningKey.generate(wave.domain(), stratum).encoded())));
    rows.write(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "insert into stratum_key (study, wave, stratum, sealed) values (?, ?, ?, ?)")) {
            for (Map.Entry<String, byte[]> key : new TreeMap<>(made).entrySet()) {
              insert.setString(1, wave.study());
              insert.setString(2, wave.wave());
              insert.setString(3, key.getKey());
              insert.setBytes(4, key.getValue());
              insert.addBatch();
            }
            return Arrays.stream(insert.executeBatch()).sum();
          }
        });
    held.remove(wave.domain());
  }

  /** Forgets them; from then on nobody can be given a credential for the wave. */
  void forget(String study, String wave) {
    rows.write(
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement("delete from stratum_key where study = ? and wave = ?")) {
            delete.setString(1, study);
            delete.setString(2, wave);
            return delete.executeUpdate();
          }
        });
    held.remove(study + "/" + wave);
  }

  private SortedMap<String, SigningKey> read(InvitedWave wave) {
    Seal seal = secret.seal(SEAL);
    return rows.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select stratum, sealed from stratum_key where study = ? and wave = ?")) {
            select.setString(1, wave.study());
            select.setString(2, wave.wave());
            SortedMap<String, SigningKey> keys = new TreeMap<>();
            try (ResultSet found = select.executeQuery()) {
              while (found.next()) {
                String stratum = found.getString(1);
                byte[] key =
                    seal.open(found.getBytes(2))
                        .orElseThrow(
                            () ->
                                new IllegalStateException(
                                    "the file "
                                        + Secret.FILE
                                        + " is not the one of these invitations; please restore"
                                        + " it from the back-up"));
                keys.put(stratum, SigningKey.decode(wave.domain(), stratum, key));
              }
            }
            return keys;
          }
        });
  }
}
