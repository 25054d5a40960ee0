package org.soundings.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.questionnaire.Refused;
import org.soundings.web.Bulkhead;

/** ADR 98: who can hold up whom. */
class SignInTest {
  private static final int CROWD = 60;

  @TempDir private Path data;
  private final Bulkhead turns = SignIn.turns(SignIn.AT_ONCE);
  private TestAccounts people;
  private SignIn signIn;
  private Person bea;
  private String session = "";

  @BeforeEach
  void open() {
    people = new TestAccounts(data);
    signIn = new SignIn(people.database, people.clock, turns);
    bea = people.person("bea@example.org", new Grant(Role.RESEARCHER, "ward"));
    session = people.sessions.begin(bea, 0);
  }

  @AfterEach
  void close() {
    people.close();
  }

  private String refusal(String name) {
    return assertThrows(Refused.class, () -> signIn.check(name, "wrong"))
        .problems()
        .getFirst()
        .code();
  }

  private String refusalInside(String password) {
    return assertThrows(Refused.class, () -> signIn.again(bea, session, password))
        .problems()
        .getFirst()
        .code();
  }

  @Test
  void whoeverGuessesOutsideHoldsUpNobodyWhoIsSignedIn() {
    for (int i = 0; i < Attempts.MOST; i++) {
      assertEquals("C111", refusal(bea.name()));
    }
    assertEquals("C112", refusal(bea.name()));
    signIn.again(bea, session, TestAccounts.PASSWORD);
    signIn.change(bea, session, TestAccounts.PASSWORD, "lanterns over quiet water");
  }

  @Test
  void norDoesWhoeverTakesAllTurns() {
    for (int i = 0; i < SignIn.AT_ONCE; i++) {
      assertTrue(turns.begin());
    }
    signIn.again(bea, session, TestAccounts.PASSWORD);
  }

  @Test
  void aSessionThatSomebodyElseHasTriesNoMoreOftenThanAnybody() {
    for (int i = 0; i < Attempts.MOST; i++) {
      assertEquals("C111", refusalInside("wrong"));
    }
    assertEquals("C112", refusalInside(TestAccounts.PASSWORD));
    String other = people.sessions.begin(bea, 0);
    signIn.again(bea, other, TestAccounts.PASSWORD);
    assertEquals(bea, signIn.check(bea.name(), TestAccounts.PASSWORD).person());
  }

  /** Each would hold one of the threads that respondents' pages are served by. */
  @Test
  void ofACrowdThatSignsInSoManyWaitAndTheOthersAreToldAtOnce() throws Exception {
    for (int i = 0; i < SignIn.AT_ONCE; i++) {
      assertTrue(turns.begin());
    }
    ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
    List<Thread> crowd = new ArrayList<>();
    for (int i = 0; i < CROWD; i++) {
      String name = "nobody" + i + "@example.org";
      crowd.add(Thread.ofPlatform().start(() -> told.add(refusal(name))));
    }
    long end = System.nanoTime() + 8_000_000_000L;
    while (told.size() < CROWD - SignIn.MOST_WAITING && System.nanoTime() < end) {
      Thread.sleep(5);
    }
    assertEquals(CROWD - SignIn.MOST_WAITING, told.size());
    assertTrue(told.stream().allMatch("C116"::equals), told.toString());
    for (int i = 0; i < SignIn.AT_ONCE; i++) {
      turns.end();
    }
    for (Thread one : crowd) {
      one.join();
    }
    assertEquals(SignIn.MOST_WAITING, told.stream().filter("C111"::equals).count());
  }
}
