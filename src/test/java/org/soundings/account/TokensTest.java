package org.soundings.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.questionnaire.Refused;
import org.soundings.security.Scope;

class TokensTest {
  @TempDir private Path data;
  private TestAccounts people;
  private Tokens tokens;
  private Person ana;

  @BeforeEach
  void open() {
    people = new TestAccounts(data);
    tokens = new Tokens(people.database, people.clock);
    ana = people.person("ana@example.org", Grant.ADMINISTRATOR);
  }

  @AfterEach
  void close() {
    people.close();
  }

  @Test
  void oneEndsOnItsDay() {
    String secret = tokens.make(ana, "A program", Set.of(Scope.READ), 7);
    people.later(Duration.ofDays(7).minusSeconds(1));
    assertTrue(tokens.opens(secret, Scope.READ, "ward", ""));
    people.later(Duration.ofSeconds(1));
    assertFalse(tokens.opens(secret, Scope.READ, "ward", ""));
  }

  @Test
  void oneIsForSomethingAndHasANameAndAnEnd() {
    refused("C113", " ", Set.of(Scope.READ), 7);
    refused("C114", "A program", Set.of(), 7);
    refused("C115", "A program", Set.of(Scope.READ), 0);
    refused("C115", "A program", Set.of(Scope.READ), Tokens.MOST_DAYS + 1);
  }

  private void refused(String code, String label, Set<Scope> scopes, int days) {
    Refused refused = assertThrows(Refused.class, () -> tokens.make(ana, label, scopes, days));
    assertEquals(code, refused.problems().getFirst().code());
  }

  @Test
  void nobodyEndsAnothersToken() {
    Person bea = people.person("bea@example.org", new Grant(Role.RESEARCHER, "ward"));
    String secret = tokens.make(bea, "A program", Set.of(Scope.RUN), 7);
    tokens.end(ana, tokens.of(bea).getFirst().id());
    assertTrue(tokens.opens(secret, Scope.RUN, "ward", ""));
    assertFalse(tokens.opens(secret, Scope.RUN, "other", ""));
  }
}
