package org.soundings.tally;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Design;
import org.soundings.questionnaire.Variable;
import org.soundings.response.Answers;
import org.soundings.response.Batch;
import org.soundings.response.Missing;

/** Cells by stratum and cluster: any split in any order is the same, to the bit. */
class UnitTallyTest {
  private static final Design DESIGN = new Design("weight", "stratum", List.of("psu"), null);
  private static final TallyPlan PLAN =
      new TallyPlan(
          List.of(
              TableId.of(Derived.UNIT),
              TableId.of("item"),
              TableId.of(Derived.UNIT, "item"),
              TableId.of(Derived.REPLICATE, "item")),
          List.of(TableId.of("item"), TableId.of("item", Derived.UNIT)),
          WeightScale.of("weight", 25),
          List.of("weight", "weight"),
          true);

  private static final List<Variable> VARIABLES =
      List.of(
          SampleResponses.nominal("item", 3),
          SampleResponses.number("weight"),
          new Variable.Text("stratum", SampleResponses.words("Stratum")),
          new Variable.Text("psu", SampleResponses.words("Cluster")));

  private record Row(int item, double weight, String stratum, String psu) {}

  private static List<Row> rows() {
    Random random = new Random(5);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 900; i++) {
      String stratum = "s" + random.nextInt(4);
      rows.add(
          new Row(
              random.nextInt(3),
              0.1 + random.nextInt(490) / 100.0,
              i % 97 == 0 ? "" : stratum,
              "c" + random.nextInt(9)));
    }
    return rows;
  }

  private static Answers names(List<String> names) {
    List<String> distinct =
        new ArrayList<>(names.stream().filter(n -> !n.isEmpty()).distinct().toList());
    Collections.shuffle(distinct, new Random(names.size()));
    int[] codes = names.stream().mapToInt(n -> Math.max(0, distinct.indexOf(n))).toArray();
    int[] levels =
        names.stream().mapToInt(n -> n.isEmpty() ? 1 + Missing.SKIPPED.ordinal() : 0).toArray();
    return new Answers.Names(distinct, codes, Answers.Levels.of(1, levels));
  }

  private static Batch batch(List<Row> rows) {
    int n = rows.size();
    List<Answers> columns =
        new ArrayList<>(
            List.of(
                Answers.Levels.of(3, rows.stream().mapToInt(Row::item).toArray()),
                new Answers.Numbers(
                    rows.stream().mapToDouble(Row::weight).toArray(),
                    Answers.Levels.of(1, new int[n])),
                names(rows.stream().map(Row::stratum).toList()),
                names(rows.stream().map(Row::psu).toList())));
    columns.add(Objects.requireNonNull(UnitOf.of(DESIGN, VARIABLES)).of(columns, n));
    return new Batch(n, columns);
  }

  private static Columns columns(List<List<Row>> parts) {
    List<Variable> variables = new ArrayList<>(VARIABLES);
    variables.add(new Variable.Text(Derived.UNIT, SampleResponses.words("Unit")));
    return new Columns(
        new Codebook(variables, List.of()), parts.stream().map(UnitTallyTest::batch).toList());
  }

  private static List<List<Row>> split(List<Row> rows, Random random) {
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);
    List<List<Row>> parts = new ArrayList<>();
    for (int from = 0; from < shuffled.size(); ) {
      int to = Math.min(shuffled.size(), from + 1 + random.nextInt(200));
      parts.add(shuffled.subList(from, to));
      from = to;
    }
    return parts;
  }

  @Test
  void whatIsCountedByUnitIsWhatIsCountedAlone() {
    Columns columns = columns(List.of(rows()));
    TallyPlan alone = new TallyPlan(List.of(TableId.of("item")), PLAN.weights());
    Table counted = columns.tally(alone).table(TableId.of("item"));
    Table summed = columns.tally(PLAN).table(TableId.of("item"));
    for (int level = 0; level < counted.cells(); level++) {
      assertEquals(counted.cell(level), summed.cell(level));
    }
    assertEquals(300, counted.cell(0).n(), 60);
  }

  @Test
  void replicatesThatMultiplyAWeightAreCountedWithTheProduct() {
    Columns columns = columns(List.of(rows()));
    Table table = columns.tally(PLAN).table(TableId.of(Derived.REPLICATE, "item"));
    double weights = rows().stream().filter(r -> r.item == 1).mapToDouble(Row::weight).sum();
    double squares =
        rows().stream().filter(r -> r.item == 1).mapToDouble(r -> r.weight * r.weight).sum();
    assertEquals(weights, table.cell(0, 1).weight(), 1e-6);
    assertEquals(squares, table.cell(1, 1).weight(), 1e-6);
    assertEquals(squares, table.cell(2, 1).weight(), 1e-6);
  }

  @Test
  void partsThatAreCountedAloneAndMergedAreTheWhole() {
    byte[] whole = columns(List.of(rows())).tally(PLAN).canonical();
    for (int seed = 0; seed < 20; seed++) {
      List<List<Row>> parts = split(rows(), new Random(seed));
      assertArrayEquals(whole, columns(parts).tally(PLAN).canonical());
      byte[] merged =
          parts.stream()
              .map(part -> columns(List.of(part)).tally(PLAN))
              .reduce(Tally::merge)
              .orElseThrow()
              .canonical();
      assertArrayEquals(whole, merged);
    }
  }

  @Test
  void aClusterOfOneNameInTwoStrataIsTwoUnits() {
    List<Row> two =
        List.of(new Row(0, 1, "a", "x"), new Row(1, 2, "b", "x"), new Row(1, 3, "b", "x"));
    Table units = columns(List.of(two)).tally(PLAN).table(TableId.of(Derived.UNIT));
    assertEquals(2, units.dimension(0).answers());
    assertEquals(
        List.of("a", "b"),
        units.dimension(0).names().stream().map(unit -> Derived.unitOf(unit, 0)).toList());
    assertEquals(1, units.cell(0).n());
    assertEquals(5, units.cell(1).weight(), 1e-9);
  }

  @Test
  void aResponseWithoutAStratumIsInNoUnit() {
    Table units =
        columns(List.of(List.of(new Row(0, 1, "", "x"), new Row(0, 1, "a", "x"))))
            .tally(PLAN)
            .table(TableId.of(Derived.UNIT));
    assertEquals(1, units.answered().n());
    assertEquals(1, Base.of(units).skipped().n());
  }
}
