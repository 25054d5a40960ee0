package org.soundings.store.answer;

import static org.soundings.credential.SealingKey.Purpose.TEST;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
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
  private final Map<WaveId, Expected> expected = new ConcurrentHashMap<>();

  /** What somebody says who has opened the test of a key. */
  private record Expected(SealingKey key, String hash) {}

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
   * @throws IllegalArgumentException where nothing can be sealed with it
   */
  public Optional<byte[]> offer(WaveId wave, SealingKey key, int size) {
    if (keys.of(wave).isPresent()) {
      return Optional.empty();
    }
    byte[] test = new byte[BYTES];
    RANDOM.nextBytes(test);
    byte[] sealed = key.seal(TEST, wave.toString(), NAME, test);
    work.write(
        rows -> {
          BallotKeys.replaceUnproved(rows, wave);
          rows.persist(BallotKeyRow.ofTrustee(new BallotKey(wave, key, size)));
          return key;
        });
    expected.put(wave, new Expected(key, SealingKey.proof(test)));
    return Optional.of(sealed);
  }

  /** Whether a key is that of another wave, which whoever closes one would have of both. */
  public boolean isOthers(WaveId wave, SealingKey key) {
    return work.read(
        rows ->
            !rows.createQuery(
                    "select r.wave from BallotKeyRow r where r.sealing = :key and r.wave <> :wave",
                    String.class)
                .setParameter("key", key.text())
                .setParameter("wave", wave.toString())
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
  }

  /**
   * Makes the key that was offered last the wave's.
   *
   * @param hash SHA-256 of what the test holds, in hexadecimal
   * @return whether it is; not where it is wrong, another key was noted meanwhile, by a person or
   *     the server, or the server was started again
   */
  public boolean prove(WaveId wave, String hash) {
    Expected test = expected.remove(wave);
    if (test == null || !hash.strip().equals(test.hash())) {
      return false;
    }
    return work.write(
        rows -> {
          BallotKeyRow row =
              rows.find(BallotKeyRow.class, wave.toString(), LockModeType.PESSIMISTIC_WRITE);
          boolean same =
              row != null && row.isTrustees() && row.key(wave).sealing().equals(test.key());
          if (same) {
            row.prove();
          }
          return same;
        });
  }
}
