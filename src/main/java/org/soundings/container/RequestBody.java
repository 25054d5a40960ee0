package org.soundings.container;

import java.nio.ByteBuffer;
import java.util.regex.Pattern;

/**
 * The bytes of a request behind its head, as they pass: as many as the head says, or in chunks,
 * which say it themselves (RFC 9112, 7.1). Of the forms of those only the plain one is taken,
 * without extensions and trailers: where it ends everybody agrees on.
 */
final class RequestBody {
  private static final Pattern SIZE = Pattern.compile("[0-9A-Fa-f]{1,8}\r\n");
  private static final int LONGEST_LINE = 10;
  private static final int HEX = 16;

  private final boolean inChunks;
  private final StringBuilder line = new StringBuilder();
  private long left;
  private boolean afterChunk;
  private boolean last;
  private boolean whole;
  private boolean broken;

  private RequestBody(boolean inChunks, long left) {
    this.inChunks = inChunks;
    this.left = left;
    this.whole = !inChunks && left == 0;
  }

  static RequestBody of(long length) {
    return new RequestBody(false, length);
  }

  static RequestBody inChunks() {
    return new RequestBody(true, 0);
  }

  /** Some more of the request is here; whatever comes after the body is left. */
  void takes(ByteBuffer more) {
    while (more.hasRemaining() && !whole && !broken) {
      if (left > 0) {
        int passed = (int) Math.min(left, more.remaining());
        more.position(more.position() + passed);
        left -= passed;
        whole = !inChunks && left == 0;
      } else {
        hears((char) more.get());
      }
    }
  }

  private void hears(char next) {
    line.append(next);
    if (next == '\n') {
      ends(line.toString());
      line.setLength(0);
    } else {
      broken = line.length() == LONGEST_LINE;
    }
  }

  private void ends(String text) {
    if (afterChunk) {
      broken = !text.equals("\r\n");
      whole = last && !broken;
      afterChunk = false;
    } else if (SIZE.matcher(text).matches()) {
      left = Long.parseLong(text.strip(), HEX);
      last = left == 0;
      afterChunk = true;
    } else {
      broken = true;
    }
  }

  boolean isWhole() {
    return whole;
  }

  boolean isBroken() {
    return broken;
  }
}
