package org.soundings.credential;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The holder's side: a message hidden so that it can be signed unseen (RFC 9474, sections 4.1, 4.2
 * and 4.4). It lives on the holder's device; a server needs it only in tests and for those without
 * a script.
 *
 * <p>Not in constant time: {@link BigInteger} is not. What it works on never leaves the device, and
 * each blinding factor is used once.
 */
public final class Blinding {
  private static final int PREFIX = 32;

  private final VerifyingKey key;
  private final byte[] prepared;
  private final BigInteger inverse;
  private final byte[] blinded;

  private Blinding(VerifyingKey key, byte[] prepared, BigInteger inverse, byte[] blinded) {
    this.key = key;
    this.prepared = prepared;
    this.inverse = inverse;
    this.blinded = blinded;
  }

  /** Blinds a message of one's own, with fresh randomness. */
  public static Blinding of(VerifyingKey key, byte[] message, SecureRandom random) {
    byte[] prepared = new byte[PREFIX + message.length];
    random.nextBytes(prepared);
    System.arraycopy(message, 0, prepared, PREFIX, message.length);
    byte[] salt = new byte[Pss.SALT];
    random.nextBytes(salt);
    BigInteger factor;
    do {
      factor = new BigInteger(key.modulus().bitLength(), random);
    } while (factor.signum() == 0 || factor.compareTo(key.modulus()) >= 0);
    return of(key, prepared, salt, factor);
  }

  /**
   * @param prepared prefix and message
   * @param factor from 1 to the modulus
   * @throws IllegalArgumentException where message or factor share a divisor with the modulus,
   *     which no chance brings about
   */
  static Blinding of(VerifyingKey key, byte[] prepared, byte[] salt, BigInteger factor) {
    BigInteger n = key.modulus();
    BigInteger encoded = Pss.number(Pss.encode(prepared, salt, n.bitLength() - 1));
    if (!encoded.gcd(n).equals(BigInteger.ONE) || !factor.gcd(n).equals(BigInteger.ONE)) {
      throw new IllegalArgumentException("message or blinding factor divides the modulus");
    }
    BigInteger z = encoded.multiply(factor.modPow(key.exponent(), n)).mod(n);
    return new Blinding(key, prepared, factor.modInverse(n), Pss.bytes(z, key.length()));
  }

  /** What is sent to be signed. */
  public byte[] blinded() {
    return blinded.clone();
  }

  byte[] inverse() {
    return Pss.bytes(inverse, key.length());
  }

  /**
   * Takes the blinding off.
   *
   * @throws IllegalArgumentException where {@code blindSignature} is not this key's under what was
   *     sent
   */
  public Credential open(byte[] blindSignature) {
    if (blindSignature.length != key.length()) {
      throw new IllegalArgumentException("a blind signature of the wrong length");
    }
    BigInteger s = Pss.number(blindSignature).multiply(inverse).mod(key.modulus());
    Credential credential = new Credential(key.id(), prepared, Pss.bytes(s, key.length()));
    if (!key.verifies(credential)) {
      throw new IllegalArgumentException("not signed by this key");
    }
    return credential;
  }

  @Override
  public String toString() {
    return "Blinding of " + Arrays.hashCode(blinded);
  }
}
