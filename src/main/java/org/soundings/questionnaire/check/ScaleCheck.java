package org.soundings.questionnaire.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Spelling;
import org.soundings.questionnaire.Variable;

/**
 * A scale must have a value for every answer to every item, and its bands a place for every score.
 */
final class ScaleCheck {
  private static final double ROUNDING = 1e-9;

  private final Review review;
  private final Scale scale;
  private final List<Variable.Categorical> choices = new ArrayList<>();
  private final List<Variable.Interval> numbers = new ArrayList<>();

  private ScaleCheck(Review review, Scale scale) {
    this.review = review;
    this.scale = scale;
  }

  static void of(Review review) {
    for (Scale scale : review.questionnaire().scales()) {
      new ScaleCheck(review, scale).all();
    }
  }

  private void all() {
    boolean sound = items() & reversed() & values() && bounds();
    if (scale.minimumAnswered() > scale.items().size()) {
      note(QuestionnaireProblem.TOO_FEW_ITEMS, scale.minimumAnswered(), scale.items().size());
      sound = false;
    }
    if (sound && numbers.isEmpty()) {
      BandCheck.scores(review, scale.bands(), PossibleScores.of(scale, choices));
    } else {
      BandCheck.scores(review, scale.bands(), List.of());
    }
  }

  private boolean items() {
    boolean sound = !scale.items().isEmpty();
    Set<String> seen = new HashSet<>();
    for (String name : scale.items()) {
      if (!seen.add(name)) {
        note(QuestionnaireProblem.TWICE_IN_SCALE, name);
        sound = false;
      }
      sound &= item(name, review.variable(name));
    }
    return sound;
  }

  private boolean item(String name, @Nullable Variable variable) {
    if (variable instanceof Variable.Categorical choice) {
      choices.add(choice);
    } else if (variable instanceof Variable.Interval number && !number.date()) {
      numbers.add(number);
    } else if (variable == null && review.item(name) == null) {
      review.unknown(QuestionnaireProblem.UNKNOWN_IN_SCALE, scale, name, review.names());
      return false;
    } else {
      note(QuestionnaireProblem.NOT_SCORED, name);
      return false;
    }
    return true;
  }

  private boolean reversed() {
    boolean sound = true;
    for (String name : scale.reversed()) {
      if (!scale.items().contains(name)) {
        String remedy = Spelling.remedy(name, scale.items());
        note(QuestionnaireProblem.REVERSED_NOT_ITEM, name, remedy);
        sound = false;
      } else if (review.variable(name) instanceof Variable.Interval number
          && Double.isInfinite(number.highest() - number.lowest())) {
        note(QuestionnaireProblem.NO_BOUNDS, name);
        sound = false;
      }
    }
    return sound;
  }

  private boolean values() {
    return scale.recode().isEmpty() ? sameOptions() : recoded();
  }

  private boolean sameOptions() {
    for (Variable.Categorical choice : choices) {
      if (!codes(choice).equals(codes(choices.getFirst()))) {
        note(QuestionnaireProblem.OTHER_OPTIONS, choices.getFirst().name(), choice.name());
        return false;
      }
    }
    return true;
  }

  private boolean recoded() {
    boolean sound = true;
    Set<String> unused = new HashSet<>(scale.recode().keySet());
    for (Variable.Categorical choice : choices) {
      for (String code : codes(choice)) {
        unused.remove(code);
        if (!scale.recode().containsKey(code)) {
          note(QuestionnaireProblem.NOT_RECODED, choice.name(), code);
          sound = false;
        }
      }
    }
    for (String code : scale.recode().keySet()) {
      if (unused.contains(code) && !choices.isEmpty()) {
        note(QuestionnaireProblem.RECODED_NOTHING, code);
        sound = false;
      }
    }
    return sound;
  }

  private boolean bounds() {
    List<Variable> items = new ArrayList<>(choices);
    items.addAll(numbers);
    double[] bounds = Scale.bounds(scale.recode(), items);
    boolean same = near(bounds[0], scale.lowest()) && near(bounds[1], scale.highest());
    if (!same) {
      note(
          QuestionnaireProblem.OTHER_BOUNDS,
          BandCheck.shown(bounds[0]),
          BandCheck.shown(bounds[1]),
          BandCheck.shown(scale.lowest()),
          BandCheck.shown(scale.highest()));
    }
    return same;
  }

  private static boolean near(double a, double b) {
    return a == b || Math.abs(a - b) < ROUNDING;
  }

  private static List<String> codes(Variable.Categorical choice) {
    return choice.categories().stream()
        .filter(category -> category.role() != Category.Role.ASIDE)
        .map(Category::code)
        .toList();
  }

  private void note(QuestionnaireProblem kind, Object... arguments) {
    review.note(kind, scale, arguments);
  }
}
