package org.soundings.credential;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The right to answer once: a message that only its holder made up, and the signature of the wave's
 * key under it. Whoever signed saw neither.
 *
 * @param prepared 32 random bytes, then the message (RFC 9474, section 4.1)
 * @param signature RSASSA-PSS
 */
public record Credential(byte[] prepared, byte[] signature) {
  public Credential {
    prepared = prepared.clone();
    signature = signature.clone();
  }

  @Override
  public byte[] prepared() {
    return prepared.clone();
  }

  @Override
  public byte[] signature() {
    return signature.clone();
  }

  /**
   * What is kept so that the credential is used once: a hash of the message that was signed, in
   * hexadecimal. It does not depend on the signature, of which there may be several under one
   * message, and says nothing of who holds it.
   */
  public String nullifier() {
    byte[] purpose = "soundings nullifier 1".getBytes(StandardCharsets.US_ASCII);
    return HexFormat.of().formatHex(Pss.sha384(purpose, new byte[1], prepared), 0, 32);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Credential c
        && Arrays.equals(prepared, c.prepared)
        && Arrays.equals(signature, c.signature);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(prepared) + Arrays.hashCode(signature);
  }

  @Override
  public String toString() {
    return "Credential";
  }
}
