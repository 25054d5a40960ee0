package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * ADR 96: a researcher takes a wave from draft to its report, with the password where it counts.
 */
class WaveStepsIT {
  private static final String WAVE = "/desk/studies/desk/waves/first";
  private static final int ANSWERS = 12;

  private final ServerProcess server = TestServer.get();

  private static Respondent.Page step(Respondent person, String step, String password) {
    return person.post(WAVE + "/" + step, List.of(Map.entry("password", password)));
  }

  private static String stage(Respondent person) {
    return person.get(WAVE).html().select("tbody .tag").text();
  }

  /** A study more, which the running server finds by itself. */
  private void declare() throws Exception {
    Files.writeString(
        server.data.resolve("studies/desk.yaml"),
        """
        study: desk
        questionnaire: ../questionnaires/short.yaml
        key: server
        waves:
          - wave: first
        """);
    Respondent ana = TestPeople.administrator();
    long end = System.nanoTime() + 60_000_000_000L;
    while (ana.get(WAVE).status() != 200) {
      assertTrue(System.nanoTime() < end, "it is not found");
      Thread.sleep(200);
    }
  }

  @Test
  void aResearcherOpensClosesAndReleasesAWaveAndTheLogSaysSo() throws Exception {
    declare();
    Respondent rita = TestPeople.invited("rita@example.org", "researcher", "desk");
    Respondent vera = TestPeople.invited("vera@example.org", "viewer", "desk");
    Respondent olga = TestPeople.invited("olga@example.org", "researcher", "short");
    assertEquals("Draft", stage(rita));
    assertEquals(0, vera.get(WAVE).html().select("main form").size(), "nothing to do for her");
    assertEquals(403, step(vera, "open", TestPeople.PASSWORD).status());
    assertEquals(404, step(olga, "open", TestPeople.PASSWORD).status());
    assertEquals(404, olga.get(WAVE).status());

    step(rita, "open", "");
    assertEquals("Open", stage(rita));
    for (int i = 0; i < ANSWERS; i++) {
      new Respondent(server).answer("desk", Respondent::nothing);
    }
    Respondent.Page wrong = step(rita, "close", "lanterns over quiet waters");
    assertEquals(422, wrong.status());
    assertTrue(wrong.html().title().startsWith("Error: "), wrong.html().title());
    assertEquals("Open", stage(rita), "without the password nothing happens");
    step(rita, "close", TestPeople.PASSWORD);
    assertEquals("Closed", stage(rita));
    assertTrue(rita.get("/desk").html().text().contains("One needs you."));
    assertTrue(vera.get("/desk").html().text().contains("Nothing needs you."));

    DeskStudy study = new DeskStudy("desk");
    String hash = DeskStudy.hash(study.preview(rita));
    assertEquals(422, step(rita, "release", "").status());
    assertEquals(404, new Respondent(server).get("/results/desk").status());
    study.publish(rita, hash);
    assertEquals("Published", stage(rita));
    assertEquals(200, new Respondent(server).get("/results/desk").status());

    String csv = TestPeople.administrator().get("/desk/log/log.csv").response().body();
    List<String> hers =
        csv.lines()
            .filter(line -> line.contains(",rita@example.org,") && line.contains("desk/first"))
            .map(line -> line.split(",")[3] + " " + line.split(",")[4])
            .toList();
    assertEquals(
        List.of(
            "OPENED desk/first",
            "REFUSED C111 desk/first",
            "CLOSED desk/first",
            "REFUSED C111 desk/first",
            "RELEASED desk/first"),
        hers);
    assertTrue(
        TestPeople.administrator()
            .get("/desk/log")
            .html()
            .text()
            .contains("Every entry shown follows from the one before it."));
    assertEquals(403, rita.get("/desk/log").status());
    assertEquals(403, rita.get("/desk/log/log.csv").status());
  }
}
