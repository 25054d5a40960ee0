package org.soundings.exchange;

import java.util.Arrays;

/**
 * Cells met before, as bytes, and what each was found to mean: a small hash table that makes no
 * object of a cell that it knows.
 */
final class Spellings {
  static final int UNKNOWN = -1;
  private static final int MOST = 1 << 14;

  private byte[][] keys = new byte[64][];
  private int[] hashes = new int[64];
  private int[] meanings = new int[64];
  private int size;

  /**
   * @param hash of the bytes as {@link #hash} has it
   */
  int find(byte[] bytes, int from, int to, int hash) {
    int mask = keys.length - 1;
    for (int slot = slot(hash, mask); ; slot = (slot + 1) & mask) {
      byte[] key = keys[slot];
      if (key == null) {
        return UNKNOWN;
      }
      if (hashes[slot] == hash && same(key, bytes, from, to)) {
        return meanings[slot];
      }
    }
  }

  private static boolean same(byte[] key, byte[] bytes, int from, int to) {
    int length = to - from;
    if (key.length != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (key[i] != bytes[from + i]) {
        return false;
      }
    }
    return true;
  }

  void learn(byte[] bytes, int from, int to, int hash, int meaning) {
    if (size >= MOST) {
      return;
    }
    if (2 * ++size > keys.length) {
      grow();
    }
    put(Arrays.copyOfRange(bytes, from, to), hash, meaning);
  }

  private void put(byte[] key, int hash, int meaning) {
    int mask = keys.length - 1;
    int slot = slot(hash, mask);
    while (keys[slot] != null) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    hashes[slot] = hash;
    meanings[slot] = meaning;
  }

  private void grow() {
    byte[][] oldKeys = keys;
    int[] oldHashes = hashes;
    int[] oldMeanings = meanings;
    keys = new byte[2 * oldKeys.length][];
    hashes = new int[keys.length];
    meanings = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != null) {
        put(oldKeys[i], oldHashes[i], oldMeanings[i]);
      }
    }
  }

  private static int slot(int hash, int mask) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ (mixed >>> 15)) & mask;
  }

  static int hash(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash;
  }
}
