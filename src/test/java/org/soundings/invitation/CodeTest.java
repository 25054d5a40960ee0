package org.soundings.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {
  private static final Pattern PRINTED =
      Pattern.compile("([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{6}");

  @Test
  void aCodeHoldsAll128BitsAndReadsAsItIsPrinted() {
    Random random = new Random(1);
    for (int i = 0; i < 1_000; i++) {
      byte[] bytes = new byte[16];
      random.nextBytes(bytes);
      Code code = Code.of(bytes);
      assertTrue(PRINTED.matcher(code.grouped()).matches(), code.grouped());
      assertEquals(Optional.of(code), Code.read(code.grouped()));
      bytes[i % 16] ^= (byte) (1 << i % 8);
      assertTrue(!code.equals(Code.of(bytes)));
    }
    byte[] all = new byte[16];
    java.util.Arrays.fill(all, (byte) -1);
    assertEquals("7ZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZZ", Code.of(all).grouped());
  }

  @Test
  void itIsReadHoweverItIsTyped() {
    Code code = new Code("0123456789ABCDEFGHJKMNPQ10");
    assertEquals(Optional.of(code), Code.read("O1234-56789 abcde fghjk-mnpqLo "));
    assertEquals(Optional.of(code), Code.read("oi23456789abcdefghjkmnpqi0"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0123456789ABCDEFGHJKMNPQ1",
        "0123456789ABCDEFGHJKMNPQ100",
        "8123456789ABCDEFGHJKMNPQ10",
        "U123456789ABCDEFGHJKMNPQ10",
        "0123456789ABCDEFGHJKMNPQ1\u0661"
      })
  void whatCannotBeACodeIsNone(String typed) {
    assertEquals(Optional.empty(), Code.read(typed));
    assertEquals(Optional.empty(), Code.read(typed + "-".repeat(200)));
  }

  @Test
  void aCodeDoesNotNameItselfInALog() {
    assertEquals("Code", Code.of(new byte[16]).toString());
  }
}
