package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soundings.tally.Cell;
import org.soundings.tally.Moments;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;

/** What a release holds, and what of it is of one plan. */
class ReleaseTest {
  private static final TableId ITEM = TableId.of("item");
  private static final TableId OTHER = TableId.of("other");

  private static Table table(String name, int yes, int no) {
    People people = new People().ordinal(name, 2).add(yes, 0).add(no, 1);
    Cube cube = people.cube(Policy.OPEN, List.of(TableId.of(name)), List.of());
    return people.tally(cube, List.of()).table(TableId.of(name));
  }

  private static NumberTable ages(long... of) {
    return new NumberTable(
        List.of(),
        java.util.Arrays.stream(of)
            .mapToObj(
                n ->
                    new NumberTable.Part(
                        Cell.Status.SHOWN,
                        new Moments(n, n, n, 40, Double.NaN, Double.NaN),
                        List.of(),
                        List.of(),
                        List.of()))
            .toList());
  }

  private static Release release(boolean exact, long responses, Map<TableId, NumberTable> numbers) {
    Map<TableId, Table> tables = new LinkedHashMap<>();
    tables.put(ITEM, table("item", 30, 20));
    tables.put(OTHER, table("other", 40, 22));
    return new Release(
        Policy.ORGANISATION, responses, exact, 0, tables, numbers, Map.of(), Map.of(), Map.of());
  }

  private static Cube cube(TableId... tables) {
    return new People()
        .ordinal("item", 2)
        .ordinal("other", 2)
        .cube(Policy.ORGANISATION, List.of(tables), List.of());
  }

  @Test
  void whatWasNotCountedIsNotThere() {
    Release release = release(true, 63, Map.of());
    assertEquals(30, release.table("item").cell(0).n());
    assertThrows(IllegalArgumentException.class, () -> release.table("item", "other"));
    assertThrows(IllegalArgumentException.class, () -> release.numbers("age"));
    IllegalArgumentException none =
        assertThrows(IllegalArgumentException.class, () -> release.units(ITEM));
    assertTrue(String.valueOf(none.getMessage()).contains("item"), none.getMessage());
  }

  @Test
  void nothingIsAddedToItAfterwards() {
    Map<TableId, NumberTable> numbers = new LinkedHashMap<>();
    Release release = release(true, 63, numbers);
    numbers.put(TableId.of("age"), ages(12));
    assertEquals(Set.of(), release.numbers().keySet());
    assertThrows(UnsupportedOperationException.class, () -> release.tables().clear());
  }

  /** D17: of a later plan its own tables are said, and how many took part. */
  @Test
  void ofALaterPlanOnlyItsOwnTablesAreSaid() {
    Release second = release(true, 63, Map.of()).only(cube(ITEM));
    assertEquals(Set.of(ITEM), second.tables().keySet());
    assertEquals(63, second.responses());
    assertTrue(second.exact());
  }

  /** Where it is not said how many took part, they are at least those of a table that is there. */
  @Test
  void atLeastAsManyTookPartAsItsOwnLargestTableIsOf() {
    assertEquals(50, release(false, 62, Map.of()).only(cube(ITEM)).responses());
    assertEquals(62, release(false, 62, Map.of()).only(cube(ITEM, OTHER)).responses());
    assertEquals(0, release(false, 62, Map.of()).only(cube()).responses());
  }

  /** A number by groups is of as many as its groups together. */
  @Test
  void theLargestBaseMayBeThatOfANumber() {
    Map<TableId, Table> tables = Map.of(ITEM, table("item", 30, 20));
    assertEquals(50, Release.largestBase(tables, Map.of()));
    assertEquals(55, Release.largestBase(tables, Map.of(TableId.of("t", "age"), ages(30, 25))));
    assertEquals(50, Release.largestBase(tables, Map.of(TableId.of("t", "age"), ages(30, 5))));
    assertEquals(0, Release.largestBase(Map.of(), Map.of()));
  }
}
