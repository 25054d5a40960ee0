package org.soundings.credential;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.soundings.credential.SealingKey.Purpose.BALLOT;
import static org.soundings.credential.SealingKey.Purpose.TEST;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A4: what is sealed for a wave opens with its private key, and in no other way. */
class SealingKeyTest {
  private static final byte[] MESSAGE = "my answers".getBytes(StandardCharsets.UTF_8);
  private static final String WAVE = "ward/spring";

  private final OpeningKey key = OpeningKey.generate();

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  /** RFC 9180, appendix A.2.1.1, sequence number 0. */
  @Test
  void a4TheVectorOfTheRfcIsSealedAndOpened() {
    byte[] publicKey = hex("4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a");
    byte[] privateKey = hex("8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb");
    byte[] ephemeral = hex("f4ec9b33b792c372c1d2c2063507b684ef925b8c75a42dbcbf57d63ccd381600");
    byte[] info = hex("4f6465206f6e2061204772656369616e2055726e");
    byte[] associated = hex("436f756e742d30");
    byte[] message = hex("4265617574792069732074727574682c20747275746820626561757479");
    byte[] sealed =
        hex(
            "1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a"
                + "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db"
                + "21993c62ce81883d2dd1b51a28");
    assertArrayEquals(publicKey, Hpke.publicOf(privateKey));
    assertArrayEquals(sealed, Hpke.seal(publicKey, ephemeral, info, associated, message));
    assertArrayEquals(
        message,
        Hpke.open(privateKey, Hpke.publicOf(privateKey), info, associated, sealed).orElseThrow());
  }

  @Test
  void a4WhatIsSealedOpensWithTheKeyOfTheSamePair() {
    byte[] sealed = key.sealing().seal(BALLOT, WAVE, "receipt", MESSAGE);
    assertEquals(MESSAGE.length + SealingKey.longer(), sealed.length);
    assertArrayEquals(MESSAGE, key.open(BALLOT, WAVE, "receipt", sealed).orElseThrow());
    OpeningKey read = OpeningKey.decode(key.encoded() + "\n").orElseThrow();
    assertArrayEquals(MESSAGE, read.open(BALLOT, WAVE, "receipt", sealed).orElseThrow());
    assertEquals(key.sealing(), read.sealing());
  }

  @Test
  void a4NoOtherKeyPurposeWaveOrNameOpensIt() {
    byte[] sealed = key.sealing().seal(BALLOT, WAVE, "receipt", MESSAGE);
    assertEmpty(OpeningKey.generate().open(BALLOT, WAVE, "receipt", sealed));
    assertEmpty(key.open(TEST, WAVE, "receipt", sealed));
    assertEmpty(key.open(BALLOT, "ward/autumn", "receipt", sealed));
    assertEmpty(key.open(BALLOT, WAVE, "another", sealed));
  }

  @Test
  void a4AChangedBitAnywhereDoesNotOpen() {
    byte[] sealed = key.sealing().seal(BALLOT, WAVE, "receipt", MESSAGE);
    for (int at = 0; at < sealed.length; at++) {
      byte[] changed = sealed.clone();
      changed[at] ^= 1;
      assertEmpty(key.open(BALLOT, WAVE, "receipt", changed));
    }
    assertEmpty(key.open(BALLOT, WAVE, "receipt", new byte[0]));
    assertEmpty(key.open(BALLOT, WAVE, "receipt", new byte[sealed.length]));
  }

  @Test
  void a4TheSameAnswersAreSealedInAnotherWayEachTime() {
    byte[] one = key.sealing().seal(BALLOT, WAVE, "receipt", MESSAGE);
    byte[] other = key.sealing().seal(BALLOT, WAVE, "receipt", MESSAGE);
    assertNotEquals(HexFormat.of().formatHex(one), HexFormat.of().formatHex(other));
  }

  @Test
  void whatIsNoKeyIsNotTakenForOne() {
    for (String text : new String[] {"", "AAAA", "%", "A".repeat(44), key.encoded() + "A"}) {
      assertEmpty(OpeningKey.decode(text));
    }
    assertThrows(IllegalArgumentException.class, () -> new SealingKey("short"));
  }

  @Test
  void p4AKeyIsNotInWhatIsPrinted() {
    assertFalse(key.toString().contains(key.encoded()));
    assertTrue(key.toString().contains(key.sealing().id()));
  }

  private static void assertEmpty(Optional<?> opened) {
    assertTrue(opened.isEmpty());
  }
}
