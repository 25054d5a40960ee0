package org.soundings.security;

import org.jspecify.annotations.Nullable;

/**
 * A failure as it may be logged: its kind and where it happened, without its message, which may
 * quote an answer (A1).
 */
final class Unspoken extends RuntimeException {
  private static final int DEEPEST = 20;

  private Unspoken(Throwable failure, int depth) {
    super(failure.getClass().getName(), cause(failure, depth), false, true);
    setStackTrace(failure.getStackTrace());
  }

  static Unspoken of(Throwable failure) {
    return new Unspoken(failure, 0);
  }

  private static @Nullable Unspoken cause(Throwable failure, int depth) {
    return failure.getCause() == null || depth == DEEPEST
        ? null
        : new Unspoken(failure.getCause(), depth + 1);
  }
}
