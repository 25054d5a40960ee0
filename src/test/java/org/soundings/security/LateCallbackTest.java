package org.soundings.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The log stays quiet about one race of the container, and about nothing else. */
class LateCallbackTest {
  private static Throwable thrown(Throwable thrown, String place, String method) {
    thrown.setStackTrace(
        new StackTraceElement[] {new StackTraceElement(place, method, "InputBuffer.java", 443)});
    return thrown;
  }

  @Test
  void onlyTheContainersLateCallbackIsLeftOut() {
    String place = "org.apache.catalina.connector.InputBuffer$ReadHandlerImpl";
    String method = "processCallbacks";
    Throwable late = thrown(new NullPointerException(), place, method);
    List<Throwable> others =
        List.of(
            thrown(new IllegalStateException(), place, method),
            thrown(new NullPointerException(), place, "onError"),
            thrown(new NullPointerException(), "org.soundings.Other", method),
            new NullPointerException());
    List<Throwable> heard = new ArrayList<>();
    UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    UncaughtExceptionHandler hears = (thread, what) -> heard.add(what);
    Thread.setDefaultUncaughtExceptionHandler(hears);
    try {
      LateCallback.hush();
      UncaughtExceptionHandler hushed = Thread.getDefaultUncaughtExceptionHandler();
      hushed.uncaughtException(Thread.currentThread(), late);
      others.forEach(other -> hushed.uncaughtException(Thread.currentThread(), other));
      assertEquals(others, heard);
      LateCallback.unhush();
      assertSame(hears, Thread.getDefaultUncaughtExceptionHandler());
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }
}
