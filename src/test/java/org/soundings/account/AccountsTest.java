package org.soundings.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.questionnaire.Refused;

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
    refused("C111", () -> people.signIn.change(bea, "wrong", "lanterns over quiet water"));
    refused("C103", () -> people.signIn.change(bea, TestAccounts.PASSWORD, "short"));
    people.signIn.change(bea, TestAccounts.PASSWORD, "lanterns over quiet water");
    assertEquals(Optional.empty(), people.sessions.find(session));
    refused("C111", () -> people.signIn.check(bea.name(), TestAccounts.PASSWORD));
    assertEquals(bea, people.signIn.check(bea.name(), "lanterns over quiet water").person());
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
