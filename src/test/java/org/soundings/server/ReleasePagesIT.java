package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundings.Chromium;
import org.soundings.PageLooks;

/** ADR 100: nobody publishes what nobody could read before. */
class ReleasePagesIT {
  private final ServerProcess server = TestServer.get();

  private HttpResponse<String> file(Respondent person, DeskStudy study, String name) {
    return person.send(
        person.request(server.uri(study.release() + "/not-published/" + name)).GET());
  }

  @Test
  void whoDecidesReadsExactlyWhatIsPublishedAndNobodyElseDoes() {
    DeskStudy study = DeskStudy.declared("previewed", "");
    Respondent rita = TestPeople.invited("rita-p@example.org", "researcher", "previewed");
    Respondent carl = TestPeople.invited("carl-p@example.org", "co_signer", "previewed");
    Respondent vera = TestPeople.invited("vera-p@example.org", "viewer", "previewed");
    study.step(rita, "open");
    Respondent.Page early = rita.get(study.release());
    assertTrue(early.html().text().contains("does not fit the stage"), early.html().text());
    study.answer();
    study.step(rita, "close");
    assertTrue(
        rita.get(study.wave()).html().text().contains("See what the report will show"), "a way");

    Respondent.Page preview = study.preview(rita);
    String text = preview.html().text();
    assertTrue(text.contains("How long have you worked here?"), text);
    assertTrue(text.contains("Some groups are small"), text);
    assertTrue(text.contains("no group followed that is smaller"), text);
    assertTrue(text.contains("Put small groups together"), text);
    assertTrue(TestPeople.header(preview.response(), "Cache-Control").contains("no-store"));

    HttpResponse<String> page = file(rita, study, "report.html");
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("<title>Not published - How we work"), "marked");
    assertFalse(page.body().contains("\"/results/"), "its links stay within the preview");
    assertEquals("no-store", TestPeople.header(page, "Cache-Control"));
    assertTrue(
        TestPeople.header(file(rita, study, "report.pdf"), "Content-Disposition")
            .contains("not-published-report.pdf"));
    assertEquals(404, file(rita, study, "none.html").statusCode());
    assertEquals(200, file(carl, study, "results.json").statusCode());
    assertEquals("", DeskStudy.hash(study.preview(carl)), "a co-signer cannot publish");
    assertEquals(403, file(vera, study, "report.html").statusCode());
    assertEquals(303, file(new Respondent(server), study, "report.html").statusCode());
    assertEquals(404, new Respondent(server).get("/results/previewed").status());

    String hash = DeskStudy.hash(preview);
    assertEquals(403, study.publish(carl, hash).status());
    Respondent.Page other = study.publish(rita, "0".repeat(64));
    assertEquals(422, other.status());
    assertTrue(other.html().text().contains("no longer what you have seen"), other.html().text());
    String results = file(rita, study, "results.json").body();
    assertEquals(200, study.publish(rita, hash).status());
    assertEquals(
        results, new Respondent(server).get("/results/previewed/results.json").response().body());
    assertEquals(303, file(rita, study, "report.html").statusCode(), "it is no preview any more");
    List<String> acts =
        TestPeople.administrator().get("/desk/log").html().select("td[data-l=What]").eachText();
    assertTrue(acts.contains("Read a report before it was published"), acts.toString());
  }

  @Test
  void thePageBeforeAReleaseCanBeReadByEverybody_R18() {
    DeskStudy study = DeskStudy.declared("looked-at", "");
    Respondent rita = TestPeople.invited("rita-l@example.org", "researcher", "looked-at");
    study.step(rita, "open");
    study.answer();
    study.step(rita, "close");
    Respondent.Page preview = study.preview(rita);
    assertTrue(preview.response().body().length() < 60_000, "not heavy");
    PageLooks looks = new PageLooks();
    try (BrowserContext window = Chromium.window();
        Page page = window.newPage()) {
      open(page, rita, study.release());
      looks.everywhere(page, "desk-release");
      open(page, rita, study.wave());
      looks.everywhere(page, "desk-wave-closed");
    }
    try (BrowserContext window = Chromium.window("es-ES", true);
        Page page = window.newPage()) {
      open(page, rita, study.release());
      looks.at(page, "desk-release-es");
      assertTrue(page.innerText("h1").contains("Qué mostrará"), page.innerText("h1"));
    }
    assertEquals(List.of(), looks.findings());
  }

  private void open(Page page, Respondent person, String path) {
    String session = person.cookies.getOrDefault("soundings-desk", "");
    page.context()
        .addCookies(
            List.of(new Cookie("soundings-desk", session).setUrl(server.uri("/desk").toString())));
    page.navigate(server.uri(path).toString());
  }

  /** A program that releases without a preview goes through the same attacker. */
  @Test
  void aProgramStillReleasesInOneStep() {
    DeskStudy study = DeskStudy.declared("by-program", "");
    assertEquals(200, study.api("/api/v1/studies/by-program/waves/first/open", "").statusCode());
    study.answer();
    assertEquals(200, study.api("/api/v1/studies/by-program/waves/first/close", "").statusCode());
    assertEquals(200, study.api("/api/v1/studies/by-program/waves/first/release", "").statusCode());
    assertEquals(200, new Respondent(server).get("/results/by-program").status());
  }
}
