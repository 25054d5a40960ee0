package org.soundings.store.answer;

import java.security.SecureRandom;

/** Where a row lies in its table: anywhere. */
final class Place {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Place() {}

  static long random() {
    return RANDOM.nextLong() >>> 1;
  }
}
