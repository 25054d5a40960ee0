package org.soundings.server;

import org.soundings.hash.Sha256;

/** Idempotency keys of tests: as random as a hash looks, and the same again. */
final class KeyOf {
  private static final int DIGITS = 32;

  private KeyOf() {}

  static String text(String any) {
    return Sha256.hex(any).substring(0, DIGITS);
  }
}
