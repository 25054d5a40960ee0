package org.soundings.container;

import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.memory.Buffers;

/** How far one request has got: its head as it came, and its body so far. */
final class Arrival {
  /** Most bytes of a body; what is more is heard and dropped. */
  static final int LARGEST = 256 * 1024;

  /** Most bytes that are heard out before they are refused, so that the sender hears the answer. */
  static final long MOST_HEARD = 8L * 1024 * 1024;

  /** Bytes of a body that are gathered however much arrives just now. */
  static final int SMALL = 16 * 1024;

  private final long since;
  private final Incoming incoming = new Incoming();
  private Buffer body = Buffers.EMPTY_BUFFER;
  private volatile long heard;

  Arrival(long since) {
    this.since = since;
  }

  boolean isLate(long now) {
    return now - since > Arrivals.LONGEST;
  }

  Incoming incoming() {
    return incoming;
  }

  /** Some more of the body is here. */
  void hears(Buffer more) {
    heard += more.remaining();
    body = isTooLarge() ? Buffers.EMPTY_BUFFER : Buffers.appendBuffers(null, body, more);
  }

  /** All that was not dropped. */
  Buffer body() {
    return body;
  }

  boolean isSmall() {
    return heard <= SMALL;
  }

  boolean isTooLarge() {
    return heard > LARGEST;
  }

  boolean isBeyondHearing() {
    return heard > MOST_HEARD;
  }

  /** Bytes in memory. */
  long held() {
    return isTooLarge() ? 0 : heard;
  }
}
