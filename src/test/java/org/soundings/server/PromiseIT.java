package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What happens to answers is said before the first of them, by the server itself. */
class PromiseIT {
  private final ServerProcess server = TestServer.get();
  private final Respondent respondent = new Respondent(server);

  @Test
  void theFirstPageLeadsToIt() {
    Element link =
        respondent.get("/s/everything").html().expectFirst("a[href^=/s/everything/promise]");
    Respondent.Page page = respondent.get(link.attr("href"));
    assertEquals(200, page.status());
    assertTrue(page.html().text().contains("We do not record your name"), page.html().text());
    assertTrue(respondent.cookies.isEmpty());
    assertEquals(
        "es",
        respondent.get("/s/everything/promise?lang=es").html().expectFirst("html").attr("lang"));
  }

  @Test
  void ofAStudyThatIsNotThereNothingIsPromised() {
    assertEquals(404, respondent.get("/s/nobody/promise").status());
  }

  @Test
  void theDraftOfTheAssessmentNeedsTheKey() {
    HttpResponse<String> with =
        respondent.send(
            respondent
                .request(server.uri("/api/v1/studies/everything/dpia"))
                .header("Authorization", "Bearer " + server.key())
                .GET());
    assertEquals(200, with.statusCode(), with.body());
    assertTrue(with.headers().firstValue("Content-Type").orElse("").startsWith("text/markdown"));
    assertTrue(with.body().contains("**[TO FILL IN: legal basis"), with.body());
    assertEquals(401, respondent.get("/api/v1/studies/everything/dpia").status());
  }
}
