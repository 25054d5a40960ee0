package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundings.tally.TableId;

/** D1, D5: what a finding tells, as a line of the declared mark and back. */
class FactTest {
  private static final List<Fact> ALL =
      List.of(
          new Fact.Counts(List.of("item", "team")),
          new Fact.Bases("item"),
          new Fact.Sums("item", null),
          new Fact.Sums("item", "team"),
          new Fact.Squares("hours", null),
          new Fact.Squares("hours", "team"),
          new Fact.Values("hours", "team"),
          new Fact.Together(List.of("p", "q", "r"), Fact.Joint.MOMENTS),
          new Fact.Together(List.of("p", "q"), Fact.Joint.ROWS),
          new Fact.Weighted(TableId.of("item", "team"), "w"),
          new Fact.Varying(List.of("item")));

  @Test
  void everyKindOfFactComesBackFromItsLine() {
    assertEquals(
        List.of(),
        List.of(Fact.class.getPermittedSubclasses()).stream()
            .filter(kind -> ALL.stream().noneMatch(kind::isInstance))
            .toList(),
        "a kind that is not tried here");
    for (Fact fact : ALL) {
      assertEquals(fact, Fact.of(fact.declared()));
    }
  }

  @Test
  void noTwoFactsHaveOneLine() {
    assertEquals(ALL.size(), ALL.stream().map(Fact::declared).distinct().count());
  }

  @Test
  void aGroupStandsBeforeWhatIsAskedByIt() {
    assertEquals(List.of("team", "item"), new Fact.Sums("item", "team").variables());
    assertEquals(List.of("item"), new Fact.Sums("item", null).variables());
    assertEquals(List.of("item", "w"), new Fact.Weighted(TableId.of("item"), "w").variables());
  }

  @Test
  void aLineOfAnotherProgrammeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Fact.of("medians item"));
  }
}
