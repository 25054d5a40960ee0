package org.soundings.container;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.asyncqueue.AsyncQueueWriter;
import org.glassfish.grizzly.nio.NIOConnection;

/**
 * Replies that wait for somebody to read them. The web server keeps them in memory however long
 * that takes; here a connection on which nothing moves for {@value #SECONDS} seconds is ended, so
 * is one that asks for more while much is unread, and where all that is unread is more than a
 * sixteenth of the memory, those on which nothing has moved for longest.
 */
final class UnreadReplies {
  private static final int SECONDS = 120;
  private static final long MOST_TOGETHER = Runtime.getRuntime().maxMemory() / 16;

  /** Bytes that are written at once; each thread keeps as many outside of the heap. */
  private static final int PIECE = 64 * 1024;

  /** Bytes beside which another request on the same connection is not listened to. */
  private static final int MUCH = 64 * 1024;

  private final Map<Connection<?>, Seen> served = new ConcurrentHashMap<>();

  /**
   * What was unread when it was last looked at.
   *
   * @param since when that was less or nothing
   */
  private record Seen(long bytes, long since) {
    Seen now(long unread, long now) {
      return unread == 0 || unread < bytes ? new Seen(unread, now) : new Seen(unread, since);
    }
  }

  /** A request on this connection is about to be handed on; no thread waits for its reader. */
  void serves(Connection<?> connection) {
    boolean first = served.putIfAbsent(connection, new Seen(0, System.nanoTime())) == null;
    if (first && connection instanceof NIOConnection nio) {
      nio.setMaxAsyncWriteQueueSize(AsyncQueueWriter.UNLIMITED_SIZE);
      nio.setWriteBufferSize(PIECE);
    }
  }

  /** Some more of a reply is about to be written. */
  void grows() {
    if (together() > MOST_TOGETHER) {
      endLongest();
    }
  }

  /** Whether much of what was asked for on this connection is unread. */
  boolean isMuch(Connection<?> connection) {
    return bytes(connection) > MUCH;
  }

  /** Ends what nobody reads; done every second. */
  void tend() {
    long now = System.nanoTime();
    for (Map.Entry<Connection<?>, Seen> each : served.entrySet()) {
      Connection<?> connection = each.getKey();
      Seen seen = each.getValue().now(bytes(connection), now);
      if (!connection.isOpen()) {
        served.remove(connection);
      } else if (seen.bytes > 0 && now - seen.since > TimeUnit.SECONDS.toNanos(SECONDS)) {
        end(connection);
      } else {
        served.replace(connection, seen);
      }
    }
  }

  private long together() {
    return served.keySet().stream().mapToLong(UnreadReplies::bytes).sum();
  }

  private synchronized void endLongest() {
    List<Map.Entry<Connection<?>, Seen>> longest =
        served.entrySet().stream()
            .sorted(Comparator.comparingLong(each -> each.getValue().since))
            .toList();
    long left = together() - MOST_TOGETHER;
    for (Map.Entry<Connection<?>, Seen> each : longest) {
      long bytes = bytes(each.getKey());
      if (left > 0 && bytes > 0) {
        left -= bytes;
        end(each.getKey());
      }
    }
  }

  private void end(Connection<?> connection) {
    served.remove(connection);
    connection.terminateSilently();
  }

  private static long bytes(Connection<?> connection) {
    return connection instanceof NIOConnection nio && nio.isOpen()
        ? nio.getAsyncWriteQueue().spaceInBytes()
        : 0;
  }
}
