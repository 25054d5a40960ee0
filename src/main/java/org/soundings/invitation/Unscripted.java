package org.soundings.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.soundings.credential.Blinding;
import org.soundings.credential.Credential;
import org.soundings.credential.VerifyingKey;

/**
 * Makes the credential for somebody whose browser runs no script: organisational, not
 * cryptographic. All randomness follows from a number that stands in the page's form and nowhere
 * else, so the same form sent again has the same credential, and afterwards nobody can make it
 * again.
 */
@ApplicationScoped
class Unscripted {
  private static final byte[] MESSAGE =
      "soundings participation 1".getBytes(StandardCharsets.US_ASCII);
  private static final int PREFIX = 32;

  private final Signing signing;

  @Inject
  Unscripted(Signing signing) {
    this.signing = signing;
  }

  /**
   * The credential; where the code is unknown or has served, one that no key has signed.
   *
   * @param number from the form
   * @throws IllegalStateException where nobody is invited to the wave
   */
  Credential credential(InvitedWave wave, Code code, byte[] number) {
    VerifyingKey key = signing.key(wave, code);
    Blinding blinding = Blinding.of(key, MESSAGE, new Seeded(number));
    byte[] signature = signing.sign(wave, code, blinding.blinded());
    try {
      return blinding.open(signature);
    } catch (IllegalArgumentException notSigned) {
      byte[] prepared = new byte[PREFIX + MESSAGE.length];
      new Seeded(number).nextBytes(prepared);
      System.arraycopy(MESSAGE, 0, prepared, PREFIX, MESSAGE.length);
      return new Credential(key.id(), prepared, signature);
    }
  }
}
