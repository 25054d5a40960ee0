package org.soundings.store.answer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.store.wave.WaveId;

class RespondentKeyTest {
  private static final WaveId ONE = new WaveId("study", "first");
  private static final WaveId OTHER = new WaveId("study", "second");
  private static final RespondentKey KEY = new RespondentKey("AAAAAAAAAAAAAAAAAAAAAA");

  @Test
  void aRandomKeyIsReadAgainAndNeverTheSame() {
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      RespondentKey key = RespondentKey.random();
      assertEquals(Optional.of(key), RespondentKey.parse(key.text()));
      assertTrue(keys.add(key.text()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short",
        "AAAAAAAAAAAAAAAAAAAAA=",
        "AAAAAAAAAAAAAAAAAAAAAAA",
        "../../../../../etc/pass"
      })
  void whatIsNoKeyIsNotRead(String text) {
    assertEquals(Optional.empty(), RespondentKey.parse(text));
  }

  @Test
  void everyPurposeAndWaveHasANameOfItsOwn_A1() {
    Set<String> names =
        Set.of(
            KEY.draftId(ONE),
            KEY.draftId(OTHER),
            KEY.submissionId(ONE),
            KEY.submissionId(OTHER),
            KEY.receipt(ONE).code(),
            KEY.receipt(OTHER).code(),
            KEY.receipt(ONE).ballot().toString());
    assertEquals(7, names.size());
    assertTrue(names.stream().noneMatch(name -> name.contains(KEY.text())));
  }

  @Test
  void theReceiptFollowsFromTheKey_A6() {
    assertEquals(KEY.receipt(ONE), new RespondentKey(KEY.text()).receipt(ONE));
    assertNotEquals(KEY.receipt(ONE), RespondentKey.random().receipt(ONE));
  }

  @Test
  void aReceiptIsReadHoweverItIsTyped() {
    Receipt receipt = Receipt.of(new byte[] {0, 68, 50, 20, -57, 66, 84, -74, 53, -49});
    assertEquals("0123-4567-89AB-CDEF", receipt.code());
    assertEquals(Optional.of(receipt), Receipt.typed(" o123 4567 89ab cdef "));
    assertEquals(Optional.of(receipt), Receipt.typed("0l23456789ABCDEF"));
    assertEquals(Optional.empty(), Receipt.typed("0123-4567-89AB-CDE"));
    assertEquals(Optional.empty(), Receipt.typed("0123-4567-89AB-CDEU"));
  }

  @Test
  void aDraftIsOpenedWithItsOwnKeyOnly() {
    byte[] answers = "answers".getBytes(StandardCharsets.UTF_8);
    byte[] sealed = KEY.seal(ONE).close(answers);
    assertArrayEquals(answers, KEY.seal(ONE).open(sealed).orElseThrow());
    assertTrue(KEY.seal(OTHER).open(sealed).isEmpty());
    assertTrue(RespondentKey.random().seal(ONE).open(sealed).isEmpty());
    sealed[sealed.length - 1] ^= 1;
    assertTrue(KEY.seal(ONE).open(sealed).isEmpty());
    assertTrue(KEY.seal(ONE).open(new byte[3]).isEmpty());
  }

  @Test
  void theSameAnswersAreSealedDifferentlyEachTime() {
    byte[] answers = {1, 2, 3};
    assertNotEquals(
        new String(KEY.seal(ONE).close(answers), StandardCharsets.ISO_8859_1),
        new String(KEY.seal(ONE).close(answers), StandardCharsets.ISO_8859_1));
  }
}
