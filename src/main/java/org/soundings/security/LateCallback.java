package org.soundings.security;

import java.lang.Thread.UncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;

/**
 * Keeps quiet about a race in Payara's Catalina 6.2025.10 (InputBuffer.ReadHandlerImpl): that a
 * body has begun and that it has ended are two tasks, the first to run does the work of both, and
 * where the answer is out before the other runs, that one stumbles over the request that is no
 * longer there, with nothing left to do. Everything else goes on to whoever handled it before.
 */
final class LateCallback implements UncaughtExceptionHandler {
  private static final String PLACE = "org.apache.catalina.connector.InputBuffer$ReadHandlerImpl";

  private final @Nullable UncaughtExceptionHandler others;

  private LateCallback(@Nullable UncaughtExceptionHandler others) {
    this.others = others;
  }

  static void hush() {
    Thread.setDefaultUncaughtExceptionHandler(
        new LateCallback(Thread.getDefaultUncaughtExceptionHandler()));
  }

  static void unhush() {
    if (Thread.getDefaultUncaughtExceptionHandler() instanceof LateCallback ours) {
      Thread.setDefaultUncaughtExceptionHandler(ours.others);
    }
  }

  private static boolean isOne(Throwable thrown) {
    StackTraceElement[] stack = thrown.getStackTrace();
    return thrown instanceof NullPointerException
        && stack.length > 0
        && stack[0].getClassName().equals(PLACE)
        && stack[0].getMethodName().equals("processCallbacks");
  }

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    if (isOne(thrown)) {
      return;
    }
    if (others != null) {
      others.uncaughtException(thread, thrown);
    } else {
      System.err.print("Exception in thread \"" + thread.getName() + "\" ");
      thrown.printStackTrace();
    }
  }
}
