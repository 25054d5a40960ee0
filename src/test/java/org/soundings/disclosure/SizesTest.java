package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soundings.response.Missing;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;

/** D5: which sizes of groups a reader knows. */
class SizesTest {
  private static final TableId TEAM = TableId.of("team");
  private static final TableId CROSSED = TableId.of("item", "team");

  private static People people() {
    return new People().nominal("team", 3).ordinal("item", 2);
  }

  private static Sizes sizes(People people, Set<String> bands, TableId... tables) {
    Cube cube = people.cube(Policy.ORGANISATION, List.of(tables), List.of("team"));
    Tally tally = people.tally(cube, List.of());
    return new Sizes(cube, tally, new Margins(cube, tally), bands);
  }

  /** Teams of 30, 20 and 4; five people are in none. */
  private static People three() {
    return people()
        .add(30, 0, 0)
        .add(20, 1, 1)
        .add(4, 2, 1)
        .add(5, 3 + Missing.SKIPPED.ordinal(), 0);
  }

  @Test
  void aSizeIsOfThoseWhoSaidThatTheyAreInIt() {
    Sizes sizes = sizes(three(), Set.of(), TEAM, CROSSED);
    assertEquals(List.of(30L, 20L, 4L), List.of(of(sizes, 0), of(sizes, 1), of(sizes, 2)));
  }

  private static long of(Sizes sizes, int level) {
    return sizes.of("team", level);
  }

  @Test
  void aSmallTeamsSizeIsNotSaidNorThatOfTheOneItIsHiddenWith() {
    Sizes sizes = sizes(three(), Set.of(), TEAM, CROSSED);
    assertTrue(sizes.said("team", 0));
    assertFalse(sizes.said("team", 1), "54 less 30 less 20");
    assertFalse(sizes.said("team", 2));
  }

  @Test
  void withoutATableOfItsOwnNoSizeIsSaid() {
    assertFalse(sizes(three(), Set.of(), CROSSED).said("team", 0));
    assertEquals(30, of(sizes(three(), Set.of(), CROSSED), 0), "it is counted all the same");
  }

  @Test
  void aGroupingWhoseSizesWouldTellSilenceIsNotSaid() {
    assertFalse(sizes(three(), Set.of("team"), TEAM, CROSSED).said("team", 0));
    assertTrue(sizes(three(), Set.of("other"), TEAM, CROSSED).said("team", 0));
  }

  /** Nobody has answered: every size is nothing, and said, as all zeros are. */
  @Test
  void ofNobodyEverySizeIsNothing() {
    Sizes sizes = sizes(people(), Set.of(), TEAM, CROSSED);
    for (int level = 0; level < 3; level++) {
      assertEquals(0, of(sizes, level));
      assertTrue(sizes.said("team", level));
    }
  }

  @Test
  void everybodyInNoGroupLeavesAllGroupsEmpty() {
    People nowhere = people().add(40, 3 + Missing.REFUSED.ordinal(), 1);
    assertEquals(0, of(sizes(nowhere, Set.of(), TEAM, CROSSED), 0));
    assertEquals(0, of(sizes(nowhere, Set.of(), TEAM, CROSSED), 2));
  }

  @Test
  void whatWasNotCountedHasNoSize() {
    Sizes sizes = sizes(three(), Set.of(), TEAM, CROSSED);
    assertFalse(sizes.said("site", 0));
    assertThrows(IllegalArgumentException.class, () -> sizes.of("site", 0));
  }
}
