package org.soundings.store.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.soundings.store.TestStore.TODAY;
import static org.soundings.store.TestStore.WAVE;

import java.nio.file.Path;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.clock.Days;
import org.soundings.store.TestStore;
import org.soundings.store.release.Releases;
import org.soundings.store.wave.About;
import org.soundings.store.wave.Participation;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;

/** What was handed in, in the ballot box and out of it. */
class BallotBoxTest {
  private final Random random = new Random(4);

  @TempDir Path folder;
  private TestStore store;

  @BeforeEach
  void open() {
    store = new TestStore("jdbc:h2:file:" + folder.resolve("soundings"), "soundings");
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

  @Test
  void a4NobodyLeavesTheBoxInACompanyOfFewerThanTen() throws Exception {
    hand(9);
    store.box.tend(TODAY);
    assertEquals(0, store.responses.count(WAVE), "results see nothing yet");
    assertEquals(9, store.count("ballot"));
    hand(1);
    store.box.tend(TODAY);
    assertEquals(10, store.responses.count(WAVE));
    assertEquals(0, store.count("ballot"));
    hand(9);
    store.box.tend(TODAY);
    assertEquals(10, store.responses.count(WAVE));
  }

  @Test
  void p3OnePersonMoreChangesNothingThatResultsSeeOrAWholeBatch() {
    Set<String> seen = Set.of();
    for (int people = 1; people <= 60; people++) {
      store.take(TestStore.key(random), "words of person " + people);
      store.box.tend(TODAY);
      Set<String> now = new HashSet<>();
      store.responses.read(WAVE, stored -> now.add(stored.response().toString()));
      assertTrue(now.containsAll(seen), "who was seen stays");
      int more = now.size() - seen.size();
      assertTrue(more == 0 || more >= 10, more + " more after person " + people);
      seen = now;
    }
    assertTrue(seen.size() >= 40, seen.size() + " of 60 seen");
  }

  @Test
  void a4AStricterPolicyAsksForLargerCompany() {
    store.waves.change(
        WAVE,
        wave -> {
          About about = wave.about();
          return new Wave(
              wave.id(),
              new About(about.title(), null, null, null, 20, null, 0),
              "",
              wave.policy(),
              wave.cube(),
              wave.participation(),
              wave.languages(),
              null,
              null,
              wave.reached());
        });
    hand(19);
    store.box.tend(TODAY);
    assertEquals(0, store.responses.count(WAVE));
    hand(1);
    store.box.tend(TODAY);
    assertEquals(20, store.responses.count(WAVE));
  }

  @Test
  void a4TheBoxOfAClosedWaveIsEmptiedWhollyHoweverFewAreInIt() throws Exception {
    hand(3);
    store.move(Stage.CLOSED);
    store.box.tend(TODAY);
    assertEquals(3, store.responses.count(WAVE));
    assertEquals(0, store.count("ballot"));
  }

  @Test
  void a4AWaveThatItsDayHasClosedIsEmptiedToo() {
    hand(3);
    store.waves.declare(TestStore.wave(WAVE, new Participation(true, null, 30), TODAY, Stage.OPEN));
    store.box.tend(TODAY);
    assertEquals(0, store.responses.count(WAVE), "the last day is not over");
    store.box.tend(TODAY.plusDays(1));
    assertEquals(3, store.responses.count(WAVE));
  }

  @Test
  void a6WhoIsInTheBoxOrOutOfItIsTakenOnceAndTheFirstAnswersCount() {
    List<RespondentKey> keys = hand(10);
    RespondentKey one = keys.getFirst();
    Receipt receipt = one.receipt(WAVE);
    for (int round = 0; round < 2; round++) {
      assertEquals(new Taken.Kept(receipt), store.take(one, "other words"));
      assertEquals(Optional.of(new Taken.Kept(receipt)), store.responses.taken(one, WAVE));
      String kept = store.responses.find(receipt).orElseThrow().response().toString();
      assertTrue(kept.contains("mine") && !kept.contains("other words"), kept);
      store.box.tend(TODAY);
    }
    assertEquals(10, store.responses.count(WAVE));
  }

  @Test
  void aReceiptWithdrawsInTheBoxAndOutOfIt() throws Exception {
    RespondentKey in = hand(10).getFirst();
    assertTrue(store.responses.withdraw(WAVE.study(), in.receipt(WAVE)));
    assertEquals(9, store.count("ballot"));
    hand(1);
    store.box.tend(TODAY);
    RespondentKey out = hand(10).getLast();
    store.box.tend(TODAY);
    assertEquals(20, store.responses.count(WAVE));
    assertTrue(store.responses.withdraw(WAVE.study(), out.receipt(WAVE)));
    assertFalse(store.responses.withdraw(WAVE.study(), out.receipt(WAVE)), "once");
    assertEquals(19, store.responses.count(WAVE));
    for (RespondentKey gone : List.of(in, out)) {
      assertEquals(Optional.of(new Taken.Withdrawn()), store.responses.taken(gone, WAVE));
      assertEquals(new Taken.Withdrawn(), store.take(gone, "again"));
    }
  }

  @Test
  void afterReleaseNoReceiptLeadsToAResponse() throws Exception {
    RespondentKey one = hand(1).getFirst();
    store.move(Stage.CLOSED);
    store.box.tend(TODAY);
    assertTrue(store.responses.find(one.receipt(WAVE)).isPresent());
    assertEquals(Releases.Published.DONE, store.publish(List.of()));
    assertEquals(Optional.empty(), store.responses.find(one.receipt(WAVE)));
    assertFalse(store.responses.withdraw(WAVE.study(), one.receipt(WAVE)));
    assertEquals(1, store.count("response"));
    assertInstanceOf(Taken.Kept.class, store.responses.taken(one, WAVE).orElseThrow());
  }

  @Test
  void whatIsWithdrawnWhileTheReportIsMadeIsNotInTheReport() throws Exception {
    List<RespondentKey> some = hand(12);
    store.move(Stage.CLOSED);
    store.box.tend(TODAY);
    long counted = store.responses.count(WAVE);
    assertTrue(store.responses.withdraw(WAVE.study(), some.getFirst().receipt(WAVE)));
    assertEquals(
        Releases.Published.OTHER_RESPONSES, store.releases.publish(WAVE, List.of(), counted));
    assertTrue(store.responses.withdraw(WAVE.study(), some.get(1).receipt(WAVE)), "not released");
    assertEquals(Releases.Published.DONE, store.publish(List.of()));
    assertFalse(store.responses.withdraw(WAVE.study(), some.get(2).receipt(WAVE)), "too late");
    assertEquals(10, store.count("response"));
    assertEquals(Releases.Published.BEFORE, store.publish(List.of()));
  }

  @Test
  void aReleasedWaveIsReadInTheSameOrderAgain() {
    for (int i = 0; i < 40; i++) {
      store.take(TestStore.key(random), "answer " + i);
    }
    store.move(Stage.CLOSED);
    store.box.tend(TODAY);
    List<StoredResponse> before = new ArrayList<>();
    store.responses.read(WAVE, before::add);
    store.publish(List.of());
    List<StoredResponse> after = new ArrayList<>();
    store.responses.read(WAVE, after::add);
    assertEquals(40, before.size());
    assertEquals(before, after);
  }

  @Test
  void a6AHundredAtOnceWithOneCredentialAreOneWhileTheBoxIsEmptied() throws Exception {
    hand(30);
    RespondentKey one = TestStore.key(random);
    List<Callable<Taken>> same = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String words = "try " + i;
      same.add(
          () -> {
            store.box.tend(TODAY);
            return store.take(one, words);
          });
    }
    Set<Taken> taken = new HashSet<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(16)) {
      for (var each : pool.invokeAll(same)) {
        taken.add(each.get());
      }
    }
    assertEquals(Set.of(new Taken.Kept(one.receipt(WAVE))), taken);
    assertEquals(31, store.count("ballot") + store.count("response"));
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
              "insert into submission (place, id, study, wave) values (1, null, 'study', 'first')",
              "insert into submission (place, id, study, wave)"
                  + " select 2, id, study, wave from submission")) {
        assertThrows(SQLException.class, () -> statement.execute(wrong));
      }
    }
  }
}
