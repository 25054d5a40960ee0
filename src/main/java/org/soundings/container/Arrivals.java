package org.soundings.container;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.attributes.Attribute;

/** The requests that have begun and are not whole yet, one a connection. */
final class Arrivals {
  /** How long a request may take from its first byte to its last. */
  static final long LONGEST = TimeUnit.SECONDS.toNanos(20);

  /** Most bytes of all bodies together; beyond it only small ones are gathered. */
  private static final long MOST_TOGETHER = 64L * 1024 * 1024;

  private static final Attribute<Boolean> REFUSED =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(Arrivals.class.getName() + ".refused");

  private final Map<Connection<?>, Arrival> under = new ConcurrentHashMap<>();
  private final UnreadReplies unread = new UnreadReplies();
  private volatile boolean full;

  /** What has arrived of the request, counted from now where nothing has yet. */
  Arrival of(Connection<?> connection) {
    return under.computeIfAbsent(connection, none -> new Arrival(System.nanoTime()));
  }

  /** Whether a request has begun on this connection and is not whole. */
  boolean isUnder(Connection<?> connection) {
    return under.containsKey(connection);
  }

  /** Whether nothing on this connection is listened to any more. */
  boolean isRefused(Connection<?> connection) {
    return REFUSED.isSet(connection);
  }

  /** Whether bodies take up so much together that large ones cannot be gathered. */
  boolean isFull() {
    return full;
  }

  /** Whether whoever asks has much to read first. */
  boolean isBehind(Connection<?> connection) {
    return unread.isMuch(connection);
  }

  /** Some more of a reply is about to be written. */
  void answers() {
    unread.grows();
  }

  /** The request is whole and is handed on; false where it was refused at that moment. */
  boolean handOn(Connection<?> connection) {
    unread.serves(connection);
    return end(connection);
  }

  private boolean end(Connection<?> connection) {
    return under.remove(connection) != null;
  }

  /** Says why and ends the connection, once. */
  <L> void refuse(Connection<L> connection, Refusal refusal) {
    if (end(connection)) {
      REFUSED.set(connection, true);
      connection.write(
          refusal.buffer(connection),
          new EmptyCompletionHandler<WriteResult<Buffer, L>>() {
            @Override
            public void completed(WriteResult<Buffer, L> written) {
              connection.closeSilently();
            }

            @Override
            public void failed(Throwable gone) {
              connection.terminateSilently();
            }
          });
    }
  }

  /** Refuses what takes too long, and sees how much there is; done every second. */
  void tend() {
    long now = System.nanoTime();
    long together = 0;
    for (Map.Entry<Connection<?>, Arrival> each : under.entrySet()) {
      if (!each.getKey().isOpen()) {
        under.remove(each.getKey());
      } else if (each.getValue().isLate(now)) {
        refuse(each.getKey(), Refusal.TOO_LATE);
      } else {
        together += each.getValue().held();
      }
    }
    full = together > MOST_TOGETHER;
    unread.tend();
  }
}
