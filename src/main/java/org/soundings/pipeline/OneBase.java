package org.soundings.pipeline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soundings.disclosure.Cube;
import org.soundings.disclosure.Fact;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Variable;
import org.soundings.tally.Columns;
import org.soundings.tally.Derived;
import org.soundings.tally.PartialAnswers;
import org.soundings.tally.TableId;

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

  /**
   * The variables of scales of which nothing can be said any more beside answers that were counted
   * on another base: what would have to be left out was published already.
   */
  Set<String> withheld() {
    Set<String> withheld = new LinkedHashSet<>();
    for (List<String> together : together()) {
      if (on(together) != columns) {
        for (Variable variable : columns.codebook().variables()) {
          String name = Derived.origin(variable.name());
          if (scale(name).map(scale -> together.containsAll(scale.items())).orElse(false)) {
            withheld.add(variable.name());
          }
        }
      }
    }
    return withheld;
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
            scale(Derived.origin(name)).ifPresent(scale -> all.add(scale.items()));
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
  private Columns on(List<String> items) {
    List<String> names = items.stream().filter(this::isKnown).toList();
    PartialAnswers partial = new PartialAnswers(columns, names);
    if (names.size() < 2 || partial.isEmpty() || !isOfFew(names, partial)) {
      return columns;
    }
    Set<String> emptied = new LinkedHashSet<>(names);
    for (Variable variable : columns.codebook().variables()) {
      if (concerns(Derived.origin(variable.name()), names)) {
        emptied.add(variable.name());
      }
    }
    return partial.without(emptied);
  }

  private boolean isKnown(String name) {
    return columns.codebook().variable(name).isPresent();
  }

  /** Whether those who gave a part, and among it any one answer, are too few, anywhere. */
  private boolean isOfFew(List<String> names, PartialAnswers partial) {
    Set<String> groups = new LinkedHashSet<>();
    for (TableId table : cube.tables()) {
      if (table.size() == 2 && table.stream().anyMatch(name -> concerns(name, names))) {
        groups.addAll(table.variables());
      }
    }
    groups.removeIf(group -> concerns(group, names) || !isCategorical(group));
    for (String name : names) {
      int k = cube.policy().minimum(columns.codebook().sensitivity(name));
      boolean few = isFew(partial.givers(name), k);
      for (String group : groups) {
        few |= partial.givers(name, group).values().stream().anyMatch(n -> isFew(n, k));
      }
      if (few) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFew(int n, int k) {
    return n > 0 && n < k;
  }

  private boolean concerns(String name, List<String> names) {
    return names.contains(name)
        || scale(name).map(scale -> names.containsAll(scale.items())).orElse(false);
  }

  private boolean isCategorical(String name) {
    return columns.codebook().variable(name).orElse(null) instanceof Variable.Categorical;
  }
}
