package org.soundings.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ServiceUnavailableException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.soundings.credential.SigningKey;
import org.soundings.credential.VerifyingKey;
import org.soundings.web.Bulkhead;

/**
 * Signs once for every invitation. For a code that is unknown or has served it does the same work,
 * one search, one transaction that changes one row, one signature, and answers as many bytes, which
 * verify nowhere and are the same every time: only the holder's device finds out.
 *
 * <p>The same blinded message is signed again, with the same result, so that a reply that was lost
 * can be asked for again; only a keyed hash of it is kept.
 *
 * <p>The reply leaves on the next beat of {@value #MILLIS} ms after the request came.
 *
 * <p>Tries are not counted: 128 bits are not guessed, and a count for everybody together would lock
 * out a firm whose people open their invitations at the same minute. At most {@value #AT_ONCE} are
 * served at a time; who waits longer than {@value #PATIENCE} s, or would wait behind {@value
 * #WAITING} others, is told to come back.
 */
@ApplicationScoped
class Signing {
  private static final int AT_ONCE = 4;
  private static final int PATIENCE = 20;

  private static final int WAITING = 120;

  private static final int DECOYS = 16;
  private static final int WIDER = 16;

  private static final int MILLIS = 50;

  /** Answers leave at multiples of it, so that what little the work differs by is not seen. */
  private static final long BEAT = TimeUnit.MILLISECONDS.toNanos(MILLIS);

  private final Rows rows;
  private final Secret secret;
  private final Keys keys;
  private final OrderRemoval order;
  private final Bulkhead turns = turns();

  @Inject
  Signing(Rows rows, Secret secret, Keys keys, OrderRemoval order) {
    this.rows = rows;
    this.secret = secret;
    this.keys = keys;
    this.order = order;
  }

  /** Whether anybody is invited to the wave, so that there are keys. */
  boolean serves(InvitedWave wave) {
    return !keys.of(wave).isEmpty();
  }

  /** The name by which a code is kept. */
  static String name(Secret secret, Code code) {
    return secret.text("name of a code", code.text());
  }

  /**
   * The key of the code's stratum; of a stratum that follows from the code where it is unknown.
   *
   * @throws IllegalStateException where nobody is invited to the wave
   */
  VerifyingKey key(InvitedWave wave, Code code) {
    return onTheBeat(() -> signing(wave, name(secret, code)).verifying());
  }

  /**
   * @return as many bytes as the key has
   * @throws IllegalArgumentException where {@code blinded} is nothing that the key can sign
   * @throws IllegalStateException where nobody is invited to the wave
   */
  byte[] sign(InvitedWave wave, Code code, byte[] blinded) {
    return onTheBeat(() -> signed(wave, name(secret, code), blinded));
  }

  private byte[] signed(InvitedWave wave, String name, byte[] blinded) {
    SigningKey key = signing(wave, name);
    VerifyingKey verifying = key.verifying();
    if (blinded.length != verifying.length()
        || new BigInteger(1, blinded).compareTo(verifying.modulus()) >= 0) {
      throw new IllegalArgumentException("a blinded message of the wrong size");
    }
    boolean first = spend(wave, name, secret.text("blinded message", blinded));
    byte[] signature = key.sign(blinded);
    byte[] nothing = nothing(verifying, name, blinded);
    return first ? signature : nothing;
  }

  private SigningKey signing(InvitedWave wave, String name) {
    SortedMap<String, SigningKey> all = keys.of(wave);
    if (all.isEmpty()) {
      throw new IllegalStateException("nobody is invited to " + wave.domain());
    }
    List<SigningKey> each = List.copyOf(all.values());
    SigningKey any = each.get(number("stratum", name, each.size()));
    return all.getOrDefault(stratum(wave, name), any);
  }

  private int number(String purpose, String name, int below) {
    byte[] bytes = secret.bytes(purpose, name.getBytes(StandardCharsets.US_ASCII));
    return Math.floorMod(ByteBuffer.wrap(bytes).getInt(), below);
  }

  /** As the invitation says; empty where there is none. */
  private String stratum(InvitedWave wave, String name) {
    return rows.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select stratum from invitation where name = ? and study = ? and wave = ?")) {
            bind(select, 1, name, wave.study(), wave.wave());
            try (ResultSet found = select.executeQuery()) {
              return found.next() ? found.getString(1) : "";
            }
          }
        });
  }

  /** Whether the invitation serves for this message: for the first, and again for the same. */
  private boolean spend(InvitedWave wave, String name, String asked) {
    int decoy = number("decoy", name, DECOYS);
    boolean serves =
        rows.write(
            connection -> {
              try (PreparedStatement real =
                      connection.prepareStatement(
                          "update invitation set asked = ? where name = ? and study = ? and wave ="
                              + " ? and (asked is null or asked = ?)");
                  PreparedStatement same =
                      connection.prepareStatement("update decoy set asked = ? where number = ?")) {
                bind(real, 1, asked, name, wave.study(), wave.wave(), asked);
                boolean done = real.executeUpdate() == 1;
                same.setString(1, asked);
                same.setInt(2, done ? -1 : decoy);
                same.executeUpdate();
                return done;
              }
            });
    order.changed();
    return serves;
  }

  private static void bind(PreparedStatement statement, int from, String... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setString(from + i, values[i]);
    }
  }

  /** A number under the modulus that follows from what was asked and is no signature. */
  private byte[] nothing(VerifyingKey key, String name, byte[] blinded) {
    byte[] seed = secret.bytes("nothing", name.getBytes(StandardCharsets.US_ASCII), blinded);
    byte[] wide = new byte[key.length() + WIDER];
    new Seeded(seed).nextBytes(wide);
    byte[] shortest = new BigInteger(1, wide).mod(key.modulus()).toByteArray();
    byte[] bytes = new byte[key.length()];
    int count = Math.min(shortest.length, bytes.length);
    System.arraycopy(shortest, shortest.length - count, bytes, bytes.length - count, count);
    return MessageDigest.isEqual(bytes, blinded) ? new byte[bytes.length] : bytes;
  }

  private <T> T onTheBeat(Supplier<T> work) {
    long begun = System.nanoTime();
    try {
      return inTurn(work);
    } finally {
      long until = begun + ((System.nanoTime() - begun) / BEAT + 1) * BEAT;
      for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
    }
  }

  static Bulkhead turns() {
    return new Bulkhead(AT_ONCE, WAITING, Duration.ofSeconds(PATIENCE));
  }

  private <T> T inTurn(Supplier<T> work) {
    if (!turns.begin()) {
      throw new ServiceUnavailableException();
    }
    try {
      return work.get();
    } finally {
      turns.end();
    }
  }
}
