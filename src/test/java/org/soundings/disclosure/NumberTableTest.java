package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundings.tally.Cell;
import org.soundings.tally.Dimension;
import org.soundings.tally.Moments;
import org.soundings.tally.SampleResponses;

/** What may be published of a number; D10 by hand. */
class NumberTableTest {
  private static final double CLOSE = 1e-9;

  private static NumberTable.Part shown(Moments of) {
    return new NumberTable.Part(Cell.Status.SHOWN, of, List.of(), List.of(), List.of());
  }

  private static Moments moments(long n, double mean) {
    return new Moments(n, n, n, mean, Double.NaN, Double.NaN);
  }

  @Test
  void meansAreExactAndOfNoOthersUnlessSaid() {
    NumberTable table = new NumberTable(List.of(), List.of(shown(moments(12, 3.5))));
    assertEquals(0, table.reach());
    assertEquals(List.of(), table.others());
  }

  @Test
  void othersAreSaidBesideWhatStaysAsItWas() {
    Dimension team = Dimension.of(SampleResponses.nominal("team", 2));
    NumberTable table =
        new NumberTable(List.of(team), List.of(shown(moments(12, 3.5))), 8, List.of());
    NumberTable with =
        table.with(List.of(new NumberTable.Others(List.of(0, 1), "dept", 2, moments(14, 2.5))));
    assertEquals(List.of(), table.others());
    assertEquals(2, with.others().getFirst().level());
    assertEquals(table.parts(), with.parts());
    assertEquals(8, with.reach(), "means stay as far apart");
  }

  @Test
  void whatItWasMadeOfMayChangeAfterwards() {
    List<NumberTable.Part> parts = new ArrayList<>(List.of(shown(moments(12, 3.5))));
    List<Integer> levels = new ArrayList<>(List.of(1, 2));
    NumberTable.Others others = new NumberTable.Others(levels, null, 0, moments(11, 1));
    NumberTable table = new NumberTable(List.of(), parts, 0, List.of(others));
    parts.clear();
    levels.clear();
    assertEquals(1, table.parts().size());
    assertEquals(List.of(1, 2), table.others().getFirst().levels());
    assertThrows(UnsupportedOperationException.class, () -> table.parts().clear());
  }

  /** Ages 30, 40 and 50 of four people each: 40 on average. No single one of them is told. */
  @Test
  void anEmployerIsToldAMeanAndNoValue() {
    People people = new People().number("age");
    people.add(4, 30).add(4, 40).add(4, 50);
    Cube cube =
        people.cube(
            Policy.ORGANISATION,
            List.of(org.soundings.tally.TableId.of("age")),
            List.of(),
            new Fact.Sums("age", null));
    NumberTable.Part age = people.release(cube).numbers("age").parts().getFirst();
    assertEquals(Cell.Status.SHOWN, age.status());
    assertEquals(12, age.moments().n());
    assertEquals(40, age.moments().mean(), CLOSE);
    assertEquals(List.of(), age.values());
    assertEquals(List.of(), age.cells());
  }
}
