package org.soundings.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A credential as it travels. */
class CredentialTextTest {
  private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAA";

  @Test
  void itIsReadAsItWasWritten() {
    Credential credential = new Credential(KEY, new byte[] {1, 2, 3, 4}, new byte[] {(byte) 0xff});
    assertEquals(KEY + ".AQIDBA._w", credential.text());
    assertEquals(Optional.of(credential), Credential.read(credential.text()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "..",
        KEY + "..",
        KEY + ".AQ",
        KEY + ".AQ.AQ.AQ",
        KEY + ".AQ.A",
        KEY + ".AQ.AR",
        KEY + ".AQ==.AQ",
        KEY + ".A+.AQ",
        " " + KEY + ".AQ.AQ",
        KEY + ".AQ.AQ\n",
        "A" + KEY + ".AQ.AQ",
      })
  void nonsenseAndOtherSpellingsAreNotRead(String text) {
    assertEquals(Optional.empty(), Credential.read(text));
  }

  @Test
  void whatIsTooLongIsNotRead() {
    assertTrue(Credential.read(KEY + ".AQ." + "A".repeat(1_900)).isPresent());
    assertEquals(Optional.empty(), Credential.read(KEY + ".AQ." + "A".repeat(2_000)));
  }

  @Test
  void aKeysNameIsTheBeginningOfTheHashOfItsModulus() {
    VerifyingKey key = new VerifyingKey(new BigInteger("80", 16), BigInteger.valueOf(3));
    // the first 16 bytes of SHA-256 of the byte 80, by sha256sum
    assertEquals("dr6LUo0Adfeq6Y1vpXptPA", key.id());
  }
}
