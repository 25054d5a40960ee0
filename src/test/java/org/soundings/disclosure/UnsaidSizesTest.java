package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soundings.response.Missing;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;

/** D5: by which groupings nobody is told how many are in each group. */
class UnsaidSizesTest {
  private static final TableId TABLE = TableId.of("item", "team");
  private static final int EMPTY = 2 + Missing.SKIPPED.ordinal();

  /**
   * @param silent how many of the first team left the item empty
   * @param answered how many of the second answered it
   */
  private static Set<String> unsaid(Policy policy, int silent, int answered) {
    People people = new People().ordinal("item", 2).nominal("team", 2);
    people.add(20, 0, 0).add(20, 1, 0).add(silent, EMPTY, 0).add(answered, 0, 1);
    Cube cube = people.cube(policy, List.of(TABLE, TableId.of("team")), List.of("team"));
    Tally tally = people.tally(cube, List.of());
    Margins margins = new Margins(cube, tally);
    return new UnsaidSizes(cube, margins, null)
        .of(List.of(new Crossing(TABLE, tally.table(TABLE), 1, false)));
  }

  /** 43 are in the team and 40 answered: three did not. */
  @Test
  void aSizeBesideABaseWouldTellAnEmployerWhoWasSilent() {
    assertEquals(Set.of("team"), unsaid(Policy.ORGANISATION, 3, 40));
    assertEquals(Set.of("team"), unsaid(Policy.ORGANISATION, 9, 40));
    assertEquals(Set.of(), unsaid(Policy.ORGANISATION, 10, 40), "k of them may be known");
    assertEquals(Set.of(), unsaid(Policy.ORGANISATION, 0, 40), "everybody answered");
  }

  @Test
  void readersOfResearchMayKnowWhoWasSilentWhereTheSizesAreAllShown() {
    assertEquals(Set.of(), unsaid(Policy.RESEARCH, 3, 40));
  }

  /** The second team has four people: its size is hidden, and so is the other's beside it. */
  @Test
  void butNotWhereASizeIsHidden() {
    assertEquals(Set.of("team"), unsaid(Policy.RESEARCH, 3, 4));
    assertEquals(Set.of("team"), unsaid(Policy.RESEARCH, 0, 4), "four are too few for the item");
  }
}
