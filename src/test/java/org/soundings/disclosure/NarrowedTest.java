package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;

/** D4: how far hidden numbers can be narrowed, as docs/disclosure.md says it. */
class NarrowedTest {
  private static final double[] SCALE = {1, 2, 3, 4, 5};

  /** 16 people add up to 44, so 28 steps above the lowest: seven people can be four steps above. */
  @Test
  void aMeanLimitsHowManyGaveTheHighestAnswer() {
    long[] counts = {3, 3, 5, 5, 0};
    assertEquals(7, GroupMeans.left(SCALE, counts, 4));
  }

  /** All at the highest answer, or nobody: 16 people with a mean of 5 can be nothing else. */
  @Test
  void aMeanAtTheEndLeavesNothing() {
    assertEquals(0, GroupMeans.left(SCALE, new long[] {0, 0, 0, 0, 16}, 4));
    assertEquals(0, GroupMeans.left(SCALE, new long[] {0, 0, 0, 0, 16}, 0));
  }

  private static final int[][] TEAMS = {
    {4, 8, 10, 6}, {5, 5, 6, 3}, {13, 17, 10, 12}, {10, 9, 9, 9}, {1, 0, 1, 2}
  };

  /** Teams of 28, 19, 52, 37 and 4. */
  private static Table released(Policy policy) {
    People people = new People().nominal("team", TEAMS.length).ordinal("item", 4);
    for (int t = 0; t < TEAMS.length; t++) {
      for (int a = 0; a < 4; a++) {
        people.add(TEAMS[t][a], t, a);
      }
    }
    return people
        .release(
            people.cube(
                policy, List.of(TableId.of("item"), TableId.of("item", "team")), List.of("team")))
        .table("item", "team");
  }

  @Test
  void whatIsHiddenOfAnAnswerInAllGroupsTogetherIsOfKOrMore() {
    for (Policy policy : List.of(Policy.ORGANISATION, Policy.RESEARCH)) {
      Table table = released(policy);
      int hidden = 0;
      for (int a = 0; a < 4; a++) {
        int rest = 0;
        for (int t = 0; t < TEAMS.length; t++) {
          rest += table.cell(a, t).shown() ? 0 : TEAMS[t][a];
        }
        assertTrue(rest == 0 || rest >= policy.minimum(), policy.name() + ", " + a + ": " + rest);
        hidden += rest;
      }
      assertTrue(hidden > 0, "the team of four is hidden");
    }
  }
}
