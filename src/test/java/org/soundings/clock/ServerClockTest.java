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
  void aDayBeginsWhereTheMachineIs() throws Exception {
    Instant late = Instant.parse("2026-11-29T23:30:00Z");
    for (String zone : new String[] {"America/Santiago", "Asia/Kathmandu", "Europe/Dublin"}) {
      ServerClock clock =
          new ServerClock(
              Files.createDirectory(folder.resolve(zone.replace('/', '-'))).resolve("clock"),
              Clock.fixed(late, ZoneId.of(zone)));
      assertEquals(Days.of(LocalDate.ofInstant(late, ZoneId.of(zone))), clock.days());
    }
  }

  private ServerClock in(String zone) {
    Instant late = Instant.parse("2026-11-29T23:30:00Z");
    return new ServerClock(folder.resolve("clock"), Clock.fixed(late, ZoneId.of(zone)));
  }

  @Test
  void theZoneOfTheFirstStartStaysWhereAnotherDoesHarm() throws Exception {
    in("Asia/Kathmandu").follow(change -> true);
    assertEquals("Asia/Kathmandu", Files.readString(folder.resolve("zone")).strip());
    ServerClock moved = in("America/Santiago");
    moved.follow(change -> false);
    assertEquals(Days.of(TODAY.plusDays(1)), moved.days());
    assertEquals(TODAY.plusDays(1), LocalDate.now(moved.clock()));
    assertEquals(Days.of(TODAY.plusDays(1)), in("Europe/Dublin").days());
  }

  @Test
  void anotherZoneThatDoesNoHarmCountsFromThenOn() {
    in("Asia/Kathmandu").follow(change -> true);
    ServerClock moved = in("America/Santiago");
    moved.follow(change -> change.dayAfter().equals(TODAY));
    assertEquals(Days.of(TODAY), moved.days());
    assertEquals(Days.of(TODAY), in("Asia/Kathmandu").days());
  }

  @Test
  void whileTheTimeIsInDoubtTheZoneStays() {
    at(TODAY).follow(change -> true);
    Instant later = LATER.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC);
    ServerClock moved =
        new ServerClock(
            folder.resolve("clock"), Clock.fixed(later, ZoneId.of("Pacific/Kiritimati")));
    moved.follow(change -> true);
    assertEquals(new Days(TODAY, LATER), moved.days());
  }

  @Test
  void aFileThatNamesNoZoneIsAsNone() throws Exception {
    Files.writeString(folder.resolve("zone"), "Nowhere/Land");
    assertEquals(Days.of(TODAY), in("America/Santiago").days());
  }
}
