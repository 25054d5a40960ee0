package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soundings.disclosure.search.Block;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;

/** ADR 63: which answers are hidden so that what all add up to may be known. */
class AnswerSumTest {
  private static Optional<AnswerSum> sum(boolean asked, int... counts) {
    People people = new People().nominal("team", 1).ordinal("item", counts.length);
    for (int answer = 0; answer < counts.length; answer++) {
      people.add(counts[answer], 0, answer);
    }
    Cube cube =
        asked
            ? people.cube(
                Policy.ORGANISATION,
                List.of(TableId.of("item"), TableId.of("team", "item")),
                List.of("team"),
                new Fact.Sums("item", "team"))
            : people.cube(Policy.ORGANISATION, List.of(TableId.of("item")), List.of());
    Table table = people.tally(cube, List.of()).table(TableId.of("item"));
    return AnswerSum.of(cube, "item", table);
  }

  private static BitSet of(int... levels) {
    BitSet set = new BitSet();
    for (int level : levels) {
      set.set(level);
    }
    return set;
  }

  @Test
  void nothingIsAddedUpWhereNoMeanIsAskedFor() {
    assertTrue(sum(false, 20, 30, 40).isEmpty());
  }

  @Test
  void nothingMoreIsHiddenWhereNoAnswerIsOfFew() {
    assertEquals(Optional.of(of()), sum(true, 20, 30, 40, 20).orElseThrow().hiding(of()));
  }

  @Test
  void besideASmallAnswerThoseOfFewestAreHiddenUntilPeopleCanBeExchanged() {
    BitSet hidden = sum(true, 3, 40, 30, 50, 60).orElseThrow().hiding(of(0)).orElseThrow();
    assertTrue(hidden.get(0) && hidden.get(2), hidden.toString());
    assertTrue(hidden.cardinality() >= 3, "of two answers the sum tells both: " + hidden);
    assertTrue(hidden.cardinality() < 5, hidden.toString());
  }

  @Test
  void ofTwoAnswersTheSumTellsBoth() {
    assertTrue(sum(true, 3, 40).orElseThrow().hiding(of(0)).isEmpty());
  }

  @Test
  void asANumberOfABlockItIsHowFarTheAnswersAreAboveTheLowest() {
    AnswerSum of = sum(true, 20, 30, 40).orElseThrow();
    Block block = new Block();
    int[] levels = {block.number(20, 10, 1), block.number(30, 10, 1), block.number(40, 10, 1)};
    assertEquals(30 + 2 * 40, block.n(of.number(block, levels, false)));
  }
}
