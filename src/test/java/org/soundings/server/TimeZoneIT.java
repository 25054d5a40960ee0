package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real server over a folder that moves to a machine of another time zone (ADR 58). */
@EnabledOnOs(OS.LINUX)
class TimeZoneIT {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
  private static final String STUDY =
      """
      study: %s
      questionnaire: ../questionnaires/short.yaml
      waves:
        - {wave: first, opens: %s, closes: %s}
      """;

  /**
   * A wave that closed the day before must not open again where that day is not over yet, and one
   * that closes this day must not do so early where it is over already. In Auckland that day has 23
   * hours, in Beirut 25; in Santiago it has no midnight.
   */
  @ParameterizedTest
  @CsvSource({
    "Pacific/Auckland, America/Santiago, 2027-09-26, 2027-09-25T13:00:00Z",
    "Asia/Beirut, Pacific/Pago_Pago, 2027-10-31, 2027-10-31T10:00:00Z",
    "America/Santiago, Asia/Kathmandu, 2027-09-05, 2027-09-05T20:00:00Z"
  })
  void anotherZoneNeitherReopensAWaveNorShortensIt(
      String zone, String other, LocalDate day, Instant when) throws Exception {
    Path data = ServerProcess.folder();
    study(data, "before", "2021-01-01", day.minusDays(1));
    study(data, "after", day, day);
    SetClock clock = new SetClock();
    clock.set(when);
    ServerProcess server = ServerProcess.start(data, clock.environment(zone));
    assertEquals(List.of(403, 200), statuses(server));
    await(data.resolve("zone"));
    Path moved = restored(data);
    assertEquals(143, server.stop());

    server = ServerProcess.start(moved, clock.environment(other));
    await(server, "has the time zone " + other + ". Waves open and close by the days of " + zone);
    assertEquals(List.of(403, 200), statuses(server));
    assertEquals(143, server.stop());

    // As is written for a clock that is right and was off for long.
    Files.delete(moved.resolve("clock"));
    clock.set(when.plusSeconds(TimeUnit.DAYS.toSeconds(2)));
    server = ServerProcess.start(moved, clock.environment(other));
    await(server, "by the days of the time zone " + other + " from now on");
    assertEquals(List.of(403, 403), statuses(server));
    assertEquals(143, server.stop());
  }

  private static Path restored(Path data) throws Exception {
    Path folder = Files.createTempDirectory("soundings-zone");
    Path zip = folder.resolve("saved.zip");
    Path moved = folder.resolve("moved");
    assertEquals(0, Launched.run("backup", zip.toString(), "--data", data.toString()).code());
    assertEquals(0, Launched.run("restore", zip.toString(), "--data", moved.toString()).code());
    ServerProcess.copy(data.resolve("keys"), moved.resolve("keys"));
    return moved;
  }

  private static void study(Path data, String study, Object opens, Object closes) throws Exception {
    Files.writeString(
        data.resolve("studies").resolve(study + ".yaml"), STUDY.formatted(study, opens, closes));
  }

  private static List<Integer> statuses(ServerProcess server) {
    Respondent somebody = new Respondent(server);
    return List.of(somebody.get("/s/before").status(), somebody.get("/s/after").status());
  }

  private static void await(Path file) throws InterruptedException {
    long from = System.nanoTime();
    while (!Files.exists(file)) {
      assertTrue(System.nanoTime() - from < PATIENCE, "no " + file);
      Thread.sleep(100);
    }
  }

  private static void await(ServerProcess server, String said) throws InterruptedException {
    long from = System.nanoTime();
    while (!server.output().contains(said)) {
      assertTrue(System.nanoTime() - from < PATIENCE, server.output());
      Thread.sleep(100);
    }
  }
}
