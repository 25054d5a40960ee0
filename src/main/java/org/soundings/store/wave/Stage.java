package org.soundings.store.wave;

/** Where a wave stands; it only ever moves on. */
public enum Stage {
  /** Declared, not yet open. */
  DRAFT,
  /** Takes answers, which lie sealed. */
  OPEN,
  /** Takes no more answers; they are still sealed. Nothing can be withdrawn any more. */
  CLOSING,
  /** The answers are responses now; the ballots that they were are being deleted. */
  WRITTEN,
  /**
   * Only responses are left, and ballots that did not open; the key that opened them is still
   * there.
   */
  OPENED,
  /** The key is destroyed: nothing tells any more which ballot became which response. */
  CLOSED,
  /** Its report is published; nothing about it changes any more. */
  RELEASED;

  public boolean isBefore(Stage other) {
    return compareTo(other) < 0;
  }

  /** Whichever of the two is further on. */
  public Stage or(Stage other) {
    return isBefore(other) ? other : this;
  }
}
