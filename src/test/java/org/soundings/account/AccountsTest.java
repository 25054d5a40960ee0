package org.soundings.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.questionnaire.Refused;
import org.soundings.security.Scope;

class AccountsTest {
  private static final Grant RESEARCHER = new Grant(Role.RESEARCHER, "ward");

  @TempDir private Path data;
  private TestAccounts people;

  @BeforeEach
  void open() {
    people = new TestAccounts(data);
  }

  @AfterEach
  void close() {
    people.close();
  }

  private static void refused(String code, Executable asked) {
    assertEquals(code, assertThrows(Refused.class, asked).problems().getFirst().code());
  }

  @Test
  void whoeverOpensTheFirstLinkIsAdministratorAndItWorksOnce() {
    String link = people.welcomes.makeFirst();
    Welcomes.Chosen chosen =
        new Welcomes.Chosen(" Ana@Example.org", "Ana Ruiz", TestAccounts.PASSWORD);
    Person ana = people.welcomes.use(link, chosen);
    assertTrue(ana.isAdministrator() && people.accounts.hasAdministrator());
    assertEquals("ana@example.org", ana.name());
    refused("C107", () -> people.welcomes.use(link, chosen));
    assertEquals(ana, people.signIn.check("ANA@example.org ", TestAccounts.PASSWORD).person());
  }

  @Test
  void aNewFirstLinkEndsTheOneBefore() {
    String earlier = people.welcomes.makeFirst();
    people.welcomes.makeFirst();
    assertEquals(Optional.empty(), people.welcomes.find(earlier));
  }

  @Test
  void aLinkEndsAfterSevenDays() {
    String link = people.welcomes.makeFirst();
    people.later(Duration.ofDays(Welcomes.DAYS).minusSeconds(1));
    assertTrue(people.welcomes.find(link).isPresent());
    people.later(Duration.ofSeconds(1));
    assertEquals(Optional.empty(), people.welcomes.find(link));
  }

  @Test
  void oneAddressIsOnePersonHoweverItIsWritten() {
    people.accounts.add(TestAccounts.BY, "bea@example.org", RESEARCHER);
    refused("C106", () -> people.accounts.add(TestAccounts.BY, " BEA@example.org", RESEARCHER));
    refused("C101", () -> people.accounts.add(TestAccounts.BY, "bea", RESEARCHER));
  }

  @Test
  void everyRoleButAdministratorIsOfAStudy() {
    refused(
        "C110",
        () -> people.accounts.add(TestAccounts.BY, "c@example.org", new Grant(Role.VIEWER, "")));
    refused(
        "C110",
        () ->
            people.accounts.add(
                TestAccounts.BY, "c@example.org", new Grant(Role.ADMINISTRATOR, "ward")));
  }

  @Test
  void withoutAPasswordNobodySignsIn() {
    people.accounts.add(TestAccounts.BY, "bea@example.org", RESEARCHER);
    refused("C111", () -> people.signIn.check("bea@example.org", ""));
  }

  @Test
  void theLastAdministratorStays() {
    Person ana = people.person("ana@example.org", Grant.ADMINISTRATOR);
    people.accounts.add(TestAccounts.BY, "bea@example.org", Grant.ADMINISTRATOR);
    refused("C108", () -> people.accounts.remove(TestAccounts.BY, ana.id()));
    refused("C108", () -> people.accounts.revoke(TestAccounts.BY, ana.id(), Grant.ADMINISTRATOR));
    assertEquals(Optional.of(ana), people.accounts.find(ana.id()));
    people.person("cleo@example.org", Grant.ADMINISTRATOR);
    assertEquals(ana, people.accounts.remove(TestAccounts.BY, ana.id()));
  }

  @Test
  void aRoleThatIsTakenAwayCountsAtOnce() {
    people.person("ana@example.org", Grant.ADMINISTRATOR);
    Person bea = people.person("bea@example.org", RESEARCHER);
    String session = people.sessions.begin(bea, 0);
    people.accounts.grant(TestAccounts.BY, bea.id(), new Grant(Role.VIEWER, "other"));
    people.accounts.revoke(TestAccounts.BY, bea.id(), RESEARCHER);
    assertEquals(
        Optional.of(List.of(new Grant(Role.VIEWER, "other"))),
        people.sessions.find(session).map(Person::grants));
    people.accounts.remove(TestAccounts.BY, bea.id());
    assertEquals(Optional.empty(), people.sessions.find(session));
  }

  @Test
  void aSessionEndsWhenItIsIdleAndAfterTwelveHours() {
    Person bea = people.person("bea@example.org", RESEARCHER);
    String idle = people.sessions.begin(bea, 0);
    people.later(Sessions.IDLE.minusSeconds(1));
    assertTrue(people.sessions.find(idle).isPresent());
    people.later(Sessions.IDLE.minusSeconds(1));
    assertTrue(people.sessions.find(idle).isPresent(), "somebody was there");
    people.later(Sessions.IDLE);
    assertEquals(Optional.empty(), people.sessions.find(idle));

    String busy = people.sessions.begin(bea, 0);
    for (Duration worked = Duration.ZERO;
        worked.compareTo(Sessions.LONGEST.minusMinutes(20)) < 0;
        worked = worked.plusMinutes(20)) {
      assertTrue(people.sessions.find(busy).isPresent(), worked.toString());
      people.later(Duration.ofMinutes(20));
    }
    people.later(Duration.ofMinutes(20));
    assertEquals(Optional.empty(), people.sessions.find(busy));
  }

  @Test
  void signingOutEverywhereEndsEverySessionOfThatPerson() {
    Person bea = people.person("bea@example.org", RESEARCHER);
    Person cleo = people.person("cleo@example.org", RESEARCHER);
    String first = people.sessions.begin(bea, 0);
    String second = people.sessions.begin(bea, 0);
    String others = people.sessions.begin(cleo, 0);
    people.sessions.endAll(bea);
    assertEquals(Optional.empty(), people.sessions.find(first));
    assertEquals(Optional.empty(), people.sessions.find(second));
    assertEquals(Optional.of(cleo), people.sessions.find(others));
  }

  @Test
  void anotherPasswordEndsEverySession() {
    Person bea = people.person("bea@example.org", RESEARCHER);
    String session = people.sessions.begin(bea, 0);
    refused("C111", () -> people.signIn.change(bea, session, "wrong", "lanterns over quiet water"));
    refused("C103", () -> people.signIn.change(bea, session, TestAccounts.PASSWORD, "short"));
    people.signIn.change(bea, session, TestAccounts.PASSWORD, "lanterns over quiet water");
    assertEquals(Optional.empty(), people.sessions.find(session));
    refused("C111", () -> people.signIn.check(bea.name(), TestAccounts.PASSWORD));
    assertEquals(bea, people.signIn.check(bea.name(), "lanterns over quiet water").person());
  }

  /** Whoever had the old one may have made the tokens. */
  @Test
  void anotherPasswordEndsEveryTokenAndLink() {
    Tokens tokens = new Tokens(people.database, people.clock);
    Person bea = people.person("bea@example.org", RESEARCHER);
    String session = people.sessions.begin(bea, 0);
    String link = people.welcomes.make(TestAccounts.BY, bea);
    String token = tokens.make(bea, "A program", Set.of(Scope.RUN), 7);
    people.signIn.change(bea, session, TestAccounts.PASSWORD, "lanterns over quiet water");
    assertFalse(tokens.opens(token, Scope.RUN, "ward", ""));
    assertEquals(Optional.empty(), people.welcomes.find(link));

    String more = tokens.make(bea, "A program", Set.of(Scope.RUN), 7);
    Welcomes.Chosen chosen = new Welcomes.Chosen("", "Bea", TestAccounts.PASSWORD);
    people.welcomes.use(people.welcomes.make(TestAccounts.BY, bea), chosen);
    assertFalse(tokens.opens(more, Scope.RUN, "ward", ""));
  }

  @Test
  void aNameThatLooksLikeAnotherIsRefused() {
    Person bea = people.accounts.add(TestAccounts.BY, "bea@example.org", RESEARCHER);
    String link = people.welcomes.make(TestAccounts.BY, bea);
    for (String shown : List.of("Be\na", "\u202Eanna", "Bea\u0000", " ")) {
      refused(
          "C102",
          () -> people.welcomes.use(link, new Welcomes.Chosen("", shown, TestAccounts.PASSWORD)));
    }
  }

  @Test
  void aRoleThatSomebodyHasOrHasNotIsNoEntryInTheLog() {
    Person bea = people.person("bea@example.org", RESEARCHER);
    int before = people.entries().size();
    people.accounts.grant(TestAccounts.BY, bea.id(), RESEARCHER);
    people.accounts.revoke(TestAccounts.BY, bea.id(), new Grant(Role.VIEWER, "other"));
    assertEquals(before, people.entries().size());
  }

  @Test
  void ofTwoAdministratorsWhoRemoveEachOtherAtOnceOneStays() throws Exception {
    for (int i = 0; i < 20; i++) {
      Person ana = people.person("ana" + i + "@example.org", Grant.ADMINISTRATOR);
      if (i == 0) {
        people.person("first@example.org", Grant.ADMINISTRATOR);
      }
      Person other =
          people.accounts.all().stream()
              .filter(person -> person.isAdministrator() && !person.equals(ana))
              .findFirst()
              .orElseThrow();
      try (ExecutorService both = Executors.newFixedThreadPool(2)) {
        CyclicBarrier together = new CyclicBarrier(2);
        Future<Boolean> first = both.submit(() -> removes(ana, other, together));
        Future<Boolean> second = both.submit(() -> removes(other, ana, together));
        assertTrue(first.get() ^ second.get(), "one of the two");
      }
      assertEquals(1, people.accounts.all().size());
    }
  }

  private boolean removes(Person by, Person gone, CyclicBarrier together) throws Exception {
    together.await();
    try {
      people.accounts.remove(by, gone.id());
      return true;
    } catch (Refused last) {
      return false;
    }
  }

  @Test
  void ofAPersonsSessionsTheOldestEndsWhereTheyHaveTheMost() {
    Person bea = people.person("bea@example.org", RESEARCHER);
    String first = people.sessions.begin(bea, 0);
    people.later(Duration.ofSeconds(1));
    String second = people.sessions.begin(bea, 0);
    for (int i = 2; i <= Sessions.MOST; i++) {
      people.later(Duration.ofSeconds(1));
      people.sessions.begin(bea, 0);
    }
    assertEquals(Optional.empty(), people.sessions.find(first));
    assertEquals(Optional.of(bea), people.sessions.find(second));
  }

  /** X-K: nothing is lost for good at the first sight of a date. */
  @Test
  void aClockThatJumpsAheadAndBackEndsNothing() {
    Tokens tokens = new Tokens(people.database, people.clock);
    Person bea = people.person("bea@example.org", RESEARCHER);
    String session = people.sessions.begin(bea, 0);
    String link = people.welcomes.make(TestAccounts.BY, bea);
    String token = tokens.make(bea, "A program", Set.of(Scope.RUN), 7);
    Instant before = people.clock.instant();
    people.later(Duration.ofDays(1_000));
    assertEquals(Optional.empty(), people.sessions.find(session), "as the clock says");
    String meanwhile = people.sessions.begin(bea, 0);
    assertEquals(Optional.of(bea), people.sessions.find(meanwhile), "whoever signs in gets in");
    people.at(before);
    assertEquals(Optional.of(bea), people.sessions.find(session));
    assertTrue(people.welcomes.find(link).isPresent());
    assertTrue(tokens.opens(token, Scope.RUN, "ward", ""));
  }

  @Test
  void whatWasMadeUnderADateThatWasNoneIsNotGoodForLonger() {
    Tokens tokens = new Tokens(people.database, people.clock);
    Person bea = people.person("bea@example.org", RESEARCHER);
    Instant before = people.clock.instant();
    people.later(Duration.ofDays(1_000));
    String session = people.sessions.begin(bea, 0);
    String link = people.welcomes.make(TestAccounts.BY, bea);
    String token = tokens.make(bea, "A program", Set.of(Scope.RUN), 7);
    people.at(before);
    assertEquals(Optional.empty(), people.sessions.find(session));
    assertEquals(Optional.empty(), people.welcomes.find(link));
    assertFalse(tokens.opens(token, Scope.RUN, "ward", ""));
  }

  /** A3 for a third database: ADR 95. */
  @Test
  void aDatabaseThatHoldsAnswersOrInvitationsIsRefused() {
    for (String stranger : List.of("response", "invitation")) {
      Path other = data.resolve(stranger);
      try (TestAccounts reached = new TestAccounts(other)) {
        reached.database.write(
            connection ->
                PersonRows.change(connection, "create table " + stranger + " (id integer)"));
      }
      assertThrows(IllegalStateException.class, () -> new TestAccounts(other), stranger);
    }
  }

  @Test
  void neitherPasswordsNorSessionsNorLinksAreInTheFile() throws Exception {
    Person bea = people.person("bea@example.org", RESEARCHER);
    String session = people.sessions.begin(bea, 0);
    String link = people.welcomes.make(TestAccounts.BY, bea);
    people.close();
    String file =
        new String(
            Files.readAllBytes(data.resolve("accounts.mv.db")),
            java.nio.charset.StandardCharsets.ISO_8859_1);
    assertTrue(file.contains("bea@example.org"), "it is the file");
    for (String secret : List.of(TestAccounts.PASSWORD, session, link)) {
      assertEquals(-1, file.indexOf(secret));
    }
    assertNotEquals(session, link);
    people = new TestAccounts(data);
    assertEquals(Optional.of(bea), people.sessions.find(session), "it lasts over a restart");
  }
}
