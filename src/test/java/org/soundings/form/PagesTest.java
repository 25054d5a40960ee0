package org.soundings.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.response.Response;
import org.soundings.response.Value;
import org.soundings.store.answer.Drafts;

class PagesTest {
  private static final Questionnaire EVERYTHING = Questionnaires.everything();

  private static Document receipt(Map<String, Value> answers) {
    List<OwnScore> scores = OwnScore.all(EVERYTHING, new Response(answers));
    return new Browser(
            ReceiptPage.of(
                    EVERYTHING,
                    RespondentServer.STUDY,
                    "en",
                    Shows.SITE,
                    "7KQ4-9MPT",
                    scores,
                    "/withdraw")
                .html())
        .page();
  }

  @Test
  void r17TheReceiptShowsTheCodeTheScoreItsBandItsSourceAndWhereToTurn() {
    Document page =
        receipt(Map.of("demands.pace", new Value.Code("3"), "demands.load", new Value.Code("2")));
    assertEquals("7KQ4-9MPT", page.expectFirst("#receipt").text());
    assertEquals("Strain", page.select(".score h3").text());
    assertEquals("Your score: 75 on a scale from 0 to 100.", page.expectFirst(".score p").text());
    assertEquals(List.of("Low: up to 49", "High: 50 or more"), page.select(".bands li").eachText());
    assertEquals("High: 50 or more", page.select(".bands [aria-current]").text());
    assertTrue(page.text().contains("Source: Made up for tests"));
    assertEquals("/withdraw", page.select("main a[href*=withdraw]").attr("href"));
  }

  @Test
  void xE2HelpStandsAboveTheScoresWithItsLinksAndTheContactIsNotHelp() {
    Document page =
        receipt(Map.of("demands.pace", new Value.Code("3"), "demands.load", new Value.Code("2")));
    Element help = page.expectFirst("section.help");
    assertEquals("You are not alone.", help.select("p").text());
    assertEquals(
        List.of("tel:+15550100", "https://example.org/help"), help.select("a").eachAttr("href"));
    assertEquals("+1 (555) 0100", help.select("a[href^=tel]").text());
    assertTrue(page.text().indexOf("You are not alone") < page.text().indexOf("Your own scores"));
    assertFalse(page.text().contains("study@example.org"), "the employer's address is not help");
  }

  @Test
  void r17WithoutAScoreNothingIsSaidOfScores() {
    assertEquals(0, receipt(Map.of()).select(".score").size());
    assertFalse(receipt(Map.of()).text().contains("scores"));
  }

  @ParameterizedTest
  @EnumSource(NoticePage.Kind.class)
  void everyNoticeHasOneHeadingATextAndAWayOn(NoticePage.Kind kind) {
    for (String language : List.of("en", "es")) {
      Document page = new Browser(NoticePage.of(kind, language, Shows.SITE).html()).page();
      assertEquals(1, page.select("h1").size());
      assertEquals(page.title(), page.select("h1").text());
      assertTrue(page.select("p.text").text().endsWith("."));
      assertEquals("/?lang=" + language, page.select("main a").attr("href"));
    }
  }

  @Test
  void r14WhoComesBackGoesOnOrBeginsAgain() {
    Document page =
        new Browser(
                ResumePage.of(EVERYTHING, "en", Shows.SITE, "/s/x", null, Map.of("_token", "t"))
                    .html())
            .page();
    assertEquals(List.of("next", "restart"), page.select("button").eachAttr("value"));
    assertEquals("t", page.select("input[name=_token]").attr("value"));
  }

  @Test
  void theIndexListsWhatIsOpenAndWhatIsPublished() {
    Link study = new Link("/s/x", new Said("Burnout", null));
    Document page =
        new Browser(IndexPage.of("en", Shows.SITE, List.of(study), List.of()).html()).page();
    assertEquals("/s/x", page.select("ul a").attr("href"));
    assertTrue(page.text().contains("No report has been published."));
  }

  /** The page that says for how long names the days that drafts are kept (R14). */
  @Test
  void whereADraftHasGoneThePageSaysAfterHowManyDays() {
    for (String language : List.of("en", "es")) {
      String page =
          new Browser(NoticePage.of(NoticePage.Kind.EXPIRED, language, Shows.SITE).html())
              .page()
              .text();
      assertTrue(page.contains(" " + Drafts.DAYS + " "), page);
    }
  }
}
