package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.Chromium;
import org.soundings.credential.Credential;
import org.soundings.credential.SigningKey;

/** A wave that people are invited to: who comes in, once, and who does not, by any route. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InvitedIT {
  private static final String RESPONSES = "/api/v1/studies/invited/responses";
  private static final Set<String> NULLIFIERS = new HashSet<>();
  private static InvitedServer server;

  @BeforeAll
  static void start() throws Exception {
    server = InvitedServer.start();
  }

  @AfterAll
  static void stop() throws InterruptedException {
    server.process.stop();
  }

  private static Credential counted(Credential credential) {
    NULLIFIERS.add(credential.nullifier());
    return credential;
  }

  private static Respondent.Page handIn(Respondent respondent, Map<String, List<String>> answers) {
    return handIn(respondent, respondent.get("/s/invited?page=all"), answers);
  }

  private static Respondent.Page handIn(
      Respondent respondent, Respondent.Page page, Map<String, List<String>> answers) {
    Element form = page.html().expectFirst("form[method=post]");
    var fields = Respondent.filled(form, answers);
    form.select("[name=_asked]")
        .forEach(asked -> fields.add(Map.entry("_prompted", asked.attr("value"))));
    return respondent.post(form.attr("action"), fields);
  }

  private static String answers(String words, String credential) {
    return "{\"answers\":{\"q1\":\"1\",\"q4\":\"office\",\"words\":\"of %s\"},\"credential\":%s}"
        .formatted(words, credential);
  }

  /** Whatever is no credential of this wave's keys. */
  private static List<String> wrong() {
    Credential good = server.invitations.credential("first", "home");
    Credential other = server.invitations.credential("first", "field");
    byte[] prepared = good.prepared();
    prepared[3] ^= 1;
    byte[] signature = good.signature();
    signature[100] ^= 1;
    return List.of(
        "",
        "null",
        "AAAAAAAAAAAAAAAAAAAAAA",
        good.key() + ".A.A",
        good.text() + "A",
        server.invitations.credential("second", "home").text(),
        server.invitations.credential("first", "").text(),
        new Credential(other.key(), good.prepared(), good.signature()).text(),
        new Credential(good.key(), prepared, good.signature()).text(),
        new Credential(good.key(), good.prepared(), signature).text(),
        new Credential(good.key(), new byte[0], new byte[0]).text(),
        CredentialIssuer.signed(SigningKey.generate("invited/first", "home")).text(),
        "A".repeat(3000));
  }

  @Test
  @Order(2)
  void a6WhateverIsNoCredentialOfTheWaveIsRefusedOnEveryRouteByOnePageAndKeepsNothing()
      throws Exception {
    String page =
        server
            .begun(server.invitations.credential("first", "home").text())
            .get("/s/invited?page=all")
            .response()
            .body();
    Element form = Jsoup.parse(page).expectFirst("form[method=post]");
    String fields =
        Respondent.encoded(Respondent.filled(form, Map.of("q1", List.of("1"))))
            + "&_key=AAAAAAAAAAAAAAAAAAAAAA";
    Set<String> pages = new HashSet<>();
    Set<String> replies = new HashSet<>();
    for (String wrong : wrong()) {
      Respondent respondent = new Respondent(server.process);
      if (!wrong.isEmpty()) {
        respondent.cookies.put("soundings", wrong);
      }
      List<HttpResponse<String>> answers = new ArrayList<>();
      answers.add(server.begin(new Respondent(server.process), wrong));
      for (String path : List.of("", "?page=all", "?page=all&agreed=1", "/receipt")) {
        answers.add(
            respondent.send(respondent.request(server.process.uri("/s/invited" + path)).GET()));
      }
      for (String path : List.of("", "/save")) {
        answers.add(
            respondent.send(respondent.form(server.process.uri("/s/invited" + path), fields)));
      }
      for (HttpResponse<String> answer : answers) {
        assertEquals(403, answer.statusCode(), answer.uri() + " with " + wrong);
        assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty(), answer.uri().toString());
        pages.add(answer.body());
      }
      HttpResponse<String> reply =
          server.api("POST", RESPONSES, answers("nobody", "\"" + wrong + "\""));
      assertEquals(403, reply.statusCode(), reply.body());
      replies.add(reply.body());
    }
    for (String noText : List.of("null", "5")) {
      HttpResponse<String> reply = server.api("POST", RESPONSES, answers("nobody", noText));
      assertEquals(403, reply.statusCode(), reply.body());
      replies.add(reply.body());
    }
    for (String notSimple : List.of("{}", "[]", "true")) {
      HttpResponse<String> reply = server.api("POST", RESPONSES, answers("nobody", notSimple));
      assertEquals(400, reply.statusCode(), reply.body());
      assertTrue(reply.body().contains("A110"), reply.body());
    }
    assertEquals(1, pages.size(), "one page for all");
    assertTrue(pages.iterator().next().contains("You need your personal invitation"));
    assertTrue(pages.iterator().next().contains("href=\"/i/invited?lang=en\""));
    assertEquals(1, replies.size(), replies.toString());
    assertTrue(replies.iterator().next().contains("A108"));
  }

  @Test
  @Order(3)
  void whoHoldsACredentialAnswersAndIsToldHowToSeeThatItCounts() {
    Credential credential = counted(server.invitations.credential("first", "home"));
    Respondent respondent = new Respondent(server.process);
    String cookie =
        server
            .begin(respondent, credential.text())
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow();
    for (String part : List.of("HttpOnly", "SameSite=Strict", "Path=/s/invited")) {
      assertTrue(cookie.contains(part), cookie);
    }
    Respondent.Page receipt = respondent.answer("invited", Respondent::nothing);
    assertEquals(credential.nullifier(), receipt.html().expectFirst("#nullifier").text());
    assertEquals(1, receipt.html().select("a[href=/results/invited/nullifiers.txt]").size());
  }

  @Test
  @Order(4)
  void theStratumComesWithTheCredentialAndIsNeitherAskedNorTakenFromAField() throws Exception {
    Credential credential = counted(server.invitations.credential("first", "field"));
    Respondent respondent = server.begun(credential.text());
    Respondent.Page page = respondent.get("/s/invited?page=all");
    assertFalse(page.response().body().contains("q4"));
    var forged =
        Map.of("q4", List.of("office"), "_asked", List.of("q4"), "words", List.of("forged"));
    assertFalse(handIn(respondent, forged).receipt().isEmpty());
    Credential program = counted(server.invitations.credential("first", "field"));
    assertEquals(
        201,
        server
            .api("POST", RESPONSES, answers("forged", "\"" + program.text() + "\""))
            .statusCode());
  }

  @Test
  @Order(5)
  void a6AReplayWithOtherAnswersGivesTheFirstReceiptByPageAndByProgram() throws Exception {
    Credential credential = counted(server.invitations.credential("first", "home"));
    Respondent first = server.begun(credential.text());
    String receipt = handIn(first, Map.of("words", List.of("first"))).receipt();
    assertFalse(receipt.isEmpty());
    Respondent again = server.begun(credential.text());
    assertEquals(receipt, again.get("/s/invited").receipt());
    HttpResponse<String> program =
        server.api("POST", RESPONSES, answers("other", "\"" + credential.text() + "\""));
    assertEquals(201, program.statusCode(), program.body());
    assertTrue(program.body().contains(receipt), program.body());
  }

  @Test
  @Order(6)
  void r14WhoComesBackGoesOnAndBeginningAnewKeepsTheCredential() {
    Credential credential = server.invitations.credential("first", "home");
    Respondent respondent = server.begun(credential.text());
    Element opened = respondent.get("/s/invited?page=all").html();
    Element form = opened.expectFirst("form[method=post]");
    String save = opened.expectFirst("[data-save]").attr("data-save");
    var fields = Respondent.filled(form, Map.of("words", List.of("half")));
    assertEquals(
        204,
        respondent
            .send(respondent.form(server.process.uri(save), Respondent.encoded(fields)))
            .statusCode());
    Respondent.Page resume = server.begun(credential.text()).get("/s/invited");
    assertTrue(resume.html().text().contains("Your answers so far are here"));
    Element choice = resume.html().expectFirst("form[method=post]");
    var again = Respondent.filled(choice, Map.of());
    again.removeIf(field -> field.getKey().equals("_go"));
    again.add(Map.entry("_go", "restart"));
    respondent.post(choice.attr("action"), again);
    assertEquals(credential.text(), respondent.cookies.get("soundings"));
    assertEquals(200, respondent.get("/s/invited?page=all").status());
  }

  @Test
  @Order(7)
  void a6AHundredHandInsOfOneCredentialAreOne() throws Exception {
    Credential credential = counted(server.invitations.credential("first", "home"));
    List<Callable<String>> all = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String words = "hundred " + i;
      boolean program = i % 2 == 0;
      all.add(
          () ->
              program
                  ? server
                      .api("POST", RESPONSES, answers(words, "\"" + credential.text() + "\""))
                      .body()
                      .replaceAll(".*\"receipt\":\"([^\"]*)\".*", "$1")
                  : handInOrReceipt(server.begun(credential.text()), words));
    }
    Set<String> receipts = new HashSet<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(16)) {
      for (var each : pool.invokeAll(all)) {
        receipts.add(each.get());
      }
    }
    assertEquals(1, receipts.size(), receipts.toString());
  }

  private static String handInOrReceipt(Respondent respondent, String words) {
    Respondent.Page page = respondent.get("/s/invited?page=all");
    return page.receipt().isEmpty()
        ? handIn(respondent, page, Map.of("words", List.of(words))).receipt()
        : page.receipt();
  }

  @ParameterizedTest
  @Order(8)
  @CsvSource({"320,LIGHT,true", "1280,DARK,false"})
  void r12ABrowserComesFromTheInvitationsPageAnswersAndFindsItsLine(
      int width, ColorScheme scheme, boolean script) {
    Credential credential = counted(server.invitations.credential("first", "home"));
    String invitation =
        "<!doctype html><form method=post action=/s/invited/begin>"
            + "<input type=hidden name=credential value="
            + credential.text()
            + "><button>Answer</button></form>";
    String end = "-" + width + "-" + scheme;
    try (BrowserContext window = Chromium.window(width, scheme, script);
        Page page = window.newPage()) {
      page.navigate(server.process.uri("/s/invited").toString());
      look(page, "invited-refused" + end, script);
      page.route(
          "**/i/invited?*",
          route ->
              route.fulfill(
                  new Route.FulfillOptions().setContentType("text/html").setBody(invitation)));
      page.click("a[href^='/i/invited']");
      page.click("button");
      look(page, "invited-start" + end, script);
      for (int pages = 0; pages < 5 && page.locator("#nullifier").count() == 0; pages++) {
        page.locator("button[value=next]").click();
      }
      assertEquals(credential.nullifier(), page.locator("#nullifier").innerText());
      assertFalse(page.content().contains(credential.text()), "the credential is on no page");
      look(page, "invited-receipt" + end, script);
    }
  }

  private static void look(Page page, String name, boolean script) {
    Chromium.picture(page, name);
    if (script) {
      assertEquals(List.of(), Chromium.findings(page), name);
      assertFalse(Chromium.scrollsSideways(page), name);
    }
  }

  @Test
  @Order(9)
  void d5HowManyTookPartIsSaidInBandsAndNothingIsListedWhileTheWaveIsOpen() {
    String state = server.api("GET", "/api/v1/studies/invited", "").body();
    assertTrue(state.contains("\"responses\":\"fewer than 10\""), state);
    assertEquals(
        404, new Respondent(server.process).get("/results/invited/nullifiers.txt").status());
  }

  @Test
  @Order(10)
  void a2NoLogHoldsACredentialOrANullifier() {
    for (String nullifier : NULLIFIERS) {
      assertFalse(server.process.output().contains(nullifier));
    }
    assertFalse(server.process.output().contains("credential"), server.process.output());
  }

  @Test
  @Order(11)
  void afterClosingEverybodyFindsTheirOwnLineAndCanCountThem() {
    String wave = "/api/v1/studies/invited/waves/first/";
    assertEquals(200, server.api("POST", wave + "close", "").statusCode());
    Respondent anybody = new Respondent(server.process);
    List<String> lines =
        anybody.get("/results/invited/nullifiers.txt").response().body().lines().toList();
    assertTrue(lines.getFirst().startsWith("# "), lines.getFirst());
    assertTrue(lines.getFirst().contains("250"), "credentials issued: " + lines.getFirst());
    assertEquals(
        NULLIFIERS.stream().sorted().toList(), lines.subList(1, lines.size()), "sorted, all, once");
    assertEquals(200, server.api("POST", wave + "release", "").statusCode());
    assertEquals(
        lines, anybody.get("/results/invited/nullifiers.txt").response().body().lines().toList());
    assertNotEquals(404, anybody.get("/results/invited").status());
    assertEquals(404, anybody.get("/results/short/nullifiers.txt").status());
  }

  @Test
  @Order(12)
  void a6WhatIsStoredIsOneResponseForEachCredentialAndNothingOfTheRefused() throws Exception {
    server.process.stop();
    List<String> kept = new ArrayList<>();
    try (Connection rows = server.process.rows();
        ResultSet found = rows.createStatement().executeQuery("select answers from response")) {
      while (found.next()) {
        kept.add(found.getString(1));
      }
    }
    assertEquals(NULLIFIERS.size(), kept.size());
    assertEquals(2L * NULLIFIERS.size(), server.rows(), "a response and a nullifier, no more");
    List<String> forged = kept.stream().filter(answers -> answers.contains("forged")).toList();
    assertEquals(2, forged.size());
    assertTrue(
        forged.stream().noneMatch(a -> a.contains("\"q4\"")),
        () -> "a group of two has no name (A4), nor that of a field: " + forged);
    assertEquals(1, kept.stream().filter(answers -> answers.contains("hundred")).count());
    assertEquals(0, kept.stream().filter(answers -> answers.contains("of other")).count());
  }
}
