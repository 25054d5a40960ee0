package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ADR 95: people who run studies sign in and out of the real server. */
class SignInIT {
  private static final String SESSION = "soundings-desk";
  private static final String WRONG = "lanterns over quiet water";

  private final ServerProcess server = TestServer.get();

  private HttpResponse<String> signIn(Respondent person, String name, String password) {
    String body = Respondent.encoded(TestPeople.typed(name, password));
    return person.send(person.form(server.uri("/desk/sign-in"), body));
  }

  private static String text(Respondent.Page page) {
    return page.html().text();
  }

  @Test
  void theFirstLinkMakesAnAdministratorOnceAndLeavesTheAddressAtOnce() {
    Respondent ana = TestPeople.administrator();
    assertTrue(text(ana.get("/desk/account")).contains("Administrator"));
    Respondent later = new Respondent(server);
    Respondent.Page page = later.get(TestPeople.link(server));
    assertEquals("/desk/welcome", page.address().getPath(), "no secret in the history");
    assertEquals(410, page.status());
  }

  @Test
  void theCookieIsTheDesksOwnAndUnreadableAndEndsWithTheBrowser() {
    TestPeople.administrator();
    Respondent ana = new Respondent(server);
    HttpResponse<String> answer = signIn(ana, TestPeople.NAME, TestPeople.PASSWORD);
    assertEquals(303, answer.statusCode());
    String cookie = TestPeople.header(answer, "Set-Cookie");
    assertTrue(cookie.matches("(?s)soundings-desk=[\\w-]{43};.*"), cookie);
    for (String flag : List.of("HttpOnly", "SameSite=Strict", "Path=/desk")) {
      assertTrue(cookie.contains(flag), cookie);
    }
    assertFalse(cookie.contains("Max-Age") || cookie.contains("Secure"), cookie);
    HttpResponse<String> behindTls =
        ana.send(
            ana.form(
                    server.uri("/desk/sign-in"),
                    Respondent.encoded(TestPeople.typed(TestPeople.NAME, TestPeople.PASSWORD)))
                .header("X-Forwarded-Proto", "https"));
    assertTrue(TestPeople.header(behindTls, "Set-Cookie").contains("Secure"));
  }

  @Test
  void aCookieThatSomebodyElseChoseIsNeverASession() {
    TestPeople.administrator();
    Respondent ana = new Respondent(server);
    String chosen = "A".repeat(43);
    ana.cookies.put(SESSION, chosen);
    signIn(ana, TestPeople.NAME, TestPeople.PASSWORD);
    String first = ana.cookies.get(SESSION);
    assertNotEquals(chosen, first);
    signIn(ana, TestPeople.NAME, TestPeople.PASSWORD);
    assertNotEquals(first, ana.cookies.get(SESSION));
    Respondent earlier = new Respondent(server);
    earlier.cookies.put(SESSION, first);
    assertTrue(text(earlier.get("/desk")).contains("Sign in"), "the one before is over");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s; soundings-desk=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA; soundings-desk=%s"
      })
  void aCookieOfAHostBesideOursNeitherHidesASessionNorKeepsItOpen(String together) {
    Respondent ana = TestPeople.administrator();
    Respondent copied = ana.again();
    ana.cookies.put(SESSION, together.formatted(ana.cookies.get(SESSION)));
    assertTrue(text(ana.get("/desk")).contains("Sign out"));
    ana.post("/desk/sign-out", List.of());
    assertTrue(text(copied.get("/desk")).contains("Sign in"), "over");
  }

  @Test
  void signedOutNothingIsShownAndASessionThatWasCopiedIsOver() {
    Respondent ana = TestPeople.administrator();
    Respondent copied = ana.again();
    assertTrue(text(copied.get("/desk")).contains("Sign out"));
    assertTrue(text(ana.post("/desk/sign-out", List.of())).contains("You have signed out"));
    assertFalse(ana.cookies.containsKey(SESSION));
    for (String path : List.of("/desk", "/desk/account")) {
      Respondent.Page page = copied.get(path);
      assertEquals("/desk/sign-in", page.address().getPath());
      assertEquals("no-store", TestPeople.header(page.response(), "Cache-Control"));
    }
  }

  @Test
  void signingOutEverywhereEndsTheOtherBrowsersToo() {
    Respondent here = TestPeople.administrator();
    Respondent there = TestPeople.administrator();
    assertTrue(text(there.get("/desk")).contains("Sign out"));
    here.post("/desk/account/sign-out-everywhere", List.of());
    assertEquals("/desk/sign-in", there.get("/desk").address().getPath());
  }

  @Test
  void aPageThatWasAskedForIsOpenedAfterTheSignInAndNeverAnotherSites() {
    TestPeople.administrator();
    Respondent ana = new Respondent(server);
    Respondent.Page asked = ana.get("/desk/account");
    assertEquals("/desk/account", asked.html().expectFirst("[name=to]").val());
    for (String to : List.of("//evil.example", "https://evil.example", "/desk//evil", "/s/x")) {
      List<Map.Entry<String, String>> typed =
          new ArrayList<>(TestPeople.typed(TestPeople.NAME, TestPeople.PASSWORD));
      typed.add(Map.entry("to", to));
      HttpResponse<String> answer =
          ana.send(ana.form(server.uri("/desk/sign-in"), Respondent.encoded(typed)));
      assertEquals("/desk", TestPeople.header(answer, "Location"), to);
    }
  }

  /** No enumeration: neither words nor status nor time tell who has an account. */
  @Test
  void anUnknownNameAndAWrongPasswordAreAnsweredAlikeAndTakeAsLong() {
    TestPeople.administrator();
    List<Long> known = new ArrayList<>();
    List<Long> unknown = new ArrayList<>();
    Respondent anybody = new Respondent(server);
    for (int i = 0; i < 9; i++) {
      long begun = System.nanoTime();
      HttpResponse<String> first = signIn(anybody, TestPeople.NAME, WRONG);
      long between = System.nanoTime();
      HttpResponse<String> second = signIn(anybody, "nobody@example.org", WRONG);
      known.add(between - begun);
      unknown.add(System.nanoTime() - between);
      assertEquals(422, first.statusCode());
      assertEquals(422, second.statusCode());
      assertEquals(
          first.body(),
          second.body().replace("nobody@example.org", TestPeople.NAME),
          "word for word");
      assertTrue(first.headers().allValues("Set-Cookie").isEmpty());
    }
    double ratio = median(known) / median(unknown);
    assertTrue(ratio > 0.5 && ratio < 2, "known " + known + " unknown " + unknown);
    signIn(anybody, TestPeople.NAME, TestPeople.PASSWORD);
  }

  private static double median(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  @Test
  void guessingIsSlowedDownWhetherThereIsSuchAPersonOrNot() {
    Respondent guesser = new Respondent(server);
    for (int i = 0; i < 10; i++) {
      assertTrue(
          signIn(guesser, "guessed@example.org", WRONG).body().contains("the password is wrong"));
    }
    assertTrue(signIn(guesser, "guessed@example.org", WRONG).body().contains("Wait a minute"));
    assertTrue(signIn(guesser, " GUESSED@example.org", WRONG).body().contains("Wait a minute"));
    assertTrue(signIn(guesser, "other@example.org", WRONG).body().contains("password is wrong"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/desk/sign-in",
        "/desk/sign-out",
        "/desk/language",
        "/desk/welcome",
        "/desk/account/password",
        "/desk/account/sign-out-everywhere"
      })
  void aForeignPageSendsNoFormOfOurs(String path) {
    Respondent ana = TestPeople.administrator();
    String body = Respondent.encoded(TestPeople.typed(TestPeople.NAME, TestPeople.PASSWORD));
    for (String origin : List.of("http://evil.example", "null")) {
      HttpResponse<String> answer =
          ana.send(ana.form(server.uri(path), body).header("Origin", origin));
      assertEquals(403, answer.statusCode(), origin);
    }
    assertTrue(text(ana.get("/desk")).contains("Sign out"), "still signed in");
  }

  /** Nothing is remembered of a typed password, wherever it goes. */
  @Test
  void noPasswordIsSentBackOrLogged() {
    Respondent anybody = new Respondent(server);
    assertFalse(signIn(anybody, "somebody@example.org", WRONG).body().contains(WRONG));
    assertFalse(server.output().contains(WRONG) || server.output().contains("somebody@"));
  }
}
