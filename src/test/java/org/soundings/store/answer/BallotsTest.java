package org.soundings.store.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.soundings.store.TestStore.TODAY;
import static org.soundings.store.TestStore.WAVE;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.clock.Days;
import org.soundings.credential.KeyCopies;
import org.soundings.credential.OpeningKey;
import org.soundings.database.Unavailable;
import org.soundings.store.TestStore;
import org.soundings.store.wave.WaveId;

/** What was handed in while its wave is open: sealed, once, and gone where it is withdrawn. */
class BallotsTest {
  private final Random random = new Random(4);

  @TempDir Path folder;
  private TestStore store;

  @BeforeEach
  void open() {
    store = TestStore.in(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private List<RespondentKey> hand(int count) {
    List<RespondentKey> keys =
        IntStream.range(0, count).mapToObj(i -> TestStore.key(random)).toList();
    keys.forEach(key -> assertInstanceOf(Taken.Kept.class, store.take(key, "mine")));
    return keys;
  }

  private Path key() throws Exception {
    try (Stream<Path> keys = Files.list(store.data.resolve(KeyCopies.FOLDER))) {
      return keys.findFirst().orElseThrow();
    }
  }

  @Test
  void a4WhatIsHandedInIsNowhereInTheFileAndOpensWithTheWavesKey() throws Exception {
    for (int i = 0; i < 50; i++) {
      store.take(TestStore.key(random), "unmistakable words " + i);
    }
    try (var rows = store.rows()) {
      List<String> opened = new HandedIn(rows, store.data).answers();
      assertEquals(50, opened.size());
      assertTrue(opened.stream().anyMatch(a -> a.contains("unmistakable words 49")));
    }
    store.close();
    String file = Files.readString(folder.resolve("soundings.mv.db"), StandardCharsets.ISO_8859_1);
    assertFalse(file.contains("unmistakable"), "in plain");
    assertFalse(file.contains(Files.readString(key()).strip()), "the key beside it");
    open();
  }

  @Test
  void a4EveryBallotOfAWaveHasTheSameSize() throws Exception {
    for (String words : List.of("", "a", "b".repeat(300))) {
      store.take(TestStore.key(random), words);
    }
    try (var rows = store.rows();
        var found =
            rows.createStatement()
                .executeQuery(
                    "select count(distinct octet_length(sealed)), min(octet_length(sealed)) from ballot")) {
      found.next();
      assertEquals(1, found.getInt(1));
      assertTrue(found.getInt(2) > TestStore.SIZE, "padded");
    }
  }

  @Test
  void a4TheKeyIsInAFileOfItsOwnThatOnlyItsOwnerReads() throws Exception {
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key())));
    Path folderOfKeys = key().getParent();
    assertEquals(
        "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folderOfKeys)));
  }

  @Test
  void a4AWaveWhoseKeyIsMissingTakesNoAnswersUntilItIsBack() throws Exception {
    Path aside = folder.resolve("aside");
    hand(1);
    Files.move(key(), aside);
    assertThrows(Unavailable.class, () -> hand(1));
    assertEquals(1, store.count("ballot"));
    assertEquals(1, store.count("submission"));
    store.close();
    open();
    assertThrows(Unavailable.class, () -> hand(1), "also after a start");
    BallotKey key = store.ballotKeys.of(WAVE).orElseThrow();
    Files.move(aside, store.data.resolve("keys/study.first." + key.sealing().id() + ".key"));
    hand(1);
    assertEquals(2, store.count("ballot"));
  }

  @Test
  void a4AWaveWhoseKeyIsAnotherTakesNoAnswers() throws Exception {
    Files.writeString(key(), OpeningKey.generate().encoded());
    assertThrows(Unavailable.class, () -> hand(1));
    Files.writeString(key(), "no key at all");
    assertThrows(Unavailable.class, () -> hand(1));
    assertEquals(0, store.count("submission"));
  }

  @Test
  void a4AKeyThatWasMadeStays() {
    BallotKey first = store.ballotKeys.of(WAVE).orElseThrow();
    assertEquals(first, store.ballotKeys.make(WAVE, 9_999));
    store.close();
    open();
    assertEquals(first, store.ballotKeys.make(WAVE, 9_999));
  }

  @Test
  void a6TheFirstAnswersCountAndWhateverComesAgainGetsTheSameReceipt() throws Exception {
    RespondentKey one = hand(1).getFirst();
    Receipt receipt = one.receipt(WAVE);
    assertEquals(new Taken.Kept(receipt), store.take(one, "other words"));
    assertEquals(Optional.of(new Taken.Kept(receipt)), store.responses.taken(one, WAVE));
    try (var rows = store.rows()) {
      List<String> kept = new HandedIn(rows, store.data).answers();
      assertEquals(1, kept.size());
      assertTrue(kept.getFirst().contains("mine"), kept.getFirst());
    }
  }

  @Test
  void aReceiptWithdrawsOnceAndTheKeyIsUsed() throws Exception {
    RespondentKey gone = hand(10).getFirst();
    assertFalse(store.responses.withdraw("another", gone.receipt(WAVE)), "of another study");
    assertTrue(store.responses.withdraw(WAVE.study(), gone.receipt(WAVE)));
    assertFalse(store.responses.withdraw(WAVE.study(), gone.receipt(WAVE)), "once");
    assertEquals(9, store.count("ballot"));
    assertEquals(Optional.of(new Taken.Withdrawn()), store.responses.taken(gone, WAVE));
    assertEquals(new Taken.Withdrawn(), store.take(gone, "again"));
    store.closeWave();
    assertEquals(9, store.responses.count(WAVE));
    assertEquals(Optional.of(new Taken.Withdrawn()), store.responses.taken(gone, WAVE));
  }

  @Test
  void a6AHundredAtOnceWithOneCredentialAreOne() throws Exception {
    hand(30);
    RespondentKey one = TestStore.key(random);
    List<Callable<Taken>> same = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String words = "try " + i;
      same.add(() -> store.take(one, words));
    }
    Set<Taken> taken = new HashSet<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(16)) {
      for (var each : pool.invokeAll(same)) {
        taken.add(each.get());
      }
    }
    assertEquals(Set.of(new Taken.Kept(one.receipt(WAVE))), taken);
    assertEquals(31, store.count("ballot"));
    assertEquals(31, store.count("submission"));
  }

  @Test
  void a8AWaveIsBegunWithItsFirstDraft() {
    assertFalse(store.responses.begun(WAVE));
    Draft draft = new Draft(WAVE, "", "en", "page", List.of(), Map.of());
    store.drafts.change(TestStore.key(random), WAVE, Days.of(TODAY), any -> Optional.of(draft));
    assertTrue(store.responses.begun(WAVE));
    assertFalse(store.responses.begun(new WaveId("study", "second")));
  }

  @Test
  void a8AWithdrawnResponseHasBegunAWaveToo() {
    RespondentKey one = hand(1).getFirst();
    store.responses.withdraw(WAVE.study(), one.receipt(WAVE));
    assertTrue(store.responses.begun(WAVE));
  }

  @Test
  void a6NoRouteHandsInToAnInvitedWaveWithoutACredential() throws Exception {
    assertThrows(IllegalArgumentException.class, () -> store.take(RespondentKey.random(), "mine"));
    assertEquals(0, store.count("submission") + store.count("ballot"));
  }

  @Test
  void a6ANullifierIsUniqueAndNeverNull() throws Exception {
    hand(1);
    try (var rows = store.rows();
        var statement = rows.createStatement()) {
      for (String wrong :
          List.of(
              "insert into submission values (null, 'study', 'first', false)",
              "insert into submission select id, study, wave, false from submission")) {
        assertThrows(SQLException.class, () -> statement.execute(wrong));
      }
    }
  }
}
