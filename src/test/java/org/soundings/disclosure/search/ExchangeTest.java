package org.soundings.disclosure.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** D4: witnesses between groups whose means are told, in whole people. */
class ExchangeTest {
  private static final double[] SCALE = {1, 2, 3, 4, 5};
  private static final boolean[] ALL = {true, true, true, true, true};

  private static Exchange.Part part(boolean[] movable, long... counts) {
    return new Exchange.Part(counts, movable);
  }

  @Test
  void twoGroupsExchangeNeighboursAndBothSumsStay() {
    Exchange exchange =
        new Exchange(SCALE, List.of(part(ALL, 4, 4, 4, 4, 4)), List.of(part(ALL, 4, 4, 4, 4, 4)));
    assertEquals(8, exchange.width(4, 8), "4 more and 4 fewer");
  }

  @Test
  void withNobodyElseThereIsNoWitness() {
    assertEquals(0, new Exchange(SCALE, List.of(part(ALL, 4, 4, 4, 4, 4)), List.of()).width(4, 8));
  }

  @Test
  void whatIsShownOfEitherGroupStays() {
    boolean[] two = {false, false, false, true, true};
    List<Exchange.Part> others = List.of(part(ALL, 4, 4, 4, 4, 4));
    assertEquals(
        0,
        new Exchange(SCALE, List.of(part(two, 4, 4, 4, 4, 4)), others).width(4, 8),
        "a four for a five changes the sum");
    assertEquals(
        0,
        new Exchange(SCALE, List.of(part(ALL, 4, 4, 4, 4, 4)), List.of(part(two, 4, 4, 4, 4, 4)))
            .width(4, 8));
  }

  @Test
  void nobodyIsTakenFromAnEmptyCell() {
    Exchange exchange =
        new Exchange(SCALE, List.of(part(ALL, 0, 0, 0, 9, 1)), List.of(part(ALL, 0, 0, 9, 0, 0)));
    assertEquals(0, exchange.width(4, 8), "the other group has nobody to give a five or a two");
  }

  @Test
  void partsOfAGroupAddUp() {
    List<Exchange.Part> halves = List.of(part(ALL, 1, 1, 1, 1, 1), part(ALL, 1, 1, 1, 1, 1));
    assertEquals(4, new Exchange(SCALE, halves, List.of(part(ALL, 9, 9, 9, 9, 9))).width(4, 9));
  }
}
