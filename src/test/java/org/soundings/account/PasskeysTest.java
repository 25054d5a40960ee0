package org.soundings.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.soundings.questionnaire.Refused;

/** ADR 101: who is let in by a passkey, and who is not. */
class PasskeysTest {
  private static final String SITE = "https://survey.example.org";

  @TempDir private Path data;
  private TestAccounts people;
  private Passkeys passkeys;
  private Person bea;
  private String session = "";
  private final SoftAuthenticator device = new SoftAuthenticator();

  @BeforeEach
  void open() {
    people = new TestAccounts(data);
    passkeys = new Passkeys(people.database, people.clock, PasskeySite.at(SITE));
    bea = people.person("bea@example.org", new Grant(Role.RESEARCHER, "ward"));
    session = people.sessions.begin(bea, 0);
    device.user = Base64.getUrlDecoder().decode(bea.id());
  }

  @AfterEach
  void close() {
    people.close();
  }

  private static String challenge(Passkeys.Asked asked) {
    JsonObject json = Json.createReader(new StringReader(asked.json())).readObject();
    return json.getString("challenge");
  }

  private void add(SoftAuthenticator added) {
    Passkeys.Asked asked = passkeys.askNew(bea, session, "Telephone");
    passkeys.add(bea, session, List.of(asked.cookie()), "Telephone", added.make(challenge(asked)));
  }

  private Person signIn() {
    Passkeys.Asked asked = passkeys.askAnybody();
    return passkeys.check(List.of(asked.cookie()), device.use(challenge(asked))).person();
  }

  private static String refusal(Executable what) {
    return assertThrows(Refused.class, what).problems().getFirst().code();
  }

  @Test
  void whoeverHasAddedOneSignsInWithItAndTheLogNamesIt() {
    add(device);
    assertEquals(bea, signIn());
    assertEquals(bea, signIn());
    assertEquals(Act.ADDED_PASSKEY, people.entries().getLast().act());
    assertEquals("Telephone", people.entries().getLast().about());
  }

  private static Named<Consumer<SoftAuthenticator>> says(
      String what, Consumer<SoftAuthenticator> change) {
    return Named.of(what, change);
  }

  private static Stream<Named<Consumer<SoftAuthenticator>>> lies() {
    return Stream.of(
        says("another site's page", d -> d.origin = "https://evil.example"),
        says("a host beside ours", d -> d.origin = "https://other.example.org"),
        says("a page without TLS", d -> d.origin = "http://survey.example.org"),
        says("another port", d -> d.origin = SITE + ":8443"),
        says("another relying party", d -> d.host = "example.org"),
        says("nobody confirmed it", d -> d.flags = SoftAuthenticator.PRESENT),
        says("nobody was there", d -> d.flags = SoftAuthenticator.VERIFIED),
        says("within a frame of another site", d -> d.more = ",\"crossOrigin\":true"));
  }

  @ParameterizedTest
  @MethodSource("lies")
  void whatIsSignedElsewhereOrUnconfirmedIsRefused(Consumer<SoftAuthenticator> lie) {
    lie.accept(device);
    assertEquals("C121", refusal(() -> add(device)));
    SoftAuthenticator honest = new SoftAuthenticator();
    device.origin = honest.origin;
    device.host = honest.host;
    device.flags = honest.flags;
    device.more = honest.more;
    add(device);
    lie.accept(device);
    assertEquals("C117", refusal(this::signIn));
  }

  @Test
  void anAnswerIsGoodOnceAndInTheBrowserThatAskedAndForWhatItAsked() {
    add(device);
    device.counter = 1;
    Passkeys.Asked asked = passkeys.askAnybody();
    UsedPasskey answer = device.use(challenge(asked));
    String other = passkeys.askAnybody().cookie();
    assertEquals("C117", refusal(() -> passkeys.check(List.of(other), answer)));
    assertEquals("C117", refusal(() -> passkeys.check(List.of(), answer)));
    assertEquals(
        "C117", refusal(() -> passkeys.again(bea, session, List.of(asked.cookie()), answer)));
    assertEquals(bea, passkeys.check(List.of(other, asked.cookie()), answer).person());
    assertEquals("C117", refusal(() -> passkeys.check(List.of(asked.cookie()), answer)), "twice");
    device.counter = 2;
    Passkeys.Asked again = passkeys.askAgain(bea, session);
    UsedPasskey confirmed = device.use(challenge(again));
    List<String> cookies = List.of(again.cookie());
    assertEquals("C117", refusal(() -> passkeys.again(bea, "another session", cookies, confirmed)));
    passkeys.again(bea, session, cookies, confirmed);
  }

  @Test
  void anAnswerToMakingOneSignsNobodyIn() {
    add(device);
    Passkeys.Asked asked = passkeys.askAnybody();
    UsedPasskey answer = device.use("webauthn.create", challenge(asked));
    assertEquals("C117", refusal(() -> passkeys.check(List.of(asked.cookie()), answer)));
  }

  @Test
  void nobodyConfirmsWithSomebodyElsesNorNamesSomebodyElse() {
    add(device);
    Person ana = people.person("ana@example.org", Grant.ADMINISTRATOR);
    String hers = people.sessions.begin(ana, 0);
    Passkeys.Asked asked = passkeys.askAgain(ana, hers);
    List<String> cookies = List.of(asked.cookie());
    UsedPasskey beas = device.use(challenge(asked));
    assertEquals("C117", refusal(() -> passkeys.again(ana, hers, cookies, beas)));
    device.user = Base64.getUrlDecoder().decode(ana.id());
    assertEquals("C117", refusal(this::signIn));
    device.user = new byte[0];
    assertEquals("C117", refusal(this::signIn));
  }

  /** WebAuthn 7.2, step 22: a copy of it shows by the number of uses. */
  @Test
  void oneWhoseCounterGoesBackIsRefusedAndNamedInTheLog() {
    device.counter = 5;
    add(device);
    device.counter = 6;
    assertEquals(bea, signIn());
    assertEquals("C118", refusal(this::signIn));
    device.counter = 2;
    assertEquals("C118", refusal(this::signIn));
    assertEquals(Act.REFUSED, people.entries().getLast().act());
    assertEquals("C118 Telephone", people.entries().getLast().about());
    device.counter = 7;
    assertEquals(bea, signIn());
  }

  @Test
  void oneThatWasRemovedOrEndedByAnotherPasswordSignsNobodyIn() {
    add(device);
    passkeys.remove(people.person("ana@example.org", Grant.ADMINISTRATOR), oldest());
    assertEquals(bea, signIn(), "not somebody else's to remove");
    passkeys.remove(bea, oldest());
    assertEquals("C117", refusal(this::signIn));
    assertEquals(Act.REMOVED_PASSKEY, people.entries().getLast().act());
    add(device);
    people.signIn.change(bea, session, TestAccounts.PASSWORD, "lanterns over quiet water");
    assertEquals("C117", refusal(this::signIn));
    assertEquals(List.of(), passkeys.of(bea));
  }

  private String oldest() {
    return passkeys.of(bea).getFirst().id();
  }

  @Test
  void whoeverIsRemovedHasNoneLeft() {
    add(device);
    people.accounts.remove(people.person("ana@example.org", Grant.ADMINISTRATOR), bea.id());
    assertEquals("C117", refusal(this::signIn));
  }

  @Test
  void oneHasANameAndThereAreNotManyAndNoneIsThereTwice() {
    assertEquals("C119", refusal(() -> passkeys.askNew(bea, session, " ")));
    add(device);
    assertEquals("C121", refusal(() -> add(device)));
    for (int i = 1; i < Passkeys.MOST; i++) {
      add(new SoftAuthenticator());
    }
    assertEquals("C120", refusal(() -> add(new SoftAuthenticator())));
  }

  @ParameterizedTest
  @CsvSource({"'',''", "AAAA,AAAA", "*,*", "e30,oA", "bnVsbA,9g"})
  void whatIsNoAnswerIsRefused(String client, String rest) {
    add(device);
    Passkeys.Asked asked = passkeys.askAnybody();
    List<String> cookies = List.of(asked.cookie());
    UsedPasskey right = device.use(challenge(asked));
    assertEquals(
        "C117",
        refusal(
            () ->
                passkeys.check(
                    cookies,
                    new UsedPasskey(right.credential(), right.user(), client, rest, rest))));
    assertEquals(
        "C117",
        refusal(
            () ->
                passkeys.check(
                    cookies,
                    new UsedPasskey(
                        right.credential(), right.user(), right.client(), rest, rest))));
    assertEquals(
        "C121",
        refusal(
            () -> passkeys.add(bea, session, cookies, "Telephone", new MadePasskey(client, rest))));
  }

  @ParameterizedTest
  @CsvSource({
    "https://survey.example.org, https://survey.example.org, survey.example.org",
    "HTTPS://Survey.Example.org:8443, https://survey.example.org:8443, survey.example.org",
    "http://localhost:8080, http://localhost:8080, localhost",
    "http://survey.example.org,,",
    "http://127.0.0.1:8080,,",
    "https://192.0.2.7,,",
    "https://[2001:db8::7],,",
    "nowhere,,",
    "https://two words,,"
  })
  void theyAreForASiteWithTlsAndANameOrThisMachineAlone(
      String address, String origin, String host) {
    Optional<PasskeySite> expected =
        origin == null ? Optional.empty() : Optional.of(new PasskeySite(origin, host));
    assertEquals(expected, PasskeySite.at(address));
  }

  @Test
  void whereTheyAreNotPossibleNothingIsAsked() {
    Passkeys none = new Passkeys(people.database, people.clock, Optional.empty());
    assertTrue(!none.arePossible());
    assertEquals("C117", refusal(none::askAnybody));
  }
}
