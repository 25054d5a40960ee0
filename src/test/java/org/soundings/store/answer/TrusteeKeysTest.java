package org.soundings.store.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.soundings.credential.SealingKey.Purpose.TEST;
import static org.soundings.store.TestStore.SIZE;
import static org.soundings.store.TestStore.TODAY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.clock.Days;
import org.soundings.credential.OpeningKey;
import org.soundings.credential.SealingKey;
import org.soundings.database.Unavailable;
import org.soundings.hash.Sha256;
import org.soundings.response.Response;
import org.soundings.response.Value;
import org.soundings.store.TestStore;
import org.soundings.store.wave.Participation;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;

/** A4: a wave whose key a person holds. */
class TrusteeKeysTest {
  private static final WaveId HELD = new WaveId("study", "held");

  private final Random random = new Random(86);
  private final OpeningKey key = OpeningKey.generate();
  @TempDir Path folder;
  private TestStore store;

  @BeforeEach
  void open() {
    store = TestStore.in(folder);
    store.waves.declare(TestStore.wave(HELD, new Participation(true, null, 30), Stage.OPEN));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private String proof(OpeningKey holder, byte[] test) {
    return holder
        .open(TEST, HELD.toString(), TrusteeKeys.NAME, test)
        .map(Sha256::hex)
        .orElseThrow();
  }

  private void prove() {
    byte[] test = store.trustees.offer(HELD, key.sealing(), SIZE).orElseThrow();
    assertTrue(store.trustees.prove(HELD, proof(key, test)));
  }

  private Taken take(String words) {
    Map<String, Value> values = Map.of("words", new Value.Words(words));
    return store.responses.take(
        new Submission(TestStore.key(random), HELD, "", new Response(values)), TODAY);
  }

  private void hand(int count) {
    for (int i = 0; i < count; i++) {
      assertInstanceOf(Taken.Kept.class, take("words of " + i));
    }
  }

  private Stage reached() {
    return store.waves.find(HELD).map(Wave::reached).orElseThrow();
  }

  private NotOpenable.Why refused() {
    return assertThrows(NotOpenable.class, () -> store.closing.close(HELD)).why();
  }

  private boolean isOnTheDisk(String text) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void a4AWaveTakesNoAnswersBeforeItsHolderHasProvedToHaveTheKey() {
    assertThrows(Unavailable.class, () -> take("too early"));
    byte[] test = store.trustees.offer(HELD, key.sealing(), SIZE).orElseThrow();
    assertThrows(Unavailable.class, () -> take("too early"));
    assertFalse(store.trustees.prove(HELD, Sha256.hex(test)), "the hash of what can be seen");
    assertThrows(Unavailable.class, () -> take("too early"));
    prove();
    hand(1);
  }

  @Test
  void a4WhatWasProvedOfOneKeyIsNotProvedOfAnotherThatWasMadeMeanwhile() {
    byte[] test = store.trustees.offer(HELD, key.sealing(), SIZE).orElseThrow();
    store.ballotKeys.make(HELD, SIZE);
    assertFalse(store.trustees.prove(HELD, proof(key, test)), "the server's own key counts");
    assertFalse(store.ballotKeys.isTrustees(HELD));
  }

  @Test
  void a4AKeyOfOneWaveIsKnownAsThatOfAnother() {
    prove();
    assertTrue(store.trustees.isOthers(TestStore.WAVE, key.sealing()));
    assertFalse(store.trustees.isOthers(HELD, key.sealing()));
    assertFalse(store.trustees.isOthers(HELD, OpeningKey.generate().sealing()));
  }

  @Test
  void aKeyThatNothingCanBeSealedWithIsRefusedBeforeItIsNoted() {
    SealingKey none = new SealingKey("A".repeat(43));
    assertThrows(IllegalArgumentException.class, () -> store.trustees.offer(HELD, none, SIZE));
    prove();
  }

  @Test
  void a4AKeyThatTheServerHasIsNotLostAndNothingEnds() {
    store.waves.declare(TestStore.wave(HELD, new Participation(true, null, 30), Stage.OPEN));
    store.ballotKeys.make(HELD, SIZE);
    assertFalse(store.closing.closeWithoutKey(HELD));
    assertEquals(Stage.OPEN, reached());
  }

  @Test
  void a4OnceTheWaveIsClosedItsHoldersAreToldToDestroyTheirKey() {
    prove();
    hand(6);
    assertEquals(List.of(), store.closing.copies(HELD));
    assertTrue(store.closing.close(HELD, key));
    assertEquals(
        List.of("with its holders: the key and each of its parts"), store.closing.copies(HELD));
  }

  @Test
  void a4AnotherKeyTakesThePlaceOfOneThatNobodyHasProvedAndOfNoOther() {
    OpeningKey lost = OpeningKey.generate();
    byte[] first = store.trustees.offer(HELD, lost.sealing(), SIZE).orElseThrow();
    byte[] second = store.trustees.offer(HELD, key.sealing(), SIZE).orElseThrow();
    assertEquals(Optional.empty(), lost.open(TEST, HELD.toString(), TrusteeKeys.NAME, second));
    assertTrue(first.length > 0 && store.trustees.prove(HELD, proof(key, second)));
    assertEquals(Optional.empty(), store.trustees.offer(HELD, lost.sealing(), SIZE));
    assertEquals(key.sealing(), store.ballotKeys.of(HELD).orElseThrow().sealing());
    assertEquals(Optional.empty(), store.trustees.offer(TestStore.WAVE, lost.sealing(), SIZE));
  }

  @Test
  void a4TheKeyIsNeverOnTheDiskAndClosesTheWaveOnce() throws Exception {
    prove();
    hand(6);
    assertEquals(NotOpenable.Why.HELD, refused());
    assertEquals(Stage.OPEN, reached(), "it goes on taking answers");
    assertFalse(store.closing.close(HELD, OpeningKey.generate()), "another key");
    assertEquals(Stage.OPEN, reached());
    assertFalse(store.ballotKeys.isHere(HELD), "it is not kept");
    assertEquals(NotOpenable.Why.HELD, refused());
    assertTrue(isOnTheDisk(key.sealing().text()), "the public half is found");
    assertTrue(store.closing.close(HELD, key));
    assertEquals(Stage.CLOSED, reached());
    assertEquals(6, store.responses.count(HELD));
    assertFalse(store.ballotKeys.isHere(HELD), "forgotten");
    store.close();
    assertFalse(isOnTheDisk(key.encoded()));
    open();
  }

  @Test
  void a4AKeyThatWasSentForTooFewAnswersIsForgotten() {
    prove();
    hand(4);
    assertThrows(NotOpenable.class, () -> store.closing.close(HELD, key));
    assertEquals(Stage.OPEN, reached());
    assertFalse(store.ballotKeys.isHere(HELD));
  }

  @Test
  void a4ADayAloneClosesNothingAndAnInterruptedClosingWaitsForTheKey() {
    prove();
    hand(5);
    store.waves.declare(TestStore.wave(HELD, new Participation(true, null, 30), TODAY, Stage.OPEN));
    for (int day = 1; day < 6; day++) {
      store.closing.tend(Days.of(TODAY.plusDays(day)));
    }
    assertEquals(Stage.OPEN, reached());
    store.waves.change(HELD, wave -> wave.at(Stage.CLOSING));
    store.close();
    store = TestStore.in(folder);
    store.closing.tend(Days.of(TODAY));
    assertEquals(Stage.CLOSING, reached());
    assertTrue(store.closing.close(HELD, key));
    assertEquals(Stage.CLOSED, reached());
    assertEquals(5, store.responses.count(HELD));
  }

  @Test
  void a4LosingTheKeyLosesTheAnswersAndTheWaveEnds() {
    prove();
    hand(7);
    assertThrows(NotOpenable.class, () -> store.closing.closeWithoutKey(HELD));
    assertEquals(Stage.CLOSING, reached());
    assertTrue(store.closing.discard(HELD, 7, there -> there == 7));
    assertEquals(Stage.CLOSED, reached());
    assertEquals(0, store.responses.count(HELD));
  }
}
