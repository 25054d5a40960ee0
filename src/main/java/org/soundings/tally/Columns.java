package org.soundings.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Variable;
import org.soundings.response.Answers;
import org.soundings.response.Batch;

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
    int column = column(variable);
    double largest =
        batches.parallelStream()
            .map(batch -> (Answers.Numbers) batch.columns().get(column))
            .mapToDouble(
                numbers ->
                    IntStream.range(0, numbers.size())
                        .filter(numbers::answered)
                        .mapToDouble(numbers::value)
                        .max()
                        .orElse(0))
            .max()
            .orElse(0);
    return WeightScale.of(variable, largest);
  }

  @Override
  public Tally tally(TallyPlan plan) {
    Map<String, Dimension> dimensions = new LinkedHashMap<>();
    for (List<String> names : plan.tables()) {
      names.forEach(name -> dimensions.computeIfAbsent(name, this::dimension));
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

  private Dimension dimension(String name) {
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
      return dimension(codebook, name);
    }
    double[] values =
        batches.parallelStream()
            .map(batch -> DistinctValues.of((Answers.Numbers) batch.columns().get(column)))
            .reduce(new double[0], DistinctValues::union);
    return Dimension.ofValues(name, values);
  }

  static Dimension dimension(Codebook codebook, String name) {
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
