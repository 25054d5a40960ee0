package org.soundings.questionnaire.check;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Page;
import org.soundings.questionnaire.Spelling;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.VariableSet;

/** Every condition must name what was asked before it, with answers that exist, and can hold. */
final class RoutingCheck {
  private final Review review;
  private final Set<String> asked = new LinkedHashSet<>();
  private boolean sound = true;

  private RoutingCheck(Review review) {
    this.review = review;
  }

  static void of(Review review) {
    RoutingCheck check = new RoutingCheck(review);
    for (Page page : review.questionnaire().pages()) {
      check.condition(page.when());
      for (Item item : page.items()) {
        check.condition(item.ask().when());
        check.asked.add(item.id());
        item.variables().forEach(variable -> check.asked.add(variable.name()));
      }
    }
    if (check.sound) {
      check.reach();
    }
  }

  private void reach() {
    Reach reach = new Reach(review);
    for (Page page : review.questionnaire().pages()) {
      if (!reach.possible(List.of(page.when()))) {
        review.note(QuestionnaireProblem.NEVER_SHOWN, page, page.id());
        continue;
      }
      for (Item item : page.items()) {
        if (!reach.possible(List.of(page.when(), item.ask().when()))) {
          review.note(QuestionnaireProblem.NEVER_SHOWN, item, item.id());
        }
      }
    }
  }

  private void condition(Condition condition) {
    switch (condition) {
      case Condition.All all -> all.conditions().forEach(this::condition);
      case Condition.Any any -> any.conditions().forEach(this::condition);
      case Condition.Not not -> condition(not.condition());
      case Condition.Is is -> {
        if (known(is, is.variable())) {
          codes(is);
        }
      }
      case Condition.Between between -> {
        if (known(between, between.variable())) {
          bounds(between);
        }
      }
    }
  }

  private boolean known(Condition condition, String name) {
    if (asked.contains(name)) {
      return true;
    }
    sound = false;
    if (review.variable(name) != null || review.item(name) != null) {
      review.note(QuestionnaireProblem.ASKED_LATER, condition, name);
    } else {
      review.unknown(QuestionnaireProblem.UNKNOWN_IN_CONDITION, condition, name, asked);
    }
    return false;
  }

  private void codes(Condition.Is is) {
    Item item = review.item(is.variable());
    Variable variable = review.variable(is.variable());
    if (variable instanceof Variable.Categorical categorical) {
      options(is, categorical.categories());
    } else if (variable != null) {
      String what = variable instanceof Variable.Text ? "words" : "a number";
      wrong(QuestionnaireProblem.NOT_CODES, is, is.variable(), what);
    } else if (item != null && item.is(VariableSet.Kind.MULTIPLE)) {
      options(is, item.offered());
    } else {
      nameAPart(is, is.variable());
    }
  }

  private void options(Condition.Is is, Collection<Category> options) {
    List<String> codes = options.stream().map(Category::code).toList();
    for (String code : is.codes()) {
      if (!codes.contains(code) && !codes.isEmpty()) {
        String remedy = Spelling.remedy(code, codes);
        wrong(QuestionnaireProblem.NO_SUCH_OPTION, is, is.variable(), code, remedy);
      }
    }
  }

  private void bounds(Condition.Between between) {
    @Nullable Variable variable = review.variable(between.variable());
    if (variable == null) {
      nameAPart(between, between.variable());
    } else if (!(variable instanceof Variable.Interval)) {
      wrong(QuestionnaireProblem.NOT_BOUNDS, between, between.variable());
    } else if (between.from() > between.to()) {
      wrong(QuestionnaireProblem.BOUNDS, between);
    }
  }

  private void nameAPart(Condition condition, String id) {
    Item item = review.item(id);
    List<Variable> parts = item == null ? List.of() : item.variables();
    String part = parts.isEmpty() ? id : parts.getFirst().name();
    wrong(QuestionnaireProblem.NAME_A_PART, condition, id, part);
  }

  private void wrong(QuestionnaireProblem kind, Condition condition, Object... arguments) {
    sound = false;
    review.note(kind, condition, arguments);
  }
}
