package org.soundings.assurance.attack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** P1: what an attacker writes down. */
class LedgerTest {
  private static final Group TEAM = Group.of("", "team", "a");
  private static final Group OTHER = Group.of("", "team", "b");
  private static final Group ALL = Group.of("");

  private final Ledger ledger = new Ledger();

  @Test
  void aGroupIsWrittenDownOnceHoweverItsConditionsAreNamed() {
    int first = ledger.group(Group.of("", "team", "a", "item", "1"));
    assertEquals(first, ledger.group(Group.of("", "item", "1", "team", "a")));
    assertEquals(1, ledger.groups().size());
    assertTrue(ledger.has(Group.of("", "item", "1", "team", "a")));
    assertFalse(ledger.has(Group.of("w2", "item", "1", "team", "a")), "another wave");
  }

  /** What one finding hides and another shows is no secret. */
  @Test
  void whatIsPublishedAnywhereIsNoSecret() {
    ledger.hidden(TEAM);
    assertTrue(ledger.isSecret(TEAM));
    ledger.publish(TEAM, 12);
    assertFalse(ledger.isSecret(TEAM));
    assertFalse(ledger.isSecret(OTHER), "never heard of");
  }

  @Test
  void partsAndTheirWholeAddUpToNothing() {
    ledger.add(List.of(TEAM, OTHER), ALL);
    Ledger.Sum sum = ledger.sums().getFirst();
    assertArrayEquals(
        new int[] {ledger.group(TEAM), ledger.group(OTHER), ledger.group(ALL)}, sum.groups());
    assertArrayEquals(new int[] {1, 1, -1}, sum.signs());
  }

  /** A mean that is not defined, or intervals that contradict each other, say nothing. */
  @Test
  void whatHasNoBoundsIsNotWrittenDown() {
    ledger.between(Map.of(TEAM, 2.0), Double.NaN, Double.NaN);
    ledger.between(Map.of(TEAM, 2.0), 3, 2);
    ledger.between(Map.of(), 0, 1);
    assertEquals(List.of(), ledger.between());
    ledger.between(Map.of(TEAM, 2.0), 3, 4);
    assertEquals(3, ledger.between().getFirst().low());
  }
}
