package org.soundings.security;

/** What a route of the interface is about; a token names those that it is good for. */
public enum Scope {
  /** Waves, their stages, results. */
  READ,

  /** Opening, closing, discarding, releasing; the public half of a key. */
  RUN,

  /** Who is invited. */
  INVITE,

  /** Handing in a response. */
  ANSWER,

  /** Records and texts of a released wave. */
  EXTRACT
}
