package org.soundings.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Boxes, questions that take several answers, and rankings. */
class AnswerSetsTest {
  @Test
  void theTwoHighestAndTheTwoLowestMakeBoxes() {
    LikertBoxes seven = LikertBoxes.of(new long[] {1, 2, 3, 4, 5, 6, 7}, 0.95);
    assertEquals(13, seven.topCount());
    assertEquals(3, seven.bottomCount());
    assertEquals(12, seven.middleCount());
    assertEquals(10 / 28.0, seven.net().value(), 1e-15);
    LikertBoxes four = LikertBoxes.of(new long[] {1, 2, 3, 4}, 0.95);
    assertEquals(0, four.middleCount());
    assertThrows(IllegalArgumentException.class, () -> LikertBoxes.of(new long[] {1, 2, 3}, 0.95));
    assertFalse(LikertBoxes.of(new long[5], 0.95).net().isDefined());
  }

  /** Four people: AB, A, nothing, B and C. */
  private static final long[][] BOTH = {{2, 1, 0}, {1, 2, 1}, {0, 1, 1}};

  @Test
  void percentOfRespondentsAndOfMentionsHaveTheirOwnBases() {
    MultipleResponse set = MultipleResponse.of(BOTH, 4, 1, 0.95);
    assertEquals(5, set.mentions());
    assertEquals(0.5, set.ofRespondents().get(0).value());
    assertEquals(0.2, set.ofMentions().get(2).value(), 1e-15);
    assertEquals(1, set.ofMentions().stream().mapToDouble(Estimate::value).sum(), 1e-15);
  }

  @Test
  void theErrorOfAShareOfMentionsIsThatOfARatio() {
    double[][] rows = {{1, 1, 0}, {1, 0, 0}, {0, 0, 0}, {0, 1, 1}};
    double squares = 0;
    for (double[] row : rows) {
      double off = row[0] - 0.4 * (row[0] + row[1] + row[2]);
      squares += off * off;
    }
    Estimate share = MultipleResponse.of(BOTH, 4, 1, 0.95).ofMentions().get(0);
    assertEquals(Math.sqrt(4 / 3.0 * squares) / 5, share.standardError(), 1e-14);
    double worth = 0.4 * 0.6 / (share.standardError() * share.standardError());
    assertEquals(Wilson.interval(0.4, worth, 4, 0.95).low(), share.low(), 1e-14);
    assertTrue(share.low() > 0 && share.high() < 1);
  }

  @Test
  void nobodyTickedAnything() {
    MultipleResponse none = MultipleResponse.of(new long[2][2], 3, 3, 0.95);
    assertEquals(0, none.ofRespondents().get(0).value());
    assertFalse(none.ofMentions().get(0).isDefined());
    assertTrue(Double.isNaN(MultipleResponse.phi(new long[2][2], 0, 1, 3)));
    assertFalse(MultipleResponse.of(new long[2][2], 0, 0, 0.95).ofRespondents().get(0).isDefined());
  }

  @Test
  void phiIsTheCorrelationOfTheTicks() {
    double[] a = {1, 1, 0, 0};
    double[] b = {1, 0, 0, 1};
    assertEquals(PearsonCorrelation.correlation(a, b), MultipleResponse.phi(BOTH, 0, 1, 4), 1e-15);
    assertEquals(1, MultipleResponse.phi(BOTH, 1, 1, 4), 1e-15);
  }

  @Test
  void anOptionLeftUnrankedScoresNothingAndLosesToEveryRankedOne() {
    Ranking ranking = Ranking.of(new int[][] {{1, 2, 0}, {2, 1, 0}, {1, 0, 2}, {0, 0, 0}});
    assertEquals(3, ranking.n());
    assertArrayEquals(new long[][] {{2, 1, 0}, {1, 1, 1}, {0, 0, 0}}, ranking.counts());
    assertEquals(5, ranking.borda(0));
    assertEquals(1, ranking.borda(2));
    assertEquals(2 / 3.0, ranking.prefers(1, 2, 0.95).value(), 1e-15);
    assertEquals(0, ranking.prefers(2, 0, 0.95).value());
    assertEquals(1.5, ranking.meanRank(1, 0.95).value());
    assertEquals(2, ranking.meanRank(1, 0.95).n());
    assertEquals(1, ranking.inTop(2, 0, 0.95).value());
    assertEquals(List.of(0, 1, 2), ranking.order());
  }

  @Test
  void anOptionThatNobodyRankedComesLast() {
    Ranking ranking = Ranking.of(new int[][] {{0, 1, 2}, {0, 2, 1}, {0, 1, 0}});
    assertEquals(List.of(1, 2, 0), ranking.order());
    assertFalse(ranking.meanRank(0, 0.95).isDefined());
  }

  @Test
  void respondentsMayComeInAnyOrder() {
    int[][] rows = {{1, 2, 3}, {3, 1, 2}, {2, 3, 1}, {1, 3, 2}};
    int[][] turned = {{1, 3, 2}, {2, 3, 1}, {3, 1, 2}, {1, 2, 3}};
    assertArrayEquals(Ranking.of(rows).counts(), Ranking.of(turned).counts());
    assertArrayEquals(Ranking.of(rows).preferred(), Ranking.of(turned).preferred());
  }

  @Test
  void aRankBeyondTheOptionsIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Ranking.of(new int[][] {{1, 3}}));
    assertEquals(0, Ranking.of(new int[0][]).n());
  }
}
