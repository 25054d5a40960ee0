package org.soundings.credential;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** The private half of a wave's key, to be kept secret and destroyed when the wave is closed. */
public final class OpeningKey {
  private final byte[] key;
  private final SealingKey sealing;

  private OpeningKey(byte[] key) {
    this.key = key;
    this.sealing = SealingKey.of(Hpke.publicOf(key));
  }

  /** A new one. */
  public static OpeningKey generate() {
    return new OpeningKey(Hpke.generate());
  }

  static OpeningKey of(byte[] key) {
    return new OpeningKey(key.clone());
  }

  /** The key that {@link #encoded} wrote, whatever space stands around it; nothing else. */
  public static Optional<OpeningKey> decode(String text) {
    try {
      byte[] key = Base64.getUrlDecoder().decode(text.strip());
      return key.length == Hpke.KEY ? Optional.of(new OpeningKey(key.clone())) : Optional.empty();
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  /** Base64url without padding, 43 letters; to be kept secret. */
  public String encoded() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
  }

  public SealingKey sealing() {
    return sealing;
  }

  /**
   * What was sealed; nothing where it was sealed by another key, for another purpose, wave or name,
   * or was changed.
   */
  public Optional<byte[]> open(
      SealingKey.Purpose purpose, String wave, String name, byte[] sealed) {
    return Hpke.open(
        key,
        sealing.bytes(),
        sealing.info(purpose, wave),
        SealingKey.associated(wave, name),
        sealed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OpeningKey o && Arrays.equals(key, o.key);
  }

  @Override
  public int hashCode() {
    return sealing.hashCode();
  }

  /** Names the public half, and nothing of the key. */
  @Override
  public String toString() {
    return "Opening key of " + sealing.id();
  }
}
