package org.soundings.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.Chromium;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Paging;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Sensitivity;
import org.soundings.questionnaire.Wording;
import org.soundings.response.Response;
import org.soundings.response.Value;

/** Every page as a real browser shows it; pictures are kept in target/screenshots. */
class LookPageIT {
  private static final Map<String, Value> BEFORE =
      Map.of("consented", new Value.Code("yes"), "line", new Value.Code("youth"));
  private static final int SMALLEST_TARGET = 24;

  @ParameterizedTest
  @CsvSource({"320,LIGHT", "320,DARK", "1280,LIGHT", "1280,DARK"})
  void r18AxeFindsNothingAndNothingScrollsSideways(int width, ColorScheme scheme)
      throws IOException {
    String end = "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
    List<String> findings = new ArrayList<>();
    try (BrowserContext window = Chromium.window(width, scheme, true);
        Page page = window.newPage()) {
      page.onConsoleMessage(message -> findings.add("console: " + message.text()));
      for (Paging paging : pagings(width, scheme)) {
        Questionnaire questionnaire = Questionnaires.paged(Questionnaires.everything(), paging);
        try (RespondentServer server = new RespondentServer(questionnaire)) {
          for (Screen screen : server.form().screens()) {
            String name = paging.name().toLowerCase(Locale.ROOT) + "-" + screen.id();
            server.at(screen, BEFORE, "en");
            page.navigate(server.address());
            look(page, name + end, findings);
            new Hand(page).next();
            look(page, name + "-empty" + end, findings);
          }
        }
      }
      others(page, end, findings);
    }
    assertEquals(List.of(), findings);
  }

  /** Every kind of item on every kind of page; the pages of one question in one of the looks. */
  private static List<Paging> pagings(int width, ColorScheme scheme) {
    return width == 320 && scheme == ColorScheme.LIGHT
        ? List.of(Paging.BY_PAGE, Paging.ONE_PER_PAGE)
        : List.of(Paging.BY_PAGE);
  }

  private static void others(Page page, String end, List<String> findings) throws IOException {
    try (RespondentServer server = new RespondentServer(Questionnaires.everything())) {
      server.at(server.form().screen("more").orElseThrow(), BEFORE, "ar");
      page.navigate(server.address());
      page.fill("[name=hours]", "many");
      page.selectOption("[name='traits.other']", "1");
      new Hand(page).next();
      look(page, "problem-arabic" + end, findings);
      for (Map.Entry<String, String> other : otherPages().entrySet()) {
        server.page(other.getValue());
        page.navigate(server.address());
        look(page, other.getKey() + end, findings);
      }
    }
  }

  private static Map<String, String> otherPages() {
    Questionnaire questionnaire = Questionnaires.everything();
    Map<String, Value> answers =
        Map.of("demands.pace", new Value.Code("3"), "demands.load", new Value.Code("2"));
    List<OwnScore> scores = OwnScore.all(questionnaire, new Response(answers));
    Site site = Shows.SITE;
    Link link = new Link("/s/everything", new Said("Everything", null));
    return Map.of(
        "receipt",
        ReceiptPage.of(
                questionnaire, RespondentServer.STUDY, "en", site, "7KQ4-9MPT-2XWD", scores, "/w")
            .html(),
        "receipt-invited",
        ReceiptPage.of(
                questionnaire,
                RespondentServer.STUDY,
                "es",
                site,
                "7KQ4-9MPT-2XWD",
                List.of(),
                "/w")
            .counted("0123456789abcdef".repeat(4), "/results/everything/nullifiers.txt")
            .html(),
        "promise",
        PromisePage.of(promise(), "en", List.of("en", "es"), site, "/s/everything").html(),
        "not-invited",
        NoticePage.of(NoticePage.Kind.NOT_INVITED, "en", site, link).html(),
        "closed",
        NoticePage.of(NoticePage.Kind.CLOSED, "en", site).html(),
        "resume",
        ResumePage.of(questionnaire, "en", site, "/", "http://127.0.0.1/r/x", Map.of()).html(),
        "index",
        IndexPage.of("en", site, List.of(link), List.of(link)).html());
  }

  private static Promise promise() {
    Wording group = Wording.of("en", "In which team do you work?");
    return new Promise(
        Wording.of("en", "Everything"),
        Wording.of("en", "The Institute for Work"),
        Wording.of("en", "study@example.org"),
        Wording.of("en", "Until the end of 2028."),
        Audience.ORGANISATION,
        Map.of(Sensitivity.ORDINARY, 10, Sensitivity.SENSITIVE, 20),
        List.of(group, Wording.of("es", "¿Cuántos años lleva aquí?")),
        true,
        null,
        1,
        new Promise.Invited(group, 12, 30, true),
        List.of(),
        30,
        2,
        new Promise.Published(41, "0123456789abcdef".repeat(4)),
        RespondentServer.STUDY.help(),
        false,
        new Promise.Keys("1234 5678 9012", "/s/everything/keys.json"));
  }

  private static void look(Page page, String name, List<String> findings) {
    Chromium.picture(page, name);
    Chromium.findings(page).forEach(finding -> findings.add(name + ": " + finding));
    if (Chromium.scrollsSideways(page)) {
      findings.add(name + " scrolls sideways");
    }
  }

  @ParameterizedTest
  @CsvSource({"320", "1280"})
  void r11TargetsAreLargeEnough(int width) throws IOException {
    int measured = 0;
    try (BrowserContext window = Chromium.window(width, ColorScheme.LIGHT, true);
        Page page = window.newPage();
        RespondentServer server = new RespondentServer(Questionnaires.everything())) {
      for (Screen screen : server.form().screens()) {
        server.at(screen, BEFORE, "en");
        page.navigate(server.address());
        for (Locator target :
            page.locator("a, button, .option > label, select, input:visible").all()) {
          if (target.isVisible()) {
            var box = target.boundingBox();
            String what = screen.id() + ": " + target.evaluate("e => e.outerHTML");
            assertTrue(box.height >= SMALLEST_TARGET, what);
            assertTrue(box.width >= SMALLEST_TARGET, what);
            measured++;
          }
        }
      }
    }
    assertTrue(measured > 60, "measured " + measured);
  }

  @Test
  void r6TheOrderIsTheSameAtEveryWidth() throws IOException {
    List<String> narrow = labels(320);
    assertTrue(narrow.size() > 10, narrow.toString());
    assertEquals(narrow, labels(1280));
  }

  private static List<String> labels(int width) throws IOException {
    try (BrowserContext window = Chromium.window(width, ColorScheme.LIGHT, true);
        Page page = window.newPage();
        RespondentServer server = new RespondentServer(Questionnaires.everything())) {
      server.at(server.form().screen("work").orElseThrow(), BEFORE, "en");
      page.navigate(server.address());
      List<Locator> all = page.locator("label:visible").all();
      all.sort(Comparator.comparingDouble(l -> l.boundingBox().y));
      return all.stream().map(Locator::innerText).toList();
    }
  }

  @Test
  void r13ThreeRequestsNoCookieAndNothingFromElsewhere_R20() throws IOException {
    List<String> requests = new ArrayList<>();
    try (BrowserContext window = Chromium.window();
        Page page = window.newPage();
        RespondentServer server = new RespondentServer(Questionnaires.everything())) {
      page.onRequest(request -> requests.add(request.url()));
      page.navigate(server.address());
      page.waitForLoadState();
      requests.removeIf(url -> url.startsWith("data:"));
      assertEquals(
          List.of(
              server.address(),
              server.address() + Shows.SITE.style().substring(1),
              server.address() + Shows.SITE.script().substring(1)),
          requests);
      assertEquals(List.of(), window.cookies());
      assertFalse(server.requests.contains("GET /favicon.ico"));
    }
  }
}
