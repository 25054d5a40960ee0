package org.soundings.tally;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.response.Missing;

/** Architecture: every tally merges, to the bit. */
class TallyTest {
  private static final List<TableId> TABLES =
      List.of(
          TableId.of("team"),
          TableId.of("item"),
          TableId.of("item", "team"),
          TableId.of("team", "item", "hours"),
          TableId.of("hours"),
          TableId.of("team", "hours"));
  private static final List<SampleResponses.Row> ROWS = SampleResponses.rows(5_003, 7);

  private static final List<TableId> PATTERNS =
      List.of(TableId.of("item", "hours"), TableId.of("team", "item", "hours"));

  private static TallyPlan plan(boolean weighted) {
    return new TallyPlan(
        TABLES,
        PATTERNS,
        weighted ? SampleResponses.columns(ROWS).weightScale("weight") : WeightScale.NONE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anySplitInAnyOrderGivesTheSameBytes(boolean weighted) {
    TallyPlan plan = plan(weighted);
    byte[] whole = SampleResponses.columns(ROWS).tally(plan).canonical();
    for (int seed = 0; seed < 20; seed++) {
      assertArrayEquals(
          whole, SampleResponses.scattered(ROWS, 1 + seed, seed).tally(plan).canonical());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void mergingIsAssociativeAndCommutativeAndEmptyIsItsIdentity(boolean weighted) {
    TallyPlan plan = plan(weighted);
    List<Tally> parts = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      parts.add(SampleResponses.columns(ROWS.subList(i * 700, (i + 1) * 700)).tally(plan));
    }
    byte[] whole = parts.stream().reduce(Tally::merge).orElseThrow().canonical();
    Collections.shuffle(parts, new Random(3));
    Tally right = parts.getLast();
    for (int i = parts.size() - 2; i >= 0; i--) {
      right = parts.get(i).merge(right);
    }
    assertArrayEquals(whole, right.canonical());
    Tally empty = Tally.empty(plan, SampleResponses.CODEBOOK);
    assertArrayEquals(whole, empty.merge(right).canonical());
    assertArrayEquals(whole, right.merge(empty).canonical());
  }

  @Test
  void oneMoreResponseChangesTheBytes() {
    TallyPlan plan = plan(false);
    assertFalse(
        Arrays.equals(
            SampleResponses.columns(ROWS).tally(plan).canonical(),
            SampleResponses.columns(ROWS.subList(1, ROWS.size())).tally(plan).canonical()));
  }

  @Test
  void countsEveryCellAsOneWouldByHand() {
    Table table =
        SampleResponses.columns(ROWS).tally(plan(false)).table(TableId.of("item", "team"));
    for (int item = 0; item < 5 + Missing.REASONS; item++) {
      for (int team = 0; team < 3 + Missing.REASONS; team++) {
        int i = item;
        int t = team;
        long byHand = ROWS.stream().filter(r -> r.item() == i && r.team() == t).count();
        assertEquals(byHand, table.cell(item, team).n());
      }
    }
  }

  @Test
  void weightsAndTheirSquaresAreSummedToNineDigits() {
    Tally tally = SampleResponses.columns(ROWS).tally(plan(true));
    double weight = 0;
    double squares = 0;
    long without = 0;
    for (SampleResponses.Row row : ROWS) {
      if (Double.isNaN(row.weight())) {
        without++;
      } else if (row.team() == 1) {
        weight += row.weight();
        squares += row.weight() * row.weight();
      }
    }
    Cell cell = tally.table(TableId.of("team")).cell(1);
    assertEquals(weight, cell.weight(), weight * 1e-9);
    assertEquals(squares, cell.squares(), squares * 1e-9);
    assertEquals(without, tally.unweighted());
    assertEquals(ROWS.size(), tally.responses() + tally.unweighted());
  }

  @Test
  void weightsOfOneChangeNothing() {
    List<SampleResponses.Row> ones =
        ROWS.stream().map(r -> new SampleResponses.Row(r.team(), r.item(), r.hours(), 1)).toList();
    Columns columns = SampleResponses.columns(ones);
    Tally plain = columns.tally(new TallyPlan(TABLES, WeightScale.NONE));
    Tally weighted = columns.tally(new TallyPlan(TABLES, columns.weightScale("weight")));
    for (TableId names : TABLES) {
      Table expected = plain.table(names);
      for (int i = 0; i < expected.cells(); i++) {
        assertEquals(expected.cellAt(i), weighted.table(names).cellAt(i));
      }
    }
  }

  @Test
  void squaresOfManyLargeWeightsDoNotOverflow() {
    List<SampleResponses.Row> heavy =
        Collections.nCopies(100_000, new SampleResponses.Row(0, 0, 1, 123_456.789));
    Columns columns = SampleResponses.columns(heavy);
    Cell cell =
        columns
            .tally(new TallyPlan(List.of(TableId.of("team")), columns.weightScale("weight")))
            .table(TableId.of("team"))
            .cell(0);
    assertEquals(100_000 * 123_456.789 * 123_456.789, cell.squares(), cell.squares() * 1e-9);
    assertEquals(100_000, cell.effective(), 1e-6);
  }

  @Test
  void numbersStandOnTheirDistinctValuesInOrder() {
    Table table =
        SampleResponses.columns(
                List.of(row(3), row(-1), row(3), row(-0.0), row(0), row(Double.NaN)))
            .tally(new TallyPlan(List.of(TableId.of("hours")), WeightScale.NONE))
            .table(TableId.of("hours"));
    assertEquals(3, table.dimension(0).answers());
    assertEquals(-1, table.dimension(0).value(0));
    assertEquals(2, table.cell(1).n());
    assertEquals(2, table.cell(2).n());
    assertEquals(1, table.cell(table.dimension(0).level(Missing.SKIPPED)).n());
    assertEquals(5, table.answered().n());
  }

  @Test
  void manyDistinctValuesAreKeptApartToo() {
    List<SampleResponses.Row> rows = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      rows.add(row(i % 1_000 / 7.0));
    }
    Table table =
        SampleResponses.scattered(rows, 4, 1)
            .tally(new TallyPlan(List.of(TableId.of("hours")), WeightScale.NONE))
            .table(TableId.of("hours"));
    assertEquals(1_000, table.dimension(0).answers());
    for (int level = 0; level < 1_000; level++) {
      assertEquals(3, table.cell(level).n());
    }
  }

  @Test
  void aTableThatCannotBeHeldIsRefusedByName() {
    TallyPlan plan =
        new TallyPlan(List.of(new TableId(Collections.nCopies(12, "item"))), WeightScale.NONE);
    Exception refused =
        assertThrows(
            IllegalArgumentException.class, () -> SampleResponses.columns(ROWS).tally(plan));
    assertTrue(String.valueOf(refused.getMessage()).contains("item"), refused::toString);
  }

  @Test
  void anUnknownVariableIsNamed() {
    TallyPlan plan = new TallyPlan(List.of(TableId.of("nobody")), WeightScale.NONE);
    Exception refused =
        assertThrows(
            IllegalArgumentException.class, () -> SampleResponses.columns(ROWS).tally(plan));
    assertTrue(String.valueOf(refused.getMessage()).contains("nobody"), refused::toString);
  }

  @Test
  void noResponsesGiveEmptyTables() {
    Tally tally =
        new Columns(SampleResponses.CODEBOOK, List.of())
            .tally(new TallyPlan(TABLES, WeightScale.NONE));
    assertEquals(0, tally.responses());
    assertEquals(0, tally.table(TableId.of("team")).answered().n());
  }

  private static SampleResponses.Row row(double hours) {
    return new SampleResponses.Row(0, 0, hours, 1);
  }
}
