package org.soundings.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.questionnaire.Refused;

/** ADR 100: who may co-sign, and how long it counts. */
class SignaturesTest {
  private static final String HASH = "a".repeat(64);
  private static final Grant SIGNS = new Grant(Role.CO_SIGNER, "ward");
  private static final Grant RUNS = new Grant(Role.RESEARCHER, "ward");

  @TempDir Path data;
  private TestAccounts people;
  private Signatures signatures;

  @BeforeEach
  void open() {
    people = new TestAccounts(data);
    signatures = new Signatures(people.database, people.clock);
  }

  @AfterEach
  void close() {
    people.close();
  }

  private void sign(Person person) {
    signatures.sign(person, "ward", "spring", "OPENING", HASH, true);
  }

  private List<Signature> counted() {
    return signatures.of("ward", "spring", "OPENING");
  }

  @Test
  void whoeverMayRunAStudyCannotCoSignInIt() {
    people.person("ana@example.org", Grant.ADMINISTRATOR);
    Person bea = people.person("bea@example.org", SIGNS);
    sign(bea);
    Person both = people.accounts.grant(TestAccounts.BY, bea.id(), RUNS);
    assertEquals(List.of(), counted(), "what she said before counts no longer");
    assertThrows(Refused.class, () -> sign(both));
    people.accounts.revoke(TestAccounts.BY, bea.id(), RUNS);
    assertEquals(1, counted().size());
    assertThrows(Refused.class, () -> sign(TestAccounts.BY), "nor an administrator in any");
  }

  @Test
  void itCountsAsLongAsThePersonIsCoSigner() {
    Person bea = people.person("bea@example.org", SIGNS);
    people.person("ana@example.org", Grant.ADMINISTRATOR);
    sign(bea);
    assertEquals(HASH, counted().getFirst().sha256());
    people.accounts.revoke(TestAccounts.BY, bea.id(), SIGNS);
    assertEquals(List.of(), counted());
    people.accounts.remove(TestAccounts.BY, bea.id());
    assertEquals(List.of(), counted());
  }

  @Test
  void eachSaysOneThingOfAStepAndTheLogHasAll() {
    Person bea = people.person("bea@example.org", SIGNS);
    sign(bea);
    signatures.sign(bea, "ward", "spring", "OPENING", HASH, false);
    assertEquals(List.of(false), counted().stream().map(Signature::approved).toList());
    List<LogEntry> entries = people.entries();
    assertEquals(Act.DISAPPROVED, entries.getLast().act());
    assertEquals("OPENING ward/spring " + HASH, entries.getLast().about());
    assertTrue(entries.stream().anyMatch(entry -> entry.act() == Act.APPROVED));
  }

  @Test
  void aStudyThatHasNeededOneNeedsOneForGood() {
    signatures.need("ward");
    signatures.need("ward");
    assertEquals(Set.of("ward"), signatures.needed());
  }
}
