package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    respondent.get("/s/invited");
    Element form = respondent.get("/s/invited?page=all").html().expectFirst("form[method=post]");
    var fields = Respondent.filled(form, answers);
    form.select("[name=_asked]")
        .forEach(asked -> fields.add(Map.entry("_prompted", asked.attr("value"))));
    return respondent.post(form.attr("action"), fields);
  }

  private static String answers(String nullifier, String credential) throws Exception {
    return "{\"answers\":{\"q1\":\"1\",\"q4\":\"office\",\"words\":\"of %s\"},\"credential\":%s}"
        .formatted(nullifier, credential);
  }

  @Test
  @Order(1)
  void nothingIsThereYet() throws Exception {
    server.process.stop();
    assertEquals(0, server.rows());
    server.process.restart();
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
        " " + good.text(),
        server.invitations.credential("second", "home").text(),
        server.invitations.credential("first", "").text(),
        new Credential(other.key(), good.prepared(), good.signature()).text(),
        new Credential(good.key(), prepared, good.signature()).text(),
        new Credential(good.key(), good.prepared(), signature).text(),
        new Credential(good.key(), new byte[0], new byte[0]).text(),
        Invitations.signed(SigningKey.generate("invited/first", "home")).text(),
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
        respondent.cookies.put("soundings", wrong.strip());
      }
      boolean asCookie = wrong.equals(wrong.strip());
      List<HttpResponse<String>> answers = new ArrayList<>();
      answers.add(server.begin(new Respondent(server.process), wrong));
      if (asCookie) {
        for (String path :
            List.of("", "?page=all", "?page=all&agreed=1", "/receipt")) {
          answers.add(
              respondent.send(
                  respondent.request(server.process.uri("/s/invited" + path)).GET()));
        }
        for (String path : List.of("", "/save")) {
          answers.add(
              respondent.send(
                  respondent.form(server.process.uri("/s/invited" + path), fields)));
        }
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
    for (String noText : List.of("null", "5", "{}", "[]")) {
      HttpResponse<String> reply = server.api("POST", RESPONSES, answers("nobody", noText));
      assertEquals(403, reply.statusCode(), reply.body());
      replies.add(reply.body());
    }
    assertEquals(1, pages.size(), "one page for all");
    assertTrue(pages.iterator().next().contains("You need your personal invitation"));
    assertTrue(pages.iterator().next().contains("href=\"/i/invited\""));
    assertEquals(1, replies.size(), replies.toString());
    assertTrue(replies.iterator().next().contains("A108"));
    server.process.stop();
    assertEquals(0, server.rows(), "nothing is kept");
    server.process.restart();
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
    assertEquals(
        1, receipt.html().select("a[href=/results/invited/nullifiers.txt]").size());
  }

  @Test
  @Order(4)
  void theStratumComesWithTheCredentialAndIsNeitherAskedNorTakenFromAField() throws Exception {
    Credential credential = counted(server.invitations.credential("first", "field"));
    Respondent respondent = server.begun(credential.text());
    Respondent.Page page = respondent.get("/s/invited?page=all");
    assertFalse(page.response().body().contains("q4"));
    var forged = Map.of("q4", List.of("office"), "_asked", List.of("q4"), "words", List.of("forged"));
    assertFalse(handIn(respondent, forged).receipt().isEmpty());
    Credential program = counted(server.invitations.credential("first", "field"));
    assertEquals(
        201,
        server
            .api("POST", RESPONSES, answers("forged", "\"" + program.text() + "\""))
            .statusCode());
    server.process.stop();
    try (Connection rows = server.process.rows();
        ResultSet found =
            rows.createStatement()
                .executeQuery("select answers from ballot where answers like '%forged%'")) {
      for (int i = 0; i < 2; i++) {
        assertTrue(found.next());
        assertTrue(found.getString(1).contains("\"q4\":\"field\""), found.getString(1));
      }
    }
    server.process.restart();
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
    Element form = respondent.get("/s/invited?page=all").html().expectFirst("form[method=post]");
    String save = form.attr("action") + "/save";
    var fields = Respondent.filled(form, Map.of("words", List.of("half")));
    assertEquals(
        204,
        respondent
            .send(respondent.form(server.process.uri(save), Respondent.encoded(fields)))
            .statusCode());
    Respondent.Page resume = server.begun(credential.text()).get("/s/invited");
    assertTrue(resume.html().text().contains("Your answers so far are here"));
    Element choice = resume.html().expectFirst("form[method=post]");
    var anew = Respondent.filled(choice, Map.of());
    anew.removeIf(field -> field.getKey().equals("_go"));
    anew.add(Map.entry("_go", "anew"));
    respondent.post(choice.attr("action"), anew);
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
    server.process.stop();
    try (Connection rows = server.process.rows();
        ResultSet found =
            rows.createStatement()
                .executeQuery(
                    "select count(*) from (select answers from ballot union all"
                        + " select answers from response) r where answers like '%hundred%'")) {
      found.next();
      assertEquals(1, found.getInt(1));
    }
    server.process.restart();
  }

  private static String handInOrReceipt(Respondent respondent, String words) {
    Respondent.Page page = respondent.get("/s/invited?page=all");
    return page.receipt().isEmpty()
        ? handIn(respondent, Map.of("words", List.of(words))).receipt()
        : page.receipt();
  }

  @Test
  @Order(8)
  void d5HowManyTookPartIsSaidInBandsAndNothingIsListedWhileTheWaveIsOpen() {
    String state = server.api("GET", "/api/v1/studies/invited", "").body();
    assertTrue(state.contains("\"responses\":\"fewer than 10\""), state);
    assertEquals(
        404, new Respondent(server.process).get("/results/invited/nullifiers.txt").status());
  }

  @Test
  @Order(9)
  void a2NoLogHoldsACredentialOrANullifier() {
    for (String nullifier : NULLIFIERS) {
      assertFalse(server.process.output().contains(nullifier));
    }
    assertFalse(server.process.output().contains("credential"), server.process.output());
  }

  @Test
  @Order(10)
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
}
