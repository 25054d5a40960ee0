package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundings.tally.TableId;

/** D4: what an earlier release of the same answers has said stays said, and hidden. */
class EarlierMarginsTest {
  /** 3, 20 and 30 people, of whom the first two numbers are hidden; or four people in all. */
  private static EarlierMargins of(int... counts) {
    People people = new People().ordinal("item", 3).ordinal("other", 2);
    for (int level = 0; level < counts.length; level++) {
      people.add(counts[level], level, level % 2);
    }
    Cube cube = people.cube(Policy.RESEARCH, List.of(TableId.of("item")), List.of());
    return new EarlierMargins(new Margins(cube, people.tally(cube, List.of())));
  }

  @Test
  void whatWasShownIsToldAndWhatWasHiddenIsNot() {
    EarlierMargins before = of(3, 20, 30);
    assertTrue(before.isDecided("item"));
    assertFalse(before.isTold("item", 0));
    assertFalse(before.isTold("item", 1));
    assertTrue(before.isTold("item", 2));
    assertTrue(before.isTotalTold("item"));
    assertTrue(before.isAskedTold("item"));
    assertFalse(before.isSumTold("item"), "no mean was asked for");
  }

  @Test
  void ofFewPeopleNotEvenTheirNumberWasTold() {
    EarlierMargins before = of(4, 0, 0);
    assertTrue(before.isDecided("item"), "that nothing is told was decided, too");
    assertFalse(before.isTotalTold("item"));
    assertFalse(before.isAskedTold("item"));
  }

  @Test
  void ofWhatWasNotAskedForNothingIsDecided() {
    EarlierMargins before = of(3, 20, 30);
    assertFalse(before.isDecided("other"));
    assertFalse(before.isTold("other", 0));
    assertFalse(before.isTotalTold("other"));
    assertFalse(before.isAskedTold("other"));
  }

  @Test
  void withoutEarlierReleasesNothingIs() {
    EarlierMargins none = new EarlierMargins(null);
    assertFalse(none.isDecided("item") || none.isTold("item", 2) || none.isTotalTold("item"));
    assertFalse(none.isAskedTold("item") || none.isSumTold("item"));
    assertEquals(new BitSet(), none.hidden("item"));
  }

  @Test
  void whoeverChangesWhatWasHiddenChangesACopy() {
    EarlierMargins before = of(3, 20, 30);
    before.hidden("item").clear();
    assertEquals(2, before.hidden("item").cardinality());
  }
}
