package org.soundings.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerClockTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  private static final LocalDate LATER = TODAY.plusDays(60);
  private static final LocalDate EARLIER = TODAY.minusDays(400);

  @TempDir Path folder;

  private ServerClock at(LocalDate day) {
    Instant noon = day.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC);
    return new ServerClock(folder.resolve("clock"), Clock.fixed(noon, ZoneId.of("UTC")));
  }

  @Test
  void aFirstStartBelievesTheClock() {
    assertEquals(Days.of(TODAY), at(TODAY).days());
  }

  @Test
  void whatAProcessHasConfirmedTheNextOneKnows_XG3() throws Exception {
    at(TODAY).days();
    assertEquals(new Days(TODAY, LATER), at(LATER).days());
    assertEquals(new Days(EARLIER, TODAY), at(EARLIER).days());
    assertEquals(Days.of(TODAY), at(TODAY).days());
    Files.writeString(folder.resolve("clock"), "damaged");
    assertEquals(Days.of(LATER), at(LATER).days());
  }

  @Test
  void wavesDoNotOpenAgainByAClockThatGoesBack_XG3() {
    at(TODAY).days();
    assertEquals(TODAY, LocalDate.now(at(EARLIER).clock()));
    assertEquals(LATER, LocalDate.now(at(LATER).clock()));
  }

  @Test
  void aDayBeginsWhereTheMachineIs() {
    Instant late = Instant.parse("2026-11-29T23:30:00Z");
    for (String zone : new String[] {"America/Santiago", "Asia/Kathmandu", "Europe/Dublin"}) {
      ServerClock clock =
          new ServerClock(
              folder.resolve(zone.replace('/', '-')), Clock.fixed(late, ZoneId.of(zone)));
      assertEquals(Days.of(LocalDate.ofInstant(late, ZoneId.of(zone))), clock.days());
    }
  }
}
