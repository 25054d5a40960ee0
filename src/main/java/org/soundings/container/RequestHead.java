package org.soundings.container;

import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.Buffer;

/**
 * The lines before a request's body, byte by byte as they arrive: whether one of them says the
 * body's length. The web server forgets that one where a coding follows it, and a request with both
 * is to be refused (RFC 9112, 6.1).
 */
final class RequestHead {
  private static final byte[] LENGTH = "content-length".getBytes(StandardCharsets.US_ASCII);

  private int column;
  private boolean alike = true;
  private boolean hasLength;
  private boolean whole;

  /** Some more of the request is here; whatever comes after the empty line does not count. */
  void hears(Buffer more) {
    for (int i = more.position(); i < more.limit() && !whole; i++) {
      hears(more.get(i));
    }
  }

  private void hears(byte next) {
    if (next == '\n') {
      whole = column == 0;
      column = 0;
      alike = true;
    } else if (next != '\r') {
      if (column < LENGTH.length) {
        alike &= Character.toLowerCase(next) == LENGTH[column];
      } else if (column == LENGTH.length) {
        hasLength |= alike && (next == ':' || next == ' ' || next == '\t');
      }
      column++;
    }
  }

  /** Certainly; not where it was not heard, since it came in one piece with the request before. */
  boolean isWithoutLength() {
    return whole && !hasLength;
  }
}
