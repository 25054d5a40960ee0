package org.soundings.store;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Session;

/**
 * Tells EclipseLink, which reads and writes the rows, not to repeat a query that failed. Where a
 * connection fails, so does the request, at once: whoever asked tries again, and nobody's thread
 * sleeps meanwhile.
 */
public final class NoSecondTry implements SessionCustomizer {
  @Override
  public void customize(Session session) {
    session.getLogin().setQueryRetryAttemptCount(0);
  }
}
