package org.soundings.tally;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soundings.response.Answers;
import org.soundings.response.Batch;

/**
 * One pass over some batches: each column's levels are unpacked once a block and shared by every
 * table that uses it.
 */
final class Count {
  private static final int BLOCK = 2048;

  private final Columns columns;
  private final TallyPlan plan;
  private final Map<String, Dimension> dimensions;
  private final Map<String, int[]> levels = new LinkedHashMap<>();
  private final Map<List<String>, Table> tables = new LinkedHashMap<>();
  private final Map<List<String>, Patterns> patterns = new LinkedHashMap<>();
  private final int[] cells = new int[BLOCK];
  private final long[] weights = new long[BLOCK];
  private long responses;
  private long unweighted;

  Count(Columns columns, TallyPlan plan, Map<String, Dimension> dimensions) {
    this.columns = columns;
    this.plan = plan;
    this.dimensions = dimensions;
    dimensions.keySet().forEach(name -> levels.put(name, new int[BLOCK]));
    for (List<String> names : plan.tables()) {
      List<Dimension> of =
          names.stream().map(n -> Optional.ofNullable(dimensions.get(n)).orElseThrow()).toList();
      tables.put(names, Table.empty(of, plan.weights()));
    }
    plan.patterns().forEach(names -> patterns.put(names, new Patterns(names.size())));
  }

  Tally of(List<Batch> batches) {
    for (Batch batch : batches) {
      for (int from = 0; from < batch.size(); from += BLOCK) {
        block(batch, from, Math.min(from + BLOCK, batch.size()));
      }
    }
    return new Tally(plan, responses, unweighted, tables, patterns);
  }

  private void block(Batch batch, int from, int to) {
    int rows = to - from;
    levels.forEach(
        (name, into) -> unpack(batch.columns().get(columns.column(name)), name, from, to, into));
    if (plan.weights().isNone()) {
      responses += rows;
      tables.values().forEach(table -> countAll(table, rows));
    } else {
      weigh(batch, from, to);
      tables.values().forEach(table -> weighAll(table, rows));
    }
    patterns.forEach((names, into) -> combine(batch, names, from, to, into));
  }

  /** Responses that are left out for want of a weight are left out here as well. */
  private void combine(Batch batch, List<String> names, int from, int to, Patterns into) {
    List<Answers> of =
        names.stream().map(name -> batch.columns().get(columns.column(name))).toList();
    for (int row = from; row < to; row++) {
      if (plan.weights().isNone() || weights[row - from] >= 0) {
        into.add(answers(of, row));
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
      case Answers.Names n -> throw new IllegalArgumentException("names are not combined");
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

  /** Scales the block's weights; a response without one weighs -1 and is not counted. */
  private void weigh(Batch batch, int from, int to) {
    Answers.Numbers numbers =
        (Answers.Numbers) batch.columns().get(columns.column(plan.weights().variable()));
    for (int row = from; row < to; row++) {
      boolean has = numbers.answered(row);
      weights[row - from] = has ? plan.weights().scale(numbers.value(row)) : -1;
      responses += has ? 1 : 0;
      unweighted += has ? 0 : 1;
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

  private void weighAll(Table table, int rows) {
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
    return Optional.ofNullable(levels.get(dimension.variable())).orElseThrow();
  }
}
