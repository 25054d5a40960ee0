package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;

/** D11, D12: what may be computed of answers by the same people. */
class TogetherTest {
  private static final TableId BOTH = TableId.of("a", "b");
  private static final int SKIPPED = 3;

  private static Optional<JointAnswers> cleared(People people, boolean withTable) {
    Cube cube =
        people.cube(
            Policy.ORGANISATION,
            withTable
                ? List.of(TableId.of("a"), TableId.of("b"), BOTH)
                : List.of(TableId.of("a"), TableId.of("b")),
            List.of(),
            new Fact.Together(BOTH.variables(), Fact.Joint.MOMENTS));
    Tally tally = people.tally(cube, List.of(BOTH));
    Margins margins = new Margins(cube, tally);
    return new Together(cube, tally, margins, new Crossings(cube, tally, margins))
        .cleared(BOTH, Objects.requireNonNull(tally.patterns().get(BOTH)));
  }

  /** Every cell has as many people, but for one. */
  private static People people(int each, int last) {
    People people = new People().ordinal("a", 3).ordinal("b", 3);
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        people.add(a == 2 && b == 2 ? last : each, a, b);
      }
    }
    return people;
  }

  @Test
  void whereNoCellIsSmallAllIsFree() {
    JointAnswers all = cleared(people(12, 10), false).orElseThrow();
    assertTrue(all.free());
    assertEquals(Fact.Joint.ROWS, all.of());
  }

  @Test
  void aSmallCellLeavesCoarseMomentsOfAHundredPeople() {
    JointAnswers coarse = cleared(people(30, 4), false).orElseThrow();
    assertEquals(Fact.Joint.MOMENTS, coarse.of());
    assertTrue(!coarse.free());
    assertTrue(cleared(people(11, 4), false).isEmpty(), "of 92 people nothing");
  }

  /** Beside the cells that are shown, a covariance gives the hidden ones away. */
  @Test
  void aCovarianceIsNotToldBesideATableThatItSolves() {
    assertTrue(cleared(people(30, 4), true).isEmpty());
  }

  @Test
  void aBaseThatDiffersByAFewIsNoBase() {
    assertTrue(cleared(people(30, 30).add(2, 0, SKIPPED), false).isEmpty());
    assertTrue(cleared(people(30, 30).add(12, 0, SKIPPED), false).isPresent());
  }

  @Test
  void nothingIsSaidOfAHiddenAnswer() {
    People people = new People().ordinal("a", 3).ordinal("b", 3);
    people.add(60, 0, 0).add(60, 1, 1).add(60, 0, 1).add(60, 1, 0).add(4, 2, 0);
    assertTrue(cleared(people, false).isEmpty());
  }
}
