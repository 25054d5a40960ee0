package org.soundings.store.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.soundings.store.TestStore.TODAY;
import static org.soundings.store.TestStore.WAVE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.clock.Days;
import org.soundings.credential.KeyCopies;
import org.soundings.response.Pace;
import org.soundings.response.Response;
import org.soundings.response.Value;
import org.soundings.store.TestStore;
import org.soundings.store.wave.Participation;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;

/** A4: few answers, and ballots that do not open, while a wave is closed. */
class DiscardingTest {
  private static final String TEAM = "team";

  private final Random random = new Random(84);
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

  private void hand(int count) {
    for (int i = 0; i < count; i++) {
      store.take(TestStore.key(random), "words of " + i);
    }
  }

  private void hand(int count, String version, String team, String pace) {
    for (int i = 0; i < count; i++) {
      Map<String, Value> values =
          Map.of(TEAM, new Value.Code(team), Pace.VARIABLE, new Value.Code(pace));
      store.responses.take(
          new Submission(TestStore.key(random), WAVE, version, new Response(values)), TODAY);
    }
  }

  private Stage reached() {
    return store.waves.find(WAVE).map(Wave::reached).orElseThrow();
  }

  private List<StoredResponse> read() {
    List<StoredResponse> read = new ArrayList<>();
    store.responses.read(WAVE, read::add);
    return read;
  }

  private long keys() throws Exception {
    try (Stream<Path> keys = Files.list(store.data.resolve(KeyCopies.FOLDER))) {
      return keys.count();
    }
  }

  private void spoil(int count) throws Exception {
    try (Connection rows = store.rows();
        Statement statement = rows.createStatement()) {
      statement.execute(
          "insert into ballot select gen_random_uuid(), study, wave, null, sealed from ballot"
              + " fetch first %d rows only".formatted(count));
      statement.execute("CHECKPOINT SYNC");
    }
  }

  /** As long as nobody is told the number, one up to two away will do. */
  private boolean discard(int count) {
    return store.closing.discard(WAVE, count, there -> Math.abs(there - count) <= 2);
  }

  private NotOpenable.Why refused() {
    return assertThrows(NotOpenable.class, () -> store.closing.close(WAVE)).why();
  }

  @Test
  void a4ClosedClassesHaveNobodyOrAtLeastK() {
    store.waves.declare(
        TestStore.wave(
            WAVE, new Participation(true, new Participation.Strata(TEAM, 10), 30), Stage.OPEN));
    hand(12, "", "care", "usual");
    hand(2, "earlier", "care", "usual");
    hand(9, "", "office", "usual");
    hand(3, "", "office", "fast");
    hand(4, "", "night", "usual");
    hand(2, "", "garden", "fast");
    store.closing.close(WAVE);
    Map<String, Integer> classes = new TreeMap<>();
    for (StoredResponse each : read()) {
      Response response = each.response();
      classes.merge(
          response.code(TEAM) + " " + each.questionnaire() + " " + response.code(Pace.VARIABLE),
          1,
          Integer::sum);
    }
    assertEquals(Map.of("care  usual", 14, "office  null", 12, "null  null", 6), classes);
  }

  @Test
  void a4AWaveOfFewerThanKStaysOpenUntilItHasMore() throws Exception {
    hand(4);
    assertEquals(NotOpenable.Why.TOO_FEW, refused());
    assertEquals(Stage.OPEN, reached());
    assertEquals(1, keys());
    hand(1);
    store.closing.close(WAVE);
    assertEquals(Stage.CLOSED, reached());
    assertEquals(5, read().size());
  }

  @Test
  void a4AWaveOfFewerThanKIsNotClosedByItsDay() {
    store.waves.declare(TestStore.wave(WAVE, new Participation(true, null, 30), TODAY, Stage.OPEN));
    hand(4);
    for (int day = 1; day < 9; day++) {
      store.closing.tend(Days.of(TODAY.plusDays(day)));
    }
    assertEquals(Stage.OPEN, reached());
    assertEquals(4, store.responses.count(WAVE));
  }

  @Test
  void a4FewerThanKAreDestroyedByAPersonWhoNamesRoughlyTheirNumber() throws Exception {
    hand(4);
    assertFalse(discard(1));
    assertFalse(discard(7));
    assertEquals(Stage.OPEN, reached());
    assertTrue(discard(6));
    assertEquals(Stage.CLOSED, reached());
    assertEquals(List.of(), read());
    assertEquals(0, store.count("ballot"));
    assertEquals(0, keys());
    assertEquals(4, store.ballotKeys.discarded(WAVE));
  }

  @Test
  void a4WithdrawalsThatMakeAClosingWaveTooSmallLeaveItSealed() throws Exception {
    hand(4);
    store.move(Stage.CLOSING);
    assertEquals(NotOpenable.Why.TOO_FEW, refused());
    assertEquals(List.of(), read());
    assertEquals(4, store.count("ballot"));
    assertTrue(discard(4));
    assertEquals(Stage.CLOSED, reached());
  }

  @Test
  void a4ManyAnswersThatCanBeOpenedAreNeverDiscarded() {
    hand(6);
    assertFalse(discard(6));
    assertEquals(Stage.OPEN, reached());
    store.move(Stage.CLOSING);
    assertFalse(discard(6));
    store.closing.tend(Days.of(TODAY));
    assertEquals(Stage.CLOSED, reached());
    assertEquals(6, read().size());
    assertEquals(0, store.ballotKeys.discarded(WAVE));
  }

  @Test
  void a4BallotsThatDoNotOpenHoldTheKeyBackUntilAPersonNamesTheirNumber() throws Exception {
    hand(6);
    spoil(2);
    assertEquals(NotOpenable.Why.LEFT, refused());
    store.closing.tend(Days.of(TODAY));
    assertEquals(Stage.OPENED, reached());
    assertEquals(6, read().size());
    assertEquals(2, store.count("ballot"));
    assertEquals(1, keys());
    assertFalse(discard(1));
    assertTrue(discard(2));
    assertEquals(Stage.CLOSED, reached());
    assertEquals(6, read().size());
    assertEquals(0, keys());
    assertEquals(2, store.ballotKeys.discarded(WAVE));
  }

  @Test
  void a4AWaveWhoseKeyIsLostIsGivenUpByRoughlyItsNumberWhichIsNotTold() throws Exception {
    hand(12);
    Files.move(store.data.resolve(KeyCopies.FOLDER), folder.resolve("lost"));
    NotOpenable held = assertThrows(NotOpenable.class, () -> store.closing.close(WAVE));
    assertEquals(NotOpenable.Why.KEY, held.why());
    assertEquals("the key of its ballots is not here", held.getMessage());
    assertFalse(discard(9));
    assertFalse(discard(15));
    assertTrue(discard(10));
    assertEquals(Stage.CLOSED, reached());
    assertEquals(12, store.ballotKeys.discarded(WAVE));
  }

  @Test
  void a4NoNumberNamesTheBallotsOfAWaveThatHasNone() {
    assertFalse(discard(0));
    assertFalse(discard(1));
  }
}
