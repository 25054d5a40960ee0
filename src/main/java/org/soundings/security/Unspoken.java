package org.soundings.web;

/**
 * A failure as it may be logged: its kind and where it happened, without its message, which may
 * quote an answer (A1).
 */
final class Unspoken extends RuntimeException {
  private Unspoken(Throwable failure) {
    super(failure.getClass().getName(), null, false, true);
    setStackTrace(failure.getStackTrace());
    if (failure.getCause() != null && failure.getCause() != failure) {
      initCause(of(failure.getCause()));
    }
  }

  static Unspoken of(Throwable failure) {
    return new Unspoken(failure);
  }
}
