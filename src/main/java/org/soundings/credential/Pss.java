package org.soundings.credential;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * EMSA-PSS-ENCODE with SHA-384, MGF1 with SHA-384 and a salt of 48 bytes (RFC 8017, sections 9.1.1
 * and B.2.1).
 */
final class Pss {
  static final int SALT = 48;
  private static final int HASH = 48;

  private Pss() {}

  /**
   * @param bits how many bits the encoding may have: one fewer than the modulus
   */
  static byte[] encode(byte[] message, byte[] salt, int bits) {
    int length = (bits + 7) / 8;
    byte[] hash = sha384(new byte[8], sha384(message), salt);
    byte[] data = new byte[length - HASH - 1];
    data[data.length - salt.length - 1] = 1;
    System.arraycopy(salt, 0, data, data.length - salt.length, salt.length);
    byte[] mask = mask(hash, data.length);
    for (int i = 0; i < data.length; i++) {
      data[i] ^= mask[i];
    }
    data[0] &= (byte) (0xff >>> (8 * length - bits));
    byte[] encoded = Arrays.copyOf(data, length);
    System.arraycopy(hash, 0, encoded, data.length, HASH);
    encoded[length - 1] = (byte) 0xbc;
    return encoded;
  }

  private static byte[] mask(byte[] seed, int length) {
    byte[] mask = new byte[(length + HASH - 1) / HASH * HASH];
    for (int block = 0; block * HASH < length; block++) {
      byte[] counter = {
        (byte) (block >>> 24), (byte) (block >>> 16), (byte) (block >>> 8), (byte) block
      };
      System.arraycopy(sha384(seed, counter), 0, mask, block * HASH, HASH);
    }
    return mask;
  }

  static byte[] sha384(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-384");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-384", e);
    }
  }

  /** The number as exactly so many bytes, the highest first. */
  static byte[] bytes(BigInteger number, int length) {
    byte[] shortest = number.toByteArray();
    byte[] bytes = new byte[length];
    int from = Math.max(0, shortest.length - length);
    int count = shortest.length - from;
    System.arraycopy(shortest, from, bytes, length - count, count);
    return bytes;
  }

  static BigInteger number(byte[] bytes) {
    return new BigInteger(1, bytes);
  }
}
