package org.soundings.questionnaire.check;

import java.util.HashSet;
import java.util.Set;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Category.Role;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.VariableSet;

/** What an item offers must be possible to answer. */
final class ItemCheck {
  private ItemCheck() {}

  static void of(Review review) {
    review.questionnaire().items().forEach(item -> one(review, item));
  }

  private static void one(Review review, Item item) {
    if (item.isOneOf()) {
      options(review, item);
    } else if (item.set().isEmpty()) {
      item.variables().forEach(variable -> number(review, item, variable));
    } else {
      set(review, item, item.set().get().kind());
    }
  }

  private static void set(Review review, Item item, VariableSet.Kind kind) {
    switch (kind) {
      case MULTIPLE -> multiple(review, item);
      case RANKING -> ranking(review, item);
      case GRID -> grid(review, item);
      case SHARES -> shares(review, item);
    }
  }

  private static void options(Review review, Item item) {
    if (item.offered().isEmpty()) {
      review.note(QuestionnaireProblem.NO_OPTIONS, item, item.id());
    }
    Set<String> labels = new HashSet<>();
    for (Category option : item.offered()) {
      if (!labels.add(option.wording().text()) && !option.wording().text().isEmpty()) {
        review.note(QuestionnaireProblem.SAME_LABEL, option, option.wording().text());
      }
      if (item.ordered() && option.role() == Role.OTHER) {
        review.note(QuestionnaireProblem.OTHER_IN_ORDER, option, item.id());
      }
    }
  }

  private static void multiple(Review review, Item item) {
    options(review, item);
    int most = item.offered().size();
    long together = item.offered().stream().filter(o -> o.role() != Role.EXCLUSIVE).count();
    long reachable = Math.min(together, item.maximum());
    if (most > 0 && item.maximum() > most) {
      review.note(QuestionnaireProblem.MAXIMUM_TOO_HIGH, item, item.id(), item.maximum(), most);
    }
    if (most > 0 && item.minimum() > Math.max(1, reachable)) {
      review.note(
          QuestionnaireProblem.MINIMUM_TOO_HIGH, item, item.id(), item.minimum(), reachable);
    }
  }

  private static void ranking(Review review, Item item) {
    options(review, item);
    int most = item.offered().size();
    if (most > 0 && item.maximum() > most) {
      review.note(QuestionnaireProblem.TOP_TOO_HIGH, item, item.id(), item.maximum(), most);
    }
  }

  private static void grid(Review review, Item item) {
    options(review, item);
    if (item.asked().isEmpty()) {
      review.note(QuestionnaireProblem.NO_OPTIONS, item, item.id());
    }
  }

  private static void number(Review review, Item item, Variable variable) {
    if (variable instanceof Variable.Interval of) {
      if (of.lowest() > of.highest()) {
        review.note(QuestionnaireProblem.BOUNDS, item);
      } else {
        double step = Math.pow(10, -item.decimals());
        BandCheck.range(review, of.bands(), of.lowest(), of.highest(), step);
      }
    }
  }

  private static void shares(Review review, Item item) {
    double steps = item.total() * Math.pow(10, item.decimals());
    if (!(item.total() > 0) || steps != Math.rint(steps)) {
      review.note(
          QuestionnaireProblem.SHARES_TOTAL, item, item.id(), BandCheck.shown(item.total()));
    }
    if (item.asked().size() == 1) {
      review.note(QuestionnaireProblem.NOT_SHARED, item, item.id());
    }
  }
}
