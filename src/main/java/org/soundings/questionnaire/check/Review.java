package org.soundings.questionnaire.check;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Page;
import org.soundings.questionnaire.Places;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Spelling;
import org.soundings.questionnaire.Variable;

/** A questionnaire under review: what it names, where that stands, and what is wrong so far. */
final class Review {
  private final Questionnaire questionnaire;
  private final boolean complete;
  private final Places places;
  private final Problems problems;
  private final Map<String, Item> items = new LinkedHashMap<>();
  private final Map<String, List<Condition>> conditions = new LinkedHashMap<>();
  private final Map<String, Variable> variables = new LinkedHashMap<>();

  Review(Questionnaire questionnaire, boolean complete, Places places, Problems problems) {
    this.questionnaire = questionnaire;
    this.complete = complete;
    this.places = places;
    this.problems = problems;
    for (Page page : questionnaire.pages()) {
      page.items().forEach(item -> enter(page, item));
    }
  }

  private void enter(Page page, Item item) {
    if (items.putIfAbsent(item.id(), item) != null) {
      return;
    }
    List<Condition> when = List.of(page.when(), item.ask().when());
    conditions.put(item.id(), when);
    for (Variable variable : item.variables()) {
      variables.putIfAbsent(variable.name(), variable);
      conditions.putIfAbsent(variable.name(), when);
    }
  }

  Questionnaire questionnaire() {
    return questionnaire;
  }

  @Nullable Variable variable(String name) {
    return variables.get(name);
  }

  @Nullable Item item(String id) {
    return items.get(id);
  }

  /** What must hold for an item, or for a variable of it, to be asked. */
  List<Condition> conditions(String name) {
    return conditions.getOrDefault(name, List.of());
  }

  /** The names of all variables. */
  Collection<String> names() {
    return variables.keySet();
  }

  /**
   * Whether a part of the questionnaire was written by its author, not brought by an instrument.
   */
  boolean own(Object part) {
    return places.of(part).file().equals(places.of(questionnaire).file());
  }

  void note(Problem.Kind kind, Object part, Object... arguments) {
    problems.add(kind.at(places.of(part), arguments));
  }

  /** Notes a name that nothing has; not where an item could not be read, for it may have it. */
  void unknown(Problem.Kind kind, Object part, String name, Collection<String> known) {
    if (complete) {
      note(kind, part, name, Spelling.remedy(name, known));
    }
  }
}
