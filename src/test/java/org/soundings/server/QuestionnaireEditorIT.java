package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.soundings.Chromium;

/** ADR 103: a questionnaire's text in a real browser, with its script. */
class QuestionnaireEditorIT {
  private static final String ASKED = "Which team do you belong to?";

  private final ServerProcess server = TestServer.get();

  private static void signIn(BrowserContext window, ServerProcess server, Respondent somebody) {
    String session = somebody.cookies.getOrDefault("soundings-desk", "");
    window.addCookies(
        List.of(new Cookie("soundings-desk", session).setUrl(server.uri("/desk").toString())));
  }

  private Page opened(BrowserContext window, EditorStudy study) {
    signIn(window, server, TestPeople.administrator());
    Page page = window.newPage();
    page.navigate(server.uri(study.address()).toString());
    return page;
  }

  /** Writes another text at the cursor's place, as somebody types. */
  private static void type(Page page, String before, String typed) {
    page.evaluate(
        "before => { const t = document.getElementById('text'); t.focus();"
            + " const at = t.value.indexOf(before); t.setSelectionRange(at, at + before.length); }",
        before);
    page.keyboard().type(typed);
  }

  private static void says(Page page, String words) {
    page.waitForFunction(
        "words => document.getElementById('saved').textContent.startsWith(words)", words);
  }

  @Test
  void aPauseIsSavedCheckedAndShown() {
    EditorStudy study = EditorStudy.declared(server, "typed", TestPeople.administrator());
    String used = EditorStudy.read(study.file());
    try (BrowserContext window = Chromium.window()) {
      Page page = opened(window, study);
      type(page, ASKED, "How <b>long</b>?");
      says(page, "Saved. No mistakes");
      assertTrue(EditorStudy.read(study.draft()).contains("How <b>long</b>?"));
      assertEquals(used, EditorStudy.read(study.file()));
      assertTrue(page.isVisible("#use"));
      page.selectOption("#screen", "team");
      FrameLocator view = page.frameLocator("#view");
      view.locator("h1", new FrameLocator.LocatorOptions().setHasText("How <b>long</b>?"))
          .waitFor();
      page.selectOption("#lang", "es");
      view.locator("text=¿De qué equipo es?").waitFor();
      assertEquals(0, view.locator("h1 b").count(), "markup is text");

      type(page, "single: team", "singel: team");
      says(page, "Saved. 1 mistake");
      assertEquals("✕ 9", page.innerText(".gutter .error"));
      assertEquals(
          page.locator("#text").boundingBox().height,
          page.locator(".gutter").boundingBox().height,
          1,
          "the numbers stand beside all lines");
      assertEquals(
          9 * page.locator(".gutter div >> nth=0").boundingBox().height,
          page.locator(".gutter div >> nth=9").boundingBox().y
              - page.locator(".gutter div >> nth=0").boundingBox().y,
          1,
          "each beside its own");
      assertTrue(page.innerText(".problems").contains("Line 9"), page.innerText(".problems"));
      assertTrue(
          view.locator("text=¿De qué equipo es?").isVisible(),
          "the last that could be shown stays");
      page.click(".problems .to-line");
      assertEquals(
          "singel: team",
          page.evaluate(
              "(t => t.value.slice(t.selectionStart, t.selectionEnd))(document.activeElement)"));
    }
  }

  /** R12: nothing needs more than the keyboard, and it leaves the field again. */
  @Test
  void theKeyboardAloneWritesTakesSuggestionsAndLeaves() {
    EditorStudy study = EditorStudy.declared(server, "keyed", TestPeople.administrator());
    try (BrowserContext window = Chromium.window()) {
      Page page = opened(window, study);
      for (int i = 0; i < 30 && !"text".equals(focused(page)); i++) {
        page.keyboard().press("Tab");
      }
      page.keyboard().press("Control+End");
      page.keyboard().type("pag");
      page.waitForSelector("#suggestions:not([hidden])");
      page.keyboard().press("Escape");
      assertFalse(page.isVisible("#suggestions"));
      page.keyboard().press("Control+Space");
      page.waitForSelector("#suggestions [aria-selected=true]");
      assertEquals(
          "suggestion-0", page.getAttribute("#text", "aria-activedescendant"), "it is read aloud");
      page.keyboard().press("Enter");
      assertTrue(page.inputValue("#text").endsWith("\npaging: "), page.inputValue("#text"));
      page.keyboard().press("Control+Space");
      page.waitForSelector("#suggestions [aria-selected=true]");
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      assertTrue(page.inputValue("#text").endsWith("paging: by-page"), page.inputValue("#text"));
      page.keyboard().press("Tab");
      assertEquals("save", focused(page));
      says(page, "Saved. No mistakes");
      page.keyboard().press("Tab");
      page.keyboard().press("Tab");
      assertEquals("use", focused(page));
      page.keyboard().press("Enter");
      page.waitForURL("**/use");
      for (int i = 0; i < 40 && !"Use this version".equals(words(page)); i++) {
        page.keyboard().press("Tab");
      }
      page.keyboard().press("Enter");
      page.waitForURL("**/questionnaire");
      assertTrue(EditorStudy.read(study.file()).endsWith("paging: by-page"));
    }
  }

  private static Object focused(Page page) {
    return page.evaluate("document.activeElement.id");
  }

  private static Object words(Page page) {
    return page.evaluate("document.activeElement.innerText");
  }

  /** What can be written at a place, marked by a bar. */
  @Test
  void suggestionsAreWhatTheSchemaAllowsThere() {
    EditorStudy study = EditorStudy.declared(server, "suggested", TestPeople.administrator());
    Map<String, String> first =
        Map.of(
            "|", "questionnaire,version,title",
            "questionnaire: a\npaging: |", "one-per-page,by-page,all",
            "questionnaire: a\npages:\n  - |", "page,include",
            "questionnaire: a\npages:\n  - page: a\n    items:\n      - s|", "single,slider,shares",
            "pages:\n  - items:\n      - single: a\n        |", "ask,options,hint",
            "pages:\n  - items:\n      - single: a\n        ordered: |", "yes,no",
            "pages:\n  - items:\n      - single: a\n        options:\n          b: {label: B, role: |",
                "plain,other,exclusive",
            "pages:\n- page: a\n  |", "items,title,show-if",
            "instrument: a\nter|", "terms",
            "# quest|", "");
    try (BrowserContext window = Chromium.window()) {
      Page page = opened(window, study);
      first.forEach(
          (text, suggested) ->
              assertEquals(
                  suggested,
                  page.evaluate(
                      "async text => { const schema = await (await"
                          + " fetch(document.getElementById('editor').dataset.schema)).json();"
                          + " return completion.at(text.replace('|', ''), text.indexOf('|'),"
                          + " schema).options.slice(0, 3).map(o => o.label).join(',') }",
                      text),
                  text));
    }
  }

  @Test
  void twoBrowsersThatEditOneFileLoseNothing() {
    EditorStudy study = EditorStudy.declared(server, "both", TestPeople.administrator());
    try (BrowserContext window = Chromium.window();
        BrowserContext other = Chromium.window()) {
      Page hers = opened(window, study);
      Page his = opened(other, study);
      type(hers, ASKED, "Hers?");
      says(hers, "Saved");
      type(his, "Why the night?", "His?");
      his.waitForSelector("#stale:not([hidden])");
      assertTrue(EditorStudy.read(study.draft()).contains("Hers?"));
      assertFalse(EditorStudy.read(study.draft()).contains("His?"));
      his.keyboard().type("!");
      his.click("#compare");
      his.waitForSelector(".sides");
      assertTrue(his.innerText(".sides").contains("Hers?"), his.innerText(".sides"));
      assertTrue(his.inputValue("#text").contains("His?!"), his.inputValue("#text"));
      assertEquals("_summary", focused(his));
      type(his, ASKED, "Hers?");
      his.click("#save");
      his.waitForURL("**/questionnaire");
      his.waitForFunction("document.getElementById('verdict') !== null");
      String both = EditorStudy.read(study.draft());
      assertTrue(both.contains("Hers?") && both.contains("His?!"), both);
      type(hers, "es: Día", "es: De día");
      hers.waitForSelector("#stale:not([hidden])");
      assertEquals(both, EditorStudy.read(study.draft()));
    }
  }

  @Test
  void whatWasSaidToBeSavedOutlivesTheServerAndWhatWasNotStaysInTheBrowser() throws Exception {
    ServerProcess own = ServerProcess.start(ServerProcess.folder(), Map.of());
    Respondent ana = TestPeople.first(own);
    EditorStudy study = EditorStudy.declared(own, "killed", ana);
    try (BrowserContext window = Chromium.window()) {
      signIn(window, own, ana);
      Page page = window.newPage();
      page.navigate(own.uri(study.address()).toString());
      type(page, ASKED, "Said to be saved?");
      says(page, "Saved.");
      own.kill();
      assertTrue(EditorStudy.read(study.draft()).contains("Said to be saved?"));
      type(page, "Why the night?", "Typed without a server?");
      says(page, "The server does not answer");
      page.onDialog(com.microsoft.playwright.Dialog::accept);
      page.close();
      own.restart();
      Page later = window.newPage();
      later.navigate(own.uri(study.address()).toString());
      says(later, "Saved.");
      String draft = EditorStudy.read(study.draft());
      assertTrue(
          draft.contains("Said to be saved?") && draft.contains("Typed without a server?"), draft);
      assertEquals(draft, later.inputValue("#text"));
    } finally {
      own.stop();
    }
  }

  @Test
  void axeFindsNothingAndNothingScrollsSideways_R18() {
    EditorStudy study = EditorStudy.declared(server, "looked", TestPeople.administrator());
    Respondent ana = TestPeople.administrator();
    String used = EditorStudy.read(study.file());
    study.save(ana, study.page(ana), used.replace("single: team", "singel: team"));
    List<String> findings = new ArrayList<>();
    for (int width : List.of(320, 768, 1280)) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        try (BrowserContext window = Chromium.window(width, scheme, true)) {
          Page page = opened(window, study);
          String suffix = "-" + width + "-" + scheme;
          look(page, "questionnaire-mistake" + suffix, findings);
          type(page, "singel: team", "single: team");
          says(page, "Saved. No");
          page.waitForSelector("#view");
          page.selectOption("#screen", "team");
          page.frameLocator("#view").locator("h1").waitFor();
          page.evaluate("document.getElementById('text').focus()");
          page.keyboard().press("Control+End");
          page.keyboard().press("Control+Space");
          page.waitForSelector("#suggestions:not([hidden])");
          look(page, "questionnaire" + suffix, findings);
          page.keyboard().press("Escape");
          page.check("#wide-view");
          look(page, "questionnaire-wide" + suffix, findings);
          type(page, "single: team", "singel: team");
          says(page, "Saved. 1 mistake");
          page.navigate(server.uri(study.address() + "/use").toString());
          look(page, "questionnaire-compared" + suffix, findings);
        }
      }
    }
    assertEquals(List.of(), findings);
  }

  private static void look(Page page, String name, List<String> findings) {
    Chromium.picture(page, name);
    Chromium.findings(page).forEach(finding -> findings.add(name + ": " + finding));
    if (Chromium.scrollsSideways(page)) {
      findings.add(name + " scrolls sideways");
    }
  }
}
