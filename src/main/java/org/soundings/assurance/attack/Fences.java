package org.soundings.assurance.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The lowest and the highest that each unpublished number can be. */
final class Fences {
  private static final double OPEN = 1e15;
  private static final int MOST_IN_PROGRAM = 400;
  private static final int ROUNDS = 200;
  private static final double WHOLE = 1e-6;

  /** Milliseconds in which one number is found in whole people, or else in parts of them. */
  private static final long PATIENCE = 1_000;

  /** Parts of so many numbers are solved in whole people. */
  private static final int SMALL = 40;

  /** A number that was seen to take values so far apart is not fenced in, whatever its k. */
  private static final double WIDE = 20;

  private final Ledger ledger;
  private final double[] low;
  private final double[] high;
  private final double[] least;
  private final double[] greatest;
  private final Contradictions contradictions;
  private boolean isLeftOut;

  Fences(Ledger ledger) {
    this.ledger = ledger;
    contradictions = new Contradictions(ledger);
    int n = ledger.groups().size();
    low = new double[n];
    high = new double[n];
    Arrays.fill(high, OPEN);
    least = new double[n];
    greatest = new double[n];
    Arrays.fill(least, OPEN);
    Arrays.fill(greatest, -OPEN);
    ledger
        .known()
        .forEach(
            (i, value) -> {
              low[i] = value;
              high[i] = value;
            });
  }

  long low(int group) {
    return (long) Math.ceil(low[group] - 1e-6);
  }

  long high(int group) {
    return (long) Math.floor(high[group] + 1e-6);
  }

  /**
   * After {@link #propagate}: the groups, by their place in the ledger, of which what was published
   * contradicts itself. The bounds of those that were not published mean nothing.
   */
  Set<Integer> contradictory() {
    return contradictions.groups(this::isBounded);
  }

  /**
   * After {@link #program}: whether numbers published as protected were left out, because more than
   * {@value #MOST_IN_PROGRAM} unknown ones hang together with them.
   */
  boolean isLeftOut() {
    return isLeftOut;
  }

  /** Numbers that follow exactly. */
  void eliminate() {
    new Elimination(ledger)
        .exact()
        .forEach(
            (group, value) -> {
              low[group] = value;
              high[group] = value;
            });
  }

  /** Each number of a sum lies between what the others leave at least and at most. */
  void propagate() {
    boolean changed = true;
    for (int round = 0; changed && round < ROUNDS; round++) {
      changed = false;
      Stopped.look();
      for (Ledger.Sum sum : ledger.sums()) {
        for (int i = 0; i < sum.groups().length; i++) {
          changed |= tighten(sum, i);
        }
      }
      for (Ledger.Between between : ledger.between()) {
        for (int i = 0; i < between.groups().length; i++) {
          changed |= tighten(between, i);
        }
      }
    }
  }

  /** A whole number of people: what lies between two of them is cut off. */
  private boolean tighten(Ledger.Between of, int at) {
    double least = of.low();
    double most = of.high();
    for (int i = 0; i < of.groups().length; i++) {
      double times = of.times()[i];
      if (i != at && times != 0) {
        int g = of.groups()[i];
        double top = high[g] > OPEN / 2 ? Double.POSITIVE_INFINITY : high[g];
        least -= times > 0 ? times * top : times * low[g];
        most -= times > 0 ? times * low[g] : times * top;
      }
    }
    double times = of.times()[at];
    if (times == 0) {
      return false;
    }
    int group = of.groups()[at];
    double from = Math.ceil(Math.min(least / times, most / times) - WHOLE);
    double to = Math.floor(Math.max(least / times, most / times) + WHOLE);
    boolean changed = from > low[group] + WHOLE || to < high[group] - WHOLE;
    low[group] = Math.max(low[group], from);
    high[group] = Math.max(low[group], Math.min(high[group], to));
    return changed;
  }

  private boolean tighten(Ledger.Sum sum, int at) {
    double least = 0;
    double most = 0;
    for (int i = 0; i < sum.groups().length; i++) {
      if (i != at) {
        int against = -sum.signs()[i] * sum.signs()[at];
        int g = sum.groups()[i];
        least += against > 0 ? low[g] : -high[g];
        most += against > 0 ? high[g] : -low[g];
      }
    }
    int group = sum.groups()[at];
    if (least > high[group] + WHOLE || most < low[group] - WHOLE) {
      contradictions.add(sum);
      return false;
    }
    boolean changed = least > low[group] + WHOLE || most < high[group] - WHOLE;
    low[group] = least > low[group] + WHOLE ? least : low[group];
    high[group] = most < high[group] - WHOLE ? Math.max(most, low[group]) : high[group];
    return changed;
  }

  /**
   * Two linear programs for each number that is published as protected and not yet known.
   *
   * @param most for how many numbers at most; which, if not all, {@code order} says
   */
  void program(int most, Random order) {
    List<LinkedSums> parts =
        new ArrayList<>(LinkedSums.of(ledger, i -> high[i] - low[i] >= WHOLE && isBounded(i)));
    Collections.shuffle(parts, order);
    int left = most;
    for (LinkedSums part : parts) {
      if (left <= 0) {
        return;
      }
      Map<Integer, Variable> variables = new HashMap<>();
      ExpressionsBasedModel model = model(part, variables);
      if (variables.size() <= SMALL) {
        variables.values().forEach(variable -> variable.integer(true));
      }
      if (variables.size() > MOST_IN_PROGRAM) {
        isLeftOut |= variables.keySet().stream().anyMatch(ledger.secret()::contains);
        continue;
      }
      List<Integer> groups = new ArrayList<>(new TreeSet<>(variables.keySet()));
      Collections.shuffle(groups, order);
      for (int group : groups) {
        Stopped.look();
        if (left > 0 && ledger.secret().contains(group)) {
          Variable variable = variables.get(group);
          if (variable != null && greatest[group] - least[group] < WIDE) {
            optimise(model, variables, variable, group);
            left--;
          }
        }
      }
    }
  }

  private void optimise(
      ExpressionsBasedModel model, Map<Integer, Variable> all, Variable variable, int group) {
    variable.weight(BigDecimal.ONE);
    Optimisation.Result lowest = solved(model::minimise, all);
    if (lowest.getState().isOptimal()) {
      low[group] = Math.max(low[group], lowest.getValue());
      see(all);
    }
    Optimisation.Result highest = solved(model::maximise, all);
    if (highest.getState().isOptimal()) {
      high[group] = Math.max(low[group], Math.min(high[group], highest.getValue()));
      see(all);
    }
    variable.weight(null);
  }

  /** In whole people, or where that takes too long in parts of them, from then on. */
  private static Optimisation.Result solved(
      Supplier<Optimisation.Result> program, Map<Integer, Variable> all) {
    Optimisation.Result result = program.get();
    if (!result.getState().isOptimal() && all.values().stream().anyMatch(Variable::isInteger)) {
      all.values().forEach(each -> each.integer(false));
      return program.get();
    }
    return result;
  }

  /** What was seen to be possible need not be asked again. */
  private void see(Map<Integer, Variable> all) {
    all.forEach(
        (group, variable) -> {
          double value = variable.getValue().doubleValue();
          least[group] = Math.min(least[group], value);
          greatest[group] = Math.max(greatest[group], value);
        });
  }

  private ExpressionsBasedModel model(LinkedSums part, Map<Integer, Variable> variables) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    model.options.time_abort = PATIENCE;
    for (Ledger.Between between : part.between()) {
      Expression expression = model.newExpression("b" + model.countExpressions());
      double known = 0;
      for (int i = 0; i < between.groups().length; i++) {
        int g = between.groups()[i];
        if (high[g] - low[g] < WHOLE) {
          known += between.times()[i] * low[g];
        } else {
          expression.set(
              variables.computeIfAbsent(g, any -> variable(model, g)), between.times()[i]);
        }
      }
      if (Double.isFinite(between.low())) {
        expression.lower(between.low() - known);
      }
      if (Double.isFinite(between.high())) {
        expression.upper(between.high() - known);
      }
    }
    for (Ledger.Sum sum : part.sums()) {
      Expression expression = model.newExpression("s" + model.countExpressions());
      double known = 0;
      for (int i = 0; i < sum.groups().length; i++) {
        int g = sum.groups()[i];
        if (high[g] - low[g] < WHOLE) {
          known += sum.signs()[i] * low[g];
        } else {
          Variable variable = variables.computeIfAbsent(g, any -> variable(model, g));
          expression.set(variable, sum.signs()[i]);
        }
      }
      expression.level(-known);
    }
    return model;
  }

  private Variable variable(ExpressionsBasedModel model, int group) {
    Variable variable = model.newVariable("g" + group).lower(low[group]);
    return isBounded(group) ? variable.upper(high[group]) : variable;
  }

  private boolean isBounded(int group) {
    return high[group] < OPEN / 2;
  }
}
