package org.soundings.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * The encoding of a text, found out as it is read: UTF-8 until bytes come that are not; then, if
 * all before were ASCII, Windows-1252, the usual encoding of what is not Unicode.
 */
final class Encoding {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final CharBuffer scratch = CharBuffer.allocate(1 << 13);
  private Charset charset = StandardCharsets.UTF_8;
  private boolean certain;

  Encoding(boolean certainlyUnicode) {
    this.certain = certainlyUnicode;
  }

  Charset charset() {
    return charset;
  }

  /**
   * Takes notice of {@code bytes[0..to)}, which are not all ASCII.
   *
   * @return the place of the first byte that contradicts what was certain before, or -1
   */
  int notice(byte[] bytes, int to) {
    if (charset == WINDOWS) {
      return -1;
    }
    int wrong = firstWrong(bytes, to);
    if (wrong >= 0 && !certain && isAscii(bytes, wrong)) {
      charset = WINDOWS;
      wrong = -1;
    }
    certain = true;
    return wrong;
  }

  private static boolean isAscii(byte[] bytes, int to) {
    for (int i = 0; i < to; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private int firstWrong(byte[] bytes, int to) {
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, to);
    decoder.reset();
    while (true) {
      scratch.clear();
      CoderResult result = decoder.decode(in, scratch, true);
      if (result.isError()) {
        return in.position();
      }
      if (result.isUnderflow()) {
        return -1;
      }
    }
  }
}
