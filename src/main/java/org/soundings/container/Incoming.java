package org.soundings.container;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One request as it comes: its head, held until it is whole and judged as if it had come in one
 * piece, and the body that it says. The bytes of the next request are never among its own.
 */
final class Incoming {
  private static final byte[] NOTHING = {};

  private final RequestHead head = new RequestHead();
  private @Nullable RequestBody body;
  private boolean broken;

  /**
   * Some more is here.
   *
   * @param more what is not of this request is left
   * @return what may be passed on; nothing while the head is not whole, and where it is broken
   */
  byte[] takes(ByteBuffer more) {
    return body == null ? beginning(more) : rest(body, more);
  }

  private byte[] beginning(ByteBuffer more) {
    head.takes(more);
    broken = head.isBroken();
    if (!head.isWhole()) {
      return NOTHING;
    }
    Framing framing = Framing.of(head.text());
    broken |= !framing.isPlain();
    if (broken) {
      return NOTHING;
    }
    RequestBody begun = framing.body();
    body = begun;
    byte[] first = head.bytes();
    byte[] second = begun.isWhole() ? NOTHING : rest(begun, more);
    return broken
        ? NOTHING
        : ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  private byte[] rest(RequestBody begun, ByteBuffer more) {
    int from = more.position();
    broken |= begun.isWhole();
    begun.takes(more);
    broken |= begun.isBroken();
    byte[] passed = new byte[more.position() - from];
    more.get(from, passed);
    return passed;
  }

  boolean isWhole() {
    return body != null && body.isWhole() && !broken;
  }

  /** Where it ends is not known, or more came than is of it. */
  boolean isBroken() {
    return broken;
  }
}
