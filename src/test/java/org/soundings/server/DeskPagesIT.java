package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.Chromium;
import org.soundings.PageLooks;

/** The pages for people who run studies in a real browser; without a script, which they lack. */
class DeskPagesIT {
  private static final List<String> PAGES =
      List.of(
          "/desk",
          "/desk/account",
          "/desk/people",
          "/desk/log",
          "/desk/account/tokens",
          "/desk/account/passkeys",
          "/desk/new",
          "/desk/new/template?of=copenhagen-burnout-inventory",
          "/desk/new/file",
          "/desk/new/copy",
          "/desk/studies/short",
          "/desk/studies/short/settings",
          "/desk/studies/short/waves/first",
          "/desk/studies/invited/waves/first/invitations");
  private static final int HEAVIEST = 60_000;
  private final ServerProcess server = TestServer.get();

  private void signIn(BrowserContext window) {
    String session = TestPeople.administrator().cookies.getOrDefault("soundings-desk", "");
    window.addCookies(
        List.of(new Cookie("soundings-desk", session).setUrl(server.uri("/desk").toString())));
  }

  @ParameterizedTest
  @CsvSource({"320,LIGHT", "320,DARK", "768,LIGHT", "768,DARK", "1280,LIGHT", "1280,DARK"})
  void axeFindsNothingAndNothingScrollsSideways_R18(int width, ColorScheme scheme) {
    PageLooks looks = new PageLooks();
    try (BrowserContext window = Chromium.window(width, scheme, true);
        Page page = window.newPage()) {
      String suffix = "-" + width + "-" + scheme;
      page.navigate(server.uri("/desk/sign-in").toString());
      looks.at(page, "desk-sign-in" + suffix);
      page.click("main button");
      page.waitForSelector("#_summary");
      assertEquals("_summary", page.evaluate("document.activeElement.id"), "R8");
      assertTrue(page.title().startsWith("Error: "), page.title());
      looks.at(page, "desk-sign-in-wrong" + suffix);
      signIn(window);
      for (String path : PAGES) {
        page.navigate(server.uri(path).toString());
        assertEquals(server.uri(path).toString(), page.url());
        looks.at(page, path.substring(1).replaceAll("[/?=]", "-") + suffix);
      }
      page.navigate(server.uri("/desk/people").toString());
      page.click("tbody a");
      looks.at(page, "desk-person" + suffix);
    }
    assertEquals(List.of(), looks.findings());
  }

  /** R12, R18: the keyboard alone, and no script. */
  @Test
  void somebodySignsInAndOutByKeyboardWithoutAScript() {
    TestPeople.administrator();
    try (BrowserContext window = Chromium.window(1280, ColorScheme.LIGHT, false);
        Page page = window.newPage()) {
      page.navigate(server.uri("/desk").toString());
      tabTo(page, "E-mail address");
      page.keyboard().type(TestPeople.NAME);
      page.keyboard().press("Tab");
      page.keyboard().type(TestPeople.PASSWORD);
      page.keyboard().press("Enter");
      page.waitForURL("**/desk");
      assertTrue(page.innerText("body").contains("Ana Ruiz"), page.innerText("body"));
      tabTo(page, "Sign out");
      page.keyboard().press("Enter");
      page.waitForURL("**/desk/signed-out");
      page.goBack();
      assertTrue(!page.innerText("body").contains("Ana Ruiz"), "Back shows nothing");
    }
  }

  /** R16 for those who run studies: the browser's language, until another is chosen. */
  @Test
  void thePagesAreInTheBrowsersLanguageUntilAnotherIsChosen() {
    PageLooks looks = new PageLooks();
    try (BrowserContext window = Chromium.window("es-ES", true);
        Page page = window.newPage()) {
      page.navigate(server.uri("/desk/sign-in").toString());
      assertTrue(page.innerText("h1").contains("Iniciar sesión"), page.innerText("h1"));
      page.click("main button");
      in("es", page);
      looks.at(page, "desk-sign-in-wrong-es");
      signIn(window);
      for (String path : PAGES) {
        page.navigate(server.uri(path).toString());
        in("es", page);
        looks.at(page, path.substring(1).replaceAll("[/?=]", "-") + "-es");
      }
      page.click(".tongues button[lang=en]");
      in("en", page);
      assertEquals(server.uri(PAGES.getLast()).toString(), page.url(), "the same page");
      page.navigate(server.uri("/desk").toString());
      in("en", page);
      assertTrue(page.innerText("body").contains("Studies"), page.innerText("body"));
    }
    assertEquals(List.of(), looks.findings());
  }

  private static void in(String language, Page page) {
    assertEquals(language, page.getAttribute("html", "lang"), page.url());
  }

  @Test
  void aLanguageThatIsNoneOfOursAndAnAddressThatIsNotOursAreNotKept() {
    Respondent anybody = new Respondent(server);
    Respondent.Page page =
        anybody.post(
            "/desk/language",
            List.of(Map.entry("language", "de\r\nX: y"), Map.entry("to", "//evil.example")));
    assertEquals("/desk/sign-in", page.address().getPath());
    assertEquals(null, anybody.cookies.get("soundings-language"));
  }

  private static void tabTo(Page page, String words) {
    for (int i = 0; i < 30; i++) {
      page.keyboard().press("Tab");
      Object there =
          page.evaluate(
              "(e => e.labels && e.labels.length ? e.labels[0].innerText : e.innerText)"
                  + "(document.activeElement)");
      if (words.equals(there)) {
        return;
      }
    }
    throw new AssertionError("no way to " + words);
  }

  @Test
  void noPageIsHeavy() {
    Respondent ana = TestPeople.administrator();
    for (String path : PAGES) {
      Respondent.Page page = ana.get(path);
      int bytes = page.response().body().length();
      String style = page.html().expectFirst("link[rel=stylesheet]").attr("href");
      bytes += ana.get(style).response().body().length();
      assertTrue(bytes < HEAVIEST, path + " has " + bytes + " bytes");
      assertEquals(Map.of(), scripts(page), path);
    }
  }

  private static Map<String, Integer> scripts(Respondent.Page page) {
    int scripts = page.html().select("script, [onclick], [style]").size();
    return scripts == 0 ? Map.of() : Map.of("scripts", scripts);
  }
}
