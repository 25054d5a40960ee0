package org.soundings.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PasswordHashTest {
  private static final String PASSWORD = "four random words are enough";

  @Test
  void itFitsItsPasswordAndNoOther() {
    PasswordHash hash = PasswordHash.of(PASSWORD);
    assertTrue(hash.fits(PASSWORD));
    assertFalse(hash.fits(PASSWORD + " "));
    assertFalse(hash.fits(""));
  }

  @Test
  void itCostsWhatOwaspAdvisesAndIsSalted() {
    String text = PasswordHash.of(PASSWORD).text();
    assertTrue(text.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), text);
    assertNotEquals(text, PasswordHash.of(PASSWORD).text());
  }

  /**
   * The tag of "password" and "somesalt" with 64 MiB and 2 passes, as the tests of the reference
   * implementation (phc-winner-argon2, test.c) have it.
   */
  @Test
  void itIsTheArgon2idThatOthersRead() {
    byte[] tag =
        HexFormat.of().parseHex("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    String base64 = java.util.Base64.getEncoder().withoutPadding().encodeToString(tag);
    PasswordHash others = new PasswordHash("$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$" + base64);
    assertTrue(others.fits("password"));
    assertFalse(others.fits("differentpassword"));
  }

  @Test
  void anAccentIsTheSameHoweverAKeyboardSendsIt() {
    assertTrue(PasswordHash.of("una contrase\u00f1a larga").fits("una contrasen\u0303a larga"));
  }

  /** Whoever has not chosen a password yet cannot be told by the time that it takes. */
  @Test
  void withoutAPasswordNoneFitsAndTheWorkIsTheSame() {
    PasswordHash none = new PasswordHash("");
    assertFalse(none.fits(""));
    long begun = System.nanoTime();
    none.fits(PASSWORD);
    long without = System.nanoTime() - begun;
    begun = System.nanoTime();
    PasswordHash.OF_NOBODY.fits(PASSWORD);
    long with = System.nanoTime() - begun;
    assertTrue(without > with / 4, without + " of " + with);
    assertEquals("", none.text());
  }
}
