package org.soundings.questionnaire.check;

import java.util.HashSet;
import java.util.Set;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Page;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Variable;

/**
 * One name, one thing: items, their variables and scales share their names, pages have their own.
 */
final class NameCheck {
  private static final Set<String> RESERVED = Set.of("all", "any", "not");

  private NameCheck() {}

  static void of(Review review) {
    Questionnaire questionnaire = review.questionnaire();
    if (questionnaire.pages().isEmpty()) {
      review.note(QuestionnaireProblem.NO_PAGES, questionnaire);
    }
    Set<String> pages = new HashSet<>();
    for (Page page : questionnaire.pages()) {
      if (!pages.add(page.id())) {
        review.note(QuestionnaireProblem.SAME_PAGE, page, page.id());
      }
      if (page.items().isEmpty()) {
        review.note(QuestionnaireProblem.EMPTY_PAGE, page, page.id());
      }
    }
    Set<String> names = new HashSet<>();
    questionnaire.items().forEach(item -> item(review, item, names));
    for (Scale scale : questionnaire.scales()) {
      name(review, scale, scale.id(), names);
    }
  }

  private static void item(Review review, Item item, Set<String> names) {
    if (RESERVED.contains(item.id())) {
      review.note(QuestionnaireProblem.RESERVED_NAME, item, item.id());
    }
    if (name(review, item, item.id(), names)) {
      for (Variable variable : item.variables()) {
        if (!variable.name().equals(item.id())) {
          name(review, item, variable.name(), names);
        }
      }
    }
  }

  private static boolean name(Review review, Object part, String name, Set<String> names) {
    boolean free = name.isEmpty() || names.add(name);
    if (!free) {
      review.note(QuestionnaireProblem.SAME_NAME, part, name);
    }
    return free;
  }
}
