package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real server on a clock that somebody sets (issue 16). */
@EnabledOnOs(OS.LINUX)
class ClockIT {
  private static final int EACH = 12;
  private static final int OPEN_FOR_DAYS = 16;
  private static final long SEEN = TimeUnit.SECONDS.toMillis(2);
  private static final long TENDED = TimeUnit.SECONDS.toMillis(5);
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
  private static final String STUDY =
      """
      study: %s
      questionnaire: ../questionnaires/short.yaml
      waves:
        - {wave: first, opens: %s, closes: %s}
      """;

  @Test
  void aClockThatIsWrongForAWhileTakesNothingFromAnOpenWave_XG3() throws Exception {
    LocalDate today = LocalDate.now(ZoneId.of("UTC"));
    Path data = InvitedStudy.folder(10, today.plusDays(OPEN_FOR_DAYS));
    study(data, "ended", "2021-01-01", today.minusDays(2));
    SetClock clock = new SetClock();
    ServerProcess server = ServerProcess.start(data, clock.environment("UTC"));
    Wave wave = Wave.of(server);
    for (String wrong : List.of("+60d", "-400d")) {
      clock.off(wrong);
      await(server, wrong.startsWith("+") ? "ahead of the time" : "behind the time");
      Thread.sleep(TENDED);
      assertEquals(403, new Respondent(server).get("/s/ended").status(), wrong);
      clock.off("+0");
      Thread.sleep(SEEN);
      wave.isWhole(wrong);
    }
    server.kill();
    clock.off("+60d");
    server.restart();
    Thread.sleep(TENDED);
    clock.off("+0");
    Thread.sleep(SEEN);
    wave.isWhole("at the start");
    assertEquals(143, server.stop());
  }

  private static void study(Path data, String study, Object opens, Object closes) throws Exception {
    Files.writeString(
        data.resolve("studies").resolve(study + ".yaml"), STUDY.formatted(study, opens, closes));
  }

  private static void await(ServerProcess server, String said) throws InterruptedException {
    long from = System.nanoTime();
    while (!server.output().contains(said)) {
      assertTrue(System.nanoTime() - from < PATIENCE, server.output());
      Thread.sleep(100);
    }
  }

  /** In Santiago there is no midnight that day, in Beirut its hour before comes twice. */
  @ParameterizedTest
  @CsvSource({
    "America/Santiago, 2027-09-05, 2027-09-05T04:00:00Z",
    "Asia/Beirut, 2027-10-31, 2027-10-30T22:00:00Z",
    "Australia/Lord_Howe, 2027-10-03, 2027-10-02T13:30:00Z"
  })
  void aWaveOpensAndClosesWithTheDayOfThePlace(String zone, LocalDate day, Instant begins)
      throws Exception {
    Path data = ServerProcess.folder();
    study(data, "before", "2021-01-01", day.minusDays(1));
    study(data, "after", day, day);
    SetClock clock = new SetClock();
    clock.set(begins.minusSeconds(600));
    ServerProcess server = ServerProcess.start(data, clock.environment(zone));
    clock.set(begins.minusSeconds(60));
    Thread.sleep(SEEN);
    assertEquals(List.of(200, 403), statuses(server));
    clock.set(begins);
    Thread.sleep(SEEN);
    assertEquals(List.of(403, 200), statuses(server));
    assertEquals(143, server.stop());
  }

  private static List<Integer> statuses(ServerProcess server) {
    Respondent somebody = new Respondent(server);
    return List.of(somebody.get("/s/before").status(), somebody.get("/s/after").status());
  }

  /** A wave that people are invited to, one of whom has begun. */
  private record Wave(ServerProcess server, InvitedStudy study, List<String> links, Begun begun) {
    static Wave of(ServerProcess server) {
      InvitedStudy study = new InvitedStudy(server);
      List<String> links = new ArrayList<>(study.links(EACH));
      return new Wave(server, study, links, Begun.of(server, 1, "what I typed"));
    }

    void isWhole(String when) {
      assertEquals(List.of("what I typed"), begun.shown().get("line.other.text"), when);
      HttpResponse<String> reminders = study.get("/reminders.csv");
      assertEquals(1 + links.size(), reminders.body().lines().count(), when);
      Device device = new Device(server, InvitedStudy.code(links.removeFirst()));
      assertTrue(device.credential(device.blinding()).isPresent(), when);
    }
  }
}
