package org.soundings.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soundings.hash.Sha256;
import org.soundings.questionnaire.Refused;

/** ADR 102: who gets in by an OpenID provider, and what of it is refused. */
class ProviderSignInTest {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @TempDir private Path data;
  private TestAccounts people;
  private DoctoredProvider provider;
  private ProviderSignIn signIn;
  private Person bea;

  @BeforeEach
  void open() throws IOException {
    people = new TestAccounts(data);
    bea = people.accounts.add(TestAccounts.BY, "bea@example.org", new Grant(Role.VIEWER, "ward"));
    provider = new DoctoredProvider();
    provider.now = people.clock.instant();
    signIn = by(provider.settings(false));
  }

  private ProviderSignIn by(ProviderSettings settings) {
    return new ProviderSignIn(people.database, people.clock, Optional.of(settings), PATIENCE);
  }

  @AfterEach
  void close() {
    signIn.close();
    provider.close();
    people.close();
  }

  private static Map<String, String> fields(String query) {
    return Arrays.stream(query.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static Map<String, String> fields(ProviderSignIn.Sent sent) {
    return fields(URI.create(sent.address()).getRawQuery());
  }

  private static String field(ProviderSignIn.Sent sent, String name) {
    return fields(sent).getOrDefault(name, "");
  }

  /** Somebody goes there and comes back. */
  private ProviderSignIn.Arrived arrived() {
    ProviderSignIn.Sent sent = signIn.send("/desk/account");
    provider.nonce = field(sent, "nonce");
    return signIn.arrive(List.of(sent.cookie()), back(sent));
  }

  private static ProviderSignIn.Back back(ProviderSignIn.Sent sent) {
    return new ProviderSignIn.Back("code-1", field(sent, "state"), "");
  }

  private static String refusal(Executable what) {
    return assertThrows(Refused.class, what).problems().getFirst().code();
  }

  @Test
  void whoeverWasInvitedGetsInAndTheCodeIsExchangedByPkceAndTheSecret() {
    ProviderSignIn.Sent sent = signIn.send("/desk/account");
    provider.nonce = field(sent, "nonce");
    ProviderSignIn.Arrived arrived = signIn.arrive(List.of(sent.cookie()), back(sent));
    assertEquals(bea.id(), arrived.person().id());
    assertEquals("/desk/account", arrived.to());
    assertTrue(provider.asked.getFirst().startsWith("Basic "), provider.asked.toString());
    Map<String, String> exchanged =
        fields(provider.asked.getFirst().replaceFirst("Basic \\S+ ", ""));
    assertEquals("code-1", exchanged.get("code"));
    assertEquals(fields(sent).get("redirect_uri"), exchanged.get("redirect_uri"));
    String verifier = exchanged.getOrDefault("code_verifier", "");
    assertTrue(verifier.matches("[A-Za-z0-9_-]{43,128}"), verifier);
    assertEquals("S256", fields(sent).get("code_challenge_method"));
    assertEquals(RandomText.of(Sha256.of(verifier)), fields(sent).get("code_challenge"));
    assertEquals(Act.BOUND_TO_PROVIDER, people.entries().getLast().act());
  }

  @Test
  void otherSignaturesOfItsKeysAreTakenAndKeysThatItHasChangedAreAskedForAgain() {
    provider.signer = provider::signedByCurve;
    assertEquals(bea.id(), arrived().person().id());
    signIn = by(provider.settings(false));
    provider.signer = provider::signed;
    assertEquals(bea.id(), arrived().person().id());
    provider.changeKey();
    assertEquals("C123", refusal(this::arrived), "asked for a moment ago");
    signIn = by(provider.settings(false));
    assertEquals(bea.id(), arrived().person().id());
  }

  private static Named<Consumer<DoctoredProvider>> lie(
      String what, Consumer<DoctoredProvider> change) {
    return Named.of(what, change);
  }

  private static Named<Consumer<DoctoredProvider>> claim(
      String what, Consumer<JWTClaimsSet.Builder> change) {
    return Named.of(what, provider -> provider.claims = change);
  }

  private static Stream<Named<Consumer<DoctoredProvider>>> lies() {
    return Stream.of(
        lie("another key of the same name", p -> p.signer = p::signedByAnother),
        lie("alg none", p -> p.signer = p::unsigned),
        lie("alg none with a signature", p -> p.signer = p::headless),
        lie("the public key as a secret", p -> p.signer = p::signedByPublicKey),
        lie("no token", p -> p.signer = said -> ""),
        claim("another issuer", c -> c.issuer("https://other.example")),
        claim("another audience", c -> c.audience("another")),
        claim("several audiences", c -> c.audience(List.of(DoctoredProvider.CLIENT, "another"))),
        claim("another party", c -> c.claim("azp", "another")),
        claim("no audience", c -> c.audience((String) null)),
        claim("expired", c -> c.expirationTime(new Date(0))),
        claim("no end", c -> c.expirationTime(null)),
        claim("made later", c -> c.issueTime(new Date(4_000_000_000_000L))),
        claim("another's nonce", c -> c.claim("nonce", "A".repeat(43))),
        claim("no nonce", c -> c.claim("nonce", null)),
        claim("nobody", c -> c.subject(null)),
        claim("a subject without end", c -> c.subject("x".repeat(256))));
  }

  @ParameterizedTest
  @MethodSource("lies")
  void aTokenThatIsNotItsOwnForUsForThisSignInAndNowIsRefused(Consumer<DoctoredProvider> lie) {
    lie.accept(provider);
    assertEquals("C123", refusal(this::arrived));
  }

  @Test
  void anAddressThatIsNotVerifiedIsNone() {
    for (Object verified : Arrays.asList(false, "true", null)) {
      provider.claims = c -> c.claim("email_verified", verified);
      assertEquals("C125", refusal(this::arrived), "" + verified);
    }
    provider.userinfo =
        "{\"sub\":\"subject-2\",\"email\":\"bea@example.org\",\"email_verified\":true}";
    assertEquals("C125", refusal(this::arrived), "somebody else's");
    provider.userinfo = provider.userinfo.replace("subject-2", "subject-1");
    assertEquals(bea.id(), arrived().person().id());
  }

  @Test
  void whoeverWasNotInvitedGetsInOnlyWhereTheSettingsSaySoAndMayDoNothing() {
    provider.claims = c -> c.claim("email", "carl@example.org").subject("subject-3");
    assertEquals("C124", refusal(this::arrived));
    signIn = by(provider.settings(true));
    Person carl = arrived().person();
    assertEquals("carl@example.org", carl.name());
    assertEquals(List.of(), carl.grants());
  }

  @Test
  void anAddressThatSomebodyElseHasNowGivesThemNoAccount() {
    assertEquals(bea.id(), arrived().person().id());
    provider.claims = c -> c.subject("subject-2");
    assertEquals("C126", refusal(this::arrived));
    provider.claims = c -> c.claim("email", "other@example.org");
    assertEquals(bea.id(), arrived().person().id(), "the same subject with another address");
    people.accounts.remove(people.person("ana@example.org", Grant.ADMINISTRATOR), bea.id());
    assertEquals("C124", refusal(this::arrived), "removed");
  }

  @Test
  void whoeverComesBackComesOnceAndInTheirOwnBrowserAndToOurOwnPage() {
    ProviderSignIn.Sent sent = signIn.send("/desk");
    ProviderSignIn.Sent other = signIn.send("/desk");
    provider.nonce = field(sent, "nonce");
    assertEquals("C123", refusal(() -> signIn.arrive(List.of(), back(sent))));
    assertEquals("C123", refusal(() -> signIn.arrive(List.of(other.cookie()), back(sent))));
    String state = field(sent, "state");
    String elsewhere =
        state.replaceAll(
            "\\..*", "." + RandomText.of("//evil.example".getBytes(StandardCharsets.UTF_8)));
    for (String wrong : List.of(elsewhere, "", ".", "a", "%.%", state + "x")) {
      ProviderSignIn.Back back = new ProviderSignIn.Back("code-1", wrong, "");
      assertEquals("C123", refusal(() -> signIn.arrive(List.of(sent.cookie()), back)), wrong);
    }
    signIn.arrive(List.of(other.cookie(), sent.cookie()), back(sent));
    assertEquals("C123", refusal(() -> signIn.arrive(List.of(sent.cookie()), back(sent))), "twice");
  }

  /** RFC 9207: of two providers one could send people back with the other's code. */
  @Test
  void anAnswerThatNamesAnotherProviderOrNoneWhereItHasToIsRefused() {
    ProviderSignIn.Sent sent = signIn.send("/desk");
    provider.nonce = field(sent, "nonce");
    String state = field(sent, "state");
    List<String> cookies = List.of(sent.cookie());
    ProviderSignIn.Back other = new ProviderSignIn.Back("c", state, "https://other.example");
    assertEquals("C123", refusal(() -> signIn.arrive(cookies, other)));
    ProviderSignIn.Back right = new ProviderSignIn.Back("c", state, provider.issuer());
    assertEquals(bea.id(), signIn.arrive(cookies, right).person().id());
    provider.metadata =
        """
        {"issuer":"ISSUER","authorization_endpoint":"ISSUER/authorize","token_endpoint":"ISSUER/token",
         "jwks_uri":"ISSUER/keys","authorization_response_iss_parameter_supported":true}
        """
            .replace("ISSUER", provider.issuer());
    signIn = by(provider.settings(false));
    assertEquals("C123", refusal(this::arrived), "does not name itself");
  }

  private static Stream<Named<Consumer<HttpExchange>>> failures() {
    return Stream.of(
        Named.of("nothing but a beginning", ProviderSignInTest::drip),
        Named.of("an answer without end", ProviderSignInTest::flood),
        Named.of("a redirection", exchange -> head(exchange, 302)),
        Named.of("a failure", exchange -> head(exchange, 500)),
        Named.of("no JSON", exchange -> body(exchange, "<html>")),
        Named.of("deep JSON", exchange -> body(exchange, "[".repeat(100_000))),
        Named.of("no connection", HttpExchange::close));
  }

  private static void drip(HttpExchange exchange) {
    try {
      exchange.sendResponseHeaders(200, 0);
      for (int i = 0; i < 100; i++) {
        exchange.getResponseBody().write(' ');
        exchange.getResponseBody().flush();
        Thread.sleep(200);
      }
    } catch (IOException | InterruptedException ended) {
      exchange.close();
    }
  }

  private static void flood(HttpExchange exchange) {
    try {
      exchange.sendResponseHeaders(200, 0);
      for (int i = 0; i < 1_000; i++) {
        exchange.getResponseBody().write(new byte[10_000]);
      }
    } catch (IOException ended) {
      exchange.close();
    }
  }

  private static void head(HttpExchange exchange, int status) {
    try {
      exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
      exchange.sendResponseHeaders(status, -1);
      exchange.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void body(HttpExchange exchange, String body) {
    try {
      DoctoredProvider.answer(exchange, "application/json", body);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aProviderThatAnswersBadlyIsSaidToBeAwayInTime(Consumer<HttpExchange> failure) {
    provider.token = failure;
    long begun = System.nanoTime();
    assertEquals("C122", refusal(this::arrived));
    assertTrue(System.nanoTime() - begun < 8_000_000_000L, "in time");
  }

  @Test
  void soIsOneThatIsNotThereOrNamesItselfOtherwise() {
    provider.metadata = "{\"issuer\":\"https://other.example\"}";
    assertEquals("C122", refusal(() -> signIn.send("/desk")));
    provider.close();
    assertEquals("C122", refusal(() -> signIn.send("/desk")));
  }

  @Test
  void nothingIsSentWithoutTlsButOnThisMachine() {
    assertTrue(ProviderSettings.isGuarded("https://provider.example"));
    assertTrue(ProviderSettings.isGuarded("http://localhost:3000"));
    for (String open :
        List.of(
            "http://provider.example",
            "ftp://localhost",
            "provider",
            "http://localhost.evil.example")) {
      assertTrue(!ProviderSettings.isGuarded(open), open);
    }
    provider.metadata =
        "{\"issuer\":\"%s\",\"authorization_endpoint\":\"http://provider.example/\"}"
            .formatted(provider.issuer());
    assertEquals("C122", refusal(() -> signIn.send("/desk")));
  }
}
