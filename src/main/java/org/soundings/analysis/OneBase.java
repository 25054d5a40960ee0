package org.soundings.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soundings.disclosure.Cube;
import org.soundings.disclosure.Fact;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Variable;
import org.soundings.response.Answers;
import org.soundings.response.Batch;
import org.soundings.response.Missing;
import org.soundings.tally.CategoryValues;
import org.soundings.tally.Columns;
import org.soundings.tally.Derived;

/**
 * One base for what is answered together (D12). Where a few people left out a part of a scale, the
 * tables of its items less what is said of the whole scale would be their answers. So nothing of
 * the scale is counted of them: what is published of an item and what of the scale is of people who
 * are the same, or differ by k or more, over all and in each group that it is published by.
 */
record OneBase(Cube cube, Columns columns) {
  /** The answers that are counted. */
  static Columns of(Cube cube, Columns columns) {
    Columns counted = columns;
    @Nullable Columns before = null;
    while (!cube.policy().isOpen() && counted != before) {
      before = counted;
      for (List<String> together : new OneBase(cube, columns).together()) {
        counted = new OneBase(cube, counted).on(together);
      }
    }
    return counted;
  }

  /** The items of each scale that something is said of as a whole. */
  private Set<List<String>> together() {
    Set<List<String>> all = new LinkedHashSet<>();
    for (Fact fact : cube.facts()) {
      switch (fact) {
        case Fact.Sums s -> scale(s.variable()).ifPresent(scale -> all.add(scale.items()));
        case Fact.Squares s -> scale(s.variable()).ifPresent(scale -> all.add(scale.items()));
        case Fact.Counts c -> {
          for (String name : c.variables()) {
            scale(name.replaceFirst("#.*", "")).ifPresent(scale -> all.add(scale.items()));
          }
        }
        case Fact.Bases b -> {
          // how many answered one question
        }
        case Fact.Values v -> {
          // of one question
        }
        case Fact.Varying v -> {
          // of counts that are facts themselves
        }
        case Fact.Weighted w -> {
          // the same counts once more
        }
        case Fact.Together t -> {
          // withheld where its base differs by a few
        }
      }
    }
    return all;
  }

  private Optional<Scale> scale(String name) {
    return columns.codebook().scale(name);
  }

  /** The same answers, without those of the few who gave some of these only. */
  private Columns on(List<String> names) {
    List<Integer> at = places(names);
    if (at.size() < 2) {
      return columns;
    }
    List<BitSet> partial = new ArrayList<>();
    for (Batch batch : columns.batches()) {
      partial.add(partial(batch, at));
    }
    if (partial.stream().allMatch(BitSet::isEmpty) || !few(names, at, partial)) {
      return columns;
    }
    return without(names, partial);
  }

  private List<Integer> places(List<String> names) {
    List<String> all = columns.codebook().variables().stream().map(Variable::name).toList();
    return names.stream().map(all::indexOf).filter(i -> i >= 0).toList();
  }

  private BitSet partial(Batch batch, List<Integer> at) {
    BitSet some = new BitSet();
    BitSet all = new BitSet();
    all.set(0, batch.size());
    for (int i : at) {
      BitSet given = given(batch, i);
      some.or(given);
      all.and(given);
    }
    some.andNot(all);
    return some;
  }

  private BitSet given(Batch batch, int column) {
    Variable variable = columns.codebook().variables().get(column);
    Answers answers = batch.columns().get(column);
    Answers.Levels levels = Answers.levels(answers);
    double[] values =
        variable instanceof Variable.Categorical c
            ? CategoryValues.of(c.categories(), Map.of())
            : new double[0];
    BitSet given = new BitSet();
    for (int row = 0; row < batch.size(); row++) {
      boolean counts =
          levels.answered(row)
              && (values.length == 0
                  || !(variable instanceof Variable.Ordinal)
                  || !Double.isNaN(values[levels.level(row)]));
      given.set(row, counts);
    }
    return given;
  }

  /** Whether those of {@code partial} who gave any one of the answers are too few, anywhere. */
  private boolean few(List<String> names, List<Integer> at, List<BitSet> partial) {
    Set<String> groups = new LinkedHashSet<>();
    groups.add("");
    for (List<String> table : cube.tables()) {
      if (table.size() == 2 && table.stream().anyMatch(name -> concerns(name, names))) {
        groups.addAll(table);
      }
    }
    groups.removeIf(group -> names.contains(group) || (!group.isEmpty() && place(group) < 0));
    for (String group : groups) {
      for (int item : at) {
        if (few(group.isEmpty() ? -1 : place(group), item, partial)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean concerns(String name, List<String> names) {
    return names.contains(name)
        || scale(name).map(scale -> names.containsAll(scale.items())).orElse(false);
  }

  private int place(String name) {
    List<Variable> all = columns.codebook().variables();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).name().equals(name) && all.get(i) instanceof Variable.Categorical) {
        return i;
      }
    }
    return -1;
  }

  private boolean few(int group, int item, List<BitSet> partial) {
    Map<Integer, Integer> people = new LinkedHashMap<>();
    for (int b = 0; b < partial.size(); b++) {
      Batch batch = columns.batches().get(b);
      BitSet given = given(batch, item);
      given.and(partial.get(b));
      Answers.@Nullable Levels of = group < 0 ? null : Answers.levels(batch.columns().get(group));
      given.stream().forEach(row -> people.merge(of == null ? 0 : of.level(row), 1, Integer::sum));
    }
    int k = cube.policy().minimum(columns.codebook().sensitivity(name(item)));
    return people.values().stream().anyMatch(n -> n < k);
  }

  private String name(int column) {
    return columns.codebook().variables().get(column).name();
  }

  private Columns without(List<String> names, List<BitSet> rows) {
    Set<String> emptied = new LinkedHashSet<>(names);
    for (Variable variable : columns.codebook().variables()) {
      String of = variable.name().replaceFirst("#.*", "");
      if (scale(of).map(scale -> names.containsAll(scale.items())).orElse(false)) {
        emptied.add(variable.name());
      }
    }
    emptied.remove(Derived.QUALITY);
    List<Batch> batches = new ArrayList<>();
    for (int b = 0; b < rows.size(); b++) {
      batches.add(without(emptied, columns.batches().get(b), rows.get(b)));
    }
    return new Columns(columns.codebook(), batches);
  }

  private Batch without(Set<String> names, Batch batch, BitSet rows) {
    List<Answers> all = new ArrayList<>(batch.columns());
    for (int i = 0; i < all.size(); i++) {
      if (names.contains(name(i))) {
        all.set(i, all.get(i).without(rows, Missing.SKIPPED));
      }
    }
    return new Batch(batch.size(), all);
  }
}
