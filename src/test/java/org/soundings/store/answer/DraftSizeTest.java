package org.soundings.store.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.soundings.store.TestStore.WAVE;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.clock.Days;
import org.soundings.response.Value;
import org.soundings.store.TestStore;

/** A4: the length of a draft tells neither how far somebody has come nor how much they wrote. */
class DraftSizeTest {
  private static final int SEAL = 28;

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

  private static Draft draft(String screen, String words) {
    Map<String, Value> answers =
        words.isEmpty() ? Map.of() : Map.of("words", new Value.Words(words));
    return new Draft(WAVE, "version", "en", screen, List.of(), answers, Map.of());
  }

  private RespondentKey keep(Draft draft) {
    RespondentKey key = RespondentKey.random();
    store.drafts.change(key, WAVE, Days.of(TestStore.TODAY), none -> Optional.of(draft));
    return key;
  }

  private List<Integer> lengths() throws Exception {
    List<Integer> lengths = new ArrayList<>();
    String url = "jdbc:h2:file:" + folder.resolve("soundings");
    try (Connection rows = DriverManager.getConnection(url, "soundings", "soundings");
        Statement statement = rows.createStatement();
        ResultSet result =
            statement.executeQuery("select octet_length(sealed) from draft order by 1")) {
      while (result.next()) {
        lengths.add(result.getInt(1));
      }
    }
    return lengths;
  }

  @Test
  void a4EveryDraftHasTheSizeOfABallotHoweverMuchIsInIt() throws Exception {
    Draft small = draft("first", "");
    Draft large = draft("the last of all screens", "ä".repeat(3_500));
    RespondentKey one = keep(small);
    RespondentKey other = keep(large);
    int size = TestStore.SIZE + SEAL;
    assertEquals(List.of(size, size), lengths());
    Days today = Days.of(TestStore.TODAY);
    assertEquals(Optional.of(small), store.drafts.find(one, WAVE, today));
    assertEquals(Optional.of(large), store.drafts.find(other, WAVE, today));
  }

  @Test
  void a4OneThatIsLargerThanAnyBallotHasAMultiple() throws Exception {
    Draft huge = draft("first", "x".repeat(TestStore.SIZE + 1));
    RespondentKey key = keep(huge);
    assertEquals(List.of(2 * TestStore.SIZE + SEAL), lengths());
    assertEquals(Optional.of(huge), store.drafts.find(key, WAVE, Days.of(TestStore.TODAY)));
  }
}
