package org.soundings.invitation;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/**
 * Bytes that nobody without the seed can tell from random ones, and that are the same for the same
 * seed: HMAC-SHA-256 of a counter.
 */
final class Seeded extends SecureRandom {
  private static final long serialVersionUID = 1;
  private static final int BLOCK = 32;

  private final byte[] seed;
  private int block;

  Seeded(byte[] seed) {
    this.seed = seed.clone();
  }

  @Override
  public synchronized void nextBytes(byte[] bytes) {
    for (int at = 0; at < bytes.length; at += BLOCK) {
      byte[] next = Secret.hmac(seed, ByteBuffer.allocate(4).putInt(block++).array());
      System.arraycopy(next, 0, bytes, at, Math.min(BLOCK, bytes.length - at));
    }
  }
}
