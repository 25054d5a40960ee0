package org.soundings.analysis.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.PlanProblem;
import org.soundings.analysis.statistic.Shape;
import org.soundings.analysis.statistic.Statistic;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Spelling;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.file.Entry;
import org.soundings.statistics.proportion.LikertBoxes;

/**
 * Which statistics fit which variables.
 *
 * @param designed whether the sample has weights, strata or clusters
 */
record Shapes(Codebook codebook, boolean designed) {
  private static final String KEY = "tests";

  /** What the plan asks for in {@code tests:}; null where it leaves that to the defaults. */
  @Nullable List<Statistic> asked(Entry entry, Set<Shape> offered) {
    if (entry.find(KEY).isEmpty()) {
      return null;
    }
    List<Statistic> asked = new ArrayList<>();
    for (Entry word : entry.need(KEY).list()) {
      Statistic statistic = Statistic.named(word.text(), offered).orElse(null);
      if (statistic == null) {
        List<String> all = Statistic.words(EnumSet.allOf(Shape.class));
        word.note(PlanProblem.UNKNOWN_STATISTIC, word.text(), Spelling.remedy(word.text(), all));
      } else if (!offered.contains(statistic.shape())) {
        word.note(
            PlanProblem.MISFIT,
            word.text(),
            statistic.shape().words() + (designed ? statistic.shape().besides() : ""),
            String.join(", ", Statistic.words(offered)));
      } else {
        asked.add(statistic);
      }
    }
    return asked;
  }

  Set<Shape> ofOne(String variable) {
    EnumSet<Shape> shapes = EnumSet.of(Shape.COUNTS);
    if (ordered(variable)) {
      if (valid(variable).size() >= LikertBoxes.FEWEST) {
        shapes.add(Shape.ENDS);
      }
      shapes.add(Shape.VALUES);
      if (designed) {
        shapes.add(Shape.WEIGHTED_QUANTILES);
      }
    }
    return shapes;
  }

  Set<Shape> ofTable(String rows, String columns, @Nullable String strata) {
    EnumSet<Shape> shapes = EnumSet.of(Shape.TABLE);
    boolean two = count(rows) == 2 && count(columns) == 2;
    if (two) {
      shapes.add(Shape.TWO_BY_TWO);
    }
    if (ordered(rows) && ordered(columns)) {
      shapes.add(Shape.ORDERED_TABLE);
    }
    if (count(rows) == 2 && (ordered(columns) || count(columns) == 2)) {
      shapes.add(Shape.TREND_TABLE);
    }
    if (sameCategories(rows, columns)) {
      shapes.add(Shape.SQUARE);
    }
    if (ordered(rows)) {
      shapes.add(Shape.RANKED_GROUPS);
      if (count(columns) == 2) {
        shapes.add(Shape.TWO_RANKED_GROUPS);
      }
      if (ordered(columns)) {
        shapes.add(Shape.ORDERED_RANKED_GROUPS);
      }
    }
    if (strata != null) {
      shapes.add(Shape.STRATA);
      if (two) {
        shapes.add(Shape.TWO_BY_TWO_STRATA);
      }
    }
    if (designed) {
      shapes.add(Shape.WEIGHTED_TABLE);
    }
    return shapes;
  }

  Set<Shape> ofMean(String variable, @Nullable String by) {
    EnumSet<Shape> shapes = EnumSet.noneOf(Shape.class);
    if (designed) {
      shapes.add(Shape.WEIGHTED_MEANS);
      shapes.add(Shape.WEIGHTED_QUANTILES);
      if (by != null) {
        shapes.add(Shape.WEIGHTED_GROUPS);
        if (count(by) == 2) {
          shapes.add(Shape.TWO_WEIGHTED_GROUPS);
        }
      }
    } else if (by == null) {
      shapes.add(Shape.VALUES);
    } else {
      shapes.add(Shape.GROUPS);
      shapes.add(Shape.RANKED_GROUPS);
      if (count(by) == 2) {
        shapes.add(Shape.TWO_GROUPS);
        shapes.add(Shape.TWO_RANKED_GROUPS);
      }
      if (ordered(by)) {
        shapes.add(Shape.ORDERED_GROUPS);
        shapes.add(Shape.ORDERED_RANKED_GROUPS);
      }
    }
    return shapes;
  }

  /** Of a number over all; of a score also what fits its items. */
  Set<Shape> ofScore(String variable, @Nullable Scale scale) {
    Set<Shape> shapes = EnumSet.copyOf(ofMean(variable, null));
    if (scale != null && scale.items().size() > 1) {
      shapes.add(Shape.ITEMS);
    }
    return shapes;
  }

  /** Of two answers by the same people. */
  Set<Shape> ofPair(String first, String second, boolean paired) {
    EnumSet<Shape> shapes = EnumSet.noneOf(Shape.class);
    if (numeric(first) && numeric(second)) {
      shapes.add(Shape.PAIR);
      if (paired && designed) {
        shapes.add(Shape.WEIGHTED_PAIR);
      }
    }
    if (ordered(first) && ordered(second)) {
      shapes.add(Shape.ORDERED_PAIR);
    }
    if (paired && sameCategories(first, second)) {
      shapes.add(Shape.SQUARE);
    }
    return shapes;
  }

  /** What fits every two of several answers by the same people. */
  Set<Shape> ofPairs(List<String> variables) {
    EnumSet<Shape> shapes = EnumSet.allOf(Shape.class);
    for (String first : variables) {
      for (String second : variables) {
        shapes.retainAll(ofPair(first, second, false));
      }
    }
    return shapes;
  }

  Set<Shape> ofItems(List<String> variables) {
    EnumSet<Shape> shapes = EnumSet.noneOf(Shape.class);
    if (variables.stream().allMatch(this::numeric)) {
      shapes.add(Shape.ITEMS);
    }
    if (variables.stream()
        .allMatch(v -> valid(v).size() == 2 && sameCategories(variables.getFirst(), v))) {
      shapes.add(Shape.TICKS);
    }
    return shapes;
  }

  boolean numeric(String variable) {
    return ordered(variable)
        || codebook.variable(variable).orElseThrow() instanceof Variable.Interval;
  }

  boolean ordered(String variable) {
    return codebook.variable(variable).orElseThrow() instanceof Variable.Ordinal;
  }

  boolean categorical(String variable) {
    return codebook.variable(variable).orElseThrow() instanceof Variable.Categorical;
  }

  /** How many categories a variable has; 0 for a number. */
  int count(String variable) {
    return codebook.variable(variable).orElseThrow() instanceof Variable.Categorical c
        ? c.categories().size()
        : 0;
  }

  /** The codes of a variable's categories without "don't know" and the like. */
  List<String> valid(String variable) {
    return codebook.variable(variable).orElseThrow() instanceof Variable.Categorical c
        ? c.categories().stream()
            .filter(category -> category.role() != Category.Role.ASIDE)
            .map(Category::code)
            .toList()
        : List.of();
  }

  private boolean sameCategories(String first, String second) {
    List<String> codes = codes(first);
    return !codes.isEmpty() && codes.equals(codes(second));
  }

  private List<String> codes(String variable) {
    return codebook.variable(variable).orElseThrow() instanceof Variable.Categorical c
        ? c.categories().stream().map(Category::code).toList()
        : List.of();
  }
}
