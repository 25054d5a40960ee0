package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.Chromium;
import org.soundings.credential.SigningKey;
import org.soundings.credential.VerifyingKey;
import org.soundings.form.Hand;

/** From the personal link to the receipt in a real browser. */
class InvitationPageIT {
  private static final int MOST_SHEETS = 3;
  private static ServerProcess server;
  private static InvitedStudy study;
  private static List<String> links;
  private static int next;

  @BeforeAll
  static void invite() {
    server = ServerProcess.start(InvitedStudy.folder(10), java.util.Map.of());
    study = new InvitedStudy(server);
    links = study.links(15);
    assertEquals(30, links.size());
  }

  @AfterAll
  static void stop() throws InterruptedException {
    assertEquals(143, server.stop());
  }

  private static String link() {
    return links.get(next++);
  }

  /** From the first page of the questionnaire to the receipt. */
  private static void answer(Page page) {
    page.waitForURL("**/s/ward**");
    new Hand(page).next();
    assertEquals(0, page.locator("[name=q4]").count(), "the stratum is not asked");
    page.check("[name=q2][value=yes]");
    Hand hand = new Hand(page);
    for (int i = 0; i < MOST_SHEETS && page.locator("#receipt").count() == 0; i++) {
      hand.next();
    }
    page.waitForSelector("#receipt");
  }

  @Test
  void a7TheCodeLeavesTheAddressAtOnceAndGoesNowhereWithTheAnswers() {
    String link = link();
    String code = InvitedStudy.code(link);
    List<String> requests = new ArrayList<>();
    try (BrowserContext window = Chromium.window();
        Page page = window.newPage()) {
      page.onRequest(request -> requests.add(seen(request)));
      page.navigate(link);
      assertEquals(server.uri("/i/ward").toString(), page.url());
      assertEquals(code, page.inputValue("#code"));
      InvitedStudy.goOn(page);
      answer(page);
      assertFalse(page.content().contains(code));
      assertFalse(page.url().contains(code));
    }
    assertTrue(requests.stream().anyMatch(r -> r.startsWith("POST") && r.contains("/i/ward/sign")));
    for (String request : requests.stream().filter(r -> !r.contains(" data:")).toList()) {
      boolean toItself = request.contains("/i/ward/key") || request.contains("/i/ward/sign");
      assertEquals(toItself, request.replace("-", "").contains(code.replace("-", "")), request);
      assertTrue(request.contains(server.uri("/").toString()), "no third party: " + request);
      String elsewhere = request.replace("referer=" + server.uri("/"), "");
      assertFalse(elsewhere.toLowerCase(Locale.ROOT).contains("referer="), request);
    }
    List<String> left = InvitedStudy.links(study.get("/reminders.csv"));
    assertFalse(left.contains(link), "recorded as having taken part");
  }

  private static String seen(Request request) {
    return request.method() + " " + request.url() + " " + request.postData() + request.headers();
  }

  @Test
  void withoutAScriptTheCodeIsTypedAndThePageSaysWhatThatMeans() {
    String code = InvitedStudy.code(link()).toLowerCase(Locale.ROOT).replace('-', ' ');
    try (BrowserContext window = Chromium.window(320, ColorScheme.LIGHT, false);
        Page page = window.newPage()) {
      page.navigate(server.uri("/i/ward").toString());
      assertTrue(page.locator("noscript").innerText().contains("organisational"));
      page.fill("#code", "nothing");
      page.locator("#invitation button").click();
      assertTrue(page.locator("#code-error").isVisible());
      assertTrue(page.title().startsWith("Error: "));
      page.fill("#code", code);
      page.locator("#invitation button").click();
      assertTrue(
          page.locator("main").innerText().contains("Protected by a promise, not by encryption"));
      page.reload();
      assertEquals(1, page.locator("[name=credential]").count());
      Chromium.picture(page, "handover-320-light");
      page.locator("main button").click();
      answer(page);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void r18AKeyboardAloneIsEnough(boolean script) {
    String code = InvitedStudy.code(link());
    try (BrowserContext window = Chromium.window(1280, ColorScheme.LIGHT, script);
        Page page = window.newPage()) {
      page.navigate(server.uri("/i/ward").toString());
      tabTo(page, "code");
      page.keyboard().type(code);
      page.keyboard().press("Enter");
      if (script) {
        page.waitForSelector("#invitation-stratum:not([hidden])");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
      } else {
        page.waitForSelector(
            "[name=credential]",
            new Page.WaitForSelectorOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
      }
      page.waitForURL("**/s/ward**");
    }
  }

  private static void tabTo(Page page, String id) {
    for (int i = 0; i < 20; i++) {
      page.keyboard().press("Tab");
      if (id.equals(page.evaluate("document.activeElement.id"))) {
        return;
      }
    }
    throw new AssertionError("never reached " + id);
  }

  @Test
  void aLostReplyIsAskedForAgainAndGivesTheSameTicket() {
    String link = link();
    AtomicInteger lost = new AtomicInteger();
    try (BrowserContext window = Chromium.window();
        Page page = window.newPage()) {
      page.route(
          "**/i/ward/sign",
          route -> {
            if (lost.incrementAndGet() == 1) {
              route.fetch();
              route.abort();
            } else {
              route.resume();
            }
          });
      page.navigate(link);
      InvitedStudy.goOn(page);
      page.waitForSelector("#invitation-away:not([hidden])");
      assertEquals("invitation-away", page.evaluate("document.activeElement.id"));
      page.close();
      Page later = window.newPage();
      later.navigate(link);
      InvitedStudy.goOn(later);
      answer(later);
    }
    assertEquals(1, lost.get());
  }

  @Test
  void aUsedAndAnUnknownCodeShowTheSamePage() {
    String used = link();
    try (BrowserContext window = Chromium.window();
        Page page = window.newPage()) {
      page.navigate(used);
      InvitedStudy.goOn(page);
      answer(page);
    }
    List<String> shown = new ArrayList<>();
    String unknown = server.uri("/i/ward") + "#01234-56789-ABCDE-FGHJK-MNPQRS";
    for (String link : List.of(used, unknown)) {
      try (BrowserContext window = Chromium.window();
          Page page = window.newPage()) {
        page.navigate(link);
        InvitedStudy.goOn(page);
        page.waitForSelector("#invitation-used:not([hidden])");
        shown.add(page.locator("main").innerText());
        assertEquals(0, page.evaluate("Object.keys(localStorage).length"));
        Chromium.picture(page, "invitation-used-1280-light");
        assertEquals(List.of(), Chromium.findings(page));
      }
    }
    assertEquals(shown.getFirst(), shown.getLast());
  }

  @Test
  void whoeverComesBackByTheSameLinkGoesOnWhereTheyWere() {
    String link = link();
    try (BrowserContext window = Chromium.window()) {
      for (int i = 0; i < 2; i++) {
        try (Page page = window.newPage()) {
          page.navigate(link);
          InvitedStudy.goOn(page);
          page.waitForURL("**/s/ward**");
        }
      }
      try (Page page = window.newPage()) {
        page.navigate(server.uri("/s/ward").toString());
        answer(page);
        assertEquals(0, page.evaluate("Object.keys(localStorage).length"), "gone with the receipt");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"320,LIGHT", "320,DARK", "1280,LIGHT", "1280,DARK"})
  void r18AxeFindsNothingAndNothingScrollsSideways(int width, ColorScheme scheme) {
    List<String> findings = new ArrayList<>();
    String end = "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
    study.api("POST", InvitedStudy.INVITATIONS, "application/json", "{\"field\": 12}");
    try (BrowserContext window = Chromium.window(width, scheme, true);
        Page page = window.newPage()) {
      page.onConsoleMessage(message -> findings.add("console: " + message.text()));
      page.navigate(server.uri("/i/ward") + "#" + InvitedStudy.code(links.getLast()));
      look(page, "invitation" + end, findings);
      page.fill("#code", "x");
      page.locator("#invitation button").click();
      look(page, "invitation-wrong" + end, findings);
      page.navigate(server.uri("/i/ward?lang=es").toString());
      look(page, "invitation-es" + end, findings);
      window.setExtraHTTPHeaders(java.util.Map.of("Authorization", "Bearer " + server.key()));
      page.navigate(server.uri(InvitedStudy.INVITATIONS + "/codes.html").toString());
      assertTrue(page.locator(".qr").count() >= 12);
      look(page, "codes" + end, findings);
    }
    assertEquals(List.of(), findings);
  }

  private static void look(Page page, String name, List<String> findings) {
    Chromium.picture(page, name);
    Chromium.findings(page).forEach(f -> findings.add(name + ": " + f));
    if (Chromium.scrollsSideways(page)) {
      findings.add(name + " scrolls sideways");
    }
  }

  @Test
  void p5AServerThatHandsOnePersonAnotherKeyIsRefusedByTheScript() {
    VerifyingKey other = SigningKey.generate("ward/first", "home").verifying();
    refused(link(), page -> answerWith(page, "**/i/ward/key", key(other)));
  }

  @Test
  void p5AProxyThatSwapsAllKeysIsCaughtByTheLink() {
    VerifyingKey other = SigningKey.generate("ward/first", "home").verifying();
    String list = "{\"strata\":[" + key(other) + "]}";
    refused(
        link(),
        page -> {
          answerWith(page, "**/i/ward/key", key(other));
          answerWith(page, "**/s/ward/keys.json", list);
        });
  }

  @Test
  void p5AProxyThatSwapsAllKeysShowsOtherDigitsThanTheSlips() {
    VerifyingKey other = SigningKey.generate("ward/first", "home").verifying();
    study.api("POST", InvitedStudy.INVITATIONS, "application/json", "{\"home\": 12}");
    String slips = study.get("/codes.html").body();
    try (BrowserContext window = Chromium.window();
        Page page = window.newPage()) {
      answerWith(page, "**/s/ward/keys.json", "{\"strata\":[" + key(other) + "]}");
      page.navigate(server.uri("/i/ward").toString());
      page.waitForSelector("#invitation-digits:not([hidden])");
      String digits = page.locator("#digits").innerText();
      assertTrue(digits.matches("\\d{4} \\d{4} \\d{4}"), digits);
      assertFalse(slips.contains(digits), "another number than on the slip");
    }
  }

  private static String key(VerifyingKey key) {
    return "{\"stratum\":\"home\",\"id\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}"
        .formatted(key.id(), key.modulus().toString(16), key.exponent().toString(16));
  }

  private static void answerWith(Page page, String address, String json) {
    page.route(
        address,
        route ->
            route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(json)));
  }

  private static void refused(String link, Consumer<Page> proxy) {
    List<String> signed = new ArrayList<>();
    try (BrowserContext window = Chromium.window();
        Page page = window.newPage()) {
      page.onRequest(request -> signed.add(request.url()));
      proxy.accept(page);
      page.navigate(link);
      page.locator("#invitation button").click();
      page.waitForSelector("#invitation-keys:not([hidden])");
      assertEquals("invitation-keys", page.evaluate("document.activeElement.id"));
      assertTrue(signed.stream().noneMatch(url -> url.contains("/i/ward/sign")), "nothing sent");
    }
  }

  @Test
  void a9EverybodyGetsTheSameListOfKeysAndTheNumberThatTheSlipsHave() {
    study.api("POST", InvitedStudy.INVITATIONS, "application/json", "{\"home\": 12}");
    String list = new Respondent(server).get("/s/ward/keys.json").response().body();
    assertEquals(list, new Respondent(server).get("/s/ward/keys.json").response().body());
    for (String stratum : List.of("home", "office", "field")) {
      assertTrue(list.contains("{\"stratum\":\"" + stratum + "\""), "also of nobody yet: " + list);
    }
    String slips = study.get("/codes.html").body();
    try (BrowserContext window = Chromium.window();
        Page page = window.newPage()) {
      page.navigate(server.uri("/i/ward").toString());
      page.waitForSelector("#invitation-digits:not([hidden])");
      String digits = page.locator("#digits").innerText();
      assertTrue(digits.matches("\\d{4} \\d{4} \\d{4}"), digits);
      assertTrue(slips.contains(digits), "on the slips");
    }
  }

  @ParameterizedTest
  @CsvSource({"320,LIGHT", "768,DARK", "1280,LIGHT"})
  void a9TheStratumIsNamedBeforeAnythingIsSigned(int width, ColorScheme scheme) {
    List<String> requests = new ArrayList<>();
    List<String> findings = new ArrayList<>();
    try (BrowserContext window = Chromium.window(width, scheme, true);
        Page page = window.newPage()) {
      page.onRequest(request -> requests.add(request.url()));
      page.navigate(links.getLast());
      page.locator("#invitation button").click();
      page.waitForSelector("#invitation-stratum:not([hidden])");
      assertEquals("invitation-stratum", page.evaluate("document.activeElement.id"));
      assertTrue(page.locator("#invitation-stratum").innerText().contains("In an office"));
      assertEquals(1, page.locator("[data-stratum]:not([hidden])").count());
      look(page, "stratum-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT), findings);
    }
    assertTrue(requests.stream().noneMatch(url -> url.contains("/i/ward/sign")), "not signed");
    assertEquals(List.of(), findings);
  }

  @ParameterizedTest
  @CsvSource({"320,DARK", "768,LIGHT", "1280,DARK"})
  void a9ThePromiseShowsTheNumberOfTheKeysAndHowTwoColleaguesCompareIt(
      int width, ColorScheme scheme) {
    List<String> findings = new ArrayList<>();
    try (BrowserContext window = Chromium.window(width, scheme, true);
        Page page = window.newPage()) {
      page.navigate(server.uri("/s/ward/promise").toString());
      String digits = page.locator("#digits").innerText();
      page.navigate(server.uri("/i/ward").toString());
      page.waitForSelector("#invitation-digits:not([hidden])");
      assertEquals(digits, page.locator("#digits").innerText());
      look(page, "digits-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT), findings);
      page.navigate(server.uri("/s/ward/promise").toString());
      look(page, "promise-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT), findings);
      page.locator("a[href$='keys.json']").click();
      assertEquals(server.uri("/s/ward/keys.json").toString(), page.url());
    }
    assertEquals(List.of(), findings);
  }

  @Test
  void aChangeOfLanguageKeepsTheCode() {
    String link = link();
    next--;
    try (BrowserContext window = Chromium.window();
        Page page = window.newPage()) {
      page.navigate(link);
      if (page.locator(".languages a").count() > 0) {
        page.locator(".languages a").first().click();
        assertEquals(InvitedStudy.code(link), page.inputValue("#code"));
        assertFalse(page.url().contains("#"));
      }
    }
  }
}
