package org.soundings.questionnaire.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Category.Role;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Variable;

/** What an item offers must be possible to answer. */
final class ItemCheck {
  private ItemCheck() {}

  static void of(Review review) {
    review.questionnaire().items().forEach(item -> one(review, item));
  }

  private static void one(Review review, Item item) {
    switch (item) {
      case Item.SingleChoice single -> options(review, item, single.options(), single.ordered());
      case Item.MultipleChoice multiple -> multiple(review, multiple);
      case Item.Ranking ranking -> ranking(review, ranking);
      case Item.Grid grid -> grid(review, grid);
      case Item.Shares shares -> shares(review, shares);
      default -> item.variables().forEach(variable -> number(review, item, variable));
    }
  }

  private static void options(
      Review review, Item item, Collection<Category> options, boolean ordered) {
    if (options.isEmpty()) {
      review.note(QuestionnaireProblem.NO_OPTIONS, item, item.id());
    }
    Set<String> labels = new HashSet<>();
    for (Category option : options) {
      if (!labels.add(option.wording().text()) && !option.wording().text().isEmpty()) {
        review.note(QuestionnaireProblem.SAME_LABEL, option, option.wording().text());
      }
      if (ordered && option.role() == Role.OTHER) {
        review.note(QuestionnaireProblem.OTHER_IN_ORDER, option, item.id());
      }
    }
  }

  private static void multiple(Review review, Item.MultipleChoice item) {
    options(review, item, item.options(), false);
    int most = item.options().size();
    long together = item.options().stream().filter(o -> o.role() != Role.EXCLUSIVE).count();
    long reachable = Math.min(together, item.maximum());
    if (most > 0 && item.maximum() > most) {
      review.note(QuestionnaireProblem.MAXIMUM_TOO_HIGH, item, item.id(), item.maximum(), most);
    }
    if (most > 0 && item.minimum() > Math.max(1, reachable)) {
      review.note(
          QuestionnaireProblem.MINIMUM_TOO_HIGH, item, item.id(), item.minimum(), reachable);
    }
  }

  private static void ranking(Review review, Item.Ranking item) {
    options(review, item, item.options(), false);
    int most = item.options().size();
    if (most > 0 && item.top() > most) {
      review.note(QuestionnaireProblem.TOP_TOO_HIGH, item, item.id(), item.top(), most);
    }
  }

  private static void grid(Review review, Item.Grid item) {
    options(review, item, item.scale(), item.ordered());
    if (item.statements().isEmpty()) {
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

  private static void shares(Review review, Item.Shares item) {
    double steps = item.total() * Math.pow(10, item.decimals());
    if (!(item.total() > 0) || steps != Math.rint(steps)) {
      review.note(
          QuestionnaireProblem.SHARES_TOTAL, item, item.id(), BandCheck.shown(item.total()));
    }
    if (item.parts().size() == 1) {
      review.note(QuestionnaireProblem.NOT_SHARED, item, item.id());
    }
  }
}
