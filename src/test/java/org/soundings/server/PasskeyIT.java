package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.Chromium;
import org.soundings.PageLooks;

/** ADR 101: passkeys in a real browser, with its virtual authenticator. */
class PasskeyIT {
  private static final String PASSKEYS = "/desk/account/passkeys";
  private static final String BUTTON = "button[data-passkey]";

  /** What a page of any origin can do with a challenge of ours. */
  private static final String SIGN =
      """
      async ({ challenge, rpId }) => {
        const bytes = (t) => Uint8Array.from(atob(t.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
        const text = (b) => btoa(String.fromCharCode(...new Uint8Array(b))).replace(/\\+/g, "-").replace(/\\//g, "_").replace(/=+$/, "");
        const { rawId, response } = await navigator.credentials.get({
          publicKey: { challenge: bytes(challenge), rpId, userVerification: "required" } });
        return [rawId, response.userHandle, response.clientDataJSON, response.authenticatorData, response.signature].map(text);
      }
      """;

  private static ServerProcess server;
  private static String site;

  @BeforeAll
  static void start() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    site = "http://localhost:" + port;
    server = ServerProcess.start(ServerProcess.folder(), Map.of("SOUNDINGS_URL", site), port);
    TestPeople.first(server);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    server.stop();
  }

  private static void signInByPassword(Page page) {
    page.navigate(site + "/desk/sign-in");
    page.fill("#name", TestPeople.NAME);
    page.fill("#password", TestPeople.PASSWORD);
    page.click("main button.main");
    page.waitForURL("**/desk");
  }

  /** Signed in by the password, with a passkey of this name. */
  private static VirtualAuthenticator added(Page page, String label) {
    VirtualAuthenticator device = VirtualAuthenticator.in(page);
    signInByPassword(page);
    page.navigate(site + PASSKEYS);
    page.fill("#label", label);
    page.fill("#password", TestPeople.PASSWORD);
    page.click("button:text-is('Continue')");
    page.click("button:text-is('Make the passkey')");
    page.waitForURL("**" + PASSKEYS);
    assertTrue(page.innerText("main").contains(label), page.innerText("main"));
    return device;
  }

  private static void signOut(Page page) {
    page.click(".who button");
    page.waitForURL("**/desk/signed-out");
  }

  private static void remove(Page page, String label) {
    page.navigate(site + PASSKEYS);
    page.click("button:text-is('Remove: " + label + "')");
    page.waitForURL("**" + PASSKEYS);
  }

  @Test
  void oneThatWasAddedSignsInAndConfirmsAndSignsNobodyInOnceItIsRemoved() {
    try (BrowserContext window = Chromium.window();
        Page page = window.newPage()) {
      VirtualAuthenticator device = added(page, "Laptop");
      signOut(page);
      page.navigate(site + "/desk/people");
      page.click(BUTTON);
      page.waitForURL("**/desk/people");
      page.fill("#name", "invited@example.org");
      page.selectOption("#role", "viewer");
      page.selectOption("#study", "short");
      page.click(BUTTON);
      page.waitForSelector(".secret");
      device.verifies(false);
      page.navigate(site + "/desk/account/tokens");
      page.click(BUTTON);
      page.waitForSelector("[data-failed]:not(:empty)");
      assertTrue(page.innerText("[data-failed]").startsWith("No passkey was used."));
      device.verifies(true);
      page.navigate(site + "/desk/log");
      String log = page.innerText("table");
      assertTrue(log.contains("by passkey Laptop") && log.contains("Added a passkey"), log);
      remove(page, "Laptop");
      signOut(page);
      page.navigate(site + "/desk/sign-in");
      page.click(BUTTON);
      page.waitForSelector("#_summary");
      assertTrue(page.innerText("#_summary").contains("This passkey is not known here"));
    }
  }

  @Test
  void whatABrowserSentIsGoodForNothingASecondTime() {
    try (BrowserContext window = Chromium.window();
        Page page = window.newPage()) {
      added(page, "Replayed");
      signOut(page);
      List<Request> sent = new CopyOnWriteArrayList<>();
      page.onRequest(sent::add);
      page.navigate(site + "/desk/sign-in");
      page.click(BUTTON);
      page.waitForURL("**/desk");
      Request signIn =
          sent.stream()
              .filter(r -> r.method().equals("POST") && r.url().endsWith("/desk/sign-in"))
              .findFirst()
              .orElseThrow();
      Respondent thief = new Respondent(server);
      String cookie = signIn.allHeaders().getOrDefault("cookie", "");
      assertTrue(cookie.contains("soundings-passkey="), cookie);
      HttpResponse<String> answer =
          thief.send(
              thief.form(server.uri("/desk/sign-in"), signIn.postData()).header("Cookie", cookie));
      assertEquals(422, answer.statusCode());
      assertTrue(answer.body().contains("This passkey is not known here"), answer.body());
      remove(page, "Replayed");
    }
  }

  private static Respondent.Page signedOn(Page page) {
    Respondent person = new Respondent(server);
    HttpResponse<String> asked = person.send(person.form(server.uri("/desk/sign-in/passkey"), ""));
    JsonObject options = JsonParser.parseString(asked.body()).getAsJsonObject();
    Map<String, String> wanted =
        Map.of(
            "challenge", options.get("challenge").getAsString(),
            "rpId", options.get("rpId").getAsString());
    List<?> answer = (List<?>) page.evaluate(SIGN, wanted);
    List<String> names = List.of("credential", "user", "client", "authenticator", "signature");
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      fields.add(Map.entry("passkey-" + names.get(i), answer.get(i).toString()));
    }
    return person.post("/desk/sign-in", fields);
  }

  /** A program on this machine on another port is of another origin, and the same relying party. */
  @Test
  void whatWasSignedOnAPageOfAnotherOriginIsRefused() throws IOException {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("<title>Elsewhere</title>".getBytes());
          exchange.close();
        });
    other.start();
    try (BrowserContext window = Chromium.window();
        Page page = window.newPage()) {
      added(page, "Phished");
      assertEquals("/desk", signedOn(page).address().getPath(), "on our own page");
      page.navigate("http://localhost:" + other.getAddress().getPort() + "/");
      Respondent.Page refused = signedOn(page);
      assertEquals(422, refused.status());
      assertEquals(1, refused.html().select("#password-wrong:contains(not known here)").size());
      remove(page, "Phished");
    } finally {
      other.stop(0);
    }
  }

  @Test
  void aCopyThatCountsFewerUsesIsRefusedAndNamed() {
    try (BrowserContext window = Chromium.window();
        Page page = window.newPage()) {
      VirtualAuthenticator device = added(page, "Copied");
      device.counts(100);
      signOut(page);
      page.navigate(site + "/desk/sign-in");
      page.click(BUTTON);
      page.waitForURL("**/desk");
      signOut(page);
      device.counts(50);
      page.navigate(site + "/desk/sign-in");
      page.click(BUTTON);
      page.waitForSelector("#_summary");
      assertTrue(page.innerText("#_summary").contains("somebody may have copied it"));
      signInByPassword(page);
      page.navigate(site + "/desk/log");
      assertTrue(page.innerText("table").contains("C118 Copied"), page.innerText("table"));
      remove(page, "Copied");
    }
  }

  @ParameterizedTest
  @CsvSource({"320,LIGHT", "768,DARK", "1280,LIGHT"})
  void axeFindsNothingAndNothingScrollsSideways_R18(int width, ColorScheme scheme) {
    PageLooks looks = new PageLooks();
    try (BrowserContext window = Chromium.window(width, scheme, true);
        Page page = window.newPage()) {
      added(page, "Looked at");
      String suffix = "-" + width + "-" + scheme;
      for (String path : List.of(PASSKEYS, "/desk/people", "/desk/account")) {
        page.navigate(site + path);
        looks.at(page, "passkey" + path.replace('/', '-') + suffix);
      }
      page.navigate(site + PASSKEYS);
      page.fill("#label", "Another");
      page.fill("#password", TestPeople.PASSWORD);
      page.click("button:text-is('Continue')");
      looks.at(page, "passkey-make" + suffix);
      page.click("button:text-is('Make the passkey')");
      page.waitForSelector("[data-failed]:not(:empty)");
      looks.at(page, "passkey-make-failed" + suffix);
      remove(page, "Looked at");
      signOut(page);
      page.navigate(site + "/desk/sign-in");
      looks.at(page, "passkey-sign-in" + suffix);
    }
    assertEquals(List.of(), looks.findings());
  }

  @Test
  void withoutAScriptThePasswordIsEnough() {
    try (BrowserContext window = Chromium.window(1280, ColorScheme.LIGHT, false);
        Page page = window.newPage()) {
      page.navigate(site + "/desk/sign-in");
      assertEquals(1, page.locator(BUTTON).count());
      assertFalse(page.isVisible(BUTTON));
      signInByPassword(page);
    }
  }

  @Test
  void withoutTlsThePageSaysWhyThereAreNone() {
    Respondent ana = TestPeople.administrator();
    Respondent.Page page = ana.get(PASSKEYS);
    assertTrue(page.html().text().contains("only on a site with TLS"), page.html().text());
    assertEquals(0, page.html().select("main form").size());
    assertEquals(0, ana.get("/desk/account").html().select("script").size());
    int asked = ana.send(ana.form(TestServer.get().uri("/desk/sign-in/passkey"), "")).statusCode();
    assertEquals(422, asked);
    assertEquals(
        List.of(422, 422),
        Stream.of("", "/new").map(path -> ana.post(PASSKEYS + path, List.of()).status()).toList());
  }
}
