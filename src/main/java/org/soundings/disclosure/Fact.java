package org.soundings.disclosure;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soundings.tally.TableId;

/**
 * What a finding lets a reader compute exactly (D1). A release is cleared for the facts that its
 * plan names, and computes nothing from anything else.
 */
public sealed interface Fact {
  /** The variables that must be counted together for it. */
  List<String> variables();

  /** It as a line of the declared mark. */
  String declared();

  /** How many people are in each cell of a table. */
  record Counts(List<String> variables) implements Fact {
    public Counts {
      variables = List.copyOf(variables);
    }

    @Override
    public String declared() {
      return "counts " + String.join(" ", variables);
    }
  }

  /** How many answered, and nothing of what. */
  record Bases(String variable) implements Fact {
    @Override
    public List<String> variables() {
      return List.of(variable);
    }

    @Override
    public String declared() {
      return "bases " + variable;
    }
  }

  /**
   * How many gave a number, and what their numbers add up to: a mean.
   *
   * @param by the groups that it is of, or null for everybody
   */
  record Sums(String variable, @Nullable String by) implements Fact {
    @Override
    public List<String> variables() {
      return table(variable, by);
    }

    @Override
    public String declared() {
      return "sums " + String.join(" ", variables());
    }
  }

  /** What the squares of a number add up to: a standard deviation, an interval made of it. */
  record Squares(String variable, @Nullable String by) implements Fact {
    @Override
    public List<String> variables() {
      return table(variable, by);
    }

    @Override
    public String declared() {
      return "squares " + String.join(" ", variables());
    }
  }

  /** Exact values that single people gave, such as a median. */
  record Values(String variable, @Nullable String by) implements Fact {
    @Override
    public List<String> variables() {
      return table(variable, by);
    }

    @Override
    public String declared() {
      return "values " + String.join(" ", variables());
    }
  }

  /**
   * How the answers of the same people go together, over those who gave every answer.
   *
   * @param joint what of it
   */
  record Together(List<String> variables, Joint joint) implements Fact {
    public Together {
      variables = List.copyOf(variables);
    }

    @Override
    public String declared() {
      return "together " + joint + " " + String.join(" ", variables);
    }
  }

  /**
   * How many are in each cell of a table if each counts with a weight: who has the same weight is a
   * group of its own (D13).
   *
   * @param weight the variable of the weight
   */
  record Weighted(TableId table, String weight) implements Fact {
    @Override
    public List<String> variables() {
      return Stream.concat(table.stream(), Stream.of(weight)).toList();
    }

    @Override
    public String declared() {
      return "weighted " + String.join(" ", variables());
    }
  }

  /** How a table's shares vary between clusters, strata or replicates. */
  record Varying(List<String> variables) implements Fact {
    public Varying {
      variables = List.copyOf(variables);
    }

    @Override
    public String declared() {
      return "varying " + String.join(" ", variables);
    }
  }

  /**
   * The fact that a line of the declared mark names.
   *
   * @throws IllegalArgumentException where it names none
   */
  static Fact of(String declared) {
    List<String> words = List.of(declared.split(" "));
    List<String> names = words.subList(1, words.size());
    String last = names.isEmpty() ? "" : names.getLast();
    String by = names.size() == 2 ? names.getFirst() : null;
    return switch (words.getFirst()) {
      case "counts" -> new Counts(names);
      case "bases" -> new Bases(last);
      case "sums" -> new Sums(last, by);
      case "squares" -> new Squares(last, by);
      case "values" -> new Values(last, by);
      case "together" ->
          new Together(names.subList(1, names.size()), Joint.valueOf(names.getFirst()));
      case "weighted" -> new Weighted(new TableId(names.subList(0, names.size() - 1)), last);
      case "varying" -> new Varying(names);
      default -> throw new IllegalArgumentException("no fact is called " + words.getFirst());
    };
  }

  /** What a statistic of several answers by the same people is a function of. */
  enum Joint {
    /** Means, variances and the covariance of each two: a correlation, alpha, loadings. */
    MOMENTS,
    /** Anything that follows from the answers side by side: ranks, a logistic model. */
    ROWS
  }

  private static List<String> table(String variable, @Nullable String by) {
    return Stream.of(by, variable).filter(name -> name != null).map(String::valueOf).toList();
  }
}
