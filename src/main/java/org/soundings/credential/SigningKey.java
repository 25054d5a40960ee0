package org.soundings.credential;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import javax.crypto.Cipher;

/**
 * The key of one wave and one stratum. It signs what it cannot read, and serves nothing else: a key
 * that signed anything unblinded, or for two waves or strata, would let credentials pass for one
 * another.
 *
 * <p>It keeps nothing: no message, no signature, no count. Signing goes through the JDK's RSA,
 * which blinds the private operation with a factor of its own and uses the Chinese remainders, so
 * its time does not depend on what is signed; the result is checked before it leaves, so that a
 * fault in the computation cannot give the key away (RFC 9474, section 4.3).
 */
public final class SigningKey {
  private final String wave;
  private final String stratum;
  private final RSAPrivateCrtKey key;

  SigningKey(String wave, String stratum, RSAPrivateCrtKey key) {
    this.wave = wave;
    this.stratum = stratum;
    this.key = key;
  }

  /** A new key. */
  public static SigningKey generate(String wave, String stratum) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(VerifyingKey.BITS);
      KeyPair pair = generator.generateKeyPair();
      return new SigningKey(wave, stratum, (RSAPrivateCrtKey) pair.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has RSA", e);
    }
  }

  /**
   * The key that {@link #encoded} wrote.
   *
   * @throws IllegalArgumentException where it is none
   */
  public static SigningKey decode(String wave, String stratum, byte[] pkcs8) {
    try {
      return new SigningKey(
          wave,
          stratum,
          (RSAPrivateCrtKey)
              KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
    } catch (GeneralSecurityException | ClassCastException e) {
      throw new IllegalArgumentException("not a private RSA key in PKCS #8", e);
    }
  }

  /** PKCS #8; to be kept secret. */
  public byte[] encoded() {
    return key.getEncoded();
  }

  public String wave() {
    return wave;
  }

  public String stratum() {
    return stratum;
  }

  public VerifyingKey verifying() {
    return new VerifyingKey(key.getModulus(), key.getPublicExponent());
  }

  /**
   * Signs what was blinded.
   *
   * @throws IllegalArgumentException where it is not a number under the modulus in as many bytes
   */
  public byte[] sign(byte[] blinded) {
    BigInteger z = Pss.number(blinded);
    VerifyingKey verifying = verifying();
    if (blinded.length != verifying.length() || z.compareTo(key.getModulus()) >= 0) {
      throw new IllegalArgumentException("a blinded message of the wrong size");
    }
    try {
      Cipher raw = Cipher.getInstance("RSA/ECB/NoPadding");
      raw.init(Cipher.DECRYPT_MODE, key);
      byte[] signature = Pss.bytes(Pss.number(raw.doFinal(blinded)), verifying.length());
      BigInteger back = Pss.number(signature).modPow(key.getPublicExponent(), key.getModulus());
      if (!MessageDigest.isEqual(Pss.bytes(back, verifying.length()), blinded)) {
        throw new IllegalStateException("signing failed");
      }
      return signature;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has RSA without padding", e);
    }
  }

  /** Names the wave and the stratum, and nothing of the key. */
  @Override
  public String toString() {
    return "Signing key of " + wave + ", " + stratum;
  }
}
