package org.soundings.store.wave;

/** Where a wave stands; it only ever moves on. */
public enum Stage {
  /** Declared, not yet open. */
  DRAFT,
  /** Takes answers. */
  OPEN,
  /** Takes no more answers; those that came can still be withdrawn. */
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
