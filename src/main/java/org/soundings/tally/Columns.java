package org.soundings.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.PlatformWording;
import org.soundings.questionnaire.Variable;
import org.soundings.response.Answers;
import org.soundings.response.Batch;
import org.soundings.response.Missing;

/** Responses in memory, by column; the first source of tallies. */
public final class Columns implements TallySource {
  private final Codebook codebook;
  private final List<Batch> batches;
  private final Map<String, Integer> position;

  /**
   * @param batches each with one column for every variable of {@code codebook}, in its order
   */
  public Columns(Codebook codebook, List<Batch> batches) {
    this.codebook = codebook;
    this.batches = List.copyOf(batches);
    this.position = new HashMap<>();
    List<Variable> variables = codebook.variables();
    for (int i = 0; i < variables.size(); i++) {
      position.put(variables.get(i).name(), i);
    }
    for (Batch batch : batches) {
      if (batch.columns().size() != variables.size()) {
        throw new IllegalArgumentException(
            batch.columns().size() + " columns for " + variables.size() + " variables");
      }
    }
  }

  /**
   * The same responses with one more number, made of answers to others.
   *
   * @param name of the number
   * @param of the variables that it is made of
   * @param number from a response's level in each category, value of each number and NaN where it
   *     gave none; NaN for none
   */
  public Columns with(String name, List<String> of, ToDoubleFunction<double[]> number) {
    List<Variable> variables = new ArrayList<>(codebook.variables());
    variables.add(weight(name));
    boolean units = position.containsKey(Derived.UNIT);
    UnitOf one = new UnitOf(null, List.of());
    if (!units) {
      variables.add(one.variable());
    }
    return new Columns(
        codebook.with(variables),
        batches.parallelStream().map(batch -> widened(batch, of, number, units, one)).toList());
  }

  /**
   * The same responses with one more number, the same for all of a sampling unit.
   *
   * @param number from a unit's name; a response without a unit has none
   */
  public Columns perUnit(String name, ToDoubleFunction<String> number) {
    List<Variable> variables = new ArrayList<>(codebook.variables());
    variables.add(weight(name));
    int unit = column(Derived.UNIT);
    return new Columns(
        codebook.with(variables),
        batches.parallelStream()
            .map(
                batch -> {
                  Answers.Names units = (Answers.Names) batch.columns().get(unit);
                  double[] each = units.names().stream().mapToDouble(number).toArray();
                  List<Answers> columns = new ArrayList<>(batch.columns());
                  columns.add(
                      numbers(
                          IntStream.range(0, batch.size())
                              .mapToDouble(
                                  row ->
                                      units.levels().answered(row)
                                          ? each[units.code(row)]
                                          : Double.NaN)
                              .toArray()));
                  return new Batch(batch.size(), columns);
                })
            .toList());
  }

  private static Variable weight(String name) {
    return new Variable.Interval(
        name,
        PlatformWording.of("weight", List.of("en")),
        null,
        0,
        Double.POSITIVE_INFINITY,
        List.of(),
        false);
  }

  /** NaN where there is none. */
  private static Answers.Numbers numbers(double... values) {
    byte[] levels = new byte[values.length];
    for (int row = 0; row < values.length; row++) {
      levels[row] = (byte) (Double.isNaN(values[row]) ? 1 + Missing.SKIPPED.ordinal() : 0);
    }
    return new Answers.Numbers(values, Answers.Levels.ofBytes(1, levels, values.length));
  }

  private Batch widened(
      Batch batch, List<String> of, ToDoubleFunction<double[]> number, boolean units, UnitOf one) {
    double[] values = new double[batch.size()];
    List<Answers> asked = of.stream().map(n -> batch.columns().get(column(n))).toList();
    for (int row = 0; row < values.length; row++) {
      values[row] = number.applyAsDouble(Count.answers(asked, row));
    }
    List<Answers> columns = new ArrayList<>(batch.columns());
    columns.add(numbers(values));
    if (!units) {
      columns.add(one.of(columns, batch.size()));
    }
    return new Batch(batch.size(), columns);
  }

  /**
   * The responses of each name in a column of names, by name in ascending order; those without one
   * are left out.
   */
  public SortedMap<String, Columns> by(String names) {
    NamedColumn column = new NamedColumn(column(names), variable(codebook, names));
    SortedMap<String, List<Batch>> parts = new TreeMap<>();
    for (Batch batch : batches) {
      Answers.Names of = column.names(batch.columns());
      SortedMap<String, List<Integer>> rows = new TreeMap<>();
      for (int row = 0; row < batch.size(); row++) {
        if (of.levels().answered(row)) {
          rows.computeIfAbsent(of.names().get(of.code(row)), any -> new ArrayList<>()).add(row);
        }
      }
      rows.forEach(
          (name, some) -> {
            int[] at = some.stream().mapToInt(Integer::intValue).toArray();
            parts
                .computeIfAbsent(name, any -> new ArrayList<>())
                .add(
                    new Batch(
                        at.length,
                        batch.columns().stream().map(c -> Answers.rows(c, at)).toList()));
          });
    }
    SortedMap<String, Columns> each = new TreeMap<>();
    parts.forEach((name, some) -> each.put(name, new Columns(codebook, some)));
    return each;
  }

  /** The values of a number that responses of each sampling unit have, NaN for none. */
  public SortedMap<String, SortedSet<Double>> perUnit(String number) {
    SortedMap<String, SortedSet<Double>> all = new TreeMap<>();
    for (Batch batch : batches) {
      Answers.Names units = (Answers.Names) batch.columns().get(column(Derived.UNIT));
      Answers.Numbers numbers = (Answers.Numbers) batch.columns().get(column(number));
      for (int row = 0; row < batch.size(); row++) {
        if (units.levels().answered(row)) {
          all.computeIfAbsent(units.names().get(units.code(row)), any -> new TreeSet<>())
              .add(numbers.answered(row) ? numbers.value(row) : Double.NaN);
        }
      }
    }
    return all;
  }

  /** The values of each response to some numbers, NaN where it gave none. */
  public void forEach(List<String> numbers, Consumer<double[]> each) {
    for (Batch batch : batches) {
      List<Answers> of = numbers.stream().map(n -> batch.columns().get(column(n))).toList();
      for (int row = 0; row < batch.size(); row++) {
        each.accept(Count.answers(of, row));
      }
    }
  }

  public Codebook codebook() {
    return codebook;
  }

  public List<Batch> batches() {
    return batches;
  }

  /** How many responses. */
  public long size() {
    return batches.stream().mapToLong(Batch::size).sum();
  }

  /** The scale for the weights in {@code variable}, from the largest of them. */
  public WeightScale weightScale(String variable) {
    return WeightScale.of(variable, largest(variable));
  }

  /**
   * The same where replicate weights share it.
   *
   * @param multiplied whether they multiply the weight
   */
  public WeightScale weightScale(String variable, List<String> replicates, boolean multiplied) {
    double weight = largest(variable);
    double most = replicates.stream().mapToDouble(this::largest).max().orElse(0);
    return WeightScale.of(variable, Math.max(weight, multiplied ? weight * most : most));
  }

  /** The largest number of a variable; 0 where there is none above it. */
  public double largest(String variable) {
    return positive(variable).max().orElse(0);
  }

  /** The smallest number above 0 of a variable; infinite where there is none. */
  public double smallest(String variable) {
    return positive(variable).min().orElse(Double.POSITIVE_INFINITY);
  }

  private DoubleStream positive(String variable) {
    int column = column(variable);
    return batches.parallelStream()
        .map(batch -> (Answers.Numbers) batch.columns().get(column))
        .flatMapToDouble(
            numbers ->
                IntStream.range(0, numbers.size())
                    .filter(numbers::answered)
                    .mapToDouble(numbers::value))
        .filter(number -> number > 0);
  }

  @Override
  public Tally tally(TallyPlan plan) {
    Map<String, Dimension> dimensions = new LinkedHashMap<>();
    for (TableId names : plan.tables()) {
      names.forEach(name -> dimensions.computeIfAbsent(name, any -> dimension(plan, any)));
    }
    Optional<Tally> whole =
        parts().parallelStream()
            .map(part -> new Count(this, plan, dimensions).of(part))
            .reduce(Tally::merge);
    return whole.orElseGet(() -> Tally.empty(plan, codebook));
  }

  /** The batches dealt into as many runs as there are processors, so that each run merges once. */
  private List<List<Batch>> parts() {
    int parts = Math.min(batches.size(), Runtime.getRuntime().availableProcessors());
    List<List<Batch>> dealt = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      dealt.add(
          batches.subList(batches.size() * part / parts, batches.size() * (part + 1) / parts));
    }
    return dealt;
  }

  private Dimension dimension(TallyPlan plan, String name) {
    if (name.equals(Derived.REPLICATE)) {
      return plan.replicateDimension();
    }
    int column = column(name);
    if (name.equals(Derived.UNIT)) {
      return Dimension.ofNames(
          name,
          batches.stream()
              .flatMap(batch -> ((Answers.Names) batch.columns().get(column)).names().stream())
              .distinct()
              .sorted()
              .toList());
    }
    if (!(variable(codebook, name) instanceof Variable.Interval)) {
      return dimension(codebook, plan, name);
    }
    double[] values =
        batches.parallelStream()
            .map(batch -> DistinctValues.of((Answers.Numbers) batch.columns().get(column)))
            .reduce(new double[0], DistinctValues::union);
    return Dimension.ofValues(name, values);
  }

  static Dimension dimension(Codebook codebook, TallyPlan plan, String name) {
    if (name.equals(Derived.REPLICATE)) {
      return plan.replicateDimension();
    }
    Variable variable = variable(codebook, name);
    if (name.equals(Derived.UNIT)) {
      return Dimension.ofNames(name, List.of());
    }
    return variable instanceof Variable.Interval
        ? Dimension.ofValues(name, new double[0])
        : Dimension.of(variable);
  }

  private static Variable variable(Codebook codebook, String name) {
    return codebook
        .variable(name)
        .orElseThrow(() -> new IllegalArgumentException("there is no variable " + name));
  }

  /**
   * @throws IllegalArgumentException where there is no such variable
   */
  int column(String name) {
    Integer column = position.get(name);
    if (column == null) {
      throw new IllegalArgumentException("there is no variable " + name);
    }
    return column;
  }
}
