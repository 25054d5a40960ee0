package org.soundings.store.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.credential.SigningKey;
import org.soundings.store.TestStore;

class VerifyingKeysTest {
  private static final WaveId WAVE = new WaveId("invited", "first");
  private static final SigningKey NORTH = SigningKey.generate(WAVE.toString(), "north");
  private static final SigningKey SOUTH = SigningKey.generate(WAVE.toString(), "south");

  @TempDir static Path folder;
  private static TestStore store;

  @BeforeAll
  static void open() {
    store = TestStore.in(folder);
    store.keys.keep(WAVE, "north", NORTH.verifying());
    store.keys.keep(WAVE, "south", SOUTH.verifying());
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void aKeyStaysWithItsWaveAndStratum() {
    store.keys.keep(WAVE, "north", NORTH.verifying());
    assertEquals(
        List.of("north", "south"),
        store.keys.of(WAVE).stream().map(VerifyingKeys.Known::stratum).toList());
    for (WaveId other : List.of(WAVE, new WaveId("invited", "second"))) {
      assertThrows(
          IllegalArgumentException.class, () -> store.keys.keep(other, "east", NORTH.verifying()));
    }
    SigningKey second = SigningKey.generate(WAVE.toString(), "north");
    assertThrows(
        IllegalArgumentException.class, () -> store.keys.keep(WAVE, "north", second.verifying()));
  }

  @Test
  void howManyWereIssuedIsKnownWhenEveryKeyHasSaidSo() {
    WaveId wave = new WaveId("issued", "first");
    assertEquals(OptionalInt.empty(), store.keys.issued(wave));
    store.keys.keep(wave, "a", SigningKey.generate("issued/first", "a").verifying());
    store.keys.keep(wave, "b", SigningKey.generate("issued/first", "b").verifying());
    store.keys.issued(wave, "a", 12);
    assertTrue(store.keys.issued(wave).isEmpty());
    store.keys.issued(wave, "b", 30);
    assertEquals(OptionalInt.of(42), store.keys.issued(wave));
  }
}
