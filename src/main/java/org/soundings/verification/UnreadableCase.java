package org.soundings.verification;

/** A case that does not give what its procedure works on, or gives it in a way unknown here. */
final class UnreadableCase extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnreadableCase(String why) {
    super(why);
  }
}
