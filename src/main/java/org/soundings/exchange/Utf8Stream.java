package org.soundings.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Characters as UTF-8 bytes. */
final class Utf8Stream extends InputStream {
  private final Reader characters;
  private final CharsetEncoder encoder =
      StandardCharsets.UTF_8
          .newEncoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private final CharBuffer pending = CharBuffer.allocate(1 << 15).limit(0);
  private final ByteBuffer ready = ByteBuffer.allocate(3 << 15).limit(0);
  private boolean ended;

  Utf8Stream(Reader characters) {
    this.characters = characters;
  }

  @Override
  public int read() throws IOException {
    return fill() ? ready.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    Objects.checkFromIndexSize(from, length, into.length);
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int taken = Math.min(length, ready.remaining());
    ready.get(into, from, taken);
    return taken;
  }

  private boolean fill() throws IOException {
    while (!ready.hasRemaining() && !ended) {
      pending.compact();
      ended = characters.read(pending) < 0;
      pending.flip();
      ready.clear();
      encoder.encode(pending, ready, ended);
      ready.flip();
    }
    return ready.hasRemaining();
  }

  @Override
  public void close() throws IOException {
    characters.close();
  }
}
