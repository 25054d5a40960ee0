package org.soundings.database;

/** The database does not answer, or did not say whether it kept something. Trying again is safe. */
public final class Unavailable extends RuntimeException {
  public Unavailable(String why) {
    super(why);
  }

  public Unavailable(Throwable cause) {
    super("the database is not available", cause);
  }
}
