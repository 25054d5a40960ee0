package org.soundings.store.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.soundings.store.TestStore.TODAY;
import static org.soundings.store.TestStore.WAVE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.clock.Days;
import org.soundings.credential.KeyCopies;
import org.soundings.response.Response;
import org.soundings.response.Value;
import org.soundings.store.TestStore;
import org.soundings.store.wave.Participation;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;

/** The five steps of closing a wave (A4). */
class ClosingTest {
  private final Random random = new Random(19);

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
    for (int i = 0; i < count; i++) {
      assertInstanceOf(Taken.Kept.class, store.take(keys.get(i), "words of " + i));
    }
    return keys;
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

  @Test
  void a4AClosedWaveHasItsResponsesAndNeitherBallotsNorKey() throws Exception {
    List<RespondentKey> people = hand(1_234);
    assertEquals(List.of(), read(), "sealed until then");
    store.closing.close(WAVE);
    assertEquals(Stage.CLOSED, reached());
    Set<String> said = new HashSet<>();
    read().forEach(r -> said.add(r.response().value("words").toString()));
    assertEquals(1_234, said.size());
    assertEquals(1_234, store.responses.count(WAVE));
    assertEquals(0, store.count("ballot"));
    assertEquals(0, keys());
    assertEquals(
        new Taken.Kept(people.getFirst().receipt(WAVE)),
        store.responses.taken(people.getFirst(), WAVE).orElseThrow());
  }

  @Test
  void a4TheBallotsOfAnotherWaveStayAsTheyAre() throws Exception {
    WaveId other = new WaveId("other", "first");
    store.waves.declare(TestStore.wave(other, new Participation(true, null, 30), Stage.OPEN));
    store.ballotKeys.make(other, TestStore.SIZE);
    hand(1_100);
    for (int i = 0; i < 7; i++) {
      Response words = new Response(Map.of("words", new Value.Words("of another wave")));
      store.responses.take(new Submission(TestStore.key(random), other, "", words), TODAY);
    }
    store.closing.close(WAVE);
    assertEquals(1_100, store.responses.count(WAVE));
    assertEquals(7, store.count("ballot"));
    store.closing.close(other);
    assertEquals(7, store.responses.count(other));
    assertEquals(0, store.count("ballot"));
  }

  @Test
  void a4WhichCopiesOfTheKeyAreToBeDestroyedIsStillKnownWhenItIsGone() throws Exception {
    hand(12);
    KeyCopies copies = new KeyCopies(store.data.resolve(KeyCopies.FOLDER), WAVE.toString());
    copies.make(store.data, TestStore.TODAY);
    List<String> noted = store.closing.copies(WAVE);
    assertEquals(1, noted.size());
    assertTrue(noted.getFirst().startsWith(TestStore.TODAY + " " + store.data), noted.getFirst());
    store.closing.close(WAVE);
    assertFalse(copies.hasKey());
    assertEquals(noted, store.closing.copies(WAVE));
  }

  @Test
  void a4NothingIsTakenOrWithdrawnOnceClosingHasBegun() throws Exception {
    RespondentKey one = hand(12).getFirst();
    store.move(Stage.CLOSING);
    assertEquals(new Taken.NotOpen(Stage.CLOSING), store.take(TestStore.key(random), "too late"));
    assertFalse(store.responses.withdraw(WAVE.study(), one.receipt(WAVE)));
    assertEquals(12, store.count("ballot"));
    assertEquals(12, store.count("submission"));
    store.closing.close(WAVE);
    assertFalse(store.responses.withdraw(WAVE.study(), one.receipt(WAVE)));
    assertEquals(12, store.responses.count(WAVE));
    assertEquals(new Taken.NotOpen(Stage.CLOSED), store.take(TestStore.key(random), "too late"));
  }

  @Test
  void a4NoOrderOfTheResponsesIsThatOfComing() throws Exception {
    hand(200);
    store.closing.close(WAVE);
    List<Integer> numbers = new ArrayList<>();
    for (String answers : store.answers("order by _rowid_")) {
      numbers.add(Integer.valueOf(answers.replaceAll("\\D+", "")));
    }
    int inOrder = 0;
    for (int i = 1; i < numbers.size(); i++) {
      inOrder += numbers.get(i) > numbers.get(i - 1) ? 1 : 0;
    }
    assertTrue(inOrder > 60 && inOrder < 140, inOrder + " of 199 follow the one before");
  }

  @Test
  void a2AResponsesKeyHasNothingToDoWithItsReceipt() throws Exception {
    List<RespondentKey> people = hand(20);
    store.closing.close(WAVE);
    Set<String> ids = new HashSet<>();
    try (var rows = store.rows();
        var found = rows.createStatement().executeQuery("select id from response")) {
      while (found.next()) {
        ids.add(found.getString(1));
      }
    }
    assertEquals(20, ids.size());
    people.forEach(p -> assertFalse(ids.contains(p.receipt(WAVE).ballot().toString())));
  }

  /** Whoever is killed after a step leaves what the next look goes on with. */
  @Test
  void a4ItGoesOnFromEveryStep() throws Exception {
    hand(30);
    store.move(Stage.CLOSING);
    store.close();
    open();
    assertEquals(30, store.count("ballot"));
    store.closing.tend(Days.of(TODAY));
    assertEquals(Stage.CLOSED, reached());
    assertEquals(30, read().size());
    store.move(Stage.OPENED);
    store.close();
    open();
    store.closing.tend(Days.of(TODAY));
    assertEquals(Stage.CLOSED, reached());
    assertEquals(30, read().size());
    assertEquals(30, copied().size());
  }

  private List<String> copied() throws Exception {
    return Files.readAllLines(store.data.resolve("closed/study.first.jsonl"));
  }

  @Test
  void a4AKeyThatTurnsUpAgainIsDestroyed() throws Exception {
    Path key;
    try (Stream<Path> keys = Files.list(store.data.resolve(KeyCopies.FOLDER))) {
      key = keys.findFirst().orElseThrow();
    }
    byte[] copy = Files.readAllBytes(key);
    hand(5);
    store.closing.close(WAVE);
    assertFalse(Files.exists(key));
    Files.write(key, copy);
    store.closing.tend(Days.of(TODAY));
    assertFalse(Files.exists(key));
  }

  @Test
  void a4ACopyOfTheResponsesIsThereBeforeTheKeyGoesAndUntilTheRelease() throws Exception {
    hand(40);
    store.closing.close(WAVE);
    assertEquals(40, copied().size());
    assertTrue(copied().getFirst().contains("words of"), copied().getFirst());
    store.publish(List.of());
    store.closing.tend(Days.of(TODAY));
    assertFalse(Files.exists(store.data.resolve("closed/study.first.jsonl")));
  }

  @Test
  void a4WhereTheCopyCannotBeWrittenTheKeyStays() throws Exception {
    hand(5);
    Files.createDirectories(store.data.resolve("closed/study.first.jsonl/in the way"));
    assertThrows(RuntimeException.class, () -> store.closing.close(WAVE));
    assertEquals(Stage.OPENED, reached());
    assertEquals(1, keys());
    Files.delete(store.data.resolve("closed/study.first.jsonl/in the way"));
    store.closing.tend(Days.of(TODAY));
    assertEquals(Stage.CLOSED, reached());
    assertEquals(0, keys());
    assertEquals(5, read().size());
  }

  @Test
  void a4WithoutTheKeyNothingIsLostAndItGoesOnWhenTheKeyIsBack() throws Exception {
    hand(7);
    Path aside = folder.resolve("aside");
    Files.move(store.data.resolve(KeyCopies.FOLDER), aside);
    assertThrows(NotOpenable.class, () -> store.closing.close(WAVE));
    store.closing.tend(Days.of(TODAY));
    assertEquals(Stage.CLOSING, reached());
    assertEquals(7, store.count("ballot"));
    Files.move(aside, store.data.resolve(KeyCopies.FOLDER));
    store.closing.tend(Days.of(TODAY));
    assertEquals(Stage.CLOSED, reached());
    assertEquals(7, read().size());
  }

  @Test
  void a4AWaveWhoseDayIsOverIsClosedWhenThatWasSeenForADay() throws Exception {
    hand(5);
    closes(TODAY);
    store.closing.tend(Days.of(TODAY));
    LocalDate over = TODAY.plusDays(1);
    store.closing.tend(Days.of(over));
    assertEquals(Stage.OPEN, reached());
    store.closing.tend(Days.of(over.plusDays(1)));
    assertEquals(Stage.OPEN, reached(), "not a whole day yet");
    store.closing.tend(new Days(over.plusDays(1), over.plusDays(60)));
    assertEquals(Stage.OPEN, reached(), "a clock that jumped");
    store.closing.tend(Days.of(over.plusDays(2)));
    assertEquals(Stage.CLOSED, reached());
    assertEquals(5, read().size());
  }

  @Test
  void a4AWaveThatIsExtendedInTimeIsNotClosed() throws Exception {
    hand(5);
    closes(TODAY);
    store.closing.tend(Days.of(TODAY.plusDays(1)));
    closes(TODAY.plusDays(9));
    store.closing.tend(Days.of(TODAY.plusDays(5)));
    store.closing.tend(Days.of(TODAY.plusDays(10)));
    store.closing.tend(Days.of(TODAY.plusDays(11)));
    assertEquals(Stage.OPEN, reached(), "counted from the new day");
    store.closing.tend(Days.of(TODAY.plusDays(12)));
    assertEquals(Stage.CLOSED, reached());
  }

  private void closes(LocalDate day) {
    store.waves.declare(TestStore.wave(WAVE, new Participation(true, null, 30), day, Stage.OPEN));
  }

  @Test
  void aReleasedWaveIsReadInTheSameOrderAgain() {
    hand(40);
    store.closing.close(WAVE);
    List<StoredResponse> before = read();
    store.publish(List.of());
    assertEquals(40, before.size());
    assertEquals(before, read());
  }

  @Test
  void a4TheSameBallotsAreOpenedInAnotherOrderEachTime() throws Exception {
    hand(60);
    byte[] file;
    store.close();
    file = Files.readAllBytes(folder.resolve("soundings.mv.db"));
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.write(other.resolve("soundings.mv.db"), file);
    Files.createDirectories(other.resolve("keys"));
    try (Stream<Path> keys = Files.list(folder.resolve("keys"))) {
      for (Path key : keys.toList()) {
        Files.copy(key, other.resolve("keys").resolve(key.getFileName()));
      }
    }
    open();
    store.closing.close(WAVE);
    List<String> here = store.answers("order by _rowid_");
    try (TestStore second = TestStore.in(other)) {
      second.closing.close(WAVE);
      assertNotEquals(here, second.answers("order by _rowid_"));
    }
  }
}
