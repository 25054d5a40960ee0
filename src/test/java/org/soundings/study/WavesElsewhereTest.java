package org.soundings.study;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.soundings.clock.ZoneChange;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Wording;
import org.soundings.store.wave.About;
import org.soundings.store.wave.Participation;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;

class WavesElsewhereTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 10);
  private static final LocalDate LAST = LocalDate.of(2026, 1, 20);

  private static Wave wave(LocalDate opens, @Nullable LocalDate closes, Stage reached) {
    About about = new About(Wording.of("en", "Study"), null, null, null, 5, null, 0);
    WaveId id = new WaveId("study", "first");
    List<String> languages = List.of("en");
    Participation open = Participation.OPEN;
    return new Wave(id, about, "", Audience.RESEARCH, "", open, languages, opens, closes, reached);
  }

  /** Santiago is eight hours and three quarters behind Kathmandu. */
  private static ZoneChange change(String from, String to, String when) {
    return new ZoneChange(ZoneId.of(from), ZoneId.of(to), Instant.parse(when));
  }

  private static boolean leaves(Wave wave, ZoneChange change) {
    return new WavesElsewhere(change).leaves(wave);
  }

  @Test
  void anotherPlacesDaysNeitherReopenNorShortenIt() {
    Wave wave = wave(FIRST, LAST, Stage.DRAFT);
    String dayAfter = "2026-01-20T20:00:00Z";
    assertFalse(leaves(wave, change("Asia/Kathmandu", "America/Santiago", dayAfter)), "reopened");
    assertTrue(leaves(wave.at(Stage.CLOSING), change("Asia/Kathmandu", "UTC", dayAfter)));
    String meanwhile = "2026-01-15T12:00:00Z";
    assertFalse(leaves(wave, change("America/Santiago", "Asia/Kathmandu", meanwhile)), "shortened");
    assertTrue(leaves(wave, change("Asia/Kathmandu", "America/Santiago", meanwhile)), "longer");
    String begun = "2026-01-09T20:00:00Z";
    assertFalse(leaves(wave, change("Asia/Kathmandu", "America/Santiago", begun)), "not yet open");
    assertTrue(leaves(wave, change("Europe/Dublin", "Europe/London", meanwhile)), "the same hours");
    String over = "2026-01-25T12:00:00Z";
    assertTrue(leaves(wave, change("Asia/Kathmandu", "America/Santiago", over)));
    assertTrue(leaves(wave(FIRST, null, Stage.OPEN), change("Asia/Kathmandu", "UTC", meanwhile)));
  }
}
