package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.Chromium;

/**
 * R16, X-E1: the language that was chosen stays on every way, whatever the browser asks for; R9,
 * X-E3: Back works after a reminder and an error.
 */
class ChosenLanguageIT {
  private static final String QUESTIONNAIRE =
      """
      questionnaire: tongues
      version: "1"
      language: en
      languages: [en, es]
      policy: research
      paging: one-per-page
      title: {en: Your work, es: Su trabajo}
      consent:
        text: {en: We ask., es: Preguntamos.}
        agree: {en: I agree, es: Acepto}
      pages:
        - page: all
          items:
            - {single: place, ask: {en: Where?, es: ¿Dónde?}, options: {home: {en: Home, es: Casa}, office: {en: Office, es: Oficina}}}
            - {number: hours, ask: {en: Hours?, es: ¿Horas?}, from: 0, to: 100}
            - {single: glad, ask: {en: Glad?, es: ¿Contenta?}, options: {yes: {en: "Yes", es: "Sí"}, no: {en: "No", es: "No"}}}
      """;

  private static ServerProcess server;

  @BeforeAll
  static void start() throws IOException {
    Path data = ServerProcess.folder();
    Files.writeString(data.resolve("questionnaires/tongues.yaml"), QUESTIONNAIRE);
    study(data, "tongues", "");
    study(data, "asked", "participation: invited\nstrata: {item: place, at-least: 5}\n");
    study(data, "early", "");
    Path early = data.resolve("studies/early.yaml");
    Files.writeString(early, Files.readString(early).replace("2021", "2199"));
    server = ServerProcess.start(data, Map.of());
  }

  private static void study(Path data, String name, String more) throws IOException {
    Files.writeString(
        data.resolve("studies/" + name + ".yaml"),
        """
        study: %s
        questionnaire: ../questionnaires/tongues.yaml
        asker: {en: The institute, es: El instituto}
        %swaves: [{wave: first, opens: 2021-01-01}]
        """
            .formatted(name, more));
  }

  @AfterAll
  static void stop() throws InterruptedException {
    server.stop();
  }

  private static void in(String language, Page page) {
    assertEquals(language, page.locator("html").getAttribute("lang"), page.url());
  }

  private static void press(Page page, String selector) {
    page.locator(selector).first().click();
    page.waitForLoadState();
  }

  private static void next(Page page) {
    press(page, "[name=_go][value=next]");
  }

  private static String url(String path) {
    return server.uri(path).toString();
  }

  /** Chooses a language where it is offered as a link. */
  private static void choose(Page page, String language) {
    press(page, ".languages a[lang=" + language + "]");
    in(language, page);
  }

  /** From the start page, in its language, to the receipt and what it leads to. */
  private static void answer(Page page, String language) {
    in(language, page);
    next(page);
    in(language, page);
    assertTrue(page.locator(".summary.problem, .problem").count() > 0, "consent is missing");
    page.check("#_agreed");
    next(page);
    in(language, page);
    if (page.locator("[name=place]").count() > 0) {
      page.check("[name=place][value=home]");
      next(page);
    }
    in(language, page);
    page.fill("[name=hours]", "1000");
    next(page);
    in(language, page);
    assertTrue(page.title().startsWith("Error: "), page.title());
    assertEquals("1000", page.inputValue("[name=hours]"));
    page.fill("[name=hours]", "10");
    next(page);
    in(language, page);
    next(page);
    in(language, page);
    page.check("[name=glad][value=yes]");
    next(page);
    page.waitForSelector("#receipt");
    in(language, page);
    page.reload();
    in(language, page);
    String code = page.locator("#receipt").innerText();
    press(page, "a[href*=withdraw]");
    in(language, page);
    page.fill("#code", "0000");
    press(page, "main button");
    in(language, page);
    page.goBack();
    in(language, page);
    page.fill("#code", code);
    press(page, "main button");
    in(language, page);
    assertEquals(200, page.reload().status(), "a page that can be fetched again");
    in(language, page);
    press(page, "a[href^='/?']");
    in(language, page);
  }

  @ParameterizedTest
  @CsvSource({
    "de-DE,es,true",
    "de-DE,es,false",
    "en-US,es,true",
    "en-US,es,false",
    "es-ES,en,true",
    "es-ES,en,false"
  })
  void theLanguageThatWasChosenStaysFromTheStartToTheReceipt(
      String browser, String language, boolean script) {
    try (BrowserContext window = Chromium.window(browser, script);
        Page page = window.newPage()) {
      page.navigate(url("/s/tongues"));
      choose(page, language);
      press(page, "a[href*=promise]");
      in(language, page);
      press(page, "main > p:last-child a");
      answer(page, language);
      page.navigate(url("/s/early?lang=" + language));
      in(language, page);
      page.navigate(url("/s/nothing?lang=" + language));
      in(language, page);
    }
  }

  @ParameterizedTest
  @CsvSource({"en-US,es,true", "en-US,es,false", "es-ES,en,true", "es-ES,en,false"})
  void itStaysOnThePersonalInvitation(String browser, String language, boolean script) {
    InvitedStudy study = new InvitedStudy(server);
    StringBuilder list = new StringBuilder("address,stratum\n");
    for (int i = 0; i < 5; i++) {
      String someone = browser + script + i + "@canary.example,";
      list.append(someone).append("home\n").append("o").append(someone).append("office\n");
    }
    String path = InvitedStudy.INVITATIONS.replace("ward", "asked");
    String link =
        InvitedStudy.links(study.api("POST", path, "text/csv", list.toString())).getFirst();
    try (BrowserContext window = Chromium.window(browser, script);
        Page page = window.newPage()) {
      page.navigate(link);
      choose(page, language);
      page.fill("#code", "nothing");
      press(page, "#invitation button");
      in(language, page);
      assertTrue(page.locator("#code-error").isVisible());
      page.fill("#code", InvitedStudy.code(link));
      press(page, "#invitation button");
      if (script) {
        page.waitForSelector("#invitation-stratum:not([hidden])");
        in(language, page);
        press(page, "#invitation button");
      } else {
        in(language, page);
        press(page, "main button");
      }
      page.waitForURL("**/s/asked**");
      answer(page, language);
    }
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void aChangeOnAQuestionStaysWhereverOneGoesThen(boolean script) {
    try (BrowserContext window = Chromium.window("en-US", script);
        Page page = window.newPage()) {
      begin(page);
      press(page, "[name=_speak][value=es]");
      in("es", page);
      assertTrue(page.locator("[name=hours]").isVisible());
      page.goBack();
      page.goBack();
      in("es", page);
      page.navigate(url("/s/tongues"));
      in("es", page);
      next(page);
      in("es", page);
      page.navigate(url("/s/tongues?lang=en"));
      in("en", page);
      next(page);
      in("en", page);
      next(page);
      in("en", page);
    }
  }

  private static void begin(Page page) {
    page.navigate(url("/s/tongues"));
    page.check("#_agreed");
    next(page);
    page.check("[name=place][value=home]");
    next(page);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void backWorksAfterAReminderAndAnError_XE3(boolean script) {
    try (BrowserContext window = Chromium.window("en-US", script);
        Page page = window.newPage()) {
      page.navigate(url("/s/tongues"));
      next(page);
      assertTrue(page.title().startsWith("Error: "));
      back(page);
      page.check("#_agreed");
      next(page);
      next(page);
      assertEquals(1, page.locator("#_prompt").count(), "a reminder on the first question");
      assertEquals(200, page.reload().status());
      page.check("[name=place][value=home]");
      next(page);
      page.fill("[name=hours]", "many");
      next(page);
      assertTrue(page.title().startsWith("Error: "));
      assertTrue(!page.url().contains("many"), "no answer in an address");
      page.reload();
      assertEquals("many", page.inputValue("[name=hours]"), "what was typed is kept");
      page.fill("[name=hours]", "7");
      next(page);
      assertEquals(1, page.locator("[name=glad]").first().count());
      next(page);
      assertEquals(1, page.locator("#_prompt").count(), "a reminder");
      for (int i = 0; i < 4; i++) {
        back(page);
      }
    }
  }

  /** The browser's Back shows a page, not a question whether to send again. */
  private static void back(Page page) {
    page.goBack();
    page.waitForLoadState();
    assertEquals(1, page.locator("main h1").count(), page.url());
    assertTrue(URI.create(page.url()).getPath().startsWith("/s/"), page.url());
  }
}
