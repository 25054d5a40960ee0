package org.soundings.account;

import java.security.SecureRandom;
import java.util.Base64;

/** Random bits, as base64url without padding. */
final class RandomText {
  private static final int ID = 16;
  private static final int SECRET = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomText() {}

  /** 128 bits, 22 characters. */
  static String id() {
    return text(ID);
  }

  /** 256 bits, 43 characters. */
  static String secret() {
    return text(SECRET);
  }

  private static String text(int bytes) {
    return of(bytes(bytes));
  }

  static String of(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] bytes(int count) {
    byte[] random = new byte[count];
    RANDOM.nextBytes(random);
    return random;
  }
}
