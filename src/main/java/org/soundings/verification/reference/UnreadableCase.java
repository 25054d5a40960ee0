package org.soundings.verification.reference;

/** A case that does not give what its procedure works on, or gives it in a way unknown here. */
public final class UnreadableCase extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnreadableCase(String why) {
    super(why);
  }
}
