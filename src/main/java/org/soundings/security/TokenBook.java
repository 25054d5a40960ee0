package org.soundings.security;

/** Knows the tokens that people have made for their programs. */
public interface TokenBook {
  /**
   * Whether a token is good for a request.
   *
   * @param study its id; empty where the route is about none
   * @param asked method and path, to be logged; empty for what only reads or hands in a response
   */
  boolean opens(String token, Scope scope, String study, String asked);
}
