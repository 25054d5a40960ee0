package org.soundings.container;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The lines before a request's body, held until the empty line is here. */
final class RequestHead {
  /** Most bytes of them. */
  static final int LARGEST = 64 * 1024;

  private static final int END = "\r\n\r\n".length();

  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private byte last;
  private int ended;
  private boolean broken;

  /** Some more of the request is here; whatever comes after the empty line is left. */
  void takes(ByteBuffer more) {
    while (more.hasRemaining() && !isWhole() && !isBroken()) {
      hears(more.get());
    }
  }

  private void hears(byte next) {
    broken = (next == '\n') != (last == '\r') || next == 0;
    ended = next == '\r' || next == '\n' ? ended + 1 : 0;
    last = next;
    lines.write(next);
  }

  boolean isWhole() {
    return ended == END && !broken;
  }

  /** Too long, or lines that not everybody ends in the same place (RFC 9112, 2.2). */
  boolean isBroken() {
    return broken || lines.size() > LARGEST;
  }

  byte[] bytes() {
    return lines.toByteArray();
  }

  String text() {
    return lines.toString(StandardCharsets.ISO_8859_1);
  }
}
