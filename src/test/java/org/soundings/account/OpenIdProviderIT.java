package org.soundings.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.questionnaire.Refused;

/** ADR 102: signing in by a real OpenID provider, oidc-provider of npm, which is run here. */
class OpenIdProviderIT {
  private static final String BACK = "https://survey.example.org" + ProviderSettings.BACK;
  private static final Path FILES = Path.of("src/test/oidc-provider");
  private static final Path FOLDER = Path.of("target/oidc-provider");
  private static final int MOST_STEPS = 20;

  private static Process provider;
  private static String issuer;
  private static int people;

  @TempDir private Path data;

  @BeforeAll
  static void start() throws Exception {
    Files.createDirectories(FOLDER);
    for (String file : List.of("package.json", "package-lock.json", "provider.mjs")) {
      Files.copy(FILES.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
    provider = started("node", "provider.mjs", BACK);
    BufferedReader out = provider.inputReader();
    String line = out.readLine();
    while (line != null && !line.matches("\\d+")) {
      line = out.readLine();
    }
    issuer = "http://127.0.0.1:" + line;
    Thread.ofPlatform().daemon().start(() -> out.lines().forEach(said -> {}));
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = started(command);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), String.join(" ", command) + ": " + said);
  }

  private static Process started(String... command) {
    try {
      Process process =
          new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true).start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      return process;
    } catch (IOException missing) {
      throw new AssertionError(
          command[0]
              + " is missing. Please install nodejs and npm from your system's packages;"
              + " ./soundings test does so where it may.",
          missing);
    }
  }

  @AfterAll
  static void stop() {
    if (provider != null) {
      provider.destroy();
    }
  }

  private static ProviderSettings settings() {
    return new ProviderSettings(
        issuer, "soundings", "a secret of the tests", "Example", false, BACK);
  }

  /** Somebody signs in there by this name, and comes back. */
  private static ProviderSignIn.Back walked(String address, String name) throws Exception {
    try (HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
      for (int i = 0; i < MOST_STEPS; i++) {
        HttpResponse<String> answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
        Optional<URI> next = answer.headers().firstValue("Location").map(answer.uri()::resolve);
        if (next.isPresent() && next.get().toString().startsWith(BACK)) {
          return back(next.get());
        }
        request =
            next.map(uri -> HttpRequest.newBuilder(uri).build())
                .orElseGet(() -> sent(answer, name));
      }
    }
    throw new AssertionError("no way back");
  }

  private static HttpRequest sent(HttpResponse<String> page, String name) {
    Element form = Jsoup.parse(page.body()).selectFirst("form");
    if (form == null) {
      throw new AssertionError(page.statusCode() + " " + page.body());
    }
    String fields =
        form.select("input[name]").stream()
            .map(
                field ->
                    field.attr("name")
                        + "="
                        + encoded(field.attr("name").equals("login") ? name : field.val()))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(page.uri().resolve(form.attr("action")))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(fields))
        .build();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static ProviderSignIn.Back back(URI address) {
    Map<String, String> said =
        Arrays.stream(address.getRawQuery().split("&"))
            .map(pair -> pair.split("=", 2))
            .collect(
                Collectors.toMap(
                    pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    return new ProviderSignIn.Back(
        said.getOrDefault("code", ""),
        said.getOrDefault("state", ""),
        said.getOrDefault("iss", ""));
  }

  private interface Way {
    void go(TestAccounts known, ProviderSignIn signIn) throws Exception;
  }

  private void with(Way way) throws Exception {
    try (TestAccounts known = new TestAccounts(data.resolve("" + people++))) {
      known.at(Clock.systemUTC().instant());
      ProviderSignIn signIn =
          new ProviderSignIn(
              known.database, known.clock, Optional.of(settings()), Duration.ofSeconds(30));
      way.go(known, signIn);
      signIn.close();
    }
  }

  @Test
  void whoeverWasInvitedGetsInAndEachTimeTheSamePerson() throws Exception {
    with(
        (known, signIn) -> {
          Grant grant = new Grant(Role.VIEWER, "ward");
          Person bea = known.accounts.add(TestAccounts.BY, "bea@example.org", grant);
          for (int i = 0; i < 2; i++) {
            ProviderSignIn.Sent sent = signIn.send("/desk/account");
            ProviderSignIn.Back back = walked(sent.address(), "bea@example.org");
            assertEquals(issuer, back.issuer(), "RFC 9207");
            ProviderSignIn.Arrived arrived = signIn.arrive(List.of(sent.cookie()), back);
            assertEquals(bea.id(), arrived.person().id());
            assertEquals("/desk/account", arrived.to());
          }
        });
  }

  @Test
  void whoeverWasNotOrHasNoVerifiedAddressDoesNot() throws Exception {
    with(
        (known, signIn) -> {
          known.accounts.add(TestAccounts.BY, "bea@example.org", new Grant(Role.VIEWER, "ward"));
          assertEquals("C124", refused(signIn, "carl@example.org"));
          assertEquals("C125", refused(signIn, "unverified+bea@example.org"));
        });
  }

  private static String refused(ProviderSignIn signIn, String name) throws Exception {
    ProviderSignIn.Sent sent = signIn.send("/desk");
    ProviderSignIn.Back back = walked(sent.address(), name);
    return assertThrows(Refused.class, () -> signIn.arrive(List.of(sent.cookie()), back))
        .problems()
        .getFirst()
        .code();
  }

  /** The provider takes a code once, and with the verifier of this browser alone. */
  @Test
  void aCodeIsGoodOnceAndNotWithAnothersVerifier() throws Exception {
    with(
        (known, signIn) -> {
          known.accounts.add(TestAccounts.BY, "bea@example.org", new Grant(Role.VIEWER, "ward"));
          ProviderSignIn.Sent mine = signIn.send("/desk");
          ProviderSignIn.Sent theirs = signIn.send("/desk");
          ProviderSignIn.Back stolen = walked(theirs.address(), "bea@example.org");
          ProviderSignIn.Back own = walked(mine.address(), "bea@example.org");
          ProviderSignIn.Back mixed =
              new ProviderSignIn.Back(stolen.code(), own.state(), own.issuer());
          assertEquals(
              "C123",
              assertThrows(Refused.class, () -> signIn.arrive(List.of(mine.cookie()), mixed))
                  .problems()
                  .getFirst()
                  .code());
          signIn.arrive(List.of(mine.cookie()), own);
        });
  }
}
