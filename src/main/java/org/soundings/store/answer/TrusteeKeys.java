package org.soundings.store.answer;

import static org.soundings.credential.SealingKey.Purpose.TEST;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.soundings.credential.SealingKey;
import org.soundings.store.Work;
import org.soundings.store.wave.WaveId;

/**
 * Keys whose private half a person holds (A4): one becomes the wave's as soon as somebody has
 * opened a test with it, and stays it for ever.
 */
@ApplicationScoped
public class TrusteeKeys {
  /** What a test is sealed under, besides its wave. */
  public static final String NAME = "holder";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private final Work work;
  private final BallotKeys keys;
  private final Map<WaveId, String> expected = new ConcurrentHashMap<>();

  @Inject
  public TrusteeKeys(Work work, BallotKeys keys) {
    this.work = work;
    this.keys = keys;
  }

  /**
   * Notes a public key; whoever has the private half opens what is returned and says its hash.
   *
   * @param size how many bytes each ballot will have
   * @return nothing where the wave has a key already
   */
  public Optional<byte[]> offer(WaveId wave, SealingKey key, int size) {
    if (keys.of(wave).isPresent()) {
      return Optional.empty();
    }
    work.write(
        rows -> {
          BallotKeys.replaceUnproved(rows, wave);
          rows.persist(BallotKeyRow.ofTrustee(new BallotKey(wave, key, size)));
          return key;
        });
    byte[] test = new byte[BYTES];
    RANDOM.nextBytes(test);
    expected.put(wave, SealingKey.proof(test));
    return Optional.of(key.seal(TEST, wave.toString(), NAME, test));
  }

  /**
   * Makes the key that was offered last the wave's.
   *
   * @param hash SHA-256 of what the test holds, in hexadecimal
   * @return whether it is; not where it is wrong, or the server was started again meanwhile
   */
  public boolean prove(WaveId wave, String hash) {
    if (!hash.strip().equals(expected.remove(wave))) {
      return false;
    }
    work.write(
        rows -> {
          BallotKeyRow row = rows.find(BallotKeyRow.class, wave.toString());
          row.prove();
          return row;
        });
    return keys.of(wave).isPresent();
  }
}
