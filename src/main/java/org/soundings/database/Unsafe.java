package org.soundings.database;

/** A back-up that is not unpacked; the message is for whoever wanted to. */
final class Unsafe extends Exception {
  private static final long serialVersionUID = 1;

  Unsafe(String why) {
    super(why);
  }
}
