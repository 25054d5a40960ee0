package org.soundings.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogCapTest {
  private final AtomicLong nanos = new AtomicLong();
  private final LogCap cap = new LogCap(nanos::get);

  private int logged(int records, @Nullable Throwable thrown) {
    int logged = 0;
    for (int i = 0; i < records; i++) {
      LogRecord record = new LogRecord(Level.WARNING, "x".repeat(100));
      record.setLoggerName("org.soundings.web.Failures");
      record.setThrown(thrown);
      logged += cap.isLoggable(record) ? 1 : 0;
    }
    return logged;
  }

  @Test
  void aFloodIsCutOffAndTheNextMinuteIsLoggedAgain_XG8() {
    assertEquals(LogCap.BYTES_A_MINUTE / 200, logged(50_000, null));
    nanos.addAndGet(61_000_000_000L);
    assertEquals(100, logged(100, null));
  }

  @Test
  void whatIsSeldomIsLoggedWhole_XG8() {
    for (int minute = 0; minute < 100; minute++) {
      nanos.addAndGet(61_000_000_000L);
      assertEquals(3, logged(3, new IllegalStateException()));
    }
  }

  @Test
  void aLongStackTraceCountsByItsLength_XG8() {
    assertTrue(logged(50_000, new IllegalStateException()) < LogCap.BYTES_A_MINUTE / 1_000);
  }

  /** X-G7: the container's failures quote the request. */
  @Test
  void noMessageOfAFailureIsLogged_A1() {
    LogRecord record = new LogRecord(Level.WARNING, "A filter failed");
    record.setThrown(
        new IllegalStateException("Unknown protocol age=secret", new IOException("secret")));
    assertTrue(cap.isLoggable(record));
    StringWriter logged = new StringWriter();
    record.getThrown().printStackTrace(new PrintWriter(logged));
    assertFalse(logged.toString().contains("secret"), logged.toString());
    assertTrue(logged.toString().contains("java.lang.IllegalStateException"), logged.toString());
    assertTrue(logged.toString().contains("noMessageOfAFailureIsLogged"), logged.toString());
  }

  /** X-G7: it quotes addresses. */
  @Test
  void ofWhatTheWebServerSaysOnlyWhichPartOfItDoesIsLogged_A1() {
    LogRecord record = new LogRecord(Level.WARNING, "A request to the URI /s/a?page=secret");
    record.setLoggerName("org.glassfish.jersey.servlet.WebComponent");
    assertTrue(cap.isLoggable(record));
    assertEquals("org.glassfish.jersey.servlet.WebComponent", record.getMessage());
  }

  /**
   * As a tab that is closed early looks to the web server: 30 stack traces a minute are no news.
   */
  @Test
  void whoeverHangsUpIsNotLogged() {
    IOException closed = new IOException("closed");
    StackTraceElement[] here = closed.getStackTrace();
    IllegalStateException failed = new IllegalStateException(closed);
    assertEquals(1, logged(1, failed));
    here[0] =
        new StackTraceElement("org.glassfish.grizzly.nio.NIOConnection", "assertOpen", null, 427);
    closed.setStackTrace(here);
    assertEquals(0, logged(1, failed));
  }
}
