package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soundings.response.Missing;
import org.soundings.tally.TableId;

/** D5: whether it is said how many took part, and what of those who gave no answer. */
class DecidedTest {
  private static final TableId ITEM = TableId.of("item");
  private static final TableId OTHER = TableId.of("other");

  private static int gave(Missing reason) {
    return 2 + reason.ordinal();
  }

  /** 60 answered both; so many skipped the item and so many refused it. */
  private static People people(int skipped, int refused) {
    People people = new People().ordinal("item", 2).ordinal("other", 2).add(30, 0, 0).add(30, 1, 1);
    return people.add(skipped, gave(Missing.SKIPPED), 0).add(refused, gave(Missing.REFUSED), 1);
  }

  private static Decided decided(People people, Policy policy, TableId... tables) {
    Cube cube = people.cube(policy, List.of(tables), List.of());
    return new Decided(cube, people.tally(cube, List.of()));
  }

  @Test
  void anEmployerIsToldHowManyTookPartWhereNobodyOrManyWereSilent() {
    assertTrue(decided(people(0, 0), Policy.ORGANISATION, ITEM, OTHER).exact());
    assertTrue(decided(people(12, 0), Policy.ORGANISATION, ITEM, OTHER).exact());
    Decided few = decided(people(3, 0), Policy.ORGANISATION, ITEM, OTHER);
    assertFalse(few.exact(), "63 less 60");
    assertEquals(Silence.NOTHING, few.silence("item"));
    assertEquals(Silence.NOTHING, few.silence("other"), "nor of a question that all answered");
  }

  /** ADR 32: for research who was silent is no secret, but the reasons of a few are. */
  @Test
  void aReaderOfResearchIsToldHowManyAndOfFewNotWhy() {
    Decided few = decided(people(12, 3), Policy.RESEARCH, ITEM, OTHER);
    assertTrue(few.exact());
    assertEquals(new Silence(false, true, true), few.silence("item"));
    assertEquals(new Silence(true, true, true), few.silence("other"));
    Decided many = decided(people(12, 6), Policy.RESEARCH, ITEM, OTHER);
    assertEquals(new Silence(true, true, true), many.silence("item"));
  }

  @Test
  void xF2OfWhatFourAnsweredNothingIsSaid() {
    People four = new People().ordinal("item", 2).ordinal("other", 2).add(4, 0, 0);
    four.add(60, gave(Missing.NOT_ASKED), 0);
    Decided decided = decided(four, Policy.RESEARCH, ITEM, OTHER);
    assertEquals(Silence.NOTHING, decided.silence("item"));
    assertEquals(new Silence(true, true, true), decided.silence("other"));
  }

  /** ADR 64: a first report said that 63 took part; a second is silent on what 60 answered. */
  @Test
  void whereTheFirstReleaseSaidHowManyTheSecondSaysNothingOfWhatAFewLeftEmpty() {
    People people = people(3, 0);
    Cube first = people.cube(Policy.ORGANISATION, List.of(OTHER), List.of());
    Cube both = people.cube(Policy.ORGANISATION, List.of(OTHER, ITEM), List.of());
    Decided before = new Decided(first, people.tally(both, List.of()));
    assertTrue(before.exact(), "all answered the other");
    Decided after = before.then(both, Set.of(), Set.of());
    assertTrue(after.exact(), "that cannot be taken back");
    assertTrue(after.margins().isWithheld("item"));
    assertFalse(after.margins().isWithheld("other"));
  }
}
