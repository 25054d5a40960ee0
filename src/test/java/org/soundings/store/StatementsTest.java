package org.soundings.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.clock.Days;
import org.soundings.store.answer.Draft;
import org.soundings.store.answer.RespondentKey;
import org.soundings.store.answer.Taken;
import org.soundings.store.wave.QuestionnaireVersion;
import org.soundings.store.wave.WaveId;

/** Attack class 4: whatever is sent is a value to the database and never part of a statement. */
class StatementsTest {
  private static final List<String> STATEMENTS =
      List.of(
          "'); drop table ballot; --",
          "' or '1'='1",
          "\\'; delete from response; --",
          "\"; shutdown; --",
          "${jndi:x} :id ?1 {ts '2026-01-01 00:00:00'}");

  @TempDir Path folder;

  @Test
  void whatIsSentIsNeverPartOfAStatement() throws Exception {
    try (TestStore store = new TestStore("jdbc:h2:file:" + folder.resolve("s"), "soundings")) {
      Random random = new Random(4);
      for (String statement : STATEMENTS) {
        RespondentKey key = TestStore.key(random);
        assertDraftIsKept(store, key, statement);
        assertInstanceOf(Taken.Kept.class, store.take(key, statement));
        assertEquals(Optional.empty(), store.waves.find(new WaveId(statement, statement)));
        assertEquals(
            Optional.empty(), store.versions.find(statement).map(QuestionnaireVersion::sha256));
      }
      store.closeWave();
      assertEquals(STATEMENTS.size(), store.count("response"));
      try (Connection rows = store.rows();
          var kept = rows.prepareStatement("select count(*) from response where answers like ?")) {
        kept.setString(1, "%drop table ballot%");
        var found = kept.executeQuery();
        found.next();
        assertEquals(1, found.getInt(1));
      }
    }
  }

  private static void assertDraftIsKept(TestStore store, RespondentKey key, String statement) {
    Draft draft = new Draft(TestStore.WAVE, statement, "en", statement, List.of(), Map.of());
    Days days = Days.of(TestStore.TODAY);
    store.drafts.change(key, TestStore.WAVE, days, none -> Optional.of(draft));
    assertEquals(Optional.of(draft), store.drafts.find(key, TestStore.WAVE, days));
  }
}
