package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class JourneyIT {
  private final ServerProcess server = TestServer.get();
  private final Respondent respondent = new Respondent(server);

  @Test
  void thereIsNoCookieBeforeTheFirstAnswerIsSaved_R13() {
    respondent.get("/");
    Respondent.Page start = respondent.get("/s/everything");
    assertEquals(200, start.status());
    assertTrue(respondent.cookies.isEmpty());
    Element form = start.html().expectFirst("form[method=post]");
    Respondent.Page questions =
        respondent.post(
            form.attr("action"), Respondent.filled(form, Respondent.nothing(start.html(), form)));
    assertTrue(respondent.cookies.isEmpty(), "consent alone stores nothing");
    form = questions.html().expectFirst("form[method=post]");
    var answered = Respondent.filled(form, Map.of("consented", List.of("yes")));
    var sent =
        respondent.send(
            respondent.form(server.uri(form.attr("action")), Respondent.encoded(answered)));
    String cookie = sent.headers().firstValue("Set-Cookie").orElseThrow();
    assertTrue(cookie.contains("HttpOnly"), cookie);
    assertTrue(cookie.contains("SameSite=Lax"), cookie);
    assertTrue(cookie.contains("Path=/s/everything"), cookie);
    assertFalse(cookie.contains("Domain"), cookie);
  }

  private HttpResponse<String> next(Respondent.Page page) {
    Element form = page.html().expectFirst("form[method=post]");
    return respondent.send(
        respondent.form(
            server.uri(form.attr("action")),
            Respondent.encoded(Respondent.filled(form, Respondent.nothing(page.html(), form)))));
  }

  private static String leads(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(answer.body()));
  }

  /** Whoever uses the browser next is not shown the receipt. */
  @Test
  void theReceiptIsShownForAQuarterOfAnHour_R13() {
    Respondent.Page page = respondent.get("/s/short");
    HttpResponse<String> handed = next(page);
    for (int screens = 1; !leads(handed).contains("/receipt") && screens < 5; screens++) {
      page = respondent.get(leads(handed));
      handed = next(page);
    }
    String cookie = handed.headers().firstValue("Set-Cookie").orElseThrow();
    assertTrue(cookie.contains("Max-Age=900;"), cookie);
    assertFalse(respondent.get("/s/short/receipt").receipt().isEmpty());
    respondent.cookies.clear();
    assertTrue(respondent.get("/s/short/receipt").receipt().isEmpty());
  }

  @Test
  void theCookieIsSecureBehindHttps_R13() {
    Respondent.Page page = respondent.get("/s/short?page=all");
    Element form = page.html().expectFirst("form[method=post]");
    var request =
        respondent.form(
            server.uri(form.attr("action")),
            Respondent.encoded(Respondent.filled(form, Map.of("q2", List.of("yes")))));
    var response = respondent.send(request.header("X-Forwarded-Proto", "https"));
    assertTrue(response.headers().firstValue("Set-Cookie").orElseThrow().contains("Secure"));
  }

  /** So a ticket never travels with an invitation's code (A1), nor with another study's answers. */
  @Test
  void theCookieGoesToThePagesOfItsStudyOnly_R13() {
    HttpResponse<String> sent = next(respondent.get("/s/short?page=all"));
    String cookie = sent.headers().firstValue("Set-Cookie").orElseThrow();
    assertTrue(cookie.contains("Path=/s/short;"), cookie);
    assertFalse(cookie.contains("Domain="), cookie);
    assertFalse(cookie.contains("Path=/;"), cookie);
  }

  @Test
  void withoutConsentNothingIsKept_R15() {
    Respondent.Page start = respondent.get("/s/everything");
    Element form = start.html().expectFirst("form[method=post]");
    Respondent.Page again = respondent.post(form.attr("action"), Respondent.filled(form, Map.of()));
    assertEquals(200, again.status());
    assertTrue(again.html().text().contains("There is a problem"));
    assertTrue(respondent.cookies.isEmpty());
  }

  @Test
  void anEmptyQuestionnaireCanBeHandedIn_R4() {
    Respondent.Page receipt = respondent.answer("short", Respondent::nothing);
    assertTrue(receipt.receipt().matches("(\\w{4}-){3}\\w{4}"), receipt.html().text());
  }

  @Test
  void answersGivenBeforeAreThereWhenTheRespondentComesBack_R14() {
    Respondent.Page page = begun();
    assertEquals("more", query(page, "page"));
    Respondent.Page resumed = respondent.again().get("/s/everything");
    assertTrue(resumed.html().text().contains("Your answers so far are here"));
    Respondent.Page back = respondent.get("/s/everything?page=work");
    assertTrue(back.html().expectFirst("input[name=consented][value=yes]").hasAttr("checked"));
  }

  @Test
  void theScriptsSavesAreKept_R12() {
    Respondent.Page page = begun();
    Element form = page.html().expectFirst("form[method=post]");
    String save = page.html().expectFirst("[data-save]").attr("data-save");
    var saved =
        respondent.send(
            respondent.form(
                server.uri(save),
                Respondent.encoded(Respondent.filled(form, Map.of("hours", List.of("38"))))));
    assertEquals(204, saved.statusCode());
    Respondent.Page again = respondent.again().get("/s/everything?page=more");
    assertEquals("38", again.html().expectFirst("input[name=hours]").val());
  }

  @Test
  void theLanguageCanBeSwitchedWithoutLosingAnswers_R16() {
    Respondent.Page page = begun();
    Element form = page.html().expectFirst("form[method=post]");
    var fields = Respondent.filled(form, Map.of("hours", List.of("12"), "_speak", List.of("ar")));
    Respondent.Page arabic = respondent.post(form.attr("action"), fields);
    assertEquals("ar", arabic.html().expectFirst("html").attr("lang"));
    assertEquals("rtl", arabic.html().expectFirst("html").attr("dir"));
    assertEquals("12", arabic.html().expectFirst("input[name=hours]").val());
    assertEquals("ar", respondent.get("/s/everything").html().expectFirst("html").attr("lang"));
  }

  @Test
  void answersCanBeForgotten() {
    begun();
    Respondent.Page resume = respondent.get("/s/everything");
    Element form = resume.html().expectFirst("form[method=post]");
    var fields = Respondent.filled(form, Map.of());
    fields.removeIf(field -> field.getKey().equals("_go"));
    fields.add(Map.entry("_go", "restart"));
    Respondent.Page start = respondent.post(form.attr("action"), fields);
    assertTrue(respondent.cookies.isEmpty());
    assertNotEquals("", start.html().expectFirst("#_agreed").id());
  }

  @Test
  void aResponseIsWithdrawnByItsCodeOnce() {
    String code = respondent.answer("short", Respondent::nothing).receipt();
    String typed = " " + code.toLowerCase(java.util.Locale.ROOT).replace("-", " ") + " ";
    var fields = List.of(Map.entry("code", typed));
    assertEquals(200, new Respondent(server).post("/s/short/withdraw", fields).status());
    assertEquals(404, new Respondent(server).post("/s/short/withdraw", fields).status());
    assertEquals(410, respondent.get("/s/short/receipt").status());
  }

  @Test
  void theFirstPageListsWhatIsOpen() {
    List<String> links = respondent.get("/").html().select("a[href]").eachAttr("href");
    assertTrue(links.containsAll(List.of("/s/everything", "/s/short")), links.toString());
    assertFalse(links.contains("/s/over"));
    assertFalse(links.contains("/s/life"));
  }

  /** Consent given and the first page sent; now on the second. */
  private Respondent.Page begun() {
    Respondent.Page start = respondent.get("/s/everything");
    Respondent.Page first = next(start, Respondent::nothing);
    Map<String, List<String>> answers =
        Map.of("consented", List.of("yes"), "tenure", List.of("2"), "line", List.of("youth"));
    Respondent.Page prompted = next(first, (page, form) -> answers);
    return "more".equals(query(prompted, "page"))
        ? prompted
        : next(prompted, (page, form) -> answers);
  }

  private Respondent.Page next(
      Respondent.Page page,
      java.util.function.BiFunction<Document, Element, Map<String, List<String>>> choose) {
    Element form = page.html().expectFirst("form[method=post]");
    return respondent.post(
        form.attr("action"), Respondent.filled(form, choose.apply(page.html(), form)));
  }

  private static String query(Respondent.Page page, String name) {
    String query = page.address().getQuery();
    return query == null ? "" : query.replaceAll(".*\\b" + name + "=([^&]*).*", "$1");
  }
}
