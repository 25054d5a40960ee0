package org.soundings.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
