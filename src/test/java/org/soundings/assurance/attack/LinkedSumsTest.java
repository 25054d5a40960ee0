package org.soundings.assurance.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** P1: what hangs together is solved together, and contradicts itself together. */
class LinkedSumsTest {
  private final Ledger ledger = new Ledger();

  private static Group group(String name) {
    return Group.of("", "x", name);
  }

  private int at(String name) {
    return ledger.group(group(name));
  }

  private void sum(String whole, String... parts) {
    ledger.add(List.of(parts).stream().map(LinkedSumsTest::group).toList(), group(whole));
  }

  /** Two firms that share nothing but the number of all, which is known. */
  @BeforeEach
  void writeDown() {
    sum("all", "a", "b");
    sum("all", "c", "d");
    ledger.between(Map.of(group("d"), 2.0, group("e"), 1.0), 0, 9);
    ledger.publish(group("all"), 20);
  }

  private boolean isUnknown(int group) {
    return !ledger.known().containsKey(group);
  }

  @Test
  void aKnownNumberHoldsNothingTogether() {
    List<LinkedSums> parts = LinkedSums.of(ledger, this::isUnknown);
    assertEquals(2, parts.size());
    assertEquals(List.of(ledger.sums().get(0)), parts.get(0).sums());
    assertEquals(List.of(ledger.sums().get(1)), parts.get(1).sums());
    assertEquals(ledger.between(), parts.get(1).between());
  }

  @Test
  void anUnknownOneHoldsAllSumsThatItIsInTogether() {
    List<LinkedSums> parts = LinkedSums.of(ledger, group -> true);
    assertEquals(1, parts.size());
    assertEquals(ledger.sums(), parts.getFirst().sums());
  }

  @Test
  void whereEverythingIsKnownNothingIsLeftToSolve() {
    assertEquals(List.of(), LinkedSums.of(ledger, group -> false));
    assertEquals(List.of(), LinkedSums.of(new Ledger(), group -> true));
  }

  @Test
  void linkedIsWhatABoundOrASumJoinsByOthers() {
    Linked linked = new Linked(ledger, this::isUnknown);
    assertEquals(linked.part(at("c")), linked.part(at("e")), "by d");
    assertFalse(linked.part(at("a")) == linked.part(at("c")));
    assertFalse(linked.binds(at("all")));
    assertTrue(linked.partOf(new int[] {at("all")}).isEmpty());
  }

  private Set<Group> contradictory(Ledger.Sum broken) {
    Contradictions contradictions = new Contradictions(ledger);
    contradictions.add(broken);
    return contradictions.groups(group -> true).stream()
        .map(i -> ledger.groups().get(i))
        .collect(Collectors.toSet());
  }

  @Test
  void aBrokenSumTakesAllThatHangsTogetherWithItAndNothingElse() {
    assertEquals(
        Set.of(group("all"), group("a"), group("b")), contradictory(ledger.sums().getFirst()));
    assertEquals(
        Set.of(group("all"), group("c"), group("d"), group("e")),
        contradictory(ledger.sums().getLast()));
  }

  @Test
  void whereNoSumIsBrokenNothingContradictsItself() {
    assertEquals(Set.of(), new Contradictions(ledger).groups(group -> true));
  }
}
