package org.soundings.store;

/** Somebody else has just written a row of the same key. */
public final class Duplicate extends RuntimeException {
  /** What H2 and PostgreSQL call it. */
  static final String SQL_STATE = "23505";

  Duplicate(Throwable cause) {
    super("a row of this key is there already", cause);
  }
}
