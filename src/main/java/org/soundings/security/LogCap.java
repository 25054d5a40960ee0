package org.soundings.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the log short whoever asks for what: about {@value #BYTES_A_MINUTE} bytes a minute, and a
 * line that says how much was left out. Of failures only their kind and place are logged, and of
 * what the web server says only which part of it has said something: both quote what somebody has
 * sent (A1). Nothing is logged of people who close a page while it is sent to them.
 */
@Dependent
class LogCap implements Filter {
  static final int BYTES_A_MINUTE = 100_000;

  private static final Logger LOG = Logger.getLogger(LogCap.class.getName());
  private static final long MINUTE = 60_000_000_000L;
  private static final int A_LINE = 100;

  /** Whose messages hold nothing of a request; {@code PayaraMicro} says where it listens. */
  private static final List<String> QUOTE_NOTHING =
      List.of("org.soundings.", "com.zaxxer.hikari.", "PayaraMicro");

  /** Where the web server finds that there is nobody to write to. */
  private static final String CONNECTION = "org.glassfish.grizzly.nio.NIOConnection";

  private final LongSupplier nanos;
  private long since;
  private long written;
  private long left;

  LogCap() {
    this(System::nanoTime);
  }

  LogCap(LongSupplier nanos) {
    this.nanos = nanos;
    this.since = nanos.getAsLong();
  }

  static void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
    LogCap cap = new LogCap();
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      handler.setFilter(cap);
    }
  }

  @Override
  public boolean isLoggable(LogRecord record) {
    if (hungUp(record.getThrown())) {
      return false;
    }
    long before = leftBefore();
    if (before > 0) {
      LOG.warning(before + " messages were left out of this log: there were too many in a minute.");
    }
    withhold(record);
    return fits(record);
  }

  /** Somebody who closes the page while it is sent to them is no failure of ours. */
  private static boolean hungUp(@Nullable Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      StackTraceElement[] trace = t.getStackTrace();
      if (t instanceof IOException
          && trace.length > 0
          && trace[0].getClassName().equals(CONNECTION)) {
        return true;
      }
    }
    return false;
  }

  private static void withhold(LogRecord record) {
    String name = Objects.requireNonNullElse(record.getLoggerName(), "");
    if (QUOTE_NOTHING.stream().noneMatch(name::startsWith)) {
      record.setResourceBundle(null);
      record.setMessage(name);
    }
    if (record.getThrown() != null) {
      record.setThrown(Unspoken.of(record.getThrown()));
    }
  }

  /** How many were left out, told once when the next minute has begun. */
  private synchronized long leftBefore() {
    if (nanos.getAsLong() - since < MINUTE) {
      return 0;
    }
    long before = left;
    since = nanos.getAsLong();
    written = 0;
    left = 0;
    return before;
  }

  private synchronized boolean fits(LogRecord record) {
    long size = size(record);
    if (written + size > BYTES_A_MINUTE && written > 0) {
      left++;
      return false;
    }
    written += size;
    return true;
  }

  private static long size(LogRecord record) {
    long size = A_LINE + (record.getMessage() == null ? 0 : record.getMessage().length());
    for (Throwable t = record.getThrown(); t != null; t = t.getCause()) {
      size += (long) A_LINE * t.getStackTrace().length;
    }
    return size;
  }
}
