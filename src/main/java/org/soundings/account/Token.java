package org.soundings.account;

import java.time.Instant;
import java.util.Set;
import org.soundings.security.Scope;

/**
 * A secret of a person's program, without the secret.
 *
 * @param label what the person calls it
 * @param ends from then on it is good for nothing
 */
public record Token(String id, String label, Set<Scope> scopes, Instant ends) {
  public Token {
    scopes = Set.copyOf(scopes);
  }
}
