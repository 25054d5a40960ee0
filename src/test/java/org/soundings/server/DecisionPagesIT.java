package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.soundings.Chromium;
import org.soundings.PageLooks;

/** R18 for the pages on which a wave is opened, published or taken down, in all their states. */
class DecisionPagesIT {
  private static final String SIGNED = "co-signed: yes\n";
  private static final String WRONG = "lanterns over quiet waters";
  private static final Map<String, String> LOCALES = Map.of("en", "en-GB", "es", "es-ES");

  private final ServerProcess server = TestServer.get();
  private final PageLooks looks = new PageLooks();

  @AfterEach
  void nothingIsFound() {
    assertEquals(List.of(), looks.findings());
  }

  private void look(Respondent person, String path, String name) {
    seen(person, path, name, page -> {});
  }

  /** The page once something wrong was sent, with what is wrong above it and beside the field. */
  private void lookWrong(Respondent person, String path, String name, Consumer<Page> sent) {
    seen(
        person,
        path,
        name,
        page -> {
          sent.accept(page);
          page.waitForSelector("#_summary");
          assertEquals("_summary", page.evaluate("document.activeElement.id"), "R8");
          assertTrue(page.title().startsWith("Error: "), page.title());
        });
  }

  private void seen(Respondent person, String path, String name, Consumer<Page> then) {
    LOCALES.forEach(
        (language, locale) -> {
          try (BrowserContext window = Chromium.window(locale, true);
              Page page = window.newPage()) {
            person.cookies.forEach(
                (cookie, value) ->
                    window.addCookies(
                        List.of(new Cookie(cookie, value).setUrl(server.uri("/desk").toString()))));
            page.navigate(server.uri(path).toString());
            looks.byKeyboard(page, name);
            then.accept(page);
            assertEquals(language, page.getAttribute("html", "lang"), page.url());
            if (language.equals("en")) {
              looks.everywhere(page, "decide-" + name);
            } else {
              looks.at(page, "decide-es-" + name, 320, ColorScheme.LIGHT);
              looks.at(page, "decide-es-" + name, 1280, ColorScheme.DARK);
            }
          }
        });
  }

  private static void sign(Respondent person, DeskStudy study, String step, String answer) {
    Respondent.Page page = person.get(study.wave() + "/" + step);
    person.post(
        study.wave() + "/" + step + "/co-signature",
        List.of(
            Map.entry("sha256", DeskStudy.hash(page)),
            Map.entry("answer", answer),
            Map.entry("password", TestPeople.PASSWORD)));
  }

  private static void signWrongly(Page page) {
    page.selectOption("#answer", "refuse");
    page.fill("#password", WRONG);
    page.click(".form button.main");
  }

  @Test
  void whoOpensAWaveAndWhoCoSignsThatReadsIt_R18() {
    DeskStudy study = DeskStudy.declared("see-opening", SIGNED);
    Respondent rita = TestPeople.invited("rita-o@example.org", "researcher", "see-opening");
    Respondent carl = TestPeople.invited("carl-o@example.org", "co_signer", "see-opening");
    String opening = study.wave() + "/opening";
    look(rita, study.wave(), "draft-waits");
    look(rita, opening, "opening-waits-researcher");
    look(carl, opening, "opening-waits");
    lookWrong(carl, opening, "opening-no-answer", page -> page.click(".form button.main"));
    lookWrong(carl, opening, "opening-wrong-password", DecisionPagesIT::signWrongly);
    sign(carl, study, "opening", "refuse");
    look(carl, opening, "opening-refused");
    sign(carl, study, "opening", "approve");
    look(carl, opening, "opening-approved");
    look(rita, study.wave(), "draft-approved");
    study.file(SIGNED + "asker: Somebody else\n");
    for (int i = 0; i < 150 && !carl.get(opening).html().text().contains("has changed"); i++) {
      DeskStudy.pause();
    }
    look(carl, opening, "opening-changed");
    lookRefused(rita, study);
  }

  /** Opening it without: what is wrong is about no field. */
  private void lookRefused(Respondent rita, DeskStudy study) {
    seen(rita, study.wave(), "open-refused", page -> page.click(".form button.main"));
  }

  private static DeskStudy closed(String id, Respondent rita, Respondent carl) {
    DeskStudy study = new DeskStudy(id);
    sign(carl, study, "opening", "approve");
    study.step(rita, "open");
    study.answer();
    study.step(rita, "close");
    study.preview(carl);
    return study;
  }

  @Test
  void whoPublishesAReportOrTakesItDownReadsIt_R18() {
    DeskStudy.declared("see-release", SIGNED);
    Respondent rita = TestPeople.invited("rita-r@example.org", "researcher", "see-release");
    Respondent carl = TestPeople.invited("carl-r@example.org", "co_signer", "see-release");
    DeskStudy study = closed("see-release", rita, carl);
    look(rita, study.release(), "release-waits-researcher");
    look(carl, study.release(), "release-waits");
    lookWrong(carl, study.release(), "release-wrong-password", DecisionPagesIT::signWrongly);
    sign(carl, study, "release", "refuse");
    look(carl, study.release(), "release-refused");
    sign(carl, study, "release", "approve");
    look(rita, study.release(), "release-approved-researcher");
    lookWrong(
        rita,
        study.release(),
        "publish-wrong-password",
        page -> {
          page.fill("#password", WRONG);
          page.click(".form button.main");
        });
    study.publish(rita, DeskStudy.hash(study.preview(rita)));
    takeDown(rita, study);
  }

  private void takeDown(Respondent rita, DeskStudy study) {
    String down = study.wave() + "/unpublish";
    look(rita, study.wave(), "published");
    look(rita, down, "unpublish");
    lookWrong(rita, down, "unpublish-wrong-password", page -> typed(page, "Two groups", WRONG));
    lookWrong(
        rita,
        down,
        "unpublish-too-long",
        page -> typed(page, "A reason. ".repeat(21), TestPeople.PASSWORD));
    rita.post(
        down,
        List.of(
            Map.entry("reason", "Two groups were exchanged in the plan."),
            Map.entry("password", TestPeople.PASSWORD)));
    look(rita, study.wave(), "taken-down");
    look(rita, study.release(), "release-again");
    look(rita, "/desk", "studies");
    look(new Respondent(server), "/results/" + study.id(), "tombstone");
  }

  private static void typed(Page page, String reason, String password) {
    page.fill("#reason", reason);
    page.fill("#password", password);
    page.click(".form button.main");
  }

  private static void misread(Respondent person, String study, int times) {
    Respondent.Page page = person.get("/s/" + study);
    for (int screens = 0; page.html().select("[name=q5]").isEmpty() && screens < 5; screens++) {
      page = go(person, page, Respondent.nothing(page.html(), form(page)));
    }
    for (int i = 0; i < times; i++) {
      page = go(person, page, Map.of("q5", List.of("forty")));
    }
  }

  private static org.jsoup.nodes.Element form(Respondent.Page page) {
    return page.html().expectFirst("form[method=post]");
  }

  private static Respondent.Page go(
      Respondent person, Respondent.Page page, Map<String, List<String>> chosen) {
    return person.post(form(page).attr("action"), Respondent.filled(form(page), chosen));
  }

  /** D5: what fewer than ten were told tells of each of them. */
  @Test
  void whatRespondentsWereToldIsListedFromTenOfThemOn() {
    DeskStudy study = DeskStudy.declared("misread", "");
    Respondent rita = TestPeople.invited("rita-m@example.org", "researcher", "misread");
    study.step(rita, "open");
    misread(new Respondent(server), "misread", 12);
    for (int others = 0; others < 8; others++) {
      misread(new Respondent(server), "misread", 1);
    }
    Respondent.Page before = rita.get(study.wave());
    assertEquals(1, before.html().select("h2:contains(told to correct)").size());
    assertEquals(0, before.html().select("caption:contains(told to correct)").size());
    look(rita, study.wave(), "open-met-none");
    misread(new Respondent(server), "misread", 1);
    assertEquals(
        List.of("How many hours did you work last week? not a number 10 to 49"),
        rita.get(study.wave())
            .html()
            .select("table:has(caption:contains(told to correct)) tbody tr")
            .eachText());
    look(rita, study.wave(), "open-met");
  }
}
