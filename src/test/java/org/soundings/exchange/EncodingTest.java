package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EncodingTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final byte[] LATIN = "caf\u00e9\n".getBytes(WINDOWS);
  private static final byte[] UNICODE = "caf\u00e9\n".getBytes(StandardCharsets.UTF_8);

  @Test
  void itIsUnicodeUntilSomethingSaysOtherwise() {
    Encoding encoding = new Encoding(false);
    assertEquals(StandardCharsets.UTF_8, encoding.charset());
    assertEquals(-1, encoding.notice(UNICODE, UNICODE.length));
    assertEquals(StandardCharsets.UTF_8, encoding.charset());
  }

  @Test
  void whatIsNotUnicodeIsWindows() {
    Encoding encoding = new Encoding(false);
    assertEquals(-1, encoding.notice(LATIN, LATIN.length));
    assertEquals(WINDOWS, encoding.charset());
    assertEquals(-1, encoding.notice(UNICODE, UNICODE.length));
    assertEquals(WINDOWS, encoding.charset());
  }

  @Test
  void whatWasUnicodeOnceMustStaySo() {
    Encoding encoding = new Encoding(false);
    encoding.notice(UNICODE, UNICODE.length);
    assertEquals(3, encoding.notice(LATIN, LATIN.length));
    assertEquals(StandardCharsets.UTF_8, encoding.charset());
    assertEquals(3, new Encoding(true).notice(LATIN, LATIN.length));
  }

  @Test
  void oneBlockOfBothIsNeither() {
    byte[] both = new byte[UNICODE.length + LATIN.length];
    System.arraycopy(UNICODE, 0, both, 0, UNICODE.length);
    System.arraycopy(LATIN, 0, both, UNICODE.length, LATIN.length);
    assertEquals(UNICODE.length + 3, new Encoding(false).notice(both, both.length));
  }

  @Test
  void onlyTheBytesAskedForAreLookedAt() {
    Encoding encoding = new Encoding(true);
    assertEquals(-1, encoding.notice(LATIN, 3));
  }
}
