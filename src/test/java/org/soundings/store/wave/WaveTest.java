package org.soundings.store.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Wording;

class WaveTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 10);
  private static final LocalDate LAST = LocalDate.of(2026, 1, 20);

  private static Wave wave(@Nullable LocalDate opens, @Nullable LocalDate closes, Stage reached) {
    About about = new About(Wording.of("en", "Study"), null, null, null, 5, null, 0);
    WaveId id = new WaveId("study", "first");
    return new Wave(
        id,
        about,
        "",
        Audience.RESEARCH,
        "",
        Participation.OPEN,
        List.of("en"),
        opens,
        closes,
        reached);
  }

  @Test
  void wavesStandAsTheirFileListsThemAndNotByName_XH2() {
    Wave spring = wave(null, null, Stage.RELEASED);
    Wave autumn =
        new Wave(
            new WaveId("study", "autumn"),
            spring.about().at(1),
            "",
            Audience.RESEARCH,
            "",
            Participation.OPEN,
            List.of("en"),
            null,
            null,
            Stage.RELEASED);
    assertEquals(autumn, Stream.of(autumn, spring).max(Wave.IN_ORDER).orElseThrow());
    assertEquals(
        spring, Stream.of(autumn.at(0), spring).max(Wave.IN_ORDER).orElseThrow(), "then by name");
  }

  @Test
  void bothDaysBelongToTheWave() {
    Wave wave = wave(FIRST, LAST, Stage.DRAFT);
    assertEquals(Stage.DRAFT, wave.stage(FIRST.minusDays(1)));
    assertEquals(Stage.OPEN, wave.stage(FIRST));
    assertEquals(Stage.OPEN, wave.stage(LAST));
    assertEquals(Stage.CLOSING, wave.stage(LAST.plusDays(1)));
  }

  @Test
  void withoutDaysSomebodyMovesIt() {
    assertEquals(Stage.DRAFT, wave(null, null, Stage.DRAFT).stage(FIRST));
    assertEquals(Stage.OPEN, wave(null, null, Stage.OPEN).stage(FIRST));
    assertEquals(Stage.CLOSING, wave(null, LAST, Stage.OPEN).stage(LAST.plusDays(1)));
  }

  @Test
  void daysNeverMoveItBack() {
    assertEquals(Stage.CLOSED, wave(FIRST, LAST, Stage.CLOSED).stage(FIRST));
    assertEquals(Stage.RELEASED, wave(FIRST, LAST, Stage.RELEASED).stage(FIRST));
    assertEquals(Stage.OPEN, wave(FIRST, LAST, Stage.OPEN).stage(FIRST.minusDays(5)));
  }
}
