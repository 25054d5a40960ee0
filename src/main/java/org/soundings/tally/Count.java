package org.soundings.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.soundings.response.Answers;
import org.soundings.response.Batch;

/**
 * One pass over some batches: each column's levels are unpacked once a block and shared by every
 * table that uses it. A table that is also asked for by sampling unit is added up from that one.
 *
 * <p>A response of weight 0 is outside of what is counted, like one without a weight. Its sampling
 * unit was drawn all the same: the table of units alone counts it.
 */
final class Count {
  private static final int BLOCK = 2048;

  private final Columns columns;
  private final TallyPlan plan;
  private final Map<String, Dimension> dimensions;
  private final Map<String, int[]> levels = new LinkedHashMap<>();
  private final Map<TableId, Table> tables = new LinkedHashMap<>();
  private final List<Table> counted = new ArrayList<>();
  private final Map<TableId, Patterns> patterns = new LinkedHashMap<>();
  private final int[] cells = new int[BLOCK];
  private final long[] weights = new long[BLOCK];
  private final long[] above = new long[BLOCK];
  private final int[] replicate = new int[BLOCK];
  private final long[] again = new long[BLOCK];
  private long responses;
  private long unweighted;

  Count(Columns columns, TallyPlan plan, Map<String, Dimension> dimensions) {
    this.columns = columns;
    this.plan = plan;
    this.dimensions = dimensions;
    dimensions.keySet().stream()
        .filter(name -> !name.equals(Derived.REPLICATE))
        .forEach(name -> levels.put(name, new int[BLOCK]));
    for (TableId names : plan.tables()) {
      List<Dimension> of =
          names.stream().map(n -> Optional.ofNullable(dimensions.get(n)).orElseThrow()).toList();
      tables.put(names, Table.empty(of, plan.weights()));
    }
    tables.forEach(
        (names, table) -> {
          if (!isAddedUp(names)) {
            counted.add(table);
          }
        });
    plan.patterns().forEach(names -> patterns.put(names, new Patterns(names.size())));
  }

  Tally of(List<Batch> batches) {
    for (Batch batch : batches) {
      for (int from = 0; from < batch.size(); from += BLOCK) {
        block(batch, from, Math.min(from + BLOCK, batch.size()));
      }
    }
    tables.replaceAll((names, table) -> isAddedUp(names) ? unitsOf(names).withoutFirst() : table);
    return new Tally(plan, responses, unweighted, tables, patterns);
  }

  private boolean isAddedUp(TableId names) {
    return !names.isEmpty() && tables.containsKey(byUnit(names));
  }

  private Table unitsOf(TableId names) {
    return Objects.requireNonNull(tables.get(byUnit(names)));
  }

  /** The table by sampling unit that holds the counts of another. */
  private static TableId byUnit(TableId names) {
    return names.after(Derived.UNIT);
  }

  private void block(Batch batch, int from, int to) {
    int rows = to - from;
    levels.forEach(
        (name, into) -> unpack(batch.columns().get(columns.column(name)), name, from, to, into));
    if (plan.weights().isNone()) {
      responses += rows;
      counted.forEach(table -> countAll(table, rows));
    } else {
      weigh(batch, from, to);
      counted.stream()
          .filter(table -> !isReplicated(table))
          .forEach(table -> weighAll(table, isOfUnits(table) ? weights : above, rows));
      replicate(batch, from, to);
    }
    patterns.forEach((names, into) -> combine(batch, names, from, to, into));
  }

  private static boolean isOfUnits(Table table) {
    return table.dimensions().size() == 1 && table.dimension(0).variable().equals(Derived.UNIT);
  }

  /**
   * Responses that are left out for want of a weight are left out here as well. A sampling unit
   * stands by its place in the table of units.
   */
  private void combine(Batch batch, TableId names, int from, int to, Patterns into) {
    List<Answers> of =
        names.stream().map(name -> batch.columns().get(columns.column(name))).toList();
    int unit = names.dimension(Derived.UNIT);
    int[] unitLevels = unit < 0 ? cells : levels.getOrDefault(Derived.UNIT, cells);
    int units = unit < 0 ? 0 : Objects.requireNonNull(dimensions.get(Derived.UNIT)).answers();
    for (int row = from; row < to; row++) {
      if (plan.weights().isNone() || above[row - from] > 0) {
        double[] answers = answers(of, row);
        if (unit >= 0) {
          int level = unitLevels[row - from];
          answers[unit] = level < units ? level : Double.NaN;
        }
        into.add(answers);
      }
    }
  }

  /** Its level in each category, the value of each number; NaN where it gave none. */
  static double[] answers(List<Answers> columns, int row) {
    double[] answers = new double[columns.size()];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = answer(columns.get(i), row);
    }
    return answers;
  }

  private static double answer(Answers answers, int row) {
    return switch (answers) {
      case Answers.Numbers n -> n.answered(row) ? n.value(row) + 0.0 : Double.NaN;
      case Answers.Levels l -> l.answered(row) ? l.level(row) : Double.NaN;
      case Answers.Names n -> Double.NaN;
    };
  }

  private void unpack(Answers answers, String name, int from, int to, int[] into) {
    switch (answers) {
      case Answers.Levels l -> l.copy(from, to, into);
      case Answers.Numbers n ->
          DistinctValues.levels(
              n, Optional.ofNullable(dimensions.get(name)).orElseThrow(), from, to, into);
      case Answers.Names n -> {
        Dimension dimension = Optional.ofNullable(dimensions.get(name)).orElseThrow();
        if (dimension.isNamed()) {
          dimension.levels(n, from, to, into);
        } else {
          n.levels().copy(from, to, into);
        }
      }
    }
  }

  /**
   * Scales the block's weights; a response without one weighs -1 and is not counted, one of weight
   * 0 in the table of units alone.
   */
  private void weigh(Batch batch, int from, int to) {
    Answers.Numbers numbers = numbers(batch, plan.weights().variable());
    for (int row = from; row < to; row++) {
      boolean has = numbers.answered(row);
      long weight = has ? plan.weights().scale(numbers.value(row)) : -1;
      weights[row - from] = weight;
      above[row - from] = weight > 0 ? weight : -1;
      responses += weight > 0 ? 1 : 0;
      unweighted += weight > 0 ? 0 : 1;
    }
  }

  private void countAll(Table table, int rows) {
    List<Dimension> of = table.dimensions();
    if (of.size() == 2) {
      table.addAll(unpacked(of.get(0)), unpacked(of.get(1)), rows);
    } else {
      table.addAll(place(table, rows), rows);
    }
  }

  private static boolean isReplicated(Table table) {
    return !table.dimensions().isEmpty() && table.dimension(0).variable().equals(Derived.REPLICATE);
  }

  /** Counts the block once more with each replicate weight, those alone that have a weight. */
  private void replicate(Batch batch, int from, int to) {
    List<Table> replicated = tables.values().stream().filter(Count::isReplicated).toList();
    for (int r = 0; r <= plan.replicates().size() && !replicated.isEmpty(); r++) {
      Arrays.fill(replicate, r);
      System.arraycopy(above, 0, again, 0, to - from);
      if (r > 0) {
        weighAgain(batch, plan.replicates().get(r - 1), from, to);
      }
      replicated.forEach(table -> weighAll(table, again, to - from));
    }
  }

  private void weighAgain(Batch batch, String name, int from, int to) {
    Answers.Numbers numbers = numbers(batch, name);
    Answers.Numbers sampling = numbers(batch, plan.weights().variable());
    for (int row = from; row < to; row++) {
      if (!numbers.answered(row)) {
        again[row - from] = -1;
      } else if (again[row - from] >= 0) {
        double by = plan.multiplied() ? sampling.value(row) : 1;
        again[row - from] = plan.weights().scale(numbers.value(row) * by);
      }
    }
  }

  private Answers.Numbers numbers(Batch batch, String name) {
    return (Answers.Numbers) batch.columns().get(columns.column(name));
  }

  private void weighAll(Table table, long[] weights, int rows) {
    List<Dimension> of = table.dimensions();
    if (of.size() == 2) {
      table.weighAll(unpacked(of.get(0)), unpacked(of.get(1)), weights, rows);
    } else {
      table.weighAll(place(table, rows), weights, rows);
    }
  }

  private int[] place(Table table, int rows) {
    List<Dimension> of = table.dimensions();
    if (of.size() == 1) {
      return unpacked(of.getFirst());
    }
    System.arraycopy(unpacked(of.getFirst()), 0, cells, 0, rows);
    for (Dimension dimension : of.subList(1, of.size())) {
      int[] next = unpacked(dimension);
      int width = dimension.levels();
      for (int i = 0; i < rows; i++) {
        cells[i] = cells[i] * width + next[i];
      }
    }
    return cells;
  }

  private int[] unpacked(Dimension dimension) {
    return dimension.variable().equals(Derived.REPLICATE)
        ? replicate
        : Optional.ofNullable(levels.get(dimension.variable())).orElseThrow();
  }
}
