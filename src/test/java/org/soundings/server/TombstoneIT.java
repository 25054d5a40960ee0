package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** ADR 100: a report that was taken down says that it stood there, and never its numbers. */
class TombstoneIT {
  private static Respondent.Page takeDown(Respondent person, DeskStudy study, String reason) {
    return person.post(
        study.wave() + "/unpublish",
        List.of(Map.entry("reason", reason), Map.entry("password", TestPeople.PASSWORD)));
  }

  @Test
  void aReportIsTakenDownWithAReasonAndCanBePublishedAgainWithNothingMore() {
    DeskStudy study = DeskStudy.declared("gone", "");
    Respondent rita = TestPeople.invited("rita-g@example.org", "researcher", "gone");
    Respondent carl = TestPeople.invited("carl-g@example.org", "co_signer", "gone");
    Respondent stranger = new Respondent(TestServer.get());
    assertEquals(422, takeDown(rita, study, "too early").status());
    study.step(rita, "open");
    study.answer();
    study.step(rita, "close");
    study.publish(rita, DeskStudy.hash(study.preview(rita)));
    String numbers = stranger.get("/results/gone/tables.csv").response().body();

    assertEquals(403, takeDown(carl, study, "no").status());
    assertEquals(422, takeDown(rita, study, "x".repeat(201)).status());
    assertEquals(422, takeDown(rita, study, " ").status());
    assertEquals(200, stranger.get("/results/gone").status());
    assertEquals(200, takeDown(rita, study, "<b>Wrong</b>\nplan").status());

    for (String file :
        List.of("", "/report.html", "/results.json", "/tables.csv", "/~1-tables.csv")) {
      Respondent.Page stone = stranger.get("/results/gone" + file);
      assertEquals(410, stone.status(), file);
      String text = stone.html().text();
      assertTrue(text.contains("was here from"), text);
      assertTrue(text.contains("<b>Wrong</b> plan"), "as it was written: " + text);
      assertTrue(text.contains("survey@example.org"), text);
      assertFalse(stone.response().body().contains("<b>Wrong"), "and never run");
      assertFalse(text.contains("%"), text);
    }
    assertFalse(
        stranger.get("/").html().select("main a").eachAttr("href").contains("/results/gone"));
    assertTrue(rita.get(study.wave()).html().text().contains("was taken down on"));
    assertEquals("Taken down", rita.get(study.wave()).html().select("tbody .tag").text());
    assertEquals(422, takeDown(rita, study, "again").status());

    study.publish(rita, DeskStudy.hash(study.preview(rita)));
    assertEquals(numbers, stranger.get("/results/gone/tables.csv").response().body());
    assertTrue(
        TestPeople.administrator()
            .get("/desk/log/log.csv")
            .response()
            .body()
            .contains("rita-g@example.org,UNPUBLISHED,gone/first"));
  }
}
