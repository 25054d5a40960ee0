package org.soundings.credential;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;

/**
 * Hybrid public key encryption of one message, base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256,
 * ChaCha20Poly1305 (RFC 9180). What is sealed is the encapsulated key and then the ciphertext.
 */
final class Hpke {
  /** Bytes of a public key, of a private one, and of an encapsulated key. */
  static final int KEY = 32;

  private static final int TAG = 16;

  /** How many bytes longer than the message what is sealed is. */
  static final int LONGER = KEY + TAG;

  private Hpke() {}

  private static HPKE suite() {
    return new HPKE(
        HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_CHACHA20_POLY1305);
  }

  /** A fresh private key. */
  static byte[] generate() {
    HPKE suite = suite();
    return suite.serializePrivateKey(suite.generatePrivateKey().getPrivate());
  }

  static byte[] publicOf(byte[] privateKey) {
    return new X25519PrivateKeyParameters(privateKey).generatePublicKey().getEncoded();
  }

  /**
   * @throws IllegalArgumentException where the key is a point of low order, with which everybody
   *     could open what is sealed
   */
  static byte[] seal(byte[] publicKey, byte[] info, byte[] associated, byte[] message) {
    HPKE suite = suite();
    AsymmetricKeyParameter receiver = suite.deserializePublicKey(publicKey);
    try {
      return sealed(suite.setupBaseS(receiver, info), associated, message);
    } catch (IllegalStateException lowOrder) {
      throw new IllegalArgumentException("a key of low order", lowOrder);
    }
  }

  /** The same with a given ephemeral key, for the published vectors. */
  static byte[] seal(
      byte[] publicKey, byte[] ephemeral, byte[] info, byte[] associated, byte[] message) {
    HPKE suite = suite();
    return sealed(
        suite.setupBaseS(
            suite.deserializePublicKey(publicKey),
            info,
            suite.deserializePrivateKey(ephemeral, publicOf(ephemeral))),
        associated,
        message);
  }

  private static byte[] sealed(
      HPKEContextWithEncapsulation context, byte[] associated, byte[] message) {
    try {
      byte[] ciphertext = context.seal(associated, message);
      byte[] whole = Arrays.copyOf(context.getEncapsulation(), KEY + ciphertext.length);
      System.arraycopy(ciphertext, 0, whole, KEY, ciphertext.length);
      return whole;
    } catch (InvalidCipherTextException impossible) {
      throw new IllegalStateException("cannot seal", impossible);
    }
  }

  /**
   * What was sealed; nothing where another key, info or associated data sealed it, or it was
   * changed.
   *
   * @param publicKey of the private one; to compute it for each message would take as long as the
   *     rest
   */
  static Optional<byte[]> open(
      byte[] privateKey, byte[] publicKey, byte[] info, byte[] associated, byte[] whole) {
    if (whole.length < LONGER) {
      return Optional.empty();
    }
    try {
      HPKE suite = suite();
      AsymmetricCipherKeyPair pair = suite.deserializePrivateKey(privateKey, publicKey);
      return Optional.of(
          suite
              .setupBaseR(Arrays.copyOf(whole, KEY), pair, info)
              .open(associated, whole, KEY, whole.length - KEY));
    } catch (InvalidCipherTextException | IllegalStateException | IllegalArgumentException other) {
      return Optional.empty();
    }
  }
}
